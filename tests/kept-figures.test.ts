import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { measures } from '#app'
import {
  type Figure,
  factShapes,
  figuresOf,
  keptFigures,
  type Measure,
  type Question,
  removeKept,
  sourcesOf,
  tablesOfFacts,
} from '#measures'
import { addDays } from '#platform/clock'
import { inTransaction, newId, sql, type Writing } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'

/**
 * Whatever is written, and whoever wrote it, a kept answer is the answer. Rows are made and changed in the tables
 * themselves, with days that no page would allow, so that nothing depends on how the house writes.
 */
const START = '2025-06-01'
const DAYS = 270
const day = fc.integer({ min: 0, max: DAYS }).map(n => addDays(START, n))
const few = fc.nat(4)
const results = fc.constantFrom(
  ...['{advice}', '{signposted}', '{introduced,hub}', '{handed over}', '{assessment}', '{ring back}'],
  ...['{hub}', '{safeguarding,advice}', '{carers conversation}'],
)
const about = fc.constantFrom('new matter', 'new matter', 'same matter', 'our follow-up')
const answer = fc.constantFrom('visited', 'advised', 'assessment began', 'assessment began', 'handed back')

type Edit = (tx: Writing, place: number, ids: Ids) => Promise<unknown>
type Ids = {
  people: string[]
  contacts: string[]
  handOvers: string[]
  introductions: string[]
  sessions: string[]
  bookings: string[]
  account: string
}
const at = <T>(list: T[], n: number): T | undefined => (list.length ? list[n % list.length] : undefined)

const contact = fc
  .record({
    who: fc.option(few, { freq: 6 }),
    day,
    results,
    about,
    need: fc.constantFrom('yes', 'no', 'cannot tell'),
    by: fc.boolean(),
  })
  .map(
    (e): Edit =>
      async (tx, place, ids) => {
        const id = newId()
        ids.contacts.push(id)
        const person = e.who === null ? null : at(ids.people, e.who)
        await sql`insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by, taken_by_name,
        neighbourhood, caller, about, might_need, results)
      values (${place}, ${id}, ${person}, ${e.day}, ${e.day}, ${e.day}, 'phone', 'a', ${e.by ? ids.account : null}, 'x', 'fernhill', 'the person', ${e.about}, ${e.need}, ${e.results}::text[])`.execute(
          tx,
        )
      },
  )
const handOver = fc
  .record({
    who: few,
    from: fc.option(fc.nat(30), { freq: 3 }),
    day,
    answer: fc.option(answer),
    after: fc.integer({ min: -40, max: 60 }),
    outside: fc.nat(8),
  })
  .map(
    (e): Edit =>
      async (tx, place, ids) => {
        const id = newId()
        ids.handOvers.push(id)
        const from = e.from === null ? null : at(ids.contacts, e.from)
        const answered = e.answer && addDays(e.day, e.after)
        await sql`insert into people.hand_over (place_id, hand_over_id, person_id, contact_id, from_team, to_team, neighbourhood, reason, made_by_name, made_at, on_date,
        outside, agreed_how, answer, answered_at, answered_by)
      values (${place}, ${id}, ${at(ids.people, e.who)}, ${from ?? null}, 'a', 'b', 'moor', 'x', 'x', ${e.day}, ${e.day}, ${e.outside === 0}, 'said yes themselves',
        ${e.answer}, ${answered}, ${e.answer ? ids.account : null})`.execute(tx)
        if (e.answer === 'assessment began' && e.after > 0)
          await sql`insert into people.assessment (place_id, hand_over_id, kind, ended_on, eligible, reason, led_to, team, ended_by_name, ended_at)
        values (${place}, ${id}, 'long term', ${addDays(e.day, e.after - 20)}, ${e.after % 2 ? 'yes' : 'no'}, 'x', 'advice', 'b', 'x', now())`.execute(
            tx,
          )
      },
  )
