import { parentPort } from 'node:worker_threads'
import type { Heard, Said } from './read-apart.ts'
import { type Asked, type Piece, readPieces } from './read-pieces.ts'
import { NoCldFile } from './read-rows.ts'

/** A thread of its own in which one file is read, so that reading and writing go on at once. */
const port = parentPort!
/** Pieces that may be on their way: one is being written while the next waits. */
const MOST = 2
let free = MOST
let wake: () => void = () => undefined

port.on('message', (heard: Heard) => {
  if (heard.is === 'read') read(heard.asked)
  else {
    free += 1
    wake()
  }
})

async function read(asked: Asked): Promise<void> {
  try {
    say({ is: 'done', read: await readPieces(asked, give) })
  } catch (fault) {
    if (!(fault instanceof NoCldFile)) throw fault
    say({ is: 'no file', message: fault.message })
  }
}

async function give(piece: Piece): Promise<void> {
  while (free === 0)
    await new Promise<void>(resolve => {
      wake = resolve
    })
  free -= 1
  say({ is: 'piece', piece }, piece.rows ? [piece.rows.came.buffer, piece.rows.read.buffer] : [])
}

const say = (said: Said, hand: ArrayBuffer[] = []) => port.postMessage(said, hand)
