import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inTransaction, newId, type Reading, sql } from '#platform/database'
import type { Message } from '#platform/notify'
import { openTestHouse } from '#tests/house'
import { makeHub, slotAt } from '#tests/hub'
import { makePerson } from '#tests/introduced'
import { giveWay, telling } from '#tests/told'
import { bookHub, callOff } from './booking.ts'
import { findHubBooking, listHubBookingsOf } from './diary.queries.ts'
import { agreeToMessages } from './hub-messages.ts'

const events = [
  ...['book, yes', 'book, no', 'move', 'agree', 'refuse', 'they cannot', 'we cannot'],
  ...[
    'unsafe',
    'safe',
    'ended way',
    'hold',
    'no hold',
    'dies',
    'undone',
    'a day',
    'a day',
    'a week',
    'night',
    'send',
    'send',
  ],
] as const
type Event = (typeof events)[number]

const DAYS = ['2026-03-05', '2026-03-12', '2026-03-19']

async function scene() {
  const house = await openTestHouse()
  const { place, clock } = house
  const personId = await house.write(tx => makePerson(tx, place.id))
  const wayId = await giveWay(house, personId)
  const slots: string[] = []
  for (const [n, onDate] of DAYS.entries()) {
    const { sessionId } = await makeHub(house, { onDate, venueName: `Hall ${n}` })
    slots.push(await slotAt(house, sessionId, '10:20'))
  }
  const faults: string[] = []
  const out = telling(house, async message => {
    const why = await inTransaction(house.db, place.id, tx => whyWrong(tx, place.id, message, clock.now()))
    if (why) faults.push(`${message.kind}: ${why}`)
  })
  return { house, personId, wayId, slots, faults, ...out }
}

/** As things stand in the tables at the moment when it leaves: what may never be. */
async function whyWrong(tx: Reading, placeId: number, message: Message, now: Date): Promise<string | undefined> {
  const found = await sql<{
    died: boolean
    hold: boolean
    safe: boolean
  }>`select died_on is not null as died, safety_hold as hold,
      exists (select 1 from people.way_to_reach w where w.person_id = p.person_id and w.way_id = ${message.wayId}
        and w.value = ${message.toValue} and w.safe = 'safe' and w.until_on is null) as safe
    from people.person p where place_id = ${placeId} and person_id = ${message.aboutPerson}`.execute(tx)
  const { died, hold, safe } = found.rows[0]!
  const booking = (await findHubBooking(tx, placeId, message.recordId))!
  if (died) return 'after a death'
  if (hold) return 'under a safety hold'
  if (!safe) return 'to a way that is not safe'
  if (!booking.messagesAgreed) return 'to somebody who said no'
  if (new Date(`${booking.onDate}T${booking.startsAt}:00Z`) <= now) return 'after the time'
  const off = message.kind === 'a time is off'
  if (off ? booking.cancelledFor !== 'the hub' : booking.cancelledAt) return 'about a time that was given up'
  return now.getUTCHours() >= 8 && now.getUTCHours() < 20 ? undefined : 'at night'
}

type Scene = Awaited<ReturnType<typeof scene>>

async function happen(s: Scene, event: Event, n: number): Promise<void> {
  const { house, personId, wayId, slots, sends, send, remind } = s
  const { place, clock } = house
  const now = clock.now()
  const today = now.toISOString().slice(0, 10)
  const by = { accountId: newId(), name: 'Dev Patel', team: 'hubs' }
  const set = (words: ReturnType<typeof sql>) => house.write(tx => words.execute(tx))
  const later = (hours: number) => clock.set(new Date(now.getTime() + hours * 3_600_000).toISOString())
  const mine = () => inTransaction(house.db, place.id, tx => listHubBookingsOf(tx, place.id, personId))
  const standing = async () => (await mine()).find(b => !b.cancelledAt)
  const book = async (agreed: 'yes' | 'no', insteadOf?: Awaited<ReturnType<typeof standing>>) =>
    house.write(tx =>
      bookHub(tx, place.id, {
        ...{ personId, slotId: slots[n % slots.length]!, firstAskedOn: today, neighbourhood: null, from: {} },
        ...{ needs: { access: '', interpreter: '', transport: '' }, by, today, now, insteadOf },
        messages: { agreed, sends },
      }),
    )
  const coming = await standing()
  switch (event) {
    case 'book, yes':
      return void (await book('yes'))
    case 'book, no':
      return void (await book('no'))
    case 'move':
      return void (coming && (await book(coming.messagesAgreed ? 'yes' : 'no', coming)))
    case 'agree':
    case 'refuse':
      if (coming)
        await house.write(tx =>
          agreeToMessages(tx, place.id, coming, event === 'agree' ? 'yes' : 'no', { by, now, sends }),
        )
      return
    case 'they cannot':
    case 'we cannot': {
      const who = event === 'we cannot' ? ('the hub' as const) : ('the person' as const)
      if (coming) await house.write(tx => callOff(tx, place.id, coming, { for: who, reason: '', by, now, sends }))
      return
    }
    // Written straight into the tables: what the pages stop at once is stopped here by the last look alone.
    case 'unsafe':
    case 'safe':
      return void (await set(
        sql`update people.way_to_reach set safe = ${event === 'safe' ? 'safe' : 'not safe'} where way_id = ${wayId}`,
      ))
    case 'ended way':
      return void (await set(sql`update people.way_to_reach set until_on = ${today} where way_id = ${wayId}`))
    case 'hold':
    case 'no hold':
      return void (await set(
        sql`update people.person set safety_hold = ${event === 'hold'} where person_id = ${personId}`,
      ))
    case 'dies':
    case 'undone':
      return void (await set(
        sql`update people.person set died_on = ${event === 'dies' ? today : null}::date where person_id = ${personId}`,
      ))
    case 'a day':
      return later(24)
    case 'a week':
      return later(24 * 7)
    case 'night':
      return later(11)
    case 'send':
      await remind()
      await send()
  }
}

test('whatever happens in whichever order, nothing goes to an unsafe way, nor after a death, a hold, a no or a cancelling', async () => {
  let most = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...events), fc.nat(2)), { minLength: 4, maxLength: 14 }),
      async happened => {
        const s = await scene()
        await happen(s, 'book, yes', 1)
        for (const [event, n] of happened) await happen(s, event, n)
        await happen(s, 'send', 0)
        assert.deepEqual(s.faults, [])
        const once = s.sent.map(m => `${m.kind} ${m.recordId}`)
        assert.equal(new Set(once).size, once.length, 'the same told twice')
        most = Math.max(most, once.length)
      },
    ),
    {
      numRuns: 40,
      // One in which something does go, whatever the others are.
      examples: [
        [
          [
            ['send', 0],
            ['move', 2],
            ['send', 0],
          ],
        ],
      ],
    },
  )
  assert.ok(most >= 2, 'the runs sent something at all')
})