const rapid = fc.record({ which: few, day, kind: fc.constantFrom('visit', 'work', 'work', 'closed') }).map(
  (e): Edit =>
    async (tx, place, ids) => {
      const handOver = at(ids.handOvers, e.which)
      if (!handOver) return
      const work = e.kind === 'work'
      await sql`insert into front_door.rapid_event (place_id, event_id, hand_over_id, person_id, kind, on_date, work, low_level, neighbourhood, team, done_by, done_by_name, done_at)
    select place_id, ${newId()}, hand_over_id, person_id, ${e.kind}, ${e.day}, ${work ? 'key-safe' : null}, ${work ? true : null}, 'moor', 'b', ${ids.account}, 'x', now()
    from people.hand_over where place_id = ${place} and hand_over_id = ${handOver}`.execute(tx)
    },
)
const introduction = fc
  .record({
    who: few,
    day,
    kind: fc.constantFrom('first contact', 'still going', 'stopped'),
    after: fc.integer({ min: -10, max: 90 }),
    again: fc.nat(5),
  })
  .map(
    (e): Edit =>
      async (tx, place, ids) => {
        let id = at(ids.introductions, e.again)
        if (!id || e.again > 2) {
          id = newId()
          ids.introductions.push(id)
          await sql`insert into community.introduction (place_id, introduction_id, person_id, entry_id, entry_name, made_by_name, team, made_at, made_on, agreed_on, agreed_how, follow_up_on, neighbourhood)
      values (${place}, ${id}, ${at(ids.people, e.who)}, ${newId()}, 'Growers', 'x', 'a', ${e.day}, ${e.day}, ${e.day}, 'said yes themselves', ${e.day}, 'fernhill')`.execute(
            tx,
          )
        }
        await sql`insert into community.introduction_event (place_id, event_id, introduction_id, kind, on_date, asked_by, asked_by_name, asked_at)
    values (${place}, ${newId()}, ${id}, ${e.kind}, ${addDays(e.day, e.after)}, ${ids.account}, 'x', now())`.execute(tx)
      },
  )
const booking = fc
  .record({
    who: few,
    booked: day,
    day,
    first: day,
    instead: fc.option(few),
    came: fc.option(fc.constantFrom('came', 'did not come')),
  })
  .map(
    (e): Edit =>
      async (tx, place, ids) => {
        const [session, slot, id, venue] = [newId(), newId(), newId(), newId()]
        await sql`insert into community.venue (place_id, venue_id, name) values (${place}, ${venue}, 'x')`.execute(tx)
        await sql`insert into community.hub_session (place_id, session_id, venue_id, name, team, on_date, starts_at, ends_at, slot_minutes, at_once, made_at, made_by_name)
    values (${place}, ${session}, ${venue}, 'x', 'a', ${e.day}, '10:00', '12:00', 30, 2, now(), 'x')`.execute(tx)
        await sql`insert into community.hub_slot (place_id, slot_id, session_id, starts_at, chair) values (${place}, ${slot}, ${session}, '10:00', 1)`.execute(
          tx,
        )
        await sql`insert into community.hub_booking (place_id, booking_id, session_id, slot_id, person_id, first_asked_on, first_offered_on, booked_at, booked_on, booked_by_name, team, instead_of, came)
    values (${place}, ${id}, ${session}, ${slot}, ${at(ids.people, e.who)}, ${e.first}, ${e.first}, now(), ${e.booked}, 'x', 'a', ${e.instead === null ? null : (at(ids.bookings, e.instead) ?? null)}, ${e.came})`.execute(
          tx,
        )
        ids.sessions.push(session)
        ids.bookings.push(id)
      },
  )
