import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAboutMe } from '#people'
import { sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import { auditOf, margaret, somebody } from '#tests/margaret'
import { atTheDoor, invited, letIn, worksWith } from '#tests/own-page'
import { giveWay, telling } from '#tests/told'

const house = await openTestHouse()
const worker = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
const door = atTheDoor(house)

const count = async (of: TestHouse, table: string) =>
  (
    await sql<{
      n: number
    }>`select count(*)::integer as n from ${sql.table(table)} where place_id = ${of.place.id}`.execute(of.db.kysely)
  ).rows[0]!.n

test('invited by their worker: the message names nobody, the code is on paper only, and the two together let in once', async () => {
  const id = await margaret(house)
  await worksWith(house, worker, id)
  const wayId = await giveWay(house, id, { kind: 'email', value: 'maggie@example.org' })
  assert.ok((await worker.get(`/people/${id}`)).page.querySelector(`a[href="/people/${id}/own-page"]`))
  const { slip, code, message, link } = await invited(house, worker, id, wayId)
  assert.equal(slip.status, 200)
  assert.match(code, /^[2-9B-Z]{3}-[2-9B-Z]{3}-[2-9B-Z]{3}$/)
  const paper = slip.page.querySelector('.slip')!.textContent
  assert.doesNotMatch(paper, /Margaret|Ashby|Marlbrook|council|care\b/i, 'nothing on the paper says whose it is')
  assert.equal(message!.toValue, 'maggie@example.org')
  assert.doesNotMatch(`${message!.subject} ${message!.words}`, /Margaret|Marlbrook|council|care\b/i)
  assert.ok(!message!.words.includes(code), 'never by the way the link comes')
  assert.doesNotMatch((await worker.get(`/people/${id}/own-page`)).html, new RegExp(code), 'shown once')

  const shown = await door.open(link)
  assert.equal(shown.status, 200)
  assert.doesNotMatch(shown.html.replace('/assets/alongside.css', ''), /Margaret|Marlbrook|Alongside|council/i)
  const came = await door.type(link, ` ${code.toLowerCase().replaceAll('-', ' ')} `)
  assert.deepEqual([came.status, came.to], [303, '/my'])
  assert.match((await door.get('/my', came.cookie)).text, /Hello, Margaret/)
  assert.match((await door.open(link)).text, /This link has ended/)
  assert.equal((await door.type(link, code)).cookie, '')
  assert.match(
    (await worker.get(`/people/${id}/own-page`)).text,
    /In use since.*Dev Patel made sure who they are.*a photo card/s,
  )
  assert.ok((await auditOf(house, id)).some(line => line.act === 'invited them to a page of their own'))
  // What is kept of the code opens nothing by itself.
  const kept = await sql<{ all: string }>`select string_agg(a::text, ' ') as all from identity.account a`.execute(
    house.db.kysely,
  )
  assert.ok(!kept.rows[0]!.all.includes(code.replaceAll('-', '')))
})

test('five wrong codes, and it rests fifteen minutes, for the right one too; nothing says whether there is an account', async () => {
  const id = await somebody(house, { knownAs: 'Wilf Sykes' })
  await worksWith(house, worker, id)
  const { link, code } = await invited(house, worker, id, await giveWay(house, id))
  for (let n = 1; n <= 4; n++) {
    const tried = await door.type(link, 'BBB-BBB-BBB')
    assert.deepEqual([tried.status, /That is not the code/.test(tried.text)], [422, true], `${n}`)
  }
  assert.match((await door.type(link, 'BBB-BBB-BBB')).text, /Wait 15 minutes/)
  assert.match((await door.type(link, code)).text, /Wait 15 minutes/)
  assert.match((await door.open('/in/nothing-of-ours')).text, /This link has ended/)
  house.clock.set('2026-03-03T10:56:00Z')
  assert.equal((await door.type(link, code)).status, 303)
  house.clock.set('2026-03-03T10:40:00Z')
})

test('a link ends after two weeks, and with a newer one; the code before opens nothing then', async () => {
  const id = await somebody(house, { knownAs: 'Ada Frost' })
  await worksWith(house, worker, id)
  const wayId = await giveWay(house, id)
  const first = await invited(house, worker, id, wayId)
  const again = await invited(house, worker, id, wayId)
  assert.match((await door.open(first.link)).text, /This link has ended/)
  assert.equal((await door.type(again.link, first.code)).status, 422)
  house.clock.set('2026-03-19T09:00:00Z')
  assert.match((await door.open(again.link)).text, /This link has ended/)
  house.clock.set('2026-03-03T10:40:00Z')
})

test('nobody is invited who has died, has a safety hold, no way that is safe, or by whom nothing ties to them', async () => {
  const id = await somebody(house, { knownAs: 'Ken Low' })
  const path = `/people/${id}/own-page`
  const form = { do: 'invite', checkedHow: 'a photo card or passport, with them there', way: await giveWay(house, id) }
  const refusedFor = async (words: RegExp) => {
    assert.match((await worker.get(path)).text, words)
    const before = await count(house, 'people.own_account')
    const refused = await worker.send(path, { ...form, csrf: await csrf() })
    assert.equal(refused.status, 422)
    assert.match(refused.text, words)
    assert.equal(await count(house, 'people.own_account'), before)
  }
  const csrf = async () =>
    (await worker.get('/my-account')).page.querySelector('input[name=csrf]')!.getAttribute('value')!
  await refusedFor(/Only somebody who works with them invites/)
  await worksWith(house, worker, id)
  const hold = (on: boolean) =>
    house.write(tx =>
      sql`update people.person set safety_hold = ${on} where place_id = ${house.place.id} and person_id = ${id}`.execute(
        tx,
      ),
    )
  await hold(true)
  await refusedFor(/There is a safety hold/)
  await hold(false)
  const safe = (safe: string) =>
    house.write(tx =>
      sql`update people.way_to_reach set safe = ${safe} where place_id = ${house.place.id} and person_id = ${id}`.execute(
        tx,
      ),
    )
  await safe('not safe')
  await refusedFor(/No mobile or e-mail of theirs is marked safe/)
  await safe('safe')
  await house.write(tx =>
    sql`update people.person set died_on = '2026-03-01' where place_id = ${house.place.id} and person_id = ${id}`.execute(
      tx,
    ),
  )
  await refusedFor(/They have died/)
  const adviser = await house.signedInAs('contact adviser')
  assert.equal((await adviser.get(path)).status, 403)
})

test('what is missing is said beside its field and kept, and nothing is made', async () => {
  const id = await somebody(house, { knownAs: 'Noor Khan' })
  await worksWith(house, worker, id)
  const way = await giveWay(house, id)
  const path = `/people/${id}/own-page`
  const before = await count(house, 'people.own_account')
  const refused = await worker.post(path, { do: 'invite', way, checkedWords: 'At her home' })
  assert.match(refused.text, /Choose how you made sure/)
  assert.equal(refused.page.querySelector('#checkedWords')!.getAttribute('value'), 'At her home')
  const theirs = await giveWay(house, await somebody(house, { knownAs: 'Mo Else' }), { value: '07700 900777' })
  const checkedHow = 'a photo card or passport, with them there'
  assert.match(
    (await worker.post(path, { do: 'invite', way: theirs, checkedHow })).text,
    /Choose where the link goes/,
    'never to somebody else’s',
  )
  assert.equal((await worker.post(path, { do: 'withdraw' })).status, 422)
  assert.equal(await count(house, 'people.own_account'), before)
})

test('ended by a worker, by a death, or by joining: sessions, code and links end, and it can be begun anew', async () => {
  const id = await somebody(house, { knownAs: 'Rose Hill' })
  const rose = await letIn(house, worker, id)
  assert.equal((await rose.get('/my')).status, 200)
  assert.equal(
    (await worker.post(`/people/${id}/own-page`, { do: 'withdraw', why: 'Her son had the code' })).status,
    303,
  )
  assert.equal((await rose.get('/my')).status, 303, 'signed out')
  assert.match((await worker.get(`/people/${id}/own-page`)).text, /Ended.*by Dev Patel: Her son had the code/)
  const second = await letIn(house, worker, id)
  const again = await letIn(house, worker, id)
  assert.match((await again.get('/my')).text, /Hello, Rose/)
  assert.equal((await second.get('/my')).status, 303, 'a new code ends what was come in by before')
  assert.equal((await worker.post(`/people/${id}/death`, { diedOn: '2/3/2026', toldBy: 'Her son' })).status, 303)
  assert.equal((await again.get('/my')).status, 303)
})

test('two records found to be one: the page reads both, a second page ends, and apart again it reads its own', async () => {
  const [one, two] = [await somebody(house, { knownAs: 'Iris Bell' }), await somebody(house, { knownAs: 'Iris Bell' })]
  const manager = await house.signedInAs('team manager')
  const words = (personId: string, said: string) =>
    house.write(tx =>
      addAboutMe(tx, house.place.id, { personId, words: said, saidBy: null, saidOn: '2026-03-02', writtenBy: 'x' }),
    )
  await words(two, 'I like the sea.')
  const [first, second] = [await letIn(house, worker, one), await letIn(house, worker, two)]
  assert.doesNotMatch((await first.get('/my')).text, /the sea/)
  const path = `/people/${one}/same-as/${two}`
  const shown = await manager.get(path)
  const version = (name: string) => shown.page.querySelector(`input[name=${name}]`)!.getAttribute('value')!
  const both = { version: version('version'), otherVersion: version('otherVersion') }
  assert.equal((await manager.post(path, { ...both, keep: 'this', reason: 'The same birth date' })).status, 303)
  assert.match((await first.get('/my')).text, /the sea/)
  assert.equal((await second.get('/my')).status, 303)
  const alias = (await manager.get(`/people/${one}/joined`)).page
    .querySelector('input[name=alias]')!
    .getAttribute('value')!
  assert.equal((await manager.post(`/people/${one}/joined`, { alias, reason: 'Two sisters' })).status, 303)
  assert.doesNotMatch((await first.get('/my')).text, /the sea/)
})

test('under a safety hold the page rests, and comes back when the hold is over', async () => {
  const id = await somebody(house, { knownAs: 'Jean Moss' })
  const jean = await letIn(house, worker, id)
  const hold = (on: boolean) =>
    house.write(tx =>
      sql`update people.person set safety_hold = ${on} where place_id = ${house.place.id} and person_id = ${id}`.execute(
        tx,
      ),
    )
  await hold(true)
  const resting = await jean.get('/my')
  assert.match(resting.text, /This page is resting/)
  assert.doesNotMatch(resting.page.querySelector('.own')!.textContent, /Jean|hold|danger/)
  for (const path of ['/my/looks', '/my/shared', '/my/paper', '/my/ask'])
    assert.equal((await jean.get(path)).status, 404)
  await hold(false)
  assert.match((await jean.get('/my')).text, /Hello, Jean/)
})

test('asking for a link: the same answer for anybody, a link only where it is safe, a few an hour, and an hour long', async () => {
  const id = await somebody(house, { knownAs: 'Olive Dunn' })
  const olive = await letIn(house, worker, id)
  const { sent, send, linkIn } = telling(house)
  const ask = async (where: string) => {
    const reply = await house.app.inject({
      ...{ method: 'POST', url: '/in', payload: new URLSearchParams({ where }).toString() },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    await settled(house)
    return reply
  }
  const [theirs, nobodys] = [await ask(`${id}@EXAMPLE.org`), await ask('nobody@example.org')]
  assert.equal(theirs.statusCode, 200)
  assert.equal(theirs.body, nobodys.body)
  await send()
  assert.deepEqual(
    sent.map(one => one.toValue),
    [`${id}@example.org`],
  )
  assert.equal((await door.type(linkIn(sent[0]!), olive.code)).status, 303)
  for (let n = 0; n < 6; n++) await ask(`${id}@example.org`)
  await send()
  assert.ok(sent.length <= 4, `${sent.length} messages`)
  const link = linkIn(sent.at(-1)!)
  house.clock.set('2026-03-03T11:45:00Z')
  assert.match((await door.open(link)).text, /This link has ended/)
  await house.write(tx =>
    sql`update people.way_to_reach set safe = 'not safe' where place_id = ${house.place.id} and person_id = ${id}`.execute(
      tx,
    ),
  )
  const before = sent.length
  await ask(`${id}@example.org`)
  await send()
  assert.equal(sent.length, before)
  house.clock.set('2026-03-03T10:40:00Z')
})

/** What a page does when its answer is on the way: waited for by asking for what the house waits for. */
async function settled(of: TestHouse): Promise<void> {
  for (let n = 0; n < 3; n++) await of.app.inject({ url: '/sign-in' })
  await new Promise(done => setTimeout(done, 50))
}

test('who has a page of their own is on no list of accounts, and no administrator opens, changes or makes one', async () => {
  const id = await somebody(house, { knownAs: 'Petra Quillfeather' })
  await letIn(house, worker, id)
  const administrator = await house.signedInAs('administrator')
  assert.doesNotMatch((await administrator.get('/accounts')).text, /Quillfeather/)
  const { rows } = await sql<{
    id: string
  }>`select account_id as id from people.own_account where person_id = ${id}`.execute(house.db.kysely)
  assert.equal((await administrator.get(`/accounts/${rows[0]!.id}`)).status, 404)
  const made = await administrator.get('/accounts/new')
  assert.ok(!made.page.querySelectorAll('option').some(option => option.getAttribute('value') === 'resident'))
})

test('whoever is erased takes the account, its sessions and its code with them', async () => {
  const id = await somebody(house, { knownAs: 'Vera Nash' })
  const vera = await letIn(house, worker, id)
  const { rows } = await sql<{
    id: string
  }>`select account_id as id from people.own_account where person_id = ${id}`.execute(house.db.kysely)
  const left = async () =>
    (
      await sql<{ n: number }>`select (select count(*) from identity.account where account_id = ${rows[0]!.id})::integer
        + (select count(*) from identity.session where account_id = ${rows[0]!.id})::integer as n`.execute(
        house.db.kysely,
      )
    ).rows[0]!.n
  assert.equal(await left(), 2)
  await house.write(tx => sql`select people.erase(${house.place.id}::integer, array[${id}]::uuid[])`.execute(tx))
  assert.equal(await left(), 0)
  assert.equal((await vera.get('/my')).status, 303)
})

test('let in, they may add a passkey and see where they are signed in, as anybody may', async () => {
  const real = await openTestHouse({ ways: { address: 'http://localhost:3999' } })
  const dev = await real.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
  const id = await somebody(real, { knownAs: 'Ines Cole' })
  const ines = await letIn(real, dev, id)
  const mine = await ines.get('/my-account')
  assert.match(mine.text, /a link and your code.*You come in by a link that we send you, and your code/)
  const asked = await ines.post('/my-account/passkeys/ask', {
    csrf: mine.page.querySelector('input[name=csrf]')!.getAttribute('value')!,
  })
  assert.equal(asked.statusCode, 200)
  const options = JSON.parse(asked.body) as { user: { name: string }; challenge: string }
  assert.ok(options.challenge)
  assert.equal(options.user.name, 'Ines Cole', 'what the phone lists it under')
  const link = await invited(real, dev, id, ines.wayId)
  assert.match((await real.app.inject({ url: link.link })).headers.location as string, /^http:\/\/localhost:3999\/in\//)
})
