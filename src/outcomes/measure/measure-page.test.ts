import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'

const house = await openTestHouse()
const { id } = house.place
const manager = await house.signedInAs('team manager', { name: 'Ros Kemp' })
const adviser = await house.signedInAs('contact adviser')
const director = await house.signedInAs('director')

const people = new Map<string, string>()
async function personCalled(name: string): Promise<string> {
  const personId = newId()
  people.set(name, personId)
  await house.write(tx =>
    sql`insert into people.person (place_id, person_id, known_as, safety_hold, added_at)
      values (${id}, ${personId}, ${name}, ${name === 'Zed Held'}, now())`.execute(tx),
  )
  return personId
}
type Call = { on: string; results?: string[]; need?: string; by?: string; hood?: string }
const contact = (personId: string | null, { on, results = ['advice'], need = 'no', by, hood = 'fernhill' }: Call) =>
  house.write(tx =>
    sql`insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by,
        taken_by_name, neighbourhood, caller, about, might_need, results)
      values (${id}, ${newId()}, ${personId}, ${on}, now(), now(), 'phone', 'contact-centre', ${by ?? null}, 'Somebody', ${hood},
        'the person', 'new matter', ${need}, ${results})`.execute(tx),
  )

const ada = await personCalled('Ada Example')
const held = await personCalled('Zed Held')
await contact(ada, { on: '2025-11-03', by: adviser.accountId })
await contact(ada, { on: '2025-12-03', results: ['assessment'], need: 'yes' })
await contact(held, { on: '2025-11-05', by: adviser.accountId })
await contact(null, { on: '2025-11-06' })
await contact(await personCalled('Bel Guarded'), { on: '2025-11-07', results: ['safeguarding'], by: adviser.accountId })
for (let n = 0; n < 9; n++)
  await contact(await personCalled(`Other ${n}`), { on: '2025-10-10', hood: n < 2 ? 'larkmoor' : 'fernhill' })
const resolved = '/figures/front-door.resolved'

const reads = async (personId: string) =>
  (
    await house.db.pool.query(
      'select act, reason, quiet from audit.entry where place_id = $1 and person_id = $2 order by entry_id',
      [id, personId],
    )
  ).rows

test('figures are listed by the six steps, each with its pair under it, and community work has none on purpose', async () => {
  const { text, page, status } = await director.get('/figures')
  assert.equal(status, 200)
  for (const words of [
    '1 Front door',
    '2 Hospital',
    '6 Governance',
    'No facts about this here yet',
    'No figures here, on purpose',
  ])
    assert.ok(text.includes(words), words)
  const first = page.querySelector('.figure')!.textContent.replace(/\s+/g, ' ')
  assert.match(
    first,
    /Resolved at the first conversation.*12 of 13 contacts.*Came back within 90 days.*Appeared to need, no assessment offered/,
  )
})

test('a measure asks its question, says how many of how many, and is never without its pair', async () => {
  const { text, page, html } = await director.get(resolved)
  assert.equal(
    page.querySelector('h1')!.textContent,
    'Of the people who got in touch, how many were helped there and then?',
  )
  assert.match(text, /92% 12 of 13 contacts/)
  assert.match(text, /Keep it honest Came back within 90 days: 9%, 1 of 11 resolved contacts/)
  assert.match(text, /Appeared to need, no assessment offered: 0%, 0 of 1 contacts/)
  assert.match(text, /By neighbourhood.*Fernhill ?11 ?91% ?Larkmoor ?2 ?100%/)
  assert.match(text, /Left out A safeguarding concern: 1/)
  assert.equal(page.querySelectorAll('svg circle').length, 3)
  assert.ok(!/ style=|<script>|onclick/.test(html))
  for (const pair of ['came-back', 'appeared-to-need-not-offered']) {
    const back = await director.get(`/figures/front-door.${pair}`)
    assert.match(back.text, /Keep it honest Resolved at the first conversation: 92%/)
  }
})

