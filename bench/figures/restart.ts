import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { blank, type OwnFigure } from '../figure.ts'
import { send } from '../load.ts'
import { percentile, short } from '../sums.rules.ts'

const BAR_SECONDS = 3
const TIMES = 3
const LONGEST_MS = 180_000
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** The demo, made once and then started again on what is there: from the command to its first page. */
export const restart: OwnFigure = {
  name: 'restart',
  async measureOnce() {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-restart-'))
    try {
      const made = await toFirstPage(folder)
      const again: number[] = []
      for (let n = 0; n < TIMES; n += 1) again.push(await toFirstPage(folder))
      const [p50, worst] = [percentile(again, 0.5)!, Math.max(...again)]
      const note = `seconds from the command to the first page; made and shown the first time in ${short(made)} s. A fresh clone with its installs is timed by a script of its own`
      return [
        {
          ...blank,
          ...{ bench: 'restart', database: 'embedded', p50: short(p50), p99: short(worst), note },
          ...{ bar: BAR_SECONDS, barFrom: 'seconds', met: p50 <= BAR_SECONDS },
        },
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function toFirstPage(folder: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [main, 'demo', '--data', join(folder, 'data')], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let ended = false
  const end = new Promise<void>(resolve => child.once('exit', () => resolve()))
  end.then(() => {
    ended = true
  })
  const agent = new Agent()
  try {
    for (;;) {
      if (ended) throw new Error('The demo ended before its first page.')
      if (performance.now() - began > LONGEST_MS) throw new Error('The demo showed no page within three minutes.')
      const reply = await send(agent, port, { path: '/sign-in' }).catch(() => undefined)
      if (reply?.status === 200 && reply.body.includes('name="account"')) return (performance.now() - began) / 1_000
      await wait(20)
    }
  } finally {
    agent.destroy()
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await end
    clearTimeout(late)
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
