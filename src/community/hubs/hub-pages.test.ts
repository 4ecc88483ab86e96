import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, sql } from '#platform/database'
import { type Browser, openTestHouse, type TestHouse } from '#tests/house'
import { bookingsOf, makeHub, slotAt } from '#tests/hub'
import { auditOf, makePerson } from '#tests/introduced'

async function aMorning(options: { safetyHold?: boolean } = {}) {
  const house = await openTestHouse()
  const hub = await makeHub(house)
  const margaret = await house.write(tx => makePerson(tx, house.place.id, options))
  const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const esther = await house.signedInAs('social worker', { name: 'Esther Lindo', team: 'hubs' })
  const slot = await slotAt(house, hub.sessionId, '10:20')
  const diary = `/hubs/sessions/${hub.sessionId}`
  return { house, hub, margaret, adviser, esther, slot, diary }
}
const atTheHub = async (house: TestHouse): Promise<Browser> => {
  house.clock.set('2026-03-12T10:05:00Z')
  return house.signedInAs('social worker', { name: 'Esther Lindo', team: 'hubs' })
}
const rows = async (house: TestHouse, query: ReturnType<typeof sql<Record<string, unknown>>>) =>
  (await query.execute(house.db.kysely)).rows

test('a worker plans Thursdays for four weeks; the bank holiday is left out, and twice makes nothing twice', async () => {
  const { house, hub, esther } = await aMorning()
  const plan = {
    ...{ name: 'Good Friday hub', venue: hub.venueId, team: 'hubs', firstOn: '2026-03-27', weeks: '2' },
    ...{
      startsAt: '13:00',
      endsAt: '15:00',
      slotMinutes: '30',
      atOnce: '2',
      dropIn: 'yes',
      present: 'The memory café',
    },
  }
  assert.equal((await esther.post('/hubs/plan', plan)).location, '/hubs')
  const again = await esther.post('/hubs/plan', plan)
  assert.equal(again.status, 422)
  assert.match(again.text, /there already/)
  const made = await rows(
    house,
    sql`select s.on_date, count(*)::integer as slots from community.hub_session s join community.hub_slot t using (place_id, session_id)
      where s.place_id = ${house.place.id} and s.name = 'Good Friday hub' group by 1 order by 1`,
  )
  assert.deepEqual(made, [{ on_date: '2026-03-27', slots: 8 }])
  const shown = await esther.get('/hubs')
  assert.match(shown.text, /Thursday 12 March Fernhill library hub All 3 times free/)
  assert.match(shown.text, /All 8 times free 1pm to 3pm\. Fernhill library, Fernhill/)
  for (const [field, wrong] of Object.entries({
    endsAt: '12:00',
    venue: newId(),
    firstOn: '2026-01-01',
    weeks: '99',
  })) {
    const refused = await esther.post('/hubs/plan', { ...plan, [field]: wrong })
    assert.equal(refused.status, 422, field)
    assert.ok(refused.page.querySelector(`#${field}-error`), field)
  }
})

test('booked in the call: chosen in the tile, booked when it is finished, in one transaction', async () => {
  const { house, hub, margaret, adviser, slot } = await aMorning()
  await house.write(tx =>
    sql`insert into people.detail (place_id, detail_id, person_id, kind, value, from_on, told_by)
      values (${house.place.id}, ${newId()}, ${margaret}, 'interpreter', 'BSL', '2026-01-01', 'Helen')`.execute(tx),
  )
  const path = `/conversations/${newId()}`
  await adviser.post(path, { do: `choose:${margaret}`, caller: 'the person' })
  const shown = await adviser.get(path)
  const offered = shown.page.querySelectorAll('#hubSlot option').map(o => o.text)
  assert.match(offered[1]!, /^Thursday 12 March, 10am, Fernhill library hub \(very near\)$/)
  assert.equal(shown.page.querySelector('#hubInterpreter')!.getAttribute('value'), 'BSL')
  const form = {
    ...{ do: 'finish', personId: margaret, caller: 'the person', wants: 'Rails', mightNeed: 'no', results: 'hub' },
    ...{ hubShownFirst: '2026-03-12', hubInterpreter: 'BSL', hubNeeds: 'A lift' },
  }
  const without = await adviser.post(path, form)
  assert.match(without.text, /Choose a time that suits/)
  const done = await adviser.post(path, { ...form, hubSlot: slot })
  assert.equal(done.status, 303)
  const [booking] = await bookingsOf(house)
  const contact = done.location!.split('/').at(-1)
  assert.deepEqual(
    [
      booking!.contact_id,
      booking!.at,
      booking!.first_asked_on,
      booking!.first_offered_on,
      booking!.interpreter,
      booking!.access,
    ],
    [contact, '10:20', '2026-03-03', '2026-03-12', 'BSL', 'A lift'],
  )
  assert.match((await adviser.get(done.location!)).text, /A hub: Fernhill library hub, Thursday 12 March, 10\.20am/)
  const record = await adviser.get(`/people/${margaret}`)
  assert.match(record.text, /A time to talk: Fernhill library hub, Thursday 12 March at 10:20/)
  assert.match(record.text, /Fernhill library hub, 10\.20am, in 9 days/)
  assert.ok(hub.sessionId)
})

