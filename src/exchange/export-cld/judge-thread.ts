import { open } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { inUtf8 } from '../client-level-data/open-file.ts'
import { type Grown, type Judging, judged } from './judge-sent.ts'

/** A thread of its own in which a file is judged while it is still being written. */
const port = parentPort!
const judging = workerData as Judging
const AT_ONCE = 1 << 18
let there: Grown = { bytes: 0, whole: false }
let wake: () => void = () => undefined

port.on('message', (grown: Grown) => {
  there = grown
  wake()
})

async function* asItGrows(): AsyncGenerator<Buffer> {
  await using file = await open(judging.path)
  for (let at = 0; ; ) {
    while (at === there.bytes) {
      if (there.whole) return
      await new Promise<void>(resolve => {
        wake = resolve
      })
    }
    const buffer = Buffer.allocUnsafe(Math.min(AT_ONCE, there.bytes - at))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

port.postMessage(await judged(judging, seen => inUtf8(asItGrows(), 'utf-8', seen)))
port.close()
