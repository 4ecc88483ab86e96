import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeHandOver, setDetail, setKnownWorker } from '#people'
import { newId, sql } from '#platform/database'
import { type Browser, openTestHouse } from '#tests/house'
import { auditOf, margaret, mustNotBeTold, somebody } from '#tests/margaret'
import { readRecord } from '../person.queries.ts'
import { samePerson } from '../same-person.queries.ts'
import { joinRecords, separateRecords } from './join.ts'
import { allNow, whatStandsAgainst, whoIsNow } from './who-is-now.rules.ts'

const house = await openTestHouse()
const manager = await house.signedInAs('team manager', { name: 'Joan Bell' })
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })

const second = async () => {
  const id = await somebody(house, { knownAs: 'Maggie Ashbey', birthDate: '1944-05-12', phone: '01632 960217' })
  await house.write(async tx => {
    await setDetail(tx, house.place.id, {
      personId: id,
      kind: 'language',
      value: 'Welsh',
      fromOn: house.today,
      toldBy: 'Maggie',
    })
    await makeHandOver(tx, house.place.id, {
      personId: id,
      fromTeam: 'contact-centre',
      toTeam: 'north-social-work',
      reason: 'She cannot get up the stairs',
      by: { accountId: null, name: 'Priya Shah' },
      today: house.today,
      now: house.clock.now(),
    })
  })
  return id
}

/** What a record shows, without what looking itself changes and what is new with each form. */
const shown = async (browser: Browser, id: string) => {
  const opened = await browser.get(`/people/${id}`)
  const main = opened.page.querySelector('main')!.innerHTML
  return main
    .replace(/(Not opened in [a-z0-9 ]+|Opened \d+ times? in 90 days)\./g, '')
    .replace(/value="[0-9a-f-]{36}"/g, '')
}
const version = async (id: string) => String((await house.write(tx => readRecord(tx, house.place.id, id)))!.version)
const join = async (keep: string, follows: string, more: Record<string, string> = {}) =>
  manager.post(`/people/${keep}/same-as/${follows}`, {
    version: await version(keep),
    otherVersion: await version(follows),
    keep: 'this',
    reason: 'One birth date, one number',
    ...more,
  })
const takeApart = async (id: string) => {
  const page = await manager.get(`/people/${id}/joined`)
  const alias = page.page.querySelector('input[name=alias]')!.getAttribute('value')!
  return manager.post(`/people/${id}/joined`, { alias, reason: 'Two sisters' })
}

test('two records are read as one, wherever somebody looks, and undoing it leaves both as they were', async () => {
  const [kept, other] = [await margaret(house), await second()]
  const before = [await shown(adviser, kept), await shown(adviser, other)]
  const joined = await join(kept, other)
  assert.equal(joined.status, 303)
  assert.equal(joined.location, `/people/${kept}`)
  for (const id of [kept, other]) {
    const page = await adviser.get(`/people/${id}`)
    assert.equal(page.page.querySelector('h1')!.textContent, 'Margaret Ashby')
    assert.match(page.text, /Welsh/)
    assert.match(page.text, /cannot get up the stairs/)
    assert.match(page.text, /Also on record as Maggie Ashbey/)
  }
  assert.match((await adviser.get(`/people/${kept}/who-looked`)).text, /Compared two records/)
  assert.equal((await takeApart(kept)).status, 303)
  assert.deepEqual([await shown(adviser, kept), await shown(adviser, other)], before)
  const acts = async (id: string) => (await auditOf(house, id)).map(line => line.act)
  for (const id of [kept, other]) {
    assert.ok((await acts(id)).includes('read two records as one'))
    assert.ok((await acts(id)).includes('took two records apart again'))
  }
})

