import { createReadStream } from 'node:fs'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Scan, Scanned } from './scanned.ts'

/** How long a file may be looked at. A scanner that does not answer refuses the file: nothing is let in unseen. */
const PATIENCE_MS = 20_000

/**
 * ClamAV's daemon, by its INSTREAM command: pieces, each after its length, then a length of nothing (clamd(8)). What is
 * larger than the daemon's StreamMaxLength it does not answer for.
 */
export const clamd =
  ({ host, port }: { host: string; port: number }): Scan =>
  file =>
    new Promise<Scanned>(resolve => {
      const socket = connect({ host, port })
      let said = ''
      const end = (scanned: Scanned) => {
        socket.destroy()
        resolve(scanned)
      }
      socket.setTimeout(PATIENCE_MS, () => end({ found: 'no answer' }))
      socket.on('error', () => end({ found: 'no answer' }))
      socket.on('data', part => {
        said += part.toString('latin1')
      })
      socket.on('close', () => end(readAnswer(said)))
      const from = Buffer.isBuffer(file) ? [file] : createReadStream(file.path, { highWaterMark: 1 << 20 })
      pipeline(Readable.from(instream(from)), socket, { end: false }).catch(() => end({ found: 'no answer' }))
    })

async function* instream(pieces: Iterable<Buffer> | AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for await (const piece of pieces) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    yield length
    yield piece
  }
  yield Buffer.alloc(4)
}

function readAnswer(said: string): Scanned {
  if (/^stream: OK\0?\s*$/.test(said)) return { found: 'nothing', by: 'clamd, nothing found' }
  return / FOUND\0?\s*$/.test(said) ? { found: 'something' } : { found: 'no answer' }
}
