import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** What has to be known of a file before it is read: which one it is, how long, and in which letters it is written. */
export type Fingerprint = { sha256: string; bytes: number; letters: 'utf-8' | 'windows-1252' | 'utf-16le' }

const AT_ONCE = 1 << 18

/** Reads the whole file once. What is not UTF-8 throughout is taken for what Windows writes. */
export async function fingerprint(path: string): Promise<Fingerprint> {
  const hash = createHash('sha256')
  let bytes = 0
  let utf8 = true
  let wide = false
  let tail: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: AT_ONCE }) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    if (bytes === 0) wide = chunk[0] === 0xff && chunk[1] === 0xfe
    bytes += chunk.length
    if (!utf8 || wide) continue
    const whole: Buffer = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk
    const cut = whole.length - unfinished(whole)
    utf8 = isUtf8(whole.subarray(0, cut))
    tail = whole.subarray(cut)
  }
  const letters = wide ? 'utf-16le' : utf8 && tail.length === 0 ? 'utf-8' : 'windows-1252'
  return { sha256: hash.digest('hex'), bytes, letters }
}

/** How many bytes at the end begin a letter that is not all there yet. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

/** The file piece by piece, in UTF-8. */
export const piecesOf = (path: string, letters: Fingerprint['letters'], seen: (bytes: number) => void) =>
  inUtf8(createReadStream(path, { highWaterMark: AT_ONCE }), letters, seen)

const MARK = Buffer.from('\uFEFF')

/** Bytes as they come, in UTF-8 and without the mark at the start. */
export async function* inUtf8(
  chunks: AsyncIterable<Buffer>,
  letters: Fingerprint['letters'],
  seen: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const decoder = letters === 'utf-8' ? undefined : new TextDecoder(letters)
  let bytes = 0
  for await (const chunk of chunks) {
    const first = bytes === 0
    bytes += chunk.length
    seen(bytes)
    if (decoder) yield Buffer.from(decoder.decode(chunk, { stream: true }))
    else yield first && chunk.subarray(0, MARK.length).equals(MARK) ? chunk.subarray(MARK.length) : chunk
  }
  if (decoder) yield Buffer.from(decoder.decode())
}
