export { clamd } from './clamd.ts'
export { chooseScan, NOT_SCANNED, readScanSettings, type Scan, type Scanned } from './scan.ts'
