import type { FileOnDisk } from '#platform/web'
import { Refusal } from './command.ts'
import { type CellFault, FAULTS_SHOWN, type Read, readWhole, type WholeFile } from './import-whole.ts'

/** What a page says of a file that it did not keep. */
export type NotKept = { file: string; read: number; called: string; faults: CellFault[]; more: number }

/**
 * Reads a small file that somebody sent, as its command would. `refused` is for beside the field: it is no such file.
 * `notKept` is of one that is, but for what has to be put right in it first.
 */
export async function readSent<Row, P extends { id: number }>(
  file: Pick<WholeFile<Row, P>, 'read' | 'called'>,
  sent: FileOnDisk | undefined,
  asked: { place: P; today: string },
): Promise<Read<Row> | { refused: string } | { notKept: NotKept }> {
  if (!sent) return { refused: 'Choose the file' }
  try {
    const found = await readWhole(file, sent.path, asked)
    return found.faults.length > 0 ? { notKept: notKept(file.called, sent.name, found) } : found
  } catch (fault) {
    if (fault instanceof Refusal) return { refused: fault.message.replace(/\.$/, '') }
    throw fault
  }
}

const notKept = (called: string, file: string, { read, faults }: Read<unknown>): NotKept => ({
  ...{ file, read, called, faults: faults.slice(0, FAULTS_SHOWN), more: Math.max(0, faults.length - FAULTS_SHOWN) },
})

/** Under which name its error stands beside the field. */
export const notKeptError = { file: 'Nothing of the file was kept: put right what stands below, and send it again' }
