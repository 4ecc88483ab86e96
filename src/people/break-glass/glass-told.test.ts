import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checks } from '#app'
import { readHeld } from '#people'
import { newId, sql } from '#platform/database'
import { messageWords, outboxPage, STAFF_NOTICE, sendDue } from '#platform/notify'
import { openTestHouse } from '#tests/house'
import { auditOf, somebody } from '#tests/margaret'
import { recordParts } from '../../record-parts.ts'
import { insertBrokenGlass } from './break-glass.queries.ts'
import { tellOfGlass } from './tell-of-glass.ts'

const house = await openTestHouse()
const lead = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
const keeper = await house.signedInAs('team manager', { name: 'Sue Finn', team: 'safeguarding' })
const theirs = await house.signedInAs('team manager', { name: 'Ade Cole', team: 'north-social-work' })
const records = await house.signedInAs('team manager', { name: 'Imelda Rook', team: 'records' })
const far = await house.signedInAs('team manager', { name: 'Bea Lund', team: 'south-social-work' })
const worker = await house.signedInAs('social worker', { name: 'Ina Wolfe', team: 'records' })
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah', team: 'contact-centre' })
const reason = 'A paramedic is at the door'
const TOLD = /The glass was broken by Priya Shah, Contact centre/

const apart = async (knownAs: string, more: { safetyHold?: boolean; lead?: string } = {}) => {
  const id = await somebody(house, { knownAs, birthDate: '1941-07-08' })
  await house.write(async tx => {
    await sql`insert into people.known_worker (place_id, known_worker_id, person_id, account_id, worker_name, team, from_on)
      values (${house.place.id}, ${newId()}, ${id}, ${more.lead ?? lead.accountId}, 'Dev Patel', 'north-social-work', '2026-03-01')`.execute(
      tx,
    )
    await sql`update people.person set safety_hold = ${more.safetyHold ?? false} where place_id = ${house.place.id} and person_id = ${id}`.execute(
      tx,
    )
  })
  const kept = { why: 'Her son works here', teams: [], accounts: [], reviewOn: '3/6/2026' }
  assert.equal((await keeper.post(`/people/${id}/kept-apart`, kept)).status, 303)
  return id
}
const breakInto = async (name: string) => {
  const broke = await adviser.post('/people/break-glass', { find: `${name} 8/7/1941`, reason })
  assert.equal(broke.status, 303)
  return broke.location!
}
const seen = async (who: typeof lead) => {
  for (const form of (await who.get('/')).page.querySelectorAll('form[action^="/broken-glass/told/"]'))
    assert.equal((await who.post(form.getAttribute('action')!, {}, '/')).status, 303)
}
const mails = () =>
  house.write(async tx => {
    const found = await sql<{ to: string; subject: string; words: string; sent: Date | null; stopped: string | null }>`
      select to_value as "to", subject, words, sent_at as sent, stopped_because as stopped from platform.outbox
       where place_id = ${house.place.id} and kind = ${STAFF_NOTICE} order by written_at, to_value`.execute(tx)
    return found.rows
  })
const send = () =>
  sendDue({
    ...{ db: house.db, placeId: house.place.id, clock: house.clock, adapter: outboxPage, checks },
    linkTo: () => 'https://example.org',
  })

test('whoever answers for the record is told at once; whose it was only where it is open to them, and nobody else hears', async () => {
  const id = await apart('Edith Vane')
  const here = await breakInto('edith vane')
  const hers = await lead.get('/')
  assert.match(hers.text, TOLD)
  assert.match(hers.text, /It opened the record of Edith Vane/)
  assert.ok(hers.page.querySelector(`main a[href="/people/${id}"]`))
  for (const manager of [theirs, records]) {
    const start = await manager.get('/')
    assert.match(start.text, TOLD)
    assert.doesNotMatch(start.html, new RegExp(`Edith|Vane|${id}`), 'a manager may not know of the record')
    assert.ok(start.page.querySelector('main a[href="/broken-glass"]'))
  }
  for (const nobody of [far, worker, keeper, adviser]) assert.doesNotMatch((await nobody.get('/')).text, TOLD)
  assert.match(
    (await adviser.get(here)).text,
    /You broke the glass\. It is open to you until 14:40\. Told at once: Dev Patel, the worker to come back to; Ade Cole, their manager; Imelda Rook, the records team\./,
  )
})

