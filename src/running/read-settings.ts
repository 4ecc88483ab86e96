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

/** How messages leave. */
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