const service = fc.record({ who: few, day, length: fc.integer({ min: 0, max: 80 }), kind: fc.nat(4) }).map(
  (e): Edit =>
    async (tx, place, ids) => {
      const [type, serviceType, outcome] = [
        ['Service', 'Short term support: ST-Max', 'NFA: Support ended as planned'],
        ['Service', 'Long term support: Community', null],
        ['Request', null, 'Progress to assessment, review or reassessment'],
        ['Request', null, 'NFA: Information and advice or signposting'],
        ['Assessment', null, 'NFA: Information and advice or signposting'],
      ][e.kind]!
      await sql`insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on, ended_on, outcome, service_type, neighbourhood, born_on)
    values (${place}, ${newId()}, ${newId()}, 1, ${at(ids.people, e.who)}, ${e.kind === 4 ? 'Unpaid carer' : 'Service user'}, ${type}, ${e.day}, ${addDays(e.day, e.length)}, ${outcome}, ${serviceType}, 'moor', '1941-02-03')`.execute(
        tx,
      )
    },
)
const counts = fc.record({ day, n: fc.nat(40) }).map(
  (e): Edit =>
    async (tx, place) => {
      await sql`insert into front_door.calls_day (place_id, on_date, team, offered, answered, abandoned, came_from, kept_by_name, kept_at)
    values (${place}, ${e.day}, 'a', ${e.n + 5}, ${e.n}, 2, 'typed', 'x', now()) on conflict (place_id, on_date, team) do update set offered = excluded.offered, answered = excluded.answered`.execute(
        tx,
      )
      await sql`insert into platform.recording_time (place_id, recording_id, team, page_kind, on_date, seconds) values (${place}, ${newId()}, 'a', 'x', ${e.day}, ${e.n * 10})`.execute(
        tx,
      )
    },
)

/** What was there becomes another, or goes. */
const change = fc.record({ n: fc.nat(30), m: few, day, results, what: fc.nat(14) }).map(
  (e): Edit =>
    async (tx, place, ids) => {
      const who = at(ids.people, e.m)!
      const other = at(ids.people, e.m + 1 + (e.n % 3))!
      const [called, over, session, hub] = [
        at(ids.contacts, e.n),
        at(ids.handOvers, e.n),
        at(ids.sessions, e.n),
        at(ids.bookings, e.n),
      ]
      const here = sql`place_id = ${place}`
      const ways = [
        sql`update front_door.contact set on_date = ${e.day} where ${here} and contact_id = ${called}`,
        sql`update front_door.contact set person_id = ${who}, results = ${e.results}::text[] where ${here} and contact_id = ${called}`,
        sql`update front_door.contact set person_id = null where ${here} and contact_id = ${called}`,
        sql`delete from front_door.contact where ${here} and contact_id = ${called}`,
        sql`update people.hand_over set person_id = ${who}, on_date = ${e.day}, verdict = 'right team', verdict_at = now() where ${here} and hand_over_id = ${over}`,
        sql`update people.hand_over set acknowledged_at = ${e.day}::date, contact_id = ${called} where ${here} and hand_over_id = ${over}`,
        sql`update community.hub_session set on_date = ${e.day} where ${here} and session_id = ${session}`,
        sql`update community.hub_booking set cancelled_for = 'another time', cancelled_at = now() where ${here} and booking_id = ${hub}`,
        sql`update people.person set died_on = ${e.n % 3 ? e.day : null} where ${here} and person_id = ${who}`,
        sql`update people.person set birth_date = ${e.n % 4 ? `19${30 + e.n}-01-05` : null} where ${here} and person_id = ${who}`,
        sql`insert into people.alias_now (place_id, person_id, now_id) select ${place}::integer, ${who}::uuid, ${other}::uuid where ${who}::uuid > ${other}::uuid on conflict do nothing`,
        sql`delete from people.alias_now where ${here}`,
        sql`update identity.account set role = ${e.n % 2 ? 'social worker' : 'contact adviser'} where ${here}`,
        sql`insert into identity.account (place_id, account_id, name, email, role, team) values (${place}, ${newId()}, 'x', ${newId()}, 'social worker', 'a')`,
        sql`delete from exchange.cld_event where ${here} and started_on > ${e.day}`,
      ]
      await ways[e.what]!.execute(tx)
    },
)

