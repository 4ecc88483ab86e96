import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOf } from '#app'
import { setKnownWorker } from '#people'
import { mayDo } from '#place'
import { takeDueMoves } from '#platform/access'
import { newId, sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import { makePerson } from '#tests/introduced'

const address = 'http://localhost:3999'

async function scene() {
  const house = await openTestHouse({ ways: { address } })
  const admin = await house.signedInAs('administrator', { name: 'Sam Ade' })
  const add = (form: Record<string, string>) =>
    admin.post('/accounts/new', {
      ...{ name: 'Ines Roy', email: 'ines@example.org', role: 'social worker', team: 'hubs', by: 'passkey', ...form },
    })
  const idOf = async (email: string) =>
    (
      await sql<{
        id: string
      }>`select account_id as id from identity.account where place_id = ${house.place.id} and email = ${email}`.execute(
        house.db.kysely,
      )
    ).rows[0]?.id
  const due = (at: string) => {
    house.clock.set(at)
    const when = { today: at.slice(0, 10), now: house.clock.now() }
    return house.write(tx => takeDueMoves(tx, house.place.id, when))
  }
  return { house, admin, add, idOf, due }
}

const actsOn = async (house: TestHouse, record: string) =>
  (
    await sql<{
      act: string
    }>`select act from audit.entry where place_id = ${house.place.id} and record_id = ${record} order by entry_id`.execute(
      house.db.kysely,
    )
  ).rows.map(row => row.act)

test('an administrator adds somebody, who gets a link that is shown once and kept as a hash', async () => {
  const { house, admin, add, idOf } = await scene()
  const shown = await add({})
  assert.equal(shown.status, 200)
  const token = new RegExp(`${address}/join/([0-9a-f]{40})`).exec(shown.text)![1]!
  assert.match((await house.app.inject({ url: `/join/${token}` })).body, /makes an account yours, Ines Roy/)
  const accountId = (await idOf('ines@example.org'))!
  assert.match((await admin.get('/accounts')).text, /Ines Roy.*social worker.*invited/)
  assert.match((await admin.get(`/accounts/${accountId}`)).text, /Joined as social worker, .*Sam Ade/)
  assert.doesNotMatch((await admin.get(`/accounts/${accountId}`)).html, new RegExp(token))
  const again = await admin.post(`/accounts/${accountId}`, { do: 'invite' })
  assert.match(again.text, /An invitation for Ines Roy/)
  assert.equal((await house.app.inject({ url: `/join/${token}` })).statusCode, 404, 'the one before stops')
  house.clock.set('2026-03-18T10:40:00Z')
  const second = /\/join\/([0-9a-f]{40})/.exec(again.text)![1]!
  assert.equal((await house.app.inject({ url: `/join/${second}` })).statusCode, 404, 'and this one runs out')
  assert.deepEqual(await actsOn(house, accountId), ['made an account', 'made an invitation for an account'])
})

test('what does not fit is said beside its field, nothing typed is lost and nobody is made', async () => {
  const { add, idOf } = await scene()
  const wrong: [Record<string, string>, RegExp][] = [
    [{ email: 'ines' }, /whole work e-mail/],
    [{ role: 'king' }, /Choose what they do here/],
    [{ team: '' }, /Choose their team/],
    [{ role: 'external chair', team: 'hubs' }, /of no team/],
    [{ by: 'provider' }, /Choose how they come in/],
    [{ name: '' }, /Write their name/],
  ]
  for (const [form, words] of wrong) {
    const shown = await add(form)
    assert.equal(shown.status, 422)
    assert.match(shown.text, words)
    assert.ok(shown.page.querySelector(`input[name=email]`)?.getAttribute('value'))
  }
  assert.equal(await idOf('ines@example.org'), undefined)
  await add({})
  assert.match((await add({ email: 'INES@example.org' })).text, /an account for this e-mail already/)
})

test('another role takes effect at once or on its day; whoever is signed in comes in again as what they are', async () => {
  const { house, admin, due } = await scene()
  const worker = await house.signedInAs('contact adviser', { name: 'Ines Roy' })
  const path = `/accounts/${worker.accountId}`
  const planned = { do: 'move', role: 'team manager', team: 'hubs', fromOn: '10/3/2026' }
  assert.equal((await admin.post(path, planned)).status, 303)
  assert.match((await admin.get(path)).text, /Became team manager.*10 March.*planned, Sam Ade/)
  await due('2026-03-09T12:00:00Z')
  const soon = await house.signedInAs('administrator')
  assert.match((await soon.get(path)).text, /Contact adviser/)
  assert.equal((await due('2026-03-10T06:00:00Z')).length, 1)
  assert.equal((await due('2026-03-10T06:10:00Z')).length, 0, 'once')
  assert.equal((await worker.get('/my-account')).status, 303)

  const other = await house.signedInAs('administrator')
  const now = await house.signedInAs('social worker', { name: 'Wes Hart' })
  await other.post(`/accounts/${now.accountId}`, {
    do: 'move',
    role: 'director',
    team: 'leadership',
    fromOn: '10/3/2026',
  })
  assert.equal((await now.get('/my-account')).status, 303)
  assert.match((await other.get(`/accounts/${now.accountId}`)).text, /Director/)
})

test('what was planned can be taken back until its day', async () => {
  const { house, admin, due } = await scene()
  const worker = await house.signedInAs('contact adviser')
  const path = `/accounts/${worker.accountId}`
  await admin.post(path, { do: 'leave', leaveOn: '4/3/2026' })
  const move = (await admin.get(path)).page.querySelector('input[name=move]')!.getAttribute('value')!
  assert.equal((await admin.post(path, { do: 'withdraw', move })).status, 303)
  assert.equal((await due('2026-03-04T06:00:00Z')).length, 0)
  const late = await house.signedInAs('administrator')
  assert.equal((await late.post(path, { do: 'withdraw', move })).status, 422)
})

test('whoever leaves is signed out and has nothing to come in by; what they held stands on their manager’s list', async () => {
  const { house } = await scene()
  const team = 'rapid-response'
  const worker = await house.signedInAs('social worker', { name: 'Sal Quick', team })
  const personId = await house.write(async tx => {
    const made = await makePerson(tx, house.place.id, { knownAs: 'Margaret Ashby' })
    const to = { personId: made, accountId: worker.accountId, workerName: 'Sal Quick', team, fromOn: '2026-01-05' }
    await setKnownWorker(tx, house.place.id, to)
    return made
  })
  const draft = `/conversations/${newId()}`
  const begun = await worker.post(draft, { do: 'save', wants: 'To go out again', aboutName: 'Wilf Sykes' })
  assert.ok(begun.status < 400, `${begun.status}`)
  house.clock.set('2026-03-05T10:40:00Z')
  const [boss, other, office] = [
    await house.signedInAs('team manager', { team }),
    await house.signedInAs('team manager', { team: 'hubs' }),
    await house.signedInAs('administrator', { name: 'Sam Ade' }),
  ]
  assert.match((await boss.get('/waiting/left-behind')).text, /Nobody who left or moves on holds anything/)
  await house.write(tx =>
    sql`insert into identity.passkey (place_id, credential_id, account_id, passkey_id, public_key, counter, transports, one_device, backed_up, name, made_at)
      values (${house.place.id}, ${newId()}, ${worker.accountId}, ${newId()}, '\\x00', 0, '{}', true, false, 'My phone', now())`.execute(
      tx,
    ),
  )
  assert.equal((await office.post(`/accounts/${worker.accountId}`, { do: 'leave', leaveOn: '5/3/2026' })).status, 303)
  assert.equal((await worker.get('/my-account')).status, 303)
  const kept = await sql`select 1 from identity.passkey where account_id = ${worker.accountId}`.execute(house.db.kysely)
  assert.equal(kept.rows.length, 0, 'no passkey of a leaver stays')
  const left = await boss.get('/waiting/left-behind')
  assert.match(left.text, /Sal Quick left.*5 March.*Margaret Ashby/)
  assert.match(left.text, /Not finished by them.*Wilf Sykes A conversation not finished/)
  assert.ok(left.html.includes(`/people/${personId}/known-worker`))
  assert.doesNotMatch((await other.get('/waiting/left-behind')).text, /Margaret Ashby|Sal Quick/)
  assert.match((await office.get('/accounts?show=left')).text, /Sal Quick/)
  assert.doesNotMatch((await office.get('/accounts')).text, /Sal Quick/)
  const looked =
    await sql`select 1 from audit.entry where person_id = ${personId} and act like 'saw them in the list%'`.execute(
      house.db.kysely,
    )
  assert.equal(looked.rows.length, 1, 'the manager’s look is kept')
})

test('nobody changes their own account, and the last administrator stays', async () => {
  const { house, admin } = await scene()
  const own = `/accounts/${admin.accountId}`
  const forms: Record<string, string>[] = [
    { do: 'move', role: 'social worker', team: 'hubs', fromOn: '3/3/2026' },
    { do: 'leave', leaveOn: '3/3/2026' },
    { do: 'invite' },
  ]
  for (const form of forms)
    assert.match((await admin.post(own, form)).text, /It is your own: another administrator does this/)
  const second = await house.signedInAs('administrator')
  assert.equal((await second.post(own, { do: 'leave', leaveOn: '3/3/2026' })).status, 303)
  assert.equal((await admin.get('/accounts')).status, 303)
})

test('an administrator sees accounts and opens no record, no list of people and no name behind a figure', async () => {
  const house = await openTestHouse()
  const personId = await house.write(tx => makePerson(tx, house.place.id, { knownAs: 'Margaret Ashby' }))
  const admin = await house.signedInAs('administrator')
  const open: string[] = []
  for (const page of pagesOf('demo').filter(one => one.get && one.may !== 'anyone')) {
    const address = page.path.pattern.replaceAll(':person', personId).replace(/:[a-zA-Z]+/g, newId)
    const shown = await admin.get(address)
    const allowed = page.may === 'anyone signed in' || mayDo('administrator', page.may)
    if (!allowed) assert.equal(shown.status, 403, address)
    else open.push(page.path.pattern)
    assert.doesNotMatch(shown.text, /Margaret Ashby/, address)
  }
  assert.ok(open.includes('/accounts'))
  assert.deepEqual(
    open.filter(pattern => pattern.includes(':person')),
    [],
  )
})

test('once a week a manager goes through the team; what is not right is read by an administrator', async () => {
  const { house, admin } = await scene()
  const manager = await house.signedInAs('team manager', { name: 'Ada Boss', team: 'hubs' })
  await house.signedInAs('social worker', { name: 'Esther Lindo', team: 'hubs' })
  await house.signedInAs('social worker', { name: 'Dev Elsewhere', team: 'rapid-response' })
  const shown = await manager.get('/my-team')
  assert.match(shown.text, /Esther Lindo.*Still right|Still right.*Esther Lindo/)
  assert.doesNotMatch(shown.text, /Dev Elsewhere/)
  assert.match((await manager.post('/my-team', { do: 'wrong', wrong: '' })).text, /Write what is not right/)
  assert.equal((await manager.post('/my-team', { do: 'wrong', wrong: 'Esther moved in May' })).status, 303)
  assert.match((await admin.get('/accounts')).text, /Esther moved in May/)
  assert.match((await manager.get('/my-team')).text, /Gone through 3 March by Ada Boss/)
  await manager.post('/my-team', { do: 'right', wrong: 'ignored' })
  assert.doesNotMatch((await admin.get('/accounts')).text, /Esther moved in May/)
  house.clock.set('2026-03-10T10:40:00Z')
  assert.match((await (await house.signedInAs('team manager', { team: 'hubs' })).get('/my-team')).text, /Still right\?/)
})

test('whoever goes over between the council and a partner gets a new account, and the one before ends', async () => {
  const { house, admin, idOf } = await scene()
  const worker = await house.signedInAs('social worker', { name: 'Ines Roy', team: 'hubs' })
  const path = `/accounts/${worker.accountId}`
  const over = (await admin.get(path)).page.querySelector('a[href*=after]')!.getAttribute('href')!
  const shown = await admin.get(over)
  assert.match(shown.text, /Ines Roy goes over.*stays with that account, which ends today/)
  assert.equal(shown.page.querySelector('input[name=name]')!.getAttribute('value'), 'Ines Roy')
  const form = { name: 'Ines Roy', email: 'ines@partner.example', role: 'trusted assessor', team: '', by: 'passkey' }
  const partner = house.place.organisations.find(one => one.kind === 'trusted partner')!.key
  const goes = (more: Record<string, string>) =>
    admin.post('/accounts/new', { ...form, after: worker.accountId, ...more }, over)
  const stays = await goes({ role: 'social worker', team: 'hubs', organisation: '' })
  assert.equal(stays.status, 422)
  assert.match(stays.text, /They work for the council already/)
  assert.match(stays.text, /goes over/)
  assert.equal((await worker.get('/my-account')).status, 200, 'nothing ended')
  assert.equal((await goes({ organisation: partner })).status, 200)
  assert.equal((await worker.get('/my-account')).status, 303)
  const accountId = (await idOf('ines@partner.example'))!
  const there = await admin.get(`/accounts/${accountId}`)
  assert.match(there.text, /Joined as trusted assessor.*The account before/)
  assert.ok(there.html.includes(path))
  assert.match((await admin.get(path)).text, /Left 3 March|Left today/)
  assert.deepEqual((await actsOn(house, worker.accountId)).at(-1), 'ended an account')
  const own = await admin.post('/accounts/new', {
    ...form,
    email: 'x@partner.example',
    organisation: partner,
    after: admin.accountId,
  })
  assert.match(own.text, /It is your own: another administrator does this/)
})
