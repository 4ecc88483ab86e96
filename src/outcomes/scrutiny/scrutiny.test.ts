import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measures } from '#app'
import { newId, sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import { margaret } from '#tests/margaret'
import { national } from '../ascof/national.ts'
import { keepObjective } from '../programme/objective.queries.ts'
import { localOutcomes, whatTheySay } from './local-outcomes.rules.ts'

const contact = (house: TestHouse, on: string, person: string) =>
  house.write(tx =>
    sql`insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by_name,
        neighbourhood, caller, about, might_need, results)
      values (${house.place.id}, ${newId()}, ${person}, ${on}, now(), now(), 'phone', 'contact-centre', 'Somebody', 'fernhill', 'the person',
        'new matter', 'no', ${['advice']})`.execute(tx),
  )
const story = {
  words: 'She asked what I used to grow.\nNow I bring the cake.',
  ...{ agreedBy: 'a woman who moved here', agreedHow: 'It was read to her at the hub', agreedOn: '1/3/2026' },
}

test('our own outcomes are those watched that tell what came of it, beside the framework, none told twice', () => {
  const watched = ['front-door.resolved', 'ascof-2a', 'community.still-going', 'community.still-going', 'posts-filled']
  const own = (ids: string[]) => localOutcomes(ids, national, measures).map(m => m.id)
  assert.deepEqual(
    own(watched),
    ['community.still-going'],
    'what was done is no outcome, though people ask for it first',
  )
  const two = 'short-term-help.no-further-help-at-two-weeks'
  assert.deepEqual(
    own([two, ...measures.find(two)!.pairs]).filter(id => measures.find(two)!.pairs.includes(id)),
    [],
  )
})

test('what the national figures say is counted in words', () => {
  assert.equal(
    whatTheySay([{ says: 'process' }, { says: 'outcome' }, { says: 'process' }]),
    'Of 3 national figures 1 says what came of it for people and 2 what was done.',
  )
  assert.match(whatTheySay(national), /^Of 19 national figures \d+ say what came of it for people, \d+ what was done/)
})

test('the paper stands as it may leave the council, whatever is asked of it, each national figure with its tag', async () => {
  const house = await openTestHouse()
  await house.write(tx =>
    keepObjective(tx, house.place.id, {
      ...{
        step: 1,
        version: 1,
        words: 'They come back less.',
        figures: ['front-door.came-back'],
        owner: 'Siân Prosser',
      },
      ...{ ownerRole: 'Manager', byName: 'Siân Prosser', at: new Date() },
    }),
  )
  const person = await margaret(house)
  for (const on of ['2025-09-01', '2025-09-08', '2025-09-15', '2025-09-22']) await contact(house, on, person)
  const director = await house.signedInAs('director')
  const typed = { onDate: '31/3/2025', value: '64', denominator: '402', note: '', source: '' }
  await director.post('/figures/series/keep', { ...typed, series: 'ascof-3a' })
  await director.post('/figures/series/keep', { ...typed, series: 'ascof-3b', denominator: '4' })
  for (const path of [
    '/figures/scrutiny',
    '/figures/scrutiny?view=our-own',
    '/figures/scrutiny?period=last-12-months',
  ]) {
    const { text } = await director.get(path)
    assert.match(text, /how many got in touch again within 90 days\?.*1 Front door ?hidden/, 'so few are not told')
    assert.doesNotMatch(text, /75%|3 of 4/)
    assert.match(text, /3A Control over daily life.*outcome ?64%/)
    assert.match(text, /3B Carers included in discussions.*process ?hidden/)
    assert.match(text, /Not in these facts: 1A Quality of life/)
  }
})

test('a story stands in the paper once every word was read; a name is marked; taken back, its words are gone', async () => {
  const house = await openTestHouse()
  await margaret(house)
  const director = await house.signedInAs('director', { name: 'Adaeze Nwosu' })
  const wrong = await director.post('/figures/scrutiny/stories/new', { ...story, agreedBy: '', agreedOn: '4/4/2026' })
  assert.match(wrong.text, /Say who agreed, without a name/)
  assert.match(wrong.page.querySelector('#words')!.textContent, /Now I bring the cake/)
  assert.match(
    (await director.post('/figures/scrutiny/stories/new', { ...story, agreedOn: '4/4/2026' })).text,
    /still to come/,
  )
  const named = { ...story, words: 'Margaret Ashby brings the cake.' }
  const first = (await director.post('/figures/scrutiny/stories/new', named)).location!
  assert.match(
    (await director.get(first)).page.querySelector('mark.told')!.text,
    /Margaret Ashby \(looks like a name\)/,
  )
  const at = (await director.post('/figures/scrutiny/stories/new', story)).location!
  const paper = async () => (await director.get('/figures/scrutiny')).text
  assert.match(await paper(), /No story yet.*To be read before they stand here/)
  assert.doesNotMatch(await paper(), /the cake/)
  assert.match((await director.post(at, { do: 'let out' })).text, /Read every word/)
  assert.equal((await director.post(at, { do: 'let out', sure: 'yes' })).status, 303)
  assert.match(
    await paper(),
    /She asked what I used to grow\. ?Now I bring the cake\. ?Told with the agreement of a woman who moved here, 1 March/,
  )
  assert.doesNotMatch(await paper(), /Margaret/)
  const adviser = await house.signedInAs('contact adviser')
  const theirs = (await adviser.get('/figures/scrutiny')).text
  assert.match(theirs, /Now I bring the cake/)
  assert.doesNotMatch(theirs, /To be read|Take it back|Write down a story/)
  assert.equal((await adviser.get(at)).status, 403)
  assert.equal((await director.post(at, { do: 'take back' })).status, 303)
  assert.doesNotMatch(await paper(), /the cake/)
  assert.match((await director.get(at)).text, /Taken back\. Its words are gone/)
  const left = await house.write(tx =>
    sql<{ words: string }>`select words from outcomes.story where taken_back_at is not null`.execute(tx),
  )
  assert.deepEqual(left.rows, [{ words: '' }])
  assert.equal((await director.post(at, { do: 'let out', sure: 'yes' })).status, 409)
  await assert.rejects(
    house.write(tx => sql`delete from outcomes.story`.execute(tx)),
    /permission denied/,
  )
})
