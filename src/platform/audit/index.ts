export { type AuditLine, audited, type By, canonical, contentHash, writeAudit } from './audited.ts'
export { type Head, seal, type Verdict, verify } from './chain.ts'
export { lastWritten } from './last-written.queries.ts'