const made = fc.oneof(contact, contact, contact, handOver, handOver, rapid, introduction, booking, service, counts)
const step = fc.record({
  edits: fc.array(fc.oneof({ weight: 1, arbitrary: made }, { weight: 2, arbitrary: change }), {
    minLength: 1,
    maxLength: 2,
  }),
  /** Days that go by before it is looked at. */
  later: fc.constantFrom(0, 0, 0, 1, 20, 70),
})

async function scene(house: TestHouse): Promise<Ids> {
  const ids: Ids = {
    people: [],
    contacts: [],
    handOvers: [],
    introductions: [],
    sessions: [],
    bookings: [],
    account: newId(),
  }
  await house.write(async tx => {
    for (let i = 0; i < 5; i++) {
      ids.people.push(newId())
      await sql`insert into people.person (place_id, person_id, known_as, birth_date, added_at) values (${house.place.id}, ${ids.people[i]}, 'x', ${i % 2 ? '1950-05-05' : null}, now())`.execute(
        tx,
      )
    }
    await sql`insert into identity.account (place_id, account_id, name, email, role, team) values (${house.place.id}, ${ids.account}, 'x', ${ids.account}, 'contact adviser', 'a')`.execute(
      tx,
    )
  })
  return ids
}

const questions = (today: string): Question[] => [
  { from: '2025-04-01', to: '2026-03-31', today, each: 'month' },
  { from: '2025-07-01', to: '2025-12-31', today, by: [[], ['neighbourhood']] },
  { from: '2025-08-17', to: '2025-11-03', today },
]
const told = (figures: Figure[]) =>
  figures.map(f => JSON.stringify({ ...f, excluded: Object.entries(f.excluded).sort() })).sort()

/** Every measure, asked both ways: together, as a board does (on a server over two connections), and each by itself. */
async function sameBothWays(house: TestHouse, today: string): Promise<void> {
  await inTransaction(house.db, house.place.id, async tx => {
    const kept = keptFigures(tx, house.place.id)
    const all = measures.all.flatMap(measure =>
      questions(today).map(asked => {
        const by = measure.breakdowns.includes('neighbourhood') ? asked.by : undefined
        return { measure, q: { ...asked, by: by ?? [[]] } }
      }),
    )
    const together = await Promise.all(all.map(({ measure, q }) => kept.figuresOf(measure, q)))
    for (const [n, { measure, q }] of all.entries()) {
      const fresh = told(await figuresOf(tx, house.place.id, measure, q))
      assert.deepEqual(told(together[n]!), fresh, `${measure.id} ${JSON.stringify(q)}`)
    }
    await kept.keep()
  })
}

test('whatever is written in whatever order, every kept answer is the answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { minLength: 25, maxLength: 40 }),
      fc.array(step, { minLength: 5, maxLength: 5 }),
      async (first, steps) => {
        const house = await openTestHouse()
        const ids = await scene(house)
        await house.write(async tx => {
          for (const edit of first) await edit(tx, house.place.id, ids)
        })
        let today = '2025-12-20'
        await sameBothWays(house, today)
        for (const { edits, later } of steps) {
          today = addDays(today, later)
          await house.write(async tx => {
            for (const edit of edits) await edit(tx, house.place.id, ids)
          })
          await sameBothWays(house, today)
        }
      },
    ),
    { numRuns: 4, endOnFailure: true, ...(process.env.SEED && { seed: Number(process.env.SEED) }) },
  )
})

