import { createServer, type Socket, connect as toServer } from 'node:net'

export type SlowWire = {
  port: number
  /** What passes takes so many milliseconds longer, each way. Infinity: nothing passes, and nobody is told. */
  delay(ms: number): void
  close(): Promise<void>
}

/** A wire to a server on this machine that can be made slow, or go silent as a machine does that is cut off. */
export async function slowWire(to: number): Promise<SlowWire> {
  let ms = 0
  const sockets = new Set<Socket>()
  const pass = (from: Socket, other: Socket) => {
    sockets.add(from)
    let last = Promise.resolve()
    from.on('data', part => {
      if (ms === Number.POSITIVE_INFINITY) return
      const due = new Promise(resolve => setTimeout(resolve, ms))
      last = Promise.all([last, due]).then(() => {
        if (other.writable) other.write(part)
      })
    })
    from.on('error', () => undefined)
    from.on('close', () => {
      sockets.delete(from)
      if (ms !== Number.POSITIVE_INFINITY) other.destroy()
    })
  }
  const server = createServer(near => {
    const far = toServer(to, '127.0.0.1')
    pass(near, far)
    pass(far, near)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as { port: number }).port,
    delay(given) {
      ms = given
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
