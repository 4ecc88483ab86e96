import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type Asked, type FileRead, type Piece, readPieces } from './read-pieces.ts'
import { NoCldFile } from './read-rows.ts'

/** To and from the thread in which a file is read. */
export type Heard = { is: 'read'; asked: Asked } | { is: 'more' }
export type Said = { is: 'piece'; piece: Piece } | { is: 'done'; read: FileRead } | { is: 'no file'; message: string }

export type Reader = {
  /** Reads the file once. Each piece is waited for before the next but one is taken up, so that memory stays flat. */
  read(asked: Asked, take: (piece: Piece) => Promise<void>): Promise<FileRead>
  close(): Promise<void>
}

/** Bytes. A file smaller than this is read before a thread would have begun. */
const WORTH_A_THREAD = 64 << 20

/** Gets ready to read a file: a large one in a thread of its own, which begins at once. */
export function openReader(path: string, worthAThread = WORTH_A_THREAD): Reader {
  if (statSync(path).size < worthAThread) return { read: readPieces, close: async () => undefined }
  const thread = new Worker(new URL('./read-thread.ts', import.meta.url))
  // What goes wrong in it before it is asked anything is told when it is asked.
  let lost: Error | undefined
  thread.on('error', (fault: Error) => {
    lost = fault
  })
  const ask = (heard: Heard) => thread.postMessage(heard)
  const read: Reader['read'] = (asked, take) =>
    new Promise((resolve, reject) => {
      let taken: Promise<void> = Promise.resolve()
      const end = (read: FileRead) => taken.then(() => resolve(read), reject)
      thread.on('message', (said: Said) => {
        if (said.is === 'done') end(said.read)
        else if (said.is === 'no file') reject(new NoCldFile(said.message))
        else taken = taken.then(() => take(said.piece)).then(() => ask({ is: 'more' }))
        taken.catch(reject)
      })
      thread.on('error', reject)
      thread.on('exit', () => reject(lost ?? new Error('The thread that read the file has ended.')))
      if (lost) reject(lost)
      else ask({ is: 'read', asked })
    })
  return { read, close: async () => void (await thread.terminate()) }
}