test('the people behind it stand with a number and a reason, by tab, and nobody else’s name is on the page', async () => {
  const { text, html } = await director.get(`${resolved}?counts=left-out`)
  assert.match(text, /All 14 ?Yes 12 ?No 1 ?Left out 1/)
  assert.match(text, /Nobody named 7 November 2025 left out A safeguarding concern/)
  const all = await director.get(resolved)
  assert.match(all.text, /Person \d+ 3 December 2025 no Led to an assessment/)
  for (const [name, personId] of people)
    assert.ok(!all.html.includes(name) && !all.html.includes(personId) && !html.includes(personId), name)
  const before = await house.db.pool.query(
    'select count(*) as n from audit.entry where place_id = $1 and person_id is not null',
    [id],
  )
  await director.get(resolved)
  const after = await house.db.pool.query(
    'select count(*) as n from audit.entry where place_id = $1 and person_id is not null',
    [id],
  )
  assert.equal(after.rows[0].n, before.rows[0].n)
})

test('who took the contact sees the name, one read each is logged, and a safeguarding contact opens nobody', async () => {
  const { text } = await adviser.get(resolved)
  assert.ok(text.includes('Ada Example') && text.includes('Zed Held'))
  assert.ok(!text.includes('Other 1') && !text.includes('Bel Guarded'))
  assert.deepEqual(await reads(ada), [{ act: 'saw their name behind a figure', reason: null, quiet: false }])
  assert.deepEqual(await reads(held), [{ act: 'saw their name behind a figure', reason: null, quiet: true }])
  assert.deepEqual(await reads(people.get('Bel Guarded')!), [])
})

test('a worker the person knows sees the name while they are', async () => {
  const known = (until: string | null) =>
    house.write(tx =>
      sql`insert into people.known_worker (place_id, known_worker_id, person_id, account_id, worker_name, team, from_on, until_on)
        values (${id}, ${newId()}, ${people.get(until ? 'Other 3' : 'Other 4')}, ${manager.accountId}, 'Ros Kemp', 't', '2025-01-01', ${until})`.execute(
        tx,
      ),
    )
  await known('2026-03-02')
  await known(null)
  const { text } = await manager.get(resolved)
  assert.ok(text.includes('Other 4') && !text.includes('Other 3'))
})

test('anybody else needs an audit with a purpose, and the purpose is logged with each name', async () => {
  const without = await manager.post(`${resolved}?counts=no`, { purpose: ' ' })
  assert.equal(without.status, 422)
  assert.ok(
    without.text.includes('Say what the audit is for, before names are shown') && !without.text.includes('Ada Example'),
  )
  const shown = await manager.post(`${resolved}?counts=no`, { purpose: 'Yearly look at closed contacts' })
  assert.ok(shown.text.includes('Ada Example') && !shown.text.includes('Other 1'))
  const line = {
    act: 'saw their name behind a figure, for a stated purpose',
    reason: 'Yearly look at closed contacts',
    quiet: false,
  }
  assert.deepEqual((await reads(ada)).at(-1), line)
  const refused = await adviser.post(`${resolved}?counts=no`, { purpose: 'I am curious' })
  assert.equal(refused.status, 404)
  assert.ok(!(await adviser.get(resolved)).text.includes('Names for an audit'))
})

test('as published: small counts are hidden, with a second one, and there is nobody behind it', async () => {
  const { text } = await director.get(`${resolved}?view=published&counts=yes`)
  assert.match(text, /As it may leave the council/)
  assert.match(text, /hidden it or a count beside it is too few to publish/)
  assert.match(text, /Fernhill ?hidden ?hidden ?Larkmoor ?hidden ?hidden/)
  assert.ok(!/Person \d/.test(text) && !text.includes('12 of 13'))
})

