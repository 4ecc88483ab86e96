import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addAboutMe, makeHandOver, setDetail, setKnownWorker } from '#people'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, margaret, movedTo, mustNotBeTold, reachedBy, somebody } from '#tests/margaret'
import { personPath } from '../paths.ts'
import { groupAsked, groups, kindsOf, newestFirst, plainKind, type TimelineKind } from './timeline.rules.ts'

const house = await openTestHouse()
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
let id: string
const open = async (person = id, query = '') => adviser.get(`${personPath({ person })}${query}`)
const main = (shown: Awaited<ReturnType<typeof open>>) =>
  shown.page.querySelector('main')!.textContent.replace(/\s+/g, ' ')

before(async () => {
  id = await margaret(house)
})

test('until she was heard herself it says so, and whose words stand there', async () => {
  const shown = await open()
  assert.equal(shown.status, 200)
  assert.match(main(shown), /Not yet heard from Margaret/)
  assert.match(main(shown), /Mum wants her garden back\.\s+In the words of Helen, 1 March/)
  await house.write(tx =>
    addAboutMe(tx, house.place.id, {
      personId: id,
      words: 'I want my garden back.',
      saidBy: null,
      saidOn: '2026-03-02',
      writtenBy: 'Priya Shah',
    }),
  )
  const heard = await open()
  assert.doesNotMatch(main(heard), /Not yet heard/)
  assert.match(main(heard), /I want my garden back\.\s+In their own words, 2 March/)
})

test('who she is, what she is good at, and her people as she agreed', async () => {
  const text = main(await open())
  assert.match(text, /Also known as Maggie\. 81, Fernhill\./)
  assert.match(text, /cooks for others\s+wary of the back step/)
  assert.match(text, /Helen Ashby, daughter, cares for Margaret\. Margaret agreed on 1 March: appointments and plans\./)
  assert.match(text, /Their people/)
  await house.write(tx =>
    setDetail(tx, house.place.id, {
      personId: id,
      kind: 'pronouns',
      value: 'she/her',
      fromOn: house.today,
      toldBy: 'Margaret',
    }),
  )
  assert.match(main(await open()), /Her people/)
})

test('what must not be told stands before everything but the name, and safe ways before the rest', async () => {
  await mustNotBeTold(house, id, 'Gary Ashby, her son')
  await reachedBy(house, id, '07700 900123', 'not safe')
  await reachedBy(house, id, '07700 900456', 'safe')
  const text = main(await open())
  const at = (words: string) => {
    assert.ok(text.includes(words), words)
    return text.indexOf(words)
  }
  assert.ok(at('Must not be told: Gary Ashby, her son.') < at('81, Fernhill'))
  assert.ok(at('07700 900456') < at('01632 960217'))
  assert.ok(at('01632 960217') < at('Do not use: 07700 900123'))
})

test('a hidden address, and any address under a safety hold, is not on the page at all', async () => {
  const ruth = await somebody(house, { knownAs: 'Ruth Calder' })
  await movedTo(house, ruth, 'yes', '9 Quiet Street')
  assert.doesNotMatch(main(await open(ruth)), /Quiet Street|ZX4|Fernhill/)
  assert.match(main(await open(ruth)), /address hidden/)
  const held = await somebody(house, { knownAs: 'Ada Held' })
  await movedTo(house, held, 'no', '9 Quiet Street')
  await house.write(tx =>
    sql`update people.person set safety_hold = true where place_id = ${house.place.id} and person_id = ${held}`.execute(
      tx,
    ),
  )
  for (const page of ['', '/address', '/names', '/reaching', '/circle']) {
    const shown = await adviser.get(`${personPath({ person: held })}${page}`)
    assert.equal(shown.status, 200, page)
    assert.doesNotMatch(main(shown), /Quiet Street|ZX4|, Fernhill/, page)
  }
})

