import { Agent } from 'node:http'
import { type Database, newId } from '#platform/database'
import { blank, type Figure } from '../figure.ts'
import { type Client, type Reply, send } from '../load.ts'
import type { Alone, Stage } from '../stage.ts'
import { percentile, short } from '../sums.rules.ts'

const AT_ONCE = 50
const ROUNDS = 5
/** What the load bars ask of a write, in milliseconds: for the last of the fifty. */
const BAR_MS = 500

/** The last free time of a hub, asked for by fifty at once: exactly one has it, the others are told what is next. */
export const lastSlot: Figure = {
  name: 'last-slot',
  needs: ['people'],
  grows: 'not with the size of the place',
  async measure(stage) {
    const { slots, floor } = await stage.alone(async ({ db, place }) => ({
      slots: await someSlots(db, place),
      floor: await oneKeyForMany(db),
    }))
    return stage.served(async ({ port, clients }) => {
      const rounds: number[] = []
      for (const slot of slots) rounds.push(await oneRound(stage, port, clients, slot))
      const [p50, worst] = [percentile(rounds, 0.5)!, Math.max(...rounds)]
      const applies = stage.kind === 'postgresql' && stage.sizeName === 'whole'
      return [
        {
          ...blank,
          ...{ bench: 'last-slot', size: stage.sizeName, database: stage.kind, p50: short(p50), p99: short(worst) },
          ...{ bar: BAR_MS, barFrom: 'milliseconds until the last of them is answered', floor: short(floor) },
          met: applies ? worst <= BAR_MS : null,
          note: `${AT_ONCE} at once, ${slots.length} times; each time one has it and ${AT_ONCE - 1} are told what is next`,
        },
      ]
    })
  },
}

/** Milliseconds from the first asking to the last answer. Throws unless exactly one has it. */
async function oneRound(stage: Stage, port: number, clients: Client[], slot: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const ask = (n: number): Promise<Reply> => {
    const { csrf, cookie } = clients[n % clients.length]!
    const form = { csrf, slot, once: newId(), access: '', interpreter: '', transport: '', whyLater: '' }
    return send(agent, port, { path: `/people/${stage.people.others[n]}/hub`, form }, { cookie })
  }
  const began = performance.now()
  const replies = await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => ask(n))).finally(() => agent.destroy())
  const took = performance.now() - began
  const have = replies.filter(reply => reply.status === 303).length
  const told = replies.filter(reply => reply.status === 422).length
  if (have !== 1 || told !== AT_ONCE - 1)
    throw new Error(`${have} have the time and ${told} were told so: ${replies.map(r => r.status).join(' ')}`)
  return took
}

/** One session a day, each with one time and one chair. */
async function someSlots(db: Database, place: Alone['place']): Promise<string[]> {
  const venue = newId()
  await db.pool.query(
    `insert into community.venue (place_id, venue_id, name, address, latitude, longitude, neighbourhood) values ($1, $2, 'A library', '1 Invented Street', 52.69, -1.42, $3)`,
    [place.id, venue, place.neighbourhoods[0]!.key],
  )
  const slots: string[] = []
  for (let n = 0; n < ROUNDS; n += 1) {
    const [session, slot] = [newId(), newId()]
    await db.pool.query(
      `insert into community.hub_session (place_id, session_id, venue_id, name, team, on_date, starts_at, ends_at, slot_minutes, at_once, made_at, made_by_name)
       values ($1, $2, $3, 'A hub at the library', 'hubs', $4::date + $5::integer, '10:00', '10:20', 20, 1, $4::date, 'Worker 1')`,
      [place.id, session, venue, '2026-03-05', n],
    )
    await db.pool.query(
      `insert into community.hub_slot (place_id, slot_id, session_id, starts_at, chair) values ($1, $2, $3, '10:00', 1)`,
      [place.id, slot, session],
    )
    slots.push(slot)
  }
  return slots
}

/** The floor: as many transactions that want the same key, through the driver alone. */
async function oneKeyForMany(db: Database): Promise<number> {
  await db.pool.query('create table public.one_key (key integer primary key)')
  const want = async () => {
    const client = await db.pool.connect()
    try {
      await client.query('begin')
      const { rowCount } = await client.query('insert into public.one_key values (1) on conflict do nothing')
      await client.query('commit')
      return rowCount ?? 0
    } finally {
      client.release()
    }
  }
  const began = performance.now()
  const had = await Promise.all(Array.from({ length: AT_ONCE }, want))
  const took = performance.now() - began
  await db.pool.query('drop table public.one_key')
  if (had.reduce((all, one) => all + one, 0) !== 1) throw new Error('The key was had more than once.')
  return took
}