test('an answer is found again until something that has to do with it is written, and then never', async () => {
  const house = await openTestHouse()
  const { id } = house.place
  const ids = await scene(house)
  const say = (onDate: string) =>
    house.write(tx =>
      sql`insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by_name, caller, might_need, results)
        values (${id}, ${newId()}, ${ids.people[0]}, ${onDate}, now(), now(), 'phone', 'a', 'x', 'the person', 'no', '{advice}')`.execute(
        tx,
      ),
    )
  await say('2025-06-10')
  await say('2025-11-10')
  const resolved = measures.find('front-door.resolved')!
  const byMonth = (today = '2026-03-03') =>
    inTransaction(house.db, id, async tx => {
      const figures = keptFigures(tx, id)
      const q: Question = { from: '2025-06-01', to: '2025-12-31', today, each: 'month' }
      const found = await figures.figuresOf(resolved, q)
      await figures.keep()
      return Object.fromEntries(found.map(f => [f.starts?.slice(5, 7), f.yes]))
    })
  assert.deepEqual(await byMonth(), { '06': 1, '11': 1 })
  // What is kept is made to lie, so that it can be told from what is asked anew.
  await house.write(tx =>
    sql`update measures.kept set counted = replace(counted::text, '"yes": 1', '"yes": 7')::jsonb where place_id = ${id}`.execute(
      tx,
    ),
  )
  assert.deepEqual(await byMonth(), { '06': 7, '11': 7 }, 'nothing was written')
  assert.deepEqual(await byMonth('2026-03-20'), { '06': 7, '11': 7 }, 'another day, and all their 28 days are over')
  await say('2025-12-20')
  assert.deepEqual(await byMonth(), { '06': 7, '11': 1, '12': 1 }, 'November looks 28 days ahead')
  await say('2025-06-20')
  assert.deepEqual(await byMonth(), { '06': 2, '11': 1, '12': 1 })
})

test('every table that a fact is made of is watched', async () => {
  const house = await openTestHouse()
  await inTransaction(house.db, house.place.id, async tx => {
    const facts = await tablesOfFacts(tx)
    assert.deepEqual(
      [...facts.keys()].sort(),
      Object.keys(factShapes)
        .map(name => `facts.${name}`)
        .sort(),
    )
    const told = await sql<{ source: string; table: string }>`
      select convert_from(substr(tgargs, 1, length(tgargs) - 1), 'utf8') as source, tgrelid::regclass::text as table
      from pg_trigger where tgname like 'measures\\_%' and tgenabled = 'O'`.execute(tx)
    const every = { lists: `${[...facts.keys()].join(' ')} died_on born_on taken_by team_size` } as Measure
    for (const source of sourcesOf(every, facts))
      assert.ok(
        told.rows.some(row => row.source === source),
        `${source} is not watched (measures.watch)`,
      )
    for (const table of new Set([...facts.values()].flat()))
      assert.ok(
        told.rows.some(row => row.table === table),
        `${table} does not say what is written in it (measures.watch)`,
      )
    // A function in a view could read another table unseen.
    const called = await sql`
      with recursive under as (
        select c.oid from pg_class c where c.relnamespace = (select oid from pg_namespace where nspname = 'facts') and c.relkind = 'v'
        union
        select d.refobjid from under u join pg_rewrite w on w.ev_class = u.oid
          join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass)
      select p.proname from under u join pg_rewrite w on w.ev_class = u.oid
        join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_proc'::regclass
        join pg_proc p on p.oid = d.refobjid`.execute(tx)
    assert.deepEqual(called.rows, [])
  })
})

test('old answers go, and the newest of two that are the same', async () => {
  const house = await openTestHouse()
  const { id } = house.place
  const keep = (madeFrom: string, age: string) =>
    house.write(tx =>
      sql`insert into measures.kept (place_id, made_from, kept_id, measure_id, counted, kept_at)
        values (${id}, ${madeFrom}, ${newId()}, 'x', '[]', now() - ${age}::interval)`.execute(tx),
    )
  await keep('a', '50 days')
  for (const madeFrom of ['b', 'c', 'd', 'd']) await keep(madeFrom, '2 days')
  await keep('e', '1 day')
  assert.equal(await house.write(tx => removeKept(tx, id, 40, 100)), 2)
  assert.equal(await house.write(tx => removeKept(tx, id, 40, 1)), 3)
  assert.equal(await house.write(tx => removeKept(tx, id, 40, 1)), 0)
})
