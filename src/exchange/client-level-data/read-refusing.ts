import type { Reader } from './read-apart.ts'
import type { Asked, FileRead } from './read-pieces.ts'
import type { keepRefused } from './refused-rows.ts'
import type { RowTypes, Written } from './row-bytes.ts'
import type { Between } from './watch-rows.ts'

export type Ready = Omit<Asked, 'as'> & {
  reader: Reader
  progress(done: number, of: number, rows: number): void
}
type Using = {
  refused: ReturnType<typeof keepRefused>
  /** Where accepted rows go to; left out, they only count. */
  write?: { as: RowTypes; rows(rows: Written, stated: Between): Promise<void> }
}

/** Reads a file, writes what is accepted and keeps its refused rows. */
export async function readRefusing(
  { reader, progress, ...asked }: Ready,
  { refused, write }: Using,
): Promise<FileRead> {
  try {
    return await reader.read({ ...asked, as: write?.as }, async piece => {
      if (piece.names) refused.header(piece.names)
      for (const { line, fault, cells } of piece.refused) refused.row(line, fault, cells)
      progress(piece.bytes, asked.print.bytes, piece.read)
      if (piece.rows) await write?.rows(piece.rows, piece.stated)
    })
  } catch (fault) {
    refused.drop()
    throw fault
  }
}