test('what has happened is one list, newest first, and filtered by kind', async () => {
  await house.write(async tx => {
    const by = { accountId: adviser.accountId, name: 'Priya Shah' }
    await makeHandOver(tx, house.place.id, {
      personId: id,
      contactId: null,
      fromTeam: 'contact-centre',
      toTeam: 'north-social-work',
      neighbourhood: 'fernhill',
      reason: 'Wants to talk about rails',
      by,
      today: house.today,
      now: house.clock.now(),
    })
    await setKnownWorker(tx, house.place.id, {
      personId: id,
      accountId: newId(),
      workerName: 'Dev Patel',
      team: 'hubs',
      fromOn: '2025-12-02',
    })
  })
  const titles = async (query = '') =>
    (await open(id, query)).page.querySelectorAll('.timeline__title').map(title => title.textContent)
  const all = await titles()
  assert.equal(all[0], 'Handed over to North social work')
  assert.equal(all.at(-1), 'A worker to come back to')
  assert.deepEqual(await titles('?show=help'), ['Handed over to North social work'])
  assert.ok(!(await titles('?show=record')).includes('Handed over to North social work'))
  assert.deepEqual(await titles('?show=conversations'), [])
  assert.match(main(await open(id, '?show=conversations')), /Nothing of this kind/)
  assert.match((await open()).html, /timeline__year">2025</)
})

test('the first fifty are shown, and the whole list on asking', async () => {
  const old = await somebody(house, { knownAs: 'Old Friend' })
  await house.write(async tx => {
    for (let n = 0; n < 60; n += 1)
      await addAboutMe(tx, house.place.id, {
        personId: old,
        words: `Word ${n}`,
        saidBy: null,
        saidOn: '2026-01-01',
        writtenBy: 'Priya Shah',
      })
  })
  assert.equal((await open(old)).page.querySelectorAll('.timeline__entry').length, 50)
  assert.equal((await open(old, '?all=yes')).page.querySelectorAll('.timeline__entry').length, 60)
})

test('opening it is one line of the audit, and the page counts by the same list', async () => {
  const person = await somebody(house, { knownAs: 'Counted Once' })
  assert.match(main(await open(person)), /Not opened in the last 90 days/)
  assert.match(main(await open(person)), /Opened 1 time in 90 days/)
  assert.deepEqual(
    (await auditOf(house, person)).map(line => line.act),
    ['opened the record', 'opened the record'],
  )
})

test('words of hers are text on the page and nothing else', async () => {
  const person = await somebody(house, { knownAs: '<img src=x onerror=alert(1)> Bell', alsoKnownAs: '"><b>' })
  await house.write(tx =>
    addAboutMe(tx, house.place.id, {
      personId: person,
      words: '<script>alert(1)</script>',
      saidBy: null,
      saidOn: house.today,
      writtenBy: 'x',
    }),
  )
  const shown = await open(person)
  assert.equal(shown.page.querySelectorAll('main script, main img').length, 0)
  assert.match(shown.page.querySelector('h1')!.textContent, /<img src=x/)
})

test('a director and an administrator open no record, whoever it is, and that they tried is written down', async () => {
  for (const role of ['director', 'administrator'] as const) {
    const browser = await house.signedInAs(role)
    for (const page of ['', '/names', '/safety', '/death', '/who-looked', '/circle', '/hidden-address']) {
      const shown = await browser.get(`${personPath({ person: id })}${page}`)
      assert.equal(shown.status, 403, `${role} ${page}`)
      assert.doesNotMatch(shown.text, /Margaret/)
    }
    const refused = await house.write(tx =>
      sql`select from audit.entry where place_id = ${house.place.id} and account_id = ${browser.accountId} and act like 'was refused%'`.execute(
        tx,
      ),
    )
    assert.equal(refused.rows.length, 7)
  }
})

test('nobody is at an address that is nobody’s', async () => {
  assert.equal((await open(newId())).status, 404)
  assert.equal((await open('somebody')).status, 404)
  assert.equal((await open(`${id}/circle/${newId()}`)).status, 404)
})

test('each kind is in one group, and the group that takes the unnamed leaves out only those of others', () => {
  const kinds: TimelineKind[] = groups.map(group => ({ ...plainKind(`a ${group}`), group }))
  assert.deepEqual(kindsOf('Help', kinds), { only: ['a Help'] })
  assert.deepEqual(kindsOf('Record', kinds), { but: ['a Conversations', 'a Introductions', 'a Help'] })
  assert.equal(groupAsked('help'), 'Help')
  assert.equal(groupAsked('anything'), undefined)
  const row = {
    person_id: '',
    on_date: '2026-01-01',
    at: null,
    kind: 'new kind',
    record_id: '',
    what: 'a thing',
    words: null,
    whose: null,
    by_name: null,
    team: null,
  }
  assert.equal(plainKind('new kind').heading(row), 'New kind: a thing')
})

test('what several views tell is in the order in which one would tell it', () => {
  const line = (record_id: string, on_date: string, at?: string) => ({
    ...{ person_id: id, on_date, at: at ? new Date(at) : null, kind: 'said', record_id },
    ...{ what: null, words: null, whose: null, by_name: null, team: null },
  })
  const lines = [
    line('e', '2026-03-02', '2026-03-02T11:00:00Z'),
    line('d', '2026-03-02', '2026-03-02T09:00:00Z'),
    line('c', '2026-03-02', '2026-03-02T08:00:00Z'),
    line('b', '2026-03-02'),
    line('a', '2026-03-02'),
    line('f', '2026-03-01', '2026-03-03T09:00:00Z'),
  ]
  assert.deepEqual(lines.toReversed().toSorted(newestFirst), lines)
  assert.deepEqual([lines[3]!, lines[0]!, lines[5]!, lines[1]!, lines[4]!, lines[2]!].toSorted(newestFirst), lines)
})