test('either name finds the one record, once', async () => {
  const kept = await somebody(house, { knownAs: 'Zebedee Quill', phone: '01632 960888' })
  const other = await somebody(house, { knownAs: 'Zeb Quill', birthDate: '1951-02-03', phone: '01632 960888' })
  await join(kept, other)
  for (const find of ['Zebedee Quill', 'Zeb Quill', 'quill', '01632 960888', '3/2/1951', 'Zebedy Quil']) {
    const rows = (await adviser.post('/people/find', { find })).page.querySelectorAll('tbody tr a')
    assert.deepEqual(
      rows.map(a => [a.textContent, a.getAttribute('href')]),
      [['Zebedee Quill', `/people/${kept}`]],
      find,
    )
  }
})

test('what is changed while they are one changes the row it stands on', async () => {
  const kept = await somebody(house, { knownAs: 'Ada Plum' })
  const other = await somebody(house, { knownAs: 'Ada Plumb', phone: '01632 960777' })
  await join(kept, other)
  const page = await manager.get(`/people/${kept}/reaching`)
  const way = page.page.querySelector('input[name=wayId]')!.getAttribute('value')!
  const sent = await manager.post(`/people/${kept}/reaching`, {
    version: await version(kept),
    act: 'end',
    wayId: way,
    safe: 'not known',
  })
  assert.equal(sent.status, 303)
  assert.doesNotMatch((await manager.get(`/people/${other}`)).text, /960777/)
})

test('who must not be told and a safety hold follow, and a hold on one alone is put right first', async () => {
  const kept = await somebody(house, { knownAs: 'Ruth Marl' })
  const other = await somebody(house, { knownAs: 'Ruth Marle' })
  await mustNotBeTold(house, other, 'Derek Marl')
  await manager.post(`/people/${other}/safety`, { act: 'hold' })
  const refused = await join(kept, other)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /safety hold stands on one of them/i)
  await manager.post(`/people/${kept}/safety`, { act: 'hold' })
  assert.equal((await join(kept, other)).status, 303)
  assert.match((await adviser.get(`/people/${kept}`)).text, /Must not be told: Derek Marl/)
})

test('a death written down since has to be undone first; a record changed since it was compared is looked at again', async () => {
  const kept = await somebody(house, { knownAs: 'Ivor Lund' })
  const other = await somebody(house, { knownAs: 'Ifor Lund' })
  assert.match((await join(kept, other, { otherVersion: '99' })).text, /Somebody changed one of the records/)
  await join(kept, other)
  await manager.post(`/people/${kept}/death`, {
    version: await version(kept),
    diedOn: '2026-03-01',
    toldBy: 'His son',
  })
  const refused = await takeApart(kept)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /A death was written down since/)
  assert.match((await manager.get(`/people/${other}`)).text, /Ivor Lund died/)
})

test('only a team manager joins records, and says why', async () => {
  const [kept, other] = [
    await somebody(house, { knownAs: 'Nell Frost', birthDate: '1940-01-09' }),
    await somebody(house, { knownAs: 'Nelly Frost', birthDate: '1940-01-09' }),
  ]
  assert.equal((await adviser.get(`/people/${kept}/same-as`)).status, 403)
  assert.match((await join(kept, other, { reason: '' })).text, /Write how you know/)
  assert.match((await manager.get(`/people/${kept}/same-as`)).text, /Nelly Frost/)
  assert.match((await manager.post(`/people/${kept}/same-as`, { find: 'nelly' })).text, /Nelly Frost/)
  assert.equal((await manager.get(`/people/${kept}/same-as/${newId()}`)).status, 404)
})

test('the facts of figures follow: whoever came back under a second record came back', async () => {
  const kept = await somebody(house, { knownAs: 'Fay Orme' })
  const other = await second()
  await join(kept, other)
  const whose = async () =>
    house.write(
      async tx =>
        (
          await sql<{ person_id: string }>`select person_id from facts.hand_over
      where place_id = ${house.place.id} and person_id in (${kept}, ${other})`.execute(tx)
        ).rows,
    )
  assert.deepEqual(await whose(), [{ person_id: kept }])
  await takeApart(kept)
  assert.deepEqual(await whose(), [{ person_id: other }])
})

