import { connect } from 'node:net'
import type { Scan, Scanned } from './scan.ts'

/** How long a file may be looked at. A scanner that does not answer refuses the file: nothing is let in unseen. */
const PATIENCE_MS = 20_000

/** ClamAV's daemon, by its INSTREAM command: length and bytes, then a length of nothing (clamd(8)). */
export const clamd =
  ({ host, port }: { host: string; port: number }): Scan =>
  bytes =>
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
      socket.write('zINSTREAM\0')
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      socket.write(length)
      socket.write(bytes)
      socket.write(Buffer.alloc(4))
    })

function readAnswer(said: string): Scanned {
  if (/^stream: OK\0?\s*$/.test(said)) return { found: 'nothing', by: 'clamd, nothing found' }
  return / FOUND\0?\s*$/.test(said) ? { found: 'something' } : { found: 'no answer' }
}
