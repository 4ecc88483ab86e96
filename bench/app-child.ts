import { type ChildProcess, fork } from 'node:child_process'
import type { Whereabouts } from '#platform/database'

export type AppSettings = {
  database: Whereabouts
  /** The moment at which the app's clock begins. */
  at: string
  /** Seals the audit so often, and keeps each head in a file outside the database. */
  sealing?: { everyMs: number; headsFile: string }
}

export type AppChild = {
  port: number
  pid: number
  /** Finishes what it is doing and ends. */
  stop(): Promise<void>
  /** SIGKILL: it finishes nothing. */
  kill(): Promise<void>
}

const entry = new URL('./app-process.ts', import.meta.url)
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts the app and waits until it listens; rejects when it ends first or takes longer than a minute. */
export async function startApp(settings: AppSettings): Promise<AppChild> {
  const child = fork(entry, {
    env: { ...process.env, ALONGSIDE_BENCH: JSON.stringify(settings), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  running.add(child)
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  ended.then(() => running.delete(child))
  const port = await new Promise<number>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The app did not listen within a minute.')), 60_000)
    child.once('message', said => {
      clearTimeout(late)
      resolve((said as { port: number }).port)
    })
    child.once('exit', code => reject(new Error(`The app ended before it listened (${code}).`)))
  })
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  const stop = async () => {
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
    if (child.connected) child.send('stop')
    await ended
    clearTimeout(late)
  }
  return { port, pid: child.pid!, stop, kill }
}
