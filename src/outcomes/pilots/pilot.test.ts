import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestHouse } from '#tests/house'
import { moneyInWords, pilotStands } from './pilot.rules.ts'

const days = { fromOn: '2026-01-05', untilOn: '2026-06-30' }
const typed = {
  ...{
    title: 'Somebody at home within a day of a fall',
    tests: 'Two helpers who go the same day.',
    fromOn: '5/1/2026',
  },
  ...{ untilOn: '30/6/2026', code: 'INV-204', setAside: '86,000', figure: 'front-door.resolved' },
  ...{ shows: 'More falls end with the first conversation.', ends: 'Both posts go back to their teams.' },
  ...{ owner: 'Ros Kemp', ownerRole: 'Principal occupational therapist' },
}

test('where a pilot stands comes of its days and of what was judged, and one that is over unjudged says so', () => {
  assert.equal(pilotStands(days, undefined, '2025-12-01'), 'Begins 5 January 2026')
  assert.match(pilotStands(days, undefined, '2026-03-03'), /^Being tested, until 30 June/)
  assert.match(pilotStands(days, undefined, '2026-07-01'), /nobody has judged yet what happens now/)
  const on = { onDate: '2026-03-01' }
  assert.match(pilotStands(days, { judged: 'changed', ...on }, '2026-03-03'), /^Changed 1 March.*tested until 30 June/)
  assert.match(pilotStands(days, { judged: 'changed', ...on }, '2026-07-03'), /nobody has judged yet/)
  assert.match(pilotStands(days, { judged: 'stopped', ...on }, '2026-07-03'), /^Stopped 1 March/)
  assert.match(pilotStands(days, { judged: 'goes on', ...on }, '2026-07-03'), /^Goes on, as judged 1 March/)
})

test('double running is told apart from what is tested, and both come out of what was set aside', () => {
  assert.deepEqual(moneyInWords(86_000, { spent: 38_600, doubleRunning: 3_900 }), {
    ...{ setAside: '£86,000', spent: '£38,600', doubleRunning: '£3,900', left: '£43,500 left' },
  })
  assert.equal(moneyInWords(10, { spent: 8, doubleRunning: 5 }).left, '£3 more than was set aside')
  assert.equal(moneyInWords(10, undefined).left, '£10 left')
})

test('no pilot without saying what happens when it ends, what would show that it works, and by which figure', async () => {
  const { signedInAs } = await openTestHouse()
  const director = await signedInAs('director', { name: 'Adaeze Nwosu' })
  const wrong = await director.post('/figures/pilots/new', { ...typed, ends: '', figure: '', setAside: 'some' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Say what happens when it ends: to those it helps/)
  assert.match(wrong.text, /Choose the figure that would show whether it works/)
  assert.match(wrong.page.querySelector('#tests')!.textContent, /Two helpers who go the same day/, 'nothing is lost')
  const amount = await director.post('/figures/pilots/new', { ...typed, setAside: 'some', untilOn: '5/1/2026' })
  assert.match(amount.text, /Write the money set aside in pounds/)
  assert.match(amount.text, /It ends after it begins/)
  const unknown = await director.post('/figures/pilots/new', { ...typed, figure: 'front-door.happiness' })
  assert.match(unknown.text, /Choose a figure from the list/)
  assert.match((await director.get('/figures/pilots')).text, /Nothing is tested with money of its own/)
})

test('a pilot is spent on, changed and judged; its money stands with its figure, the pairs and people’s own say', async () => {
  const { clock, signedInAs } = await openTestHouse()
  const director = await signedInAs('director', { name: 'Adaeze Nwosu' })
  const at = (await director.post('/figures/pilots/new', typed)).location!
  const spent = { upTo: '28/2/2026', spent: '14,200', doubleRunning: '3,900', note: 'The evening cover ran on' }
  assert.match((await director.post(`${at}/spent`, { ...spent, doubleRunning: '' })).text, /nought where nothing ran/)
  assert.match((await director.post(`${at}/spent`, { ...spent, upTo: '1/1/2027' })).text, /still to come/)
  assert.equal((await director.post(`${at}/spent`, spent)).status, 303)
  clock.set('2026-03-03T10:55:00Z')
  await director.post(`${at}/spent`, { ...spent, upTo: '31/1/2026', spent: '9,000' })
  const shown = await director.get(at)
  assert.match(shown.text, /Set aside £86,000\. £67,900 left/, 'the newest day stands, whenever it was written')
  assert.match(shown.text, /On double running.*£14,200 ?£3,900/)
  assert.match(shown.text, /No facts yet about: Resolved at the first conversation/)
  assert.match(shown.text, /Read with the money.*Control over daily life/)
  const judged = {
    judged: 'changed',
    learned: 'Mornings after are too late.',
    judgedBy: 'The monthly meeting',
    onDate: '1/3/2026',
  }
  assert.match((await director.post(`${at}/judge`, { ...judged, learned: '' })).text, /Say what was learned/)
  assert.equal((await director.post(`${at}/judge`, judged)).status, 303)
  const changed = await director.post(`${at}/change`, { ...typed, setAside: '90000' })
  assert.equal(changed.status, 303, changed.text)
  const now = await director.get(at)
  assert.match(now.text, /Changed 1 March.*and tested until 30 June/)
  assert.match(now.text, /Mornings after are too late\. ?Judged by The monthly meeting\. Written down by Adaeze Nwosu/)
  assert.match(now.text, /£90,000, until 30 June.*£86,000, until 30 June/, 'what it said before is kept')
  const adviser = await signedInAs('contact adviser')
  assert.match((await adviser.get('/figures/pilots')).text, /When it ends\. Both posts go back to their teams/)
  for (const path of ['/figures/pilots/new', `${at}/change`, `${at}/spent`, `${at}/judge`])
    assert.equal((await adviser.get(path)).status, 403, path)
})
