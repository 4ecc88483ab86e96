import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { agreements, bases, conditions, restsOnAgreement, type Ties, whyTheyLook, wrongWithSharing } from '#place'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, margaret, mustNotBeTold, somebody } from '#tests/margaret'

const house = await openTestHouse()
const worker = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
const partner = await house.signedInAs('trusted assessor', { name: 'Farah Aziz' })
const other = await house.signedInAs('trusted assessor', { name: 'Lee Holt', organisation: 'linden-homes' })
const form = {
  ...{
    organisation: 'open-doors',
    parts: ['story', 'circle'],
    why: 'Amina asked them to come along',
    untilOn: '3/4/2026',
  },
  ...{
    basis: bases[1],
    condition: conditions[0],
    agreed: 'said yes',
    agreedSays: 'Margaret',
    agreedHow: 'on the telephone',
  },
}

test('a part is shared until a day: the organisation sees that part, nobody else of it, and the person can read who looked', async () => {
  const id = await margaret(house)
  await mustNotBeTold(house, id, 'Her brother Alan')
  assert.match((await worker.get(`/people/${id}`)).text, /The council’s adult social care, and nobody else/)
  assert.equal((await worker.post(`/people/${id}/sharing`, form)).status, 303)
  assert.match(
    (await worker.get(`/people/${id}`)).text,
    /Open Doors, a charity, until 3 April: what matters, and their strengths; their people/,
  )

  const list = await partner.get('/shared')
  assert.match(list.text, /Margaret Ashby/)
  assert.equal((await partner.get('/')).location, '/shared')
  const shown = await partner.get(`/shared/${id}`)
  assert.match(shown.text, /Mum wants her garden back.*In the words of Helen/)
  assert.match(shown.text, /Helen Ashby, daughter, cares for them/)
  assert.match(shown.text, /Must not be told: Her brother Alan/)
  assert.doesNotMatch(shown.text, /01632 960217|Larch Row|9990000018|999 000/, 'no number, no address')
  assert.match((await partner.get(`/shared/${id}`)).text, /Farah Aziz opened what is shared of the record/)
  assert.doesNotMatch((await other.get('/shared')).text, /Margaret/)
  assert.equal((await other.get(`/shared/${id}`)).status, 404)
  assert.equal((await partner.get(`/people/${id}`)).status, 403)
  const looked = (await worker.get(`/people/${id}/who-looked`)).text
  assert.match(looked, /Farah Aziz.*Opened what is shared of the record shared with Open Doors, a charity/)

  house.clock.set('2026-04-04T09:00:00Z')
  const late = await house.signedInAs('trusted assessor')
  assert.equal((await late.get(`/shared/${id}`)).status, 404)
  assert.doesNotMatch((await late.get('/shared')).text, /Margaret/)
  house.clock.set('2026-03-03T10:40:00Z')
})

test('what rests on agreement stops the moment they say no; what rests on law gets an objection, and an answer', async () => {
  const id = await somebody(house, { knownAs: 'Olive Reed' })
  await worker.post(`/people/${id}/sharing`, { ...form, basis: bases[3], condition: conditions[4] })
  assert.equal((await partner.get(`/shared/${id}`)).status, 200)
  const link = (await worker.get(`/people/${id}/sharing`)).page.querySelector('main section a')!.getAttribute('href')!
  assert.equal(
    (await worker.post(link, { saying: 'they take it back', words: 'I would rather not', saidBy: '' })).status,
    303,
  )
  assert.equal((await partner.get(`/shared/${id}`)).status, 404)
  assert.match((await worker.get(`/people/${id}/sharing`)).text, /ended 3 March: they take it back. I would rather not/)

  await worker.post(`/people/${id}/sharing`, form)
  const second = (await worker.get(`/people/${id}/sharing`)).page.querySelector('main section a')!.getAttribute('href')!
  assert.match((await worker.get(second)).text, /may object, and gets an answer within a month/)
  const objected = await worker.post(second, { saying: 'they object', words: 'Not them', saidBy: '' })
  assert.equal(objected.location, `/people/${id}/rights`)
  assert.match(
    (await worker.get(objected.location!)).text,
    /Objection: What Open Doors, a charity is shown.*Not them.*Answer due 3 April/,
  )
  assert.equal((await partner.get(`/shared/${id}`)).status, 200, 'it goes on until it is answered')
  await worker.post(second, { saying: 'it is not needed any more', words: 'They moved', saidBy: '' })
  assert.equal((await partner.get(`/shared/${id}`)).status, 404)
})

test('nothing is shared without an agreement, past its end, with nobody’s yes, or of nothing; and nothing typed is lost', async () => {
  const id = await somebody(house, { knownAs: 'Ida Marsh' })
  const refused = async (more: Record<string, string | string[]>, says: RegExp) => {
    const shown = await worker.post(`/people/${id}/sharing`, { ...form, ...more })
    assert.equal(shown.status, 422)
    assert.match(shown.text, says)
    assert.match(shown.html, /Amina asked them to come along/)
  }
  await refused({ organisation: 'nobody-known' }, /No agreement stands with nobody-known today/)
  await refused({ untilOn: '3/4/2029', parts: 'story' }, /ends before that day/)
  await refused({ untilOn: '2/3/2026' }, /over already/)
  await refused({ parts: [] }, /Choose which parts/)
  await refused({ basis: bases[3], agreed: 'not asked' }, /would rest on their agreement/)
  await refused({ agreedHow: '' }, /Write how they were asked/)
  house.clock.set('2029-04-01T09:00:00Z')
  const later = await house.signedInAs('social worker', { team: 'north-social-work' })
  assert.match((await later.get(`/people/${id}/sharing`)).text, /No agreement stands with any organisation today/)
  house.clock.set('2026-03-03T10:40:00Z')
  const adviser = await house.signedInAs('contact adviser')
  assert.equal(
    (await adviser.post(`/people/${id}/sharing`, form)).status,
    404,
    'an adviser reads it and shares nothing',
  )
})

