import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, sql } from '#platform/database'
import { type Browser, openTestHouse } from '#tests/house'
import { auditOf, makeGroup, makePerson, type PersonMade } from '#tests/introduced'

const team = 'north-social-work'

async function scene() {
  const house = await openTestHouse()
  const { place } = house
  const manager = await house.signedInAs('team manager', { name: 'Ada Manager', team })
  const worker = await house.signedInAs('social worker', { name: 'Dev Patel', team })
  const other = await house.signedInAs('social worker', { name: 'Noor Khan', team })
  const person = (made: PersonMade) => house.write(tx => makePerson(tx, place.id, made))
  const handOver = async (made: PersonMade, { at = '2026-03-02T09:00:00Z', takenBy = '', to = team } = {}) => {
    const personId = await person(made)
    const id = newId()
    await house.write(tx =>
      sql`insert into people.hand_over (place_id, hand_over_id, person_id, from_team, to_team, reason, made_by_name, made_at, on_date,
          acknowledged_by, acknowledged_by_name, acknowledged_at)
        values (${place.id}, ${id}, ${personId}, 'contact-centre', ${to}, 'Stairs.', 'Priya Shah', ${at}, ${at.slice(0, 10)},
          ${takenBy || null}, ${takenBy ? 'Somebody' : null}, ${takenBy ? at : null})`.execute(tx),
    )
    return { id, personId }
  }
  const ringBack = async (made: PersonMade, { takenBy, at, due }: { takenBy: string; at: string; due: string }) => {
    const [personId, contactId] = [await person(made), newId()]
    await house.write(async tx => {
      await sql`insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by,
          taken_by_name, caller, might_need, results)
        values (${place.id}, ${contactId}, ${personId}, ${at.slice(0, 10)}, ${at}, ${at}, 'phone', ${team}, ${takenBy}, 'X', 'the person', 'no', '{ring back}')`.execute(
        tx,
      )
      await sql`insert into front_door.contact_result (place_id, result_id, contact_id, kind, detail, due_on)
        values (${place.id}, ${newId()}, ${contactId}, 'ring back', 'about the bus', ${due})`.execute(tx)
    })
  }
  return { house, manager, worker, other, person, handOver, ringBack }
}
const names = async (who: Browser, path = '/waiting') =>
  (await who.get(path)).page.querySelectorAll('main tbody th').map(th => th.text.trim())

test('one list, the longest wait first; over a week stands out; each person is read once', async () => {
  const { house, worker, handOver, ringBack, person } = await scene()
  const ivor = await handOver({ knownAs: 'Ivor Pugh' }, { at: '2026-02-23T09:00:00Z', takenBy: newId() })
  const doreen = await handOver({ knownAs: 'Doreen Pascoe' })
  await ringBack({ knownAs: 'Noor Bibi' }, { takenBy: worker.accountId, at: '2026-03-01T10:00:00Z', due: '2026-03-02' })
  const entryId = await house.write(tx => makeGroup(tx, house.place.id))
  const going = await person({ knownAs: 'Margaret Ashby' })
  const dead = await person({ knownAs: 'Cora Bell', diedOn: '2026-02-20' })
  const held = await person({ knownAs: 'Iris Vale', safetyHold: true })
  for (const [personId, due] of [
    [going, '2026-02-28'],
    [going, '2026-03-03'],
    [dead, '2026-02-20'],
    [held, '2026-02-20'],
  ])
    await house.write(tx =>
      sql`insert into community.introduction (place_id, introduction_id, person_id, entry_id, entry_name, made_by, made_by_name, team, made_at,
          made_on, follow_up_on, due_on, due_for)
        values (${house.place.id}, ${newId()}, ${personId}, ${entryId}, 'Fernhill Growers', ${worker.accountId}, 'Dev Patel', ${team}, now(),
          '2026-02-01', ${due}, ${due}, 'first contact')`.execute(tx),
    )
  const shown = await worker.get('/waiting')
  assert.deepEqual(await names(worker), ['Ivor Pugh', 'Margaret Ashby', 'Noor Bibi', 'Doreen Pascoe'])
  assert.deepEqual(
    shown.page.querySelectorAll('main tbody .look').map(s => s.text),
    ['8 days', '2 days'],
  )
  assert.match(shown.text, /nobody waits more than a week/)
  assert.match(shown.text, /We said we would ring, for 2 March/)
  assert.deepEqual(await names(worker, '/waiting?whose=team&kind=to%20take'), ['Doreen Pascoe'])
  assert.deepEqual(await names(worker, '/waiting?whose=mine'), ['Margaret Ashby', 'Noor Bibi'])
  const reads = async (id: string) => (await auditOf(house, id)).map(row => row.act)
  assert.deepEqual(await reads(ivor.personId), Array(2).fill('saw them in the list of what waits'))
  assert.equal((await reads(doreen.personId)).length, 3)
})

