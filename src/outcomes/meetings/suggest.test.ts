import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepContract } from '#place'
import { addMonths } from '#platform/clock'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'

const house = await openTestHouse()
const { id } = house.place
const director = await house.signedInAs('director')

const contacts = (on: string, n: number) =>
  house.write(tx =>
    sql`insert into front_door.contact (place_id, contact_id, on_date, began_at, finished_at, channel, team, taken_by_name, neighbourhood,
        caller, about, might_need, results)
      select ${id}, gen_random_uuid(), ${on}, now(), now(), 'phone', 'contact-centre', 'Somebody', 'fernhill', 'the person', 'new matter', 'no',
        '{advice}' from generate_series(1, ${n})`.execute(tx),
  )
const helped = (provider: string) =>
  house.write(async tx => {
    const person = newId()
    await sql`insert into exchange.cld_person (place_id, person_id, person_key) values (${id}, ${person}, ${person})`.execute(
      tx,
    )
    await sql`insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on, ended_on,
        service_type, component, provider)
      values (${id}, ${newId()}, ${newId()}, 1, ${person}, 'Service user', 'Service', '2025-10-01', '2025-10-28',
        'Short term support: ST-Max', 'Reablement', ${provider})`.execute(tx)
  })

/** What is chosen when the page opens, each with why where it says so. */
async function offered() {
  const { page } = await director.get('/meetings/new')
  return new Map(
    page
      .querySelectorAll('input[name=measures][checked]')
      .map(box => [box.getAttribute('value'), box.parentNode?.querySelector('.govuk-hint')?.text ?? '']),
  )
}

test('a pack begins with what has a standard, and whatever left its limits or missed what a contract agreed', async () => {
  const last = addMonths(house.today, -1).slice(0, 7)
  for (let n = 24; n > 0; n--) await contacts(`${addMonths(`${last}-10`, 1 - n)}`, n === 1 ? 30 : 8 + (n % 3))
  await helped('Steady Again')
  await helped('Homeward')
  const before = await offered()
  assert.equal(before.get('front-door.resolved'), '')
  assert.equal(before.get('front-door.contacts'), 'The last month is above where it usually moves')
  assert.ok(!before.has('short-term-help.people-helped'))

  const agreed = { measure: 'short-term-help.people-helped', cohort: '', way: 'at least', source: 'ours' } as const
  await house.write(tx =>
    keepContract(tx, id, 0, {
      ...{ contractId: newId(), name: 'Help at home', kind: 'short-term help', cohorts: [], byName: 'Ruth Osei' },
      providers: [{ name: 'Steady Again', role: 'lead' }],
      standards: [{ ...agreed, value: 10, agreedOn: '2025-01-01' }],
      ...{ fromOn: '2025-01-01', untilOn: null, at: new Date('2025-01-01') },
    }),
  )
  assert.equal((await offered()).get('short-term-help.people-helped'), 'Missed what was agreed with Steady Again')
})