test('a period between two days, and what is wrong with two days', async () => {
  const november = await director.get(`${resolved}?period=own&from=2025-11-01&to=2025-11-30`)
  assert.match(november.text, /The people behind it, November 2025/)
  assert.match(november.text, /100% 3 of 3 contacts/)
  const wrong = await director.get(`${resolved}?period=own&from=2025-11-30&to=2025-11-01`)
  assert.ok(wrong.status === 200 && wrong.text.includes('The last day must not be before the first'))
  const none = await director.get(`${resolved}?period=own&from=2020-01-01&to=2020-01-31`)
  assert.match(none.text, /not covered Nothing of it is covered: these facts reach from 10 October 2025 on\./)
  assert.match(none.text, /The people behind it, January 2020 All 0/)
})

test('recording time has nobody behind it; an unknown figure is missing; who may not see figures is refused', async () => {
  assert.match((await director.get('/figures/front-door.recording-time')).text, /Nobody is behind it/)
  assert.equal((await director.get('/figures/front-door.unheard-of')).status, 404)
  const administrator = await house.signedInAs('administrator')
  assert.equal((await administrator.get('/figures')).status, 403)
})

test('a neighbourhood’s figure opens to its own people, its own pair and its own months, and says whose it is', async () => {
  const board = await director.get('/figures/neighbourhoods/larkmoor')
  const link = board.page
    .querySelectorAll('.figure__title a')
    .find(a => a.text === 'Resolved at the first conversation')!
  assert.equal(link.getAttribute('href'), `${resolved}?neighbourhood=larkmoor`)
  const { text, page, html } = await director.get(link.getAttribute('href')!)
  assert.match(text, /Only Larkmoor\. Show all of Marlbrook/)
  assert.match(text, /100% 2 of 2 contacts/)
  assert.match(text, /Came back within 90 days: 0%, 0 of 2 resolved contacts/)
  assert.match(text, /The people behind it, Larkmoor, .*All 2 ?Yes 2 ?No 0 ?Left out 0/)
  assert.equal(page.querySelectorAll('svg circle').length, 1)
  assert.equal(page.querySelectorAll('main tbody th').filter(th => th.text.startsWith('Person ')).length, 2)
  assert.doesNotMatch(text, /By neighbourhood/)
  assert.ok(
    html.includes('<input type="hidden" name="neighbourhood" value="larkmoor">'),
    'other days are asked of it too',
  )
  const others = page.querySelectorAll('main a').map(a => a.getAttribute('href')!)
  assert.ok(others.includes(`${resolved}?period=last-quarter&neighbourhood=larkmoor`))
  assert.ok(others.includes('/figures/front-door.came-back?neighbourhood=larkmoor'))
  const whole = await director.get(resolved)
  assert.ok(whole.page.querySelectorAll('tbody th a').some(a => a.getAttribute('href') === link.getAttribute('href')))
  assert.match(
    (await director.get('/figures/front-door.recording-time?neighbourhood=larkmoor')).text,
    /This cannot be told of Larkmoor alone: it is for all of Marlbrook/,
  )
  assert.equal((await director.get(`${resolved}?neighbourhood=nowhere`)).status, 404)
})

test('names, and what may leave the council, are the same strict of a part as of the whole', async () => {
  const mine = await adviser.get(`${resolved}?neighbourhood=fernhill`)
  assert.ok(mine.text.includes('Ada Example') && !mine.text.includes('Other 0'))
  assert.ok(!(await adviser.get(`${resolved}?neighbourhood=larkmoor`)).text.includes('Ada Example'))
  const audit = { purpose: 'Yearly look at closed contacts' }
  const named = await manager.post(`${resolved}?neighbourhood=larkmoor`, audit)
  assert.ok(named.text.includes('Other 0') && !named.text.includes('Other 5') && !named.text.includes('Ada Example'))
  const { text } = await director.get(`${resolved}?neighbourhood=fernhill&view=published`)
  assert.match(text, /hidden it or a count beside it is too few to publish/)
  assert.match(text, /The months of one part of Marlbrook are not published/)
  assert.doesNotMatch(text, /11|By |Person \d/)
})