test('another team’s people are not there; a director and an administrator have no such list', async () => {
  const { house, worker, handOver } = await scene()
  await handOver({ knownAs: 'Bea Moor' }, { to: 'south-social-work' })
  assert.deepEqual(await names(worker), [])
  assert.match((await worker.get('/waiting')).text, /Nobody is waiting for North social work/)
  for (const role of ['director', 'administrator'] as const)
    assert.equal((await (await house.signedInAs(role)).get('/waiting')).status, 403)
})

test('an unfinished conversation shows after a day to its author and their manager, and to nobody else', async () => {
  const { house, worker, other, manager } = await scene()
  for (const [about, saved] of [
    ['Old one', '2026-03-02T10:00:00Z'],
    ['New one', '2026-03-03T08:00:00Z'],
  ])
    await house.write(tx =>
      sql`insert into platform.draft (place_id, draft_id, account_id, team, kind, content, began_at, saved_at)
        values (${house.place.id}, ${newId()}, ${worker.accountId}, ${team}, 'conversation', ${JSON.stringify({ aboutName: about })}::jsonb, ${saved}, ${saved})`.execute(
        tx,
      ),
    )
  assert.deepEqual(await names(worker), ['Old one'])
  assert.deepEqual(await names(worker, '/waiting?whose=mine'), ['Old one'])
  assert.deepEqual(await names(manager), ['Old one'])
  assert.deepEqual(await names(other), [])
  await other.get('/waiting/away')
  await worker.post('/waiting/away', {
    do: 'away',
    who: worker.accountId,
    from: '3/3/2026',
    until: '6/3/2026',
    cover: other.accountId,
  })
  assert.deepEqual(await names(other, '/waiting?whose=mine'), [], 'nor to whoever covers')
})

test('a concern is seen by those who decide, whose reading leaves no line that shows', async () => {
  const { house, worker, manager, person } = await scene()
  const personId = await person({ knownAs: 'Cora Bell' })
  await house.write(tx =>
    sql`insert into front_door.concern (place_id, concern_id, person_id, about_name, adult_or_child, danger_now, what_happened, raised_by_name, team, raised_at, decide_by)
      values (${house.place.id}, ${newId()}, ${personId}, 'Cora Bell', 'adult', 'no', 'A long story.', 'X', 'contact-centre', '2026-03-02T10:00:00Z', '2026-03-04T10:00:00Z')`.execute(
      tx,
    ),
  )
  assert.deepEqual(await names(manager), ['Cora Bell'])
  assert.doesNotMatch((await manager.get('/waiting')).text, /A long story/)
  assert.deepEqual(await names(worker), [])
  assert.deepEqual(await names(worker, '/waiting?kind=concern'), [])
  assert.ok((await auditOf(house, personId)).every(row => row.quiet))
})

