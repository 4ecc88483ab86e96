import { clamd } from './clamd.ts'
import type { Scan } from './scanned.ts'

export const NOT_SCANNED = 'not scanned'

export type ScanSettings = { by: 'nobody' } | { by: 'clamd'; host: string; port: number }

/** Whether files are scanned, from the environment; or what is wrong with it, in words for whoever starts the house. */
export function readScanSettings(env: Record<string, string | undefined>): ScanSettings | { wrong: string } {
  const { SCAN_FILES: chosen = '', CLAMD_HOST: host = '127.0.0.1', CLAMD_PORT: port = '3310' } = env
  if (chosen === '' || chosen === 'none') return { by: 'nobody' }
  if (chosen !== 'clamd') return { wrong: 'SCAN_FILES is one of: none, clamd.' }
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    return { wrong: 'CLAMD_PORT is a number, 3310 when left out.' }
  return { by: 'clamd', host, port: Number(port) }
}

export const chooseScan = (settings: ScanSettings): Scan | undefined =>
  settings.by === 'clamd' ? clamd(settings) : undefined
