/** What is wrong with the database, when it is the database and not what was asked of it. */
export type Trouble = 'away' | 'slow' | 'full'

/** Codes of PostgreSQL (appendix A of its manual) and of the socket to it. */
const away =
  /^(08...|57P0[123]|25006|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
const slow = /^(57014|55P03|57P05|25P03|25P04)$/
const full = /^(53100|ENOSPC)$/
/** The driver says these in words, without a code. */
const lost =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|timeout expired)/

/** 25006 is a database that may only be read: a standby that was not promoted yet. */
export function troubleOf(fault: unknown): Trouble | undefined {
  if (fault instanceof AggregateError) return troubleOf(fault.errors[0])
  const { code = '', message = '' } = (fault ?? {}) as { code?: string; message?: string }
  if (away.test(code)) return 'away'
  if (slow.test(code)) return 'slow'
  if (full.test(code)) return 'full'
  if (code !== '') return undefined
  if (message === 'Query read timeout') return 'slow'
  return lost.test(message) ? 'away' : undefined
}
