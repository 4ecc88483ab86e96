import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { measures } from '#app'
import { cldFile, csv } from '#tests/cld'
import { openTestHouse } from '#tests/house'
import { importSeries } from './import-series.command.ts'
import { numberFrom, readSeriesFile, readSeriesValue, seriesInWords, seriesShown } from './series.rules.ts'
import { allSeries, faultsInSeries, findSeries } from './series.ts'

const today = '2026-03-03'
const typed = { series: 'posts-filled', onDate: '31/12/2025', value: '91', denominator: '214', note: '', source: '' }

test('the series stand: each has its pair, money and satisfaction an outcome beside them', () => {
  assert.deepEqual(faultsInSeries(allSeries, measures), [])
  const [money, satisfied] = [findSeries('spend-per-head')!, findSeries('ascof-1d')!]
  const faults = faultsInSeries(
    [
      { ...money, pairs: ['posts-filled'] },
      { ...satisfied, pairs: ['ascof-1e'] },
      ...allSeries.filter(s => s.id === 'posts-filled' || s.id === 'ascof-1e' || s.id === 'ascof-1c'),
      findSeries('agency-days')!,
      findSeries('ascof-6a')!,
    ],
    measures,
  )
  assert.deepEqual(faults, [
    'spend-per-head: stands without an outcome',
    'spend-per-head: stands without a right',
    'ascof-1d: stands without an outcome',
  ])
})

test('docs/series.md has a line for every series, with its pairs', () => {
  const document = readFileSync(new URL('../../../docs/series.md', import.meta.url), 'utf8')
  const pairs = (s: (typeof allSeries)[number]) => s.pairs.map(id => `\`${id}\``).join(', ')
  for (const s of allSeries)
    assert.ok(
      document.includes(`| \`${s.id}\` | ${s.title} | ${s.unit} | ${s.kind} | ${pairs(s)} | ${s.source} |`),
      s.id,
    )
})

test('what is wrong with a value is said part by part, and nothing of it is guessed', () => {
  const problemOf = (changes: Partial<typeof typed>) => {
    const read = readSeriesValue({ ...typed, ...changes }, today)
    return 'problem' in read ? Object.keys(read.problem) : read.value
  }
  assert.deepEqual(problemOf({}), {
    ...{ series: 'posts-filled', onDate: '2025-12-31', value: 91, denominator: 214, note: '' },
    source: 'The council’s own count',
  })
  assert.deepEqual(problemOf({ series: 'happiness' }), ['series'])
  assert.deepEqual(problemOf({ onDate: '31/12/2026' }), ['onDate'])
  assert.deepEqual(problemOf({ value: '101' }), ['value'])
  assert.deepEqual(problemOf({ value: 'nine' }), ['value'])
  assert.deepEqual(problemOf({ denominator: '0' }), ['denominator'])
})

test('a number is read as it is written, with its signs, and any other text is none', () => {
  assert.deepEqual(['1,204.5', '£12', '61%', '-3', '-£1,000', '12,34', '', '1e5', '--1'].map(numberFrom), [
    ...[1204.5, 12, 61, -3, -1000],
    ...[undefined, undefined, undefined, undefined],
  ])
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), n => {
      assert.equal(numberFrom(n.toLocaleString('en-GB')), n)
      assert.equal(numberFrom(String(n)), n)
    }),
  )
})

test('in words: over and under the budget, and a value of fewer than five hidden where it may leave the council', () => {
  const budget = findSeries('budget-position')!
  assert.deepEqual(
    [120, -40, 0].map(n => seriesInWords(budget, n)),
    ['£120 thousand over', '£40 thousand under', 'on budget'],
  )
  const few = [{ series: 'ascof-4b', onDate: '2025-03-31', value: 50, denominator: 4, note: '', source: '' }]
  const series = findSeries('ascof-4b')!
  assert.equal(seriesShown(series, few, { seen: 'published', today })!.value, 'hidden')
  assert.equal(seriesShown(series, few, { seen: 'our own', today })!.value, '50%')
})

test('a file is read by its headers in any order; a day twice and a row without its parts are faults with line and column', () => {
  const { values, faults } = readSeriesFile(
    [
      ['Value', 'Date', 'Series'],
      ['91', '31/12/2025', 'Posts-filled'],
      ['90', '2025-12-31', 'posts-filled'],
      ['', '31/12/2025', 'sickness'],
    ],
    today,
  )
  assert.deepEqual(
    values.map(v => v.series),
    ['posts-filled'],
  )
  assert.deepEqual(
    faults.map(f => [f.line, f.column]),
    [
      [3, 'Date'],
      [4, 'Value'],
    ],
  )
})

test('a file comes in whole, again changes nothing, and one with a fault changes nothing at all', async () => {
  const house = await openTestHouse()
  const run = async (rows: string[][]) => {
    const printed: string[] = []
    const status = await importSeries.run({
      ...{ db: house.db, clock: house.clock, place: house.place, words: [cldFile(csv(rows))], flags: { json: true } },
      print: line => printed.push(line),
      progress: () => undefined,
    })
    return { status, ...JSON.parse(printed.join('\n')) }
  }
  const head = ['Series', 'Date', 'Value', 'Denominator']
  const rows = [head, ['posts-filled', '30/9/2025', '90', '214'], ['posts-filled', '31/12/2025', '91', '214']]
  assert.deepEqual(await run(rows), { status: 0, read: 2, accepted: 2, refused: 0, changed: 2, faults: [] })
  assert.equal((await run(rows)).changed, 0)
  const wrong = await run([head, ['posts-filled', '31/12/2025', '12', ''], ['posts-filled', 'soon', '12', '']])
  assert.deepEqual([wrong.status, wrong.accepted, wrong.faults.length], [1, 0, 1])
  const director = await house.signedInAs('director')
  const board = await director.get('/figures')
  assert.match(board.text, /5 Workforce.*Posts filled ?Input ?91% of 214.*At 31 December 2025, was 90%/)
  assert.match(board.text, /Days worked by agency staff ?not known yet/, 'never without its pair')
})

