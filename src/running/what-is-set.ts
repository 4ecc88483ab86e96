import { recordParts } from '#app'
import { nightlyPacks, readPackSettings, signerIn, wrongWithPassphrase } from '#people'
import type { PackSigner, Place } from '#place'
import type { Chore } from '#platform/chores'
import { Refusal } from '#platform/commands'
import { readSettings, type Settings } from '#platform/notify'
import { chooseScan, readScanSettings, type Scan } from '#platform/scanning'
import { type RunSettings, readRunSettings } from './settings.rules.ts'

export type { RunSettings }

/** How the house runs, or a refusal in words before anything is begun. */
export function settingsFrom(mode: 'demo' | 'real'): RunSettings {
  const settings = readRunSettings(process.env, mode)
  if ('wrong' in settings) throw new Refusal(settings.wrong)
  return settings
}

/** How messages leave, or a refusal in words before anything is begun. */
export function messagesFrom(mode: 'demo' | 'real'): Settings {
  const settings = readSettings(process.env, mode)
  if ('wrong' in settings) throw new Refusal(settings.wrong)
  return settings
}

/** Whether files that come in are scanned, and by what. */
export function scanFrom(): Scan | undefined {
  const settings = readScanSettings(process.env)
  if ('wrong' in settings) throw new Refusal(settings.wrong)
  return chooseScan(settings)
}

/** Who signs packs for days without the system, and what writes them each night; neither where nothing is set. */
export function packsFrom(place: Place): { packs?: PackSigner; nightly?: Chore } {
  const settings = readPackSettings(process.env, wrongWithPassphrase)
  if (!settings) return {}
  if ('wrong' in settings) throw new Refusal(settings.wrong)
  const packs = signerIn(settings.keyFile)
  if (!settings.nightly) return { packs }
  return { packs, nightly: nightlyPacks(place, { ...settings.nightly, signer: packs, parts: recordParts }) }
}
