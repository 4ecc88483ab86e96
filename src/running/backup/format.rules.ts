/**
 * The file of a backup: gzip over lines of JSON. The first line is its head; then, table by table, a line that opens the
 * table, one line a row (each column as PostgreSQL writes it in text, in the order of `columns`), and a line that closes
 * it with the SHA-256 of its rows; at the end one digest over all tables. docs/running.md describes it.
 */
export const VERSION = 1

export type MigrationRan = { number: number; name: string; hash: string }
export type Head = {
  alongside: 'backup'
  version: number
  madeAt: string
  /** Who it was made for, as the audit has it. */
  madeFor: string
  migrations: MigrationRan[]
}
export type TableOpens = { table: string; columns: { name: string; type: string }[] }
export type TableEnds = { ends: string; rows: number; sha256: string }
export type Closing = { tables: number; rows: number; digest: string }

export type Line =
  | { kind: 'head'; head: Head }
  | { kind: 'opens'; opens: TableOpens }
  | { kind: 'row'; text: string }
  | { kind: 'ends'; ends: TableEnds }
  | { kind: 'closing'; closing: Closing }

/** A row is an array, everything else an object: no value of a row can be taken for a mark of ours. */
export function readLine(text: string): Line | { wrong: string } {
  if (text.startsWith('[')) return { kind: 'row', text }
  let said: Record<string, unknown>
  try {
    said = JSON.parse(text) as Record<string, unknown>
  } catch {
    return { wrong: 'a line is not whole' }
  }
  if (said.alongside === 'backup') return { kind: 'head', head: said as Head }
  if (typeof said.table === 'string') return { kind: 'opens', opens: said as TableOpens }
  if (typeof said.ends === 'string') return { kind: 'ends', ends: said as TableEnds }
  if (typeof said.digest === 'string') return { kind: 'closing', closing: said as Closing }
  return { wrong: 'a line is of no kind that we know' }
}

/**
 * Why a copy made by `theirs` cannot be put into a database of `ours`; '' when it can. An older copy can: the migrations
 * since then run over what it holds.
 */
export function whyNot(theirs: MigrationRan[], ours: MigrationRan[]): string {
  for (const [i, ran] of theirs.entries()) {
    const here = ours[i]
    if (!here) return `The copy was made by a newer Alongside: ${ran.name} is not here. Restore it with that version.`
    if (here.number !== ran.number || here.hash !== ran.hash)
      return `The copy was made by a different ${ran.name}. Restore it with the version that made it.`
  }
  return theirs.length === 0 ? 'The copy names no migrations.' : ''
}