test('a value is typed, shown with what it is read with, and a survey takes its line on the national page', async () => {
  const house = await openTestHouse()
  const manager = await house.signedInAs('team manager')
  const keep = (fields: Partial<typeof typed>) => manager.post('/figures/series/keep', { ...typed, ...fields })
  const wrong = await keep({ value: '', note: 'From the ledger' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Write a number/)
  assert.equal(wrong.page.querySelector('#note')?.getAttribute('value'), 'From the ledger', 'nothing is lost')
  const before = await manager.get('/figures/ascof')
  assert.match(before.text, /1D Satisfaction of people who use services satisfaction ?Not in these facts/)
  assert.equal((await keep({ series: 'ascof-1d', onDate: '31/3/2025', value: '64', denominator: '402' })).status, 303)
  await keep({ series: 'spend-per-head', onDate: '31/3/2025', value: '489', denominator: '' })
  const national = await manager.get('/figures/ascof')
  assert.match(national.text, /1D Satisfaction of people who use services, at 31 March 2025 ?read with Quality of life/)
  assert.match(national.text, /64%/)
  const board = await manager.get('/figures')
  assert.match(board.text, /Spent on adult social care[^£]*£489.*living at home.*Control over daily life/)
  const adviser = await house.signedInAs('contact adviser')
  assert.equal((await adviser.get('/figures/series/keep')).status, 403)
  assert.equal((await adviser.get('/figures/series')).status, 200)
})

test('a file of values is brought in from its page as from the command, and one with a fault keeps nothing', async () => {
  const house = await openTestHouse()
  const manager = await house.signedInAs('team manager', { name: 'Mo Loader' })
  const send = (rows: string[][]) =>
    manager.upload(
      '/figures/series/load',
      {},
      { name: 'file', fileName: 'posts.csv', bytes: Buffer.from(csv([['Series', 'Date', 'Value'], ...rows])) },
    )
  const sent = await send([['posts-filled', '31/12/2025', '91']])
  assert.match((await manager.get(sent.location!)).text, /1 value read, 1 new or changed/)
  assert.match((await manager.get('/figures/series')).text, /Posts filled.*91%.*Mo Loader/)
  const again = await send([['posts-filled', '31/12/2025', '91']])
  assert.match((await manager.get(again.location!)).text, /nothing changed/)
  const wrong = await send([
    ['posts-filled', '31/12/2025', '12'],
    ['posts-filled', 'soon', '12'],
  ])
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /none of them kept.*Line 3 ?Date ?Write the last day of its period/)
  assert.match((await manager.get('/figures/series')).text, /91%/)
  assert.doesNotMatch((await manager.get('/figures/series')).text, /12%/)
  assert.equal((await (await house.signedInAs('contact adviser')).get('/figures/series/load')).status, 403)
})

test('what no record makes is in the pack, the file, the three levels and what a meeting froze, as it was known', async () => {
  const house = await openTestHouse()
  const director = await house.signedInAs('director')
  const kept = await house.signedInAs('team manager')
  const keep = (series: string, value: string, denominator = '') =>
    kept.post('/figures/series/keep', { ...typed, series, onDate: '31/12/2025', value, denominator })
  await keep('posts-filled', '91', '214')
  await keep('budget-position', '380')
  await keep('ascof-1a', '19.1', '402')
  await keep('ascof-4b', '50', '4')
  const levels = await director.get('/figures/levels')
  assert.match(
    levels.text,
    /For the person.*Quality of life of people who use services ?Outcome ?19\.1 of 24.*For the service/,
  )
  assert.match(levels.text, /For the service.*Posts filled.*For the whole system.*Over or under the budget/)
  const pack = await director.get('/figures/pack')
  assert.match(pack.text, /Workforce, budget and surveys.*Posts filled ?Input ?91% of 214/)
  assert.doesNotMatch(pack.text, /Quality of life of people who use services ?Outcome/)
  assert.match(
    (await director.get('/figures/pack?figures=all')).text,
    /Quality of life of people who use services ?Outcome/,
  )
  assert.doesNotMatch((await director.get('/figures/pack?neighbourhood=fernhill')).text, /Posts filled/)
  const file = await director.get('/figures/file')
  assert.match(file.html, /^posts-filled,Posts filled,5,input,,2025-12-31,,all,,214,91,%,/m)
  assert.match((await director.get('/figures/file?view=published')).html, /^ascof-4b,.*,all,,,hidden,%,/m)
  const meeting = { kind: 'monthly', onDate: '4/3/2026', period: 'last-12-months', chair: 'Adaeze Nwosu', present: '' }
  const { location } = await director.post('/meetings/new', { ...meeting, nextOn: '', measures: ['budget-position'] })
  await keep('budget-position', '999')
  const frozen = (await director.get(location!)).text
  assert.match(
    frozen,
    /6 Governance.*Over or under the budget, this year so far ?£380 thousand over.*at 31 December 2025/,
  )
  assert.match(
    frozen,
    /no more needed after it|Appeared to need, no assessment offered/,
    'its pairs are frozen with it',
  )
})