test('it stands there until they have seen it, is theirs alone to see, and each is told once', async () => {
  const action = (await lead.get('/')).page
    .querySelector('form[action^="/broken-glass/told/"]')!
    .getAttribute('action')!
  assert.equal((await theirs.post(action, {}, '/')).status, 404)
  await seen(lead)
  assert.doesNotMatch((await lead.get('/')).text, TOLD)
  assert.match((await theirs.get('/')).text, TOLD)
  assert.equal((await lead.post(action, {}, '/')).status, 404)
})

test('the mail names nobody and nothing, goes to a work address, and stops once it was read', async () => {
  const all = await mails()
  assert.deepEqual(
    all.map(one => one.to).sort(),
    [lead, theirs, records].map(who => `${who.accountId}@example.org`).sort(),
  )
  const { subject, words } = messageWords[STAFF_NOTICE]
  for (const one of all) assert.deepEqual([one.subject, one.words], [subject, words])
  assert.doesNotMatch(`${subject} ${words}`, /glass|record|Edith|Priya|Marlbrook|council|care|http/i)
  await send()
  for (const one of await mails())
    if (one.to.startsWith(lead.accountId)) assert.match(one.stopped!, /they have seen it/)
    else assert.ok(one.sent)
  await Promise.all([theirs, records].map(seen))
})

test('the person’s own list has who broke it, and no line of what went to workers; nor is that given to them', async () => {
  const id = await apart('Nora Pell')
  await breakInto('nora pell')
  await send()
  const lines = await auditOf(house, id)
  assert.ok(lines.some(line => line.act === 'broke the glass' && !line.quiet))
  assert.ok(lines.some(line => line.act === 'sent a message'))
  assert.ok(lines.filter(line => line.act === 'sent a message').every(line => line.quiet))
  const kind = recordParts.held.kinds.find(one => one.key === 'messages')!
  const held = await house.write(tx => readHeld(tx, house.place, kind, [id]))
  assert.ok(held.length >= 3 && held.every(line => line.apart), 'released only by a named decision')
  await Promise.all([lead, theirs, records].map(seen))
})

test('a try that opened nothing tells nobody; a manager’s own breaking tells the others', async () => {
  await adviser.post('/people/break-glass', { find: 'nobody atall 1/1/1990', reason })
  for (const who of [lead, theirs, records]) assert.doesNotMatch((await who.get('/')).text, TOLD)
  await apart('Iris Holm')
  await theirs.post('/people/break-glass', { find: 'iris holm 8/7/1941', reason })
  assert.doesNotMatch((await theirs.get('/')).text, /The glass was broken by/)
  assert.match((await lead.get('/')).text, /The glass was broken by Ade Cole/)
  await Promise.all([lead, records].map(seen))
})

test('a worker who left is told of nothing; where a place sends no mail it stands on the page all the same', async () => {
  const left = await house.signedInAs('social worker', { name: 'Gone Early', team: 'south-social-work' })
  await house.write(tx =>
    sql`update identity.account set left_on = '2026-03-02' where place_id = ${house.place.id} and account_id = ${left.accountId}`.execute(
      tx,
    ),
  )
  const id = await apart('Ruth Calder', { lead: left.accountId })
  const before = (await mails()).length
  const who = {
    ...{ accountId: adviser.accountId, name: 'Priya Shah', role: 'contact adviser', team: 'contact-centre' },
  }
  const silent = { ...house.place, sends: ['text' as const] }
  await house.write(async tx => {
    const now = house.clock.now()
    const glassId = await insertBrokenGlass(tx, house.place.id, { ...who, personId: id, reason, now, until: now })
    const signedIn = { ...who, organisation: '', sessionId: '', provedAt: now }
    await tellOfGlass(tx, silent, { glassId, personId: id, who: signedIn, now })
  })
  const told = await sql<{ as: string; mailed: boolean }>`
    select t.told_as as "as", t.mailed from people.glass_notice t join people.broken_glass g using (place_id, glass_id)
     where t.place_id = ${house.place.id} and g.person_id = ${id} order by 1`.execute(house.db.kysely)
  assert.deepEqual(told.rows, [
    { as: 'the records team', mailed: false },
    { as: 'their manager', mailed: false },
  ])
  assert.equal((await mails()).length, before)
})
