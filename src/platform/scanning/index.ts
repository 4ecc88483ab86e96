export { clamd } from './clamd.ts'
export { chooseScan, NOT_SCANNED, readScanSettings } from './scan.ts'
export type { Scan, Scanned } from './scanned.ts'