test('somebody of another organisation raises a concern from anywhere, has a receipt, and reads nothing back', async () => {
  const concern = {
    dangerNow: 'no',
    adultOrChild: 'adult',
    aboutName: 'A neighbour',
    whatHappened: 'Shouting',
    knows: 'no',
  }
  const sent = await partner.post('/safeguarding', { ...concern, reachSafely: '', wants: '', personId: '', from: '' })
  assert.equal(sent.status, 303)
  assert.match((await partner.get(sent.location!)).text, /received/)
  assert.equal((await partner.get('/safeguarding/concerns')).status, 403)
  assert.doesNotMatch((await partner.get('/safeguarding')).text, /Shouting/)
})

test('whoever opens a record is told of with what ties them to the person', async () => {
  const id = await somebody(house, { knownAs: 'Wilf Marsh' })
  await worker.get(`/people/${id}`)
  await house.write(tx =>
    sql`insert into people.known_worker (place_id, known_worker_id, person_id, account_id, worker_name, team, from_on)
      values (${house.place.id}, gen_random_uuid(), ${id}, ${worker.accountId}, 'Dev Patel', 'north-social-work', '2026-03-01')`.execute(
      tx,
    ),
  )
  const colleague = await house.signedInAs('social worker', { team: 'north-social-work' })
  await worker.get(`/people/${id}`)
  await colleague.get(`/people/${id}`)
  const reasons = (await auditOf(house, id)).filter(line => line.act === 'opened the record').map(line => line.reason)
  assert.equal(reasons[0], null)
  assert.ok(reasons.includes('their worker to come back to'))
  assert.equal(reasons.at(-1), 'somebody of their team is the worker to come back to')
})

test('an account’s team and role now are what is written of whom it works for, and what was so stays with its days', async () => {
  const { accountId } = await house.signedInAs('social worker', { team: 'hubs' })
  const change = (what: ReturnType<typeof sql>) =>
    house.write(async tx => {
      await sql`select set_config('app.today', '2027-05-01', true)`.execute(tx)
      await sql`update identity.account set ${what} where place_id = ${house.place.id} and account_id = ${accountId}`.execute(
        tx,
      )
    })
  const rows = async () =>
    (
      await house.write(tx =>
        sql<{
          team: string
          role: string
          until: string | null
          cause: string
        }>`select team, role, until_on as until, cause from identity.works_for
          where place_id = ${house.place.id} and account_id = ${accountId} order by from_on, made_at, until_on`.execute(
          tx,
        ),
      )
    ).rows
  assert.deepEqual(await rows(), [{ team: 'hubs', role: 'social worker', until: null, cause: 'joined' }])
  await change(sql`failed_sign_ins = 1`)
  assert.equal((await rows()).length, 1)
  await change(sql`team = 'records', role = 'team manager'`)
  assert.deepEqual(await rows(), [
    { team: 'hubs', role: 'social worker', until: '2027-04-30', cause: 'joined' },
    { team: 'records', role: 'team manager', until: null, cause: 'moved' },
  ])
  await change(sql`left_on = '2027-07-01'`)
  assert.deepEqual((await rows()).slice(1), [
    { team: 'records', role: 'team manager', until: '2027-06-30', cause: 'moved' },
    { team: 'records', role: 'team manager', until: null, cause: 'left' },
  ])
  const apart = await house.write(tx =>
    sql`select from identity.account a where a.place_id = ${house.place.id} and a.left_on is null and not exists (
      select from identity.works_for w where w.place_id = a.place_id and w.account_id = a.account_id and w.until_on is null
        and (w.organisation_key, w.team, w.role) = (a.organisation_key, a.team, a.role))`.execute(tx),
  )
  assert.equal(apart.rows.length, 0)
})

const ties = {
  named: false,
  brokeTheGlass: false,
  knownWorker: false,
  allocated: false,
  handedToTeam: false,
  teamsKnownWorker: false,
  spokeWithThem: false,
}

test('the nearest tie is told, and none where there is none', () => {
  assert.equal(whyTheyLook(ties), undefined)
  fc.assert(
    fc.property(fc.record(Object.fromEntries(Object.keys(ties).map(key => [key, fc.boolean()]))), some => {
      const why = whyTheyLook(some as Ties)
      assert.equal(
        why === undefined,
        Object.values(some).every(tie => !tie),
      )
      if (some.brokeTheGlass) assert.match(why!, /could not wait/)
      else if (some.knownWorker) assert.equal(why, 'their worker to come back to')
    }),
  )
})

test('whatever rests on agreement needs one, and every sharing says who says so and how', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...bases),
      fc.constantFrom(...conditions),
      fc.constantFrom(...agreements),
      (basis, condition, agreed) => {
        const sharing = { basis, condition, agreed }
        const wrong = wrongWithSharing({ ...sharing, agreedSays: 'Margaret', agreedHow: 'asked' })
        const given = !['said no', 'not asked'].includes(agreed)
        assert.equal(Object.keys(wrong).length === 0, given || !restsOnAgreement(sharing))
        for (const missing of ['agreedSays', 'agreedHow'])
          assert.notDeepEqual(
            wrongWithSharing({ ...sharing, agreedSays: 'Margaret', agreedHow: 'asked', [missing]: '' }),
            {},
          )
      },
    ),
  )
})
