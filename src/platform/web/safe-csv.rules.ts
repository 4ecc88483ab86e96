/**
 * Lines for a spreadsheet (RFC 4180). A text that a spreadsheet would run as a formula is given an apostrophe first, so
 * that nothing somebody typed can act in the reader's program (OWASP, CSV injection). Numbers stand as they are.
 */
export function csvOf(lines: readonly (readonly (string | number | null)[])[]): string {
  return lines.map(line => `${line.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
