import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { appendFileSync, chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { copyPrograms, end, freePort, serverUser, untilItAnswers } from './server.ts'

export type Pair = {
  /** Both in one address, as DATABASE_URL takes them. */
  url: string
  /** Of the one that began as the primary, alone. */
  primaryUrl: string
  /** SIGKILL of the primary and of all its processes, as when its machine loses power. */
  killPrimary(): Promise<void>
  /** The standby takes writes from now on. */
  promote(): void
  /** The standby is there no more; the primary goes on, and waits for it with each commit. */
  stopStandby(): Promise<void>
  startStandby(): void
  /** By itself, as a machine does that has power again: it takes writes too, and knows nothing of the promotion. */
  startOldPrimary(): Promise<void>
  stop(): Promise<void>
}

/**
 * A primary and a standby that it waits for (synchronous replication). The standby begins as a cold copy of the primary's
 * folder: the package brings no pg_basebackup.
 */
export async function startPair(): Promise<Pair> {
  const user = serverUser()
  const folder = mkdtempSync(join('uid' in user ? '/tmp' : tmpdir(), 'alongside-pair-'))
  chmodSync(folder, 0o755)
  if ('uid' in user) chownSync(folder, user.uid, user.gid)
  const asUser = { ...user, cwd: folder, stdio: 'ignore' as const }
  const bin = copyPrograms(folder)
  const [one, two] = [join(folder, 'one'), join(folder, 'two')]
  const ports = { one: await freePort(), two: await freePort() }
  const run = (program: string, ...words: string[]) => execFileSync(join(bin, program), words, asUser)
  run('initdb', '-D', one, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8')
  appendFileSync(
    join(one, 'postgresql.conf'),
    `listen_addresses = '127.0.0.1'\nunix_socket_directories = '${folder}'\nmax_connections = 60\nshared_buffers = 64MB\n`,
  )
  const running = new Set<ChildProcess>()
  const start = (cluster: string, port: number) => {
    const child = spawn(join(bin, 'postgres'), ['-D', cluster, '-p', String(port)], asUser)
    running.add(child)
    child.once('exit', () => running.delete(child))
    return child
  }
  const at = (port: number, database = 'alongside') => `postgres://postgres@127.0.0.1:${port}/${database}`

  let primary = start(one, ports.one)
  await untilItAnswers(at(ports.one, 'postgres'), 'create database alongside')
  await end(primary, 'SIGINT')
  execFileSync('cp', ['-a', one, two])
  writeFileSync(join(two, 'standby.signal'), '')
  appendFileSync(
    join(two, 'postgresql.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${ports.one} user=postgres application_name=two'\n`,
  )
  appendFileSync(join(one, 'postgresql.conf'), `synchronous_standby_names = 'two'\n`)
  let standby = start(two, ports.two)
  primary = start(one, ports.one)
  await untilItAnswers(at(ports.one), 'select 1')
  await untilTogether(at(ports.one))
  return {
    url: `postgres://postgres@127.0.0.1:${ports.one},127.0.0.1:${ports.two}/alongside`,
    primaryUrl: at(ports.one),
    // The server's own processes end with it: they find at once that it is gone.
    killPrimary: () => end(primary, 'SIGKILL'),
    promote: () => run('pg_ctl', 'promote', '-D', two, '--no-wait'),
    stopStandby: () => end(standby, 'SIGINT'),
    startStandby: () => {
      standby = start(two, ports.two)
    },
    startOldPrimary: () => {
      primary = start(one, ports.one)
      return untilItAnswers(at(ports.one), 'select 1')
    },
    async stop() {
      for (const child of running) await end(child, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilTogether(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (let tries = 0; tries < 200; tries += 1) {
      const { rows } = await client.query(`select 1 from pg_stat_replication where sync_state = 'sync'`)
      if (rows.length > 0) return
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    throw new Error('The standby did not join within ten seconds.')
  } finally {
    await client.end()
  }
}