test('somebody was quicker while the call went on: nothing is written, nothing typed is lost, the next is named', async () => {
  const { house, margaret, adviser, slot } = await aMorning()
  const other = await house.write(tx => makePerson(tx, house.place.id, { knownAs: 'Wilf Sykes' }))
  const colleague = await house.signedInAs('contact adviser')
  await colleague.post(`/people/${other}/hub`, { slot })
  const refused = await adviser.post(`/conversations/${newId()}`, {
    ...{ do: 'finish', personId: margaret, caller: 'the person', wants: 'Rails at the back step', mightNeed: 'no' },
    ...{ results: ['hub', 'nothing fits'], gap: 'Somebody to dig', hubSlot: slot },
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Somebody has just taken that time\. The next is Thursday 12 March, 10\.40am/)
  assert.equal(refused.page.querySelector('textarea[name=wants]')!.textContent.trim(), 'Rails at the back step')
  assert.equal((await bookingsOf(house)).length, 1)
  for (const table of ['front_door.contact', 'community.gap'])
    assert.equal(
      (await rows(house, sql`select 1 from ${sql.table(table)} where place_id = ${house.place.id}`)).length,
      0,
    )
})

test('the diary: arrived, a blank sheet in person, and the way back to it to read and print', async () => {
  const { house, margaret, adviser, slot, diary } = await aMorning()
  await adviser.post(`/people/${margaret}/hub`, { slot, access: 'Uses a frame' })
  const [booking] = await bookingsOf(house)
  const before = await adviser.get(diary)
  assert.match(before.text, /Margaret Ashby 10\.20am Uses a frame/)
  assert.equal(before.page.querySelector('button[value="did not come"]'), null, 'nobody has not come to what is ahead')
  const esther = await atTheHub(house)
  await esther.post(`/hubs/bookings/${booking!.booking_id}/came`, { came: 'came' }, diary)
  const begun = await esther.post(`/hubs/bookings/${booking!.booking_id}/conversation`, {}, diary)
  const sheet = await esther.get(begun.location!)
  assert.equal(sheet.page.querySelector('#channel option[selected]')!.getAttribute('value'), 'at a hub')
  assert.match(sheet.text, /Margaret Ashby/)
  const again = await esther.post(`/hubs/bookings/${booking!.booking_id}/conversation`, {}, diary)
  assert.equal(again.location, begun.location)
  const done = await esther.post(begun.location!, {
    ...{
      do: 'finish',
      personId: margaret,
      caller: 'the person',
      channel: 'in person',
      wants: 'A half step',
      mightNeed: 'no',
    },
    ...{ results: 'advice', advice: 'Rails ordered' },
  })
  assert.equal(done.status, 303)
  const back = await esther.get(`/hubs/bookings/${booking!.booking_id}/conversation`)
  assert.equal((await esther.get(back.location!)).location, done.location)
  assert.match((await esther.get(`/people/${margaret}`)).text, /Met at Fernhill library hub/)
})

test('who did not come is asked whether they would like another time, and nothing says that it was their fault', async () => {
  const { house, margaret, adviser, slot, diary } = await aMorning()
  await adviser.post(`/people/${margaret}/hub`, { slot })
  const [booking] = await bookingsOf(house)
  const esther = await atTheHub(house)
  await esther.post(`/hubs/bookings/${booking!.booking_id}/came`, { came: 'did not come' }, diary)
  const shown = await esther.get(diary)
  assert.match(shown.text, /Ask if they would like another time/)
  const record = await esther.get(`/people/${margaret}`)
  assert.match(record.text, /It did not work out that day: Fernhill library hub/)
  assert.ok(record.page.querySelector(`a[href="/people/${margaret}/hub?instead=${booking!.booking_id}"]`))
  assert.doesNotMatch(record.text, /missed|failed|DNA|no.?show/i)
  await esther.post(`/hubs/bookings/${booking!.booking_id}/came`, { came: 'not yet' }, diary)
  assert.equal((await bookingsOf(house))[0]!.came, null)
})

test('somebody comes in with a name only, sits down at once, and the conversation becomes theirs', async () => {
  const { house, diary } = await aMorning()
  const esther = await atTheHub(house)
  await esther.post(`${diary}/came-in`, { name: 'Wilf' }, diary)
  const [booking] = await bookingsOf(house)
  assert.equal(booking!.person_id, null)
  const begun = await esther.post(`/hubs/bookings/${booking!.booking_id}/conversation`, {}, diary)
  assert.equal((await esther.get(begun.location!)).page.querySelector('#aboutName')!.getAttribute('value'), 'Wilf')
  await esther.post(begun.location!, {
    ...{
      do: 'finish',
      aboutName: 'Wilf Sykes',
      caller: 'the person',
      channel: 'in person',
      wants: 'Dominoes',
      mightNeed: 'no',
    },
    ...{ results: 'advice', advice: 'Tuesdays at the Legion' },
  })
  const [after] = await bookingsOf(house)
  assert.ok(after!.person_id)
  assert.match((await esther.get(diary)).text, /Wilf Sykes came in/)
})

test('called off with a reason: whoever was coming is listed to be offered another time, and told why', async () => {
  const { house, margaret, adviser, esther, slot, diary } = await aMorning()
  await adviser.post(`/people/${margaret}/hub`, { slot })
  assert.match((await esther.get(`${diary}/cancel`)).text, /1 person was coming/)
  assert.equal((await esther.post(`${diary}/cancel`, { reason: '' })).status, 422)
  await esther.post(`${diary}/cancel`, { reason: 'The boiler is out' })
  assert.match(
    (await esther.get(diary)).text,
    /Called off by Esther Lindo: The boiler is out.*To be offered another time Margaret Ashby/,
  )
  const record = await adviser.get(`/people/${margaret}`)
  assert.match(record.text, /Called off by us: Fernhill library hub/)
  assert.match(record.text, /Ask if they would like another time to talk/)
  assert.ok(house.today)
})

test('under a safety hold only those who hold it know where and when, and no line is on the person’s own list', async () => {
  const { house, margaret, adviser, esther, slot, diary } = await aMorning({ safetyHold: true })
  const kept = await adviser.post(`/people/${margaret}/hub`, { slot })
  const places = /Fernhill library|12 March|10\.20|10:20/
  const main = (shown: { page: { querySelector(what: string): { text: string } | null } }) =>
    shown.page.querySelector('main')!.text
  assert.doesNotMatch(main(await adviser.get(kept.location!)), places)
  assert.doesNotMatch(main(await adviser.get(`/people/${margaret}`)), places)
  const theirs = await adviser.get(diary)
  assert.doesNotMatch(theirs.text, /Margaret/)
  assert.match(theirs.text, /1 more, known to those who hold it/)
  assert.match((await esther.get(diary)).text, /Margaret Ashby 10\.20am Safety hold/)
  const lines = (await auditOf(house, margaret)).filter(line => /to talk|near home/.test(line.act))
  assert.ok(lines.length >= 3 && lines.every(line => line.quiet))
})

test('words that look like markup are words, and a place’s own word for a hub stands everywhere', async () => {
  const { house, hub, esther, diary } = await aMorning()
  await makeHub(house, {
    venueId: hub.venueId,
    onDate: '2026-03-05',
    name: '<b>Bold</b> hub',
    note: '<script>x</script>',
  })
  const shown = await esther.get('/hubs')
  assert.equal(shown.page.querySelectorAll('main h3 b, main script').length, 0)
  assert.match(shown.html, /&lt;b&gt;Bold&lt;\/b&gt;/)
  assert.equal((await esther.get(diary)).status, 200)
  const leedslike = await openTestHouse({ profile: 'better-conversations' })
  const worker = await leedslike.signedInAs('social worker', { team: 'talking-points' })
  assert.match((await worker.get('/hubs')).text, /Talking points/)
  assert.equal((await worker.get('/hubs/plan')).status, 200)
})
