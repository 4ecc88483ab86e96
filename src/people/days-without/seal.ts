import {
  createCipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  pbkdf2,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import type { PackSigner } from '#place'
import type { Pack } from './sheet.rules.ts'

/** OWASP's figure for PBKDF2 with SHA-256; every browser has it, where few have anything slower. */
const ROUNDS = 600_000
const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8').trim()
const [script, style] = [read('./opener.js'), read('./opener.css')]

/** What the file holds beside its opener. All but the key and the signature is signed. */
type Sealed = { head: string; sealed: string; key: string; signature: string }

/**
 * The pack as one page that opens in any browser without a network. AES-256-GCM under a key made from the passphrase;
 * signed (Ed25519), so that a file that somebody changed is known before anybody types a passphrase into it.
 */
export async function sealPack(pack: Pack, passphrase: string, signer: PackSigner): Promise<string> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const head = JSON.stringify({
    ...{ version: 1, place: pack.place, whose: pack.whose, madeAt: pack.madeAt },
    ...{ rounds: ROUNDS, salt: salt.toString('base64'), iv: iv.toString('base64') },
  })
  const key = await promisify(pbkdf2)(passphrase.normalize('NFC'), salt, ROUNDS, 32, 'sha256')
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(head))
  const hidden = Buffer.concat([cipher.update(JSON.stringify(pack), 'utf8'), cipher.final(), cipher.getAuthTag()])
  const sealed = hidden.toString('base64')
  const signature = signer.sign(signedOf(head, sealed)).toString('base64')
  return pageOf({ head, sealed, key: signer.publicKey.toString('base64'), signature })
}

const signedOf = (head: string, sealed: string) => Buffer.from(`${head}\n${sealed}`)

function pageOf(sealed: Sealed): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`
  // Base64 and our own JSON hold no "<", but a name might: it is written so that it cannot end the element.
  const data = JSON.stringify(sealed).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Days without the system</title>
<style>${style}</style>
</head>
<body>
<main id="main" aria-live="polite"><h1>Days without the system</h1><p>This page needs scripts to be opened.</p></main>
<script type="application/json" id="pack">${data}</script>
<script>${script}</script>
</body>
</html>
`
}

/** What a file says of itself when looked at from outside; it may have been changed in any way. */
export type Checked = { fingerprint: string; whose: string; madeAt: string } | { wrong: string }

/** The whole file has to be as we make them, opener and all: a page cannot vouch for itself. */
export function checkPack(html: string): Checked {
  const found = /<script type="application\/json" id="pack">([^<]*)<\/script>/.exec(html)?.[1]
  if (!found) return { wrong: 'This is no pack.' }
  try {
    const { head, sealed, key, signature } = JSON.parse(found) as Sealed
    const publicKey = Buffer.from(key, 'base64')
    const asMade = pageOf({ head, sealed, key, signature }) === html
    const signedWith = createPublicKey({ key: publicKey, format: 'der', type: 'spki' })
    if (!asMade || !verify(null, signedOf(head, sealed), signedWith, Buffer.from(signature, 'base64')))
      return { wrong: 'It was changed after it was made, or made by another version.' }
    const { whose, madeAt } = JSON.parse(head) as { whose: string; madeAt: string }
    return { fingerprint: fingerprintOf(publicKey), whose, madeAt }
  } catch {
    return { wrong: 'It was changed after it was made.' }
  }
}

/** Eight groups of four, to be printed on a card and compared by eye. */
export const fingerprintOf = (publicKey: Buffer): string =>
  createHash('sha256').update(publicKey).digest('hex').slice(0, 32).toUpperCase().match(/.{4}/g)!.join(' ')

const signerFor = (key: KeyObject): PackSigner => ({
  publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }),
  sign: bytes => sign(null, bytes, key),
})

/** The key in a file of its owner's, outside the database. Made there when there is none: its fingerprint is then new. */
export function signerIn(file: string): PackSigner {
  try {
    return signerFor(createPrivateKey(readFileSync(file)))
  } catch (fault) {
    if ((fault as { code?: string }).code !== 'ENOENT') throw fault
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  return signerFor(privateKey)
}

/** For the demo: gone with the process. */
export const passingSigner = (): PackSigner => signerFor(generateKeyPairSync('ed25519').privateKey)
