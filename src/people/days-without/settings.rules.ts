type Environment = Record<string, string | undefined>

/** How packs are signed, and the nightly ones: where to, under which passphrase, and who answers for them. */
export type PackSettings = { keyFile: string; nightly?: { folder: string; passphrase: string; madeFor: string } }

/** What is set, or what is wrong with it in words. Undefined where no packs are signed here. */
export function readPackSettings(
  env: Environment,
  wrongWith: (passphrase: string) => string,
): PackSettings | { wrong: string } | undefined {
  const {
    PACK_KEY_FILE: keyFile = '',
    PACK_FOLDER: folder = '',
    PACK_PASSPHRASE: passphrase = '',
    PACK_FOR: madeFor = '',
  } = env
  if (!keyFile) return folder ? { wrong: 'PACK_FOLDER needs PACK_KEY_FILE: a pack is signed.' } : undefined
  if (!folder) return { keyFile }
  if (wrongWith(passphrase)) return { wrong: `PACK_PASSPHRASE: ${wrongWith(passphrase)}.` }
  if (!madeFor) return { wrong: 'PACK_FOR is the work e-mail of whoever answers for the nightly packs.' }
  return { keyFile, nightly: { folder, passphrase, madeFor } }
}