const five = ['a', 'b', 'c', 'd', 'e']
const steps = fc.array(
  fc.record({ what: fc.constantFrom('join', 'join', 'undo'), one: fc.nat(4), other: fc.nat(4), which: fc.nat(20) }),
  { maxLength: 12 },
)

/** What joining and undoing add up to, said in another way: groups, worked out anew from what stands. */
function groups(aliases: { personId: string; intoId: string }[], all: string[]) {
  const group = new Map(all.map(one => [one, new Set([one])]))
  for (const { personId, intoId } of aliases) {
    const together = new Set([...group.get(personId)!, ...group.get(intoId)!])
    for (const one of together) group.set(one, together)
  }
  return group
}

test('however records are joined and taken apart, everybody is one record with exactly those who were joined', () => {
  fc.assert(
    fc.property(steps, taken => {
      let aliases: { personId: string; intoId: string }[] = []
      for (const step of taken) {
        const [from, into] = [whoIsNow(aliases, five[step.one]!), whoIsNow(aliases, five[step.other]!)]
        if (step.what === 'join' && from !== into) aliases = [...aliases, { personId: from, intoId: into }]
        if (step.what === 'undo') aliases = aliases.filter((_, i) => i !== step.which % (aliases.length || 1))
      }
      const expected = groups(aliases, five)
      const now = new Map(allNow(aliases).map(one => [one.personId, one.nowId]))
      for (const one of five)
        for (const other of five)
          assert.equal((now.get(one) ?? one) === (now.get(other) ?? other), expected.get(one)!.has(other))
    }),
  )
})

test('the database says the same, through several', async () => {
  const ids: string[] = []
  for (const name of five) ids.push(await somebody(house, { knownAs: `Chain ${name}` }))
  const by = { accountId: manager.accountId, name: 'Joan Bell' }
  const joinTwo = (one: number, other: number) =>
    house.write(tx =>
      joinRecords(tx, house.place.id, {
        personId: ids[one]!,
        intoId: ids[other]!,
        reason: 'one',
        by,
        now: house.clock.now(),
      }),
    )
  const same = (one: number) => house.write(tx => samePerson(tx, house.place.id, ids[one]!))
  await joinTwo(0, 1)
  const middle = await joinTwo(1, 2)
  await joinTwo(3, 2)
  assert.equal((await same(0))[0], ids[2])
  assert.deepEqual(new Set(await same(0)), new Set(ids.slice(0, 4)))
  await house.write(tx =>
    separateRecords(tx, house.place.id, { aliasId: middle, reason: 'two', byName: by.name, now: house.clock.now() }),
  )
  assert.deepEqual(await same(0), [ids[1], ids[0]])
  assert.deepEqual(await same(3), [ids[2], ids[3]])
  assert.deepEqual(await same(4), [ids[4]])
})

test('what stands against joining', () => {
  const one = { personId: 'a', knownAs: 'A', diedOn: null, safetyHold: false }
  assert.equal(whatStandsAgainst(one, { ...one, personId: 'b' }), '')
  assert.match(whatStandsAgainst(one, one), /one record already/)
  assert.match(whatStandsAgainst(one, { ...one, personId: 'b', diedOn: '2026-01-01' }), /has died/)
  assert.match(whatStandsAgainst({ ...one, safetyHold: true }, { ...one, personId: 'b' }), /safety hold/)
})

test('a worker’s own list has the one person once, also when both records were theirs', async () => {
  const kept = await somebody(house, { knownAs: 'Mo Tully' })
  const other = await somebody(house, { knownAs: 'Maureen Tully' })
  for (const personId of [kept, other])
    await house.write(tx =>
      setKnownWorker(tx, house.place.id, {
        personId,
        accountId: manager.accountId,
        workerName: 'Joan Bell',
        team: 'contact-centre',
        fromOn: house.today,
      }),
    )
  await join(kept, other)
  const mine = (await manager.get('/people/mine')).page.querySelectorAll('tbody th a').map(a => a.textContent)
  assert.deepEqual(mine, ['Mo Tully'])
})