test('what is somebody’s shows to whoever covers while they are away, and only then', async () => {
  const { house, worker, other, handOver } = await scene()
  await handOver({ knownAs: 'Ivor Pugh' }, { takenBy: worker.accountId })
  assert.deepEqual(await names(other, '/waiting?whose=mine'), [])
  const away = { do: 'away', who: worker.accountId, from: '3/3/2026', until: '4/3/2026', cover: other.accountId }
  assert.equal((await other.post('/waiting/away', away)).status, 422, 'only they or their manager')
  assert.equal((await worker.post('/waiting/away', { ...away, cover: worker.accountId })).status, 422)
  assert.equal((await worker.post('/waiting/away', away)).status, 303)
  assert.deepEqual(await names(other, '/waiting?whose=mine'), ['Ivor Pugh'])
  assert.match((await other.get('/waiting')).text, /away until 4 March/)
  house.clock.set('2026-03-05T09:00:00Z')
  assert.deepEqual(await names(other, '/waiting?whose=mine'), [])
  house.clock.set('2026-03-04T09:00:00Z')
  await worker.post('/waiting/away', { do: 'back', who: worker.accountId })
  assert.deepEqual(await names(other, '/waiting?whose=mine'), [])
})

test('a manager gives it to a worker: it is theirs, the audit says so, and nobody else can', async () => {
  const { house, manager, worker, other, handOver } = await scene()
  const { id, personId } = await handOver({ knownAs: 'Ivor Pugh' })
  const elsewhere = await handOver({ knownAs: 'Bea Moor' }, { to: 'south-social-work' })
  const give = (fields: Record<string, string | string[]>) =>
    manager.post('/waiting/allocate', { do: 'give', ...fields })
  assert.match((await give({ to: other.accountId })).text, /Tick what is given/)
  assert.match((await give({ items: `hand-over:${id}`, to: '' })).text, /Choose who is to have it/)
  assert.equal((await give({ items: `hand-over:${elsewhere.id}`, to: other.accountId })).status, 422, 'not this team’s')
  assert.equal((await give({ items: `concern:${id}`, to: other.accountId })).status, 422)
  const stranger = await house.signedInAs('social worker', { team: 'south-social-work' })
  assert.equal((await give({ items: `hand-over:${id}`, to: stranger.accountId })).status, 422)
  assert.equal((await give({ items: `hand-over:${id}`, to: other.accountId })).status, 303)
  assert.deepEqual(await names(other, '/waiting?whose=mine'), ['Ivor Pugh'])
  assert.equal((await give({ items: `hand-over:${id}`, to: worker.accountId })).status, 303)
  assert.deepEqual(
    [await names(other, '/waiting?whose=mine'), await names(worker, '/waiting?whose=mine')],
    [[], ['Ivor Pugh']],
  )
  const given = (await auditOf(house, personId)).filter(row => row.act === 'gave what waits for them to a worker')
  assert.deepEqual(
    given.map(row => [row.account_id, row.record_id]),
    Array(2).fill([manager.accountId, id]),
  )
  assert.equal((await worker.get('/waiting/allocate')).status, 403)
})

test('a thousand wait: a page of fifty, every one of them on some page, soon', async () => {
  const { house, worker } = await scene()
  await house.write(tx =>
    sql`insert into people.hand_over (place_id, hand_over_id, from_team, to_team, reason, made_by_name, made_at, on_date)
      select ${house.place.id}, gen_random_uuid(), 'contact-centre', ${team}, 'Number ' || n, 'X', timestamptz '2026-03-01' - n * interval '1 minute', '2026-03-01'
        from generate_series(1, 1000) n`.execute(tx),
  )
  const seen = new Set<string>()
  let path = '/waiting?whose=team'
  for (let pages = 0; path && pages < 25; pages++) {
    const shown = await worker.get(path)
    for (const link of shown.page.querySelectorAll('main tbody th a')) seen.add(link.getAttribute('href')!)
    path =
      shown.page
        .querySelectorAll('main p.beside a')
        .find(a => a.text === 'More')
        ?.getAttribute('href') ?? ''
  }
  assert.equal(seen.size, 1000)
  const began = performance.now()
  await worker.get('/waiting?whose=team&skip=500')
  assert.ok(performance.now() - began < 2_000, 'a page of a thousand took longer than two seconds')
})
