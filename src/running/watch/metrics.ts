import { createServer, type Server } from 'node:http'
import { type ChoreShown, listChores } from '#platform/chores'
import type { Clock } from '#platform/clock'
import { type Database, inTransaction } from '#platform/database'
import { about, type Counting, quoted } from '#platform/web'
import { howItStands, type Standing } from './gauges.queries.ts'

export type Watched = { db: Database; placeId: number; clock: Clock; counting: Counting }

/** All that is told to those who watch, as Prometheus reads it. With the database away it says so, and what was counted. */
export async function metricsText({ db, placeId, clock, counting }: Watched): Promise<string> {
  const now = clock.now()
  const stands = await inTransaction(db, placeId, async tx => ({
    standing: await howItStands(tx, placeId, now),
    chores: await listChores(tx, placeId),
  })).catch(() => undefined)
  const lines = [
    ...counting.lines(),
    ...gauge('alongside_database_up', 'Whether the database answers', stands ? 1 : 0),
    ...about('alongside_database_connections', 'gauge', 'Connections of this process'),
    `alongside_database_connections{state="open"} ${db.pool.totalCount}`,
    `alongside_database_connections{state="idle"} ${db.pool.idleCount}`,
    ...gauge('alongside_database_waiting', 'Pages that wait for a connection', db.pool.waitingCount),
    ...gauge('alongside_memory_bytes', 'Memory of this process', process.memoryUsage.rss()),
    ...(stands ? [...standingLines(stands.standing), ...choreLines(stands.chores)] : []),
  ]
  return `${lines.join('\n')}\n`
}

const gauge = (name: string, help: string, value: number) => [...about(name, 'gauge', help), `${name} ${value}`]

const standingLines = (standing: Standing): string[] => [
  ...gauge('alongside_outbox_waiting', 'Messages that are due and have not left', standing.outboxWaiting),
  ...gauge('alongside_audit_unsealed_lines', 'Lines of the audit not sealed yet', standing.unsealedLines),
  ...gauge('alongside_audit_unsealed_seconds', 'Age of the oldest of them', Math.round(standing.unsealedSeconds)),
]

function choreLines(chores: ChoreShown[]): string[] {
  const ended = chores.filter(chore => chore.endedAt !== null)
  return [
    ...about('alongside_chore_ended_timestamp_seconds', 'gauge', 'When what happens by itself was last done'),
    ...ended.map(
      c =>
        `alongside_chore_ended_timestamp_seconds{chore=${quoted(c.name)}} ${Math.round(c.endedAt!.getTime() / 1_000)}`,
    ),
    ...about('alongside_chore_went_well', 'gauge', 'Whether it went well then'),
    ...ended.map(c => `alongside_chore_went_well{chore=${quoted(c.name)}} ${c.went === 'well' ? 1 : 0}`),
  ]
}

/** On this machine only, at a port of its own: what a proxy hands on does not reach it. */
export async function listenForWatchers(port: number, text: () => Promise<string>): Promise<Server> {
  const server = createServer((request, reply) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void reply.writeHead(404).end()
    text().then(
      said => reply.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(said),
      () => reply.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}
