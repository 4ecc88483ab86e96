import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Measure, measure } from './measure.ts'
import { checkRegistry, registryOf } from './registry.rules.ts'
import { forbiddenIn } from './relations-read.rules.ts'

const lists = `select place_id, person_id, contact_id as episode_id, on_date, 'yes' as counts, about as reason from facts.contact`
const one = (id: string, pairs: [string, ...string[]], more: Partial<Measure> = {}): Measure =>
  measure({
    ...{
      id,
      title: 'One',
      asks: 'How many?',
      whyItMatters: 'It does.',
      countsYes: 'All.',
      countsNo: 'None.',
      leftOut: 'None.',
    },
    ...{
      source: 'Here',
      version: 1,
      reviewedOn: '2026-01-01',
      reviewBy: '2027-01-01',
      step: 1,
      kind: 'outcome',
      better: 'higher',
    },
    ...{ pairs, combine: 'share', unit: 'contacts', breakdowns: [], behind: 'people', lists, ...more },
  } as Measure)

test('a measure and its pair stand together', () => {
  const registry = registryOf([one('a.one', ['a.two']), one('a.two', ['a.one'])])
  assert.equal(registry.find('a.one')!.id, 'a.one')
  assert.deepEqual(
    registry.pairsOf(registry.find('a.one')!).map(m => m.id),
    ['a.two'],
  )
})

const refused: [string, Measure[], RegExp][] = [
  [
    'a name given twice',
    [one('a.one', ['a.two']), one('a.one', ['a.two']), one('a.two', ['a.one'])],
    /a\.one: declared twice/,
  ],
  ['a pair that is not there', [one('a.one', ['a.gone'])], /a\.one: its pair a\.gone does not exist/],
  [
    'a pair that does not look back',
    [one('a.one', ['a.two']), one('a.two', ['a.three']), one('a.three', ['a.two'])],
    /a\.one: its pair a\.two does not name it/,
  ],
  [
    'money without an outcome and a right',
    [
      one('a.money', ['a.two'], { kind: 'input', better: 'neither', unit: 'pounds a week' }),
      one('a.two', ['a.three'], { kind: 'process' }),
      one('a.three', ['a.two']),
    ],
    /a\.money: is money and stands without an outcome\na\.money: is money and stands without whether a right was kept/,
  ],
  ['its own pair', [one('a.one', ['a.one'])], /is its own pair/],
  ['no pair at all', [one('a.one', [] as never)], /a\.one: can be good or bad and has no pair/],
  [
    'no day of review',
    [one('a.one', ['a.two'], { reviewBy: '' }), one('a.two', ['a.one'])],
    /a\.one: has no review date/,
  ],
  [
    'weights with people behind them',
    [one('a.one', ['a.two'], { weighed: 'by weight', behind: 'people' }), one('a.two', ['a.one'])],
    /a\.one: weighs its rows/,
  ],
  [
    'rows of one person that do not say whose they are',
    [one('a.one', ['a.two'], { ofOnePerson: true }), one('a.two', ['a.one'])],
    /a\.one: does not say whose/,
  ],
  [
    'rows of one person made of what is nobody’s',
    [
      one('a.one', ['a.two'], {
        ofOnePerson: true,
        lists: 'select null::uuid as whose, on_date from facts.recording_time',
      }),
      one('a.two', ['a.one']),
    ],
    /a\.one: does not say whose/,
  ],
  [
    'a review before it was reviewed',
    [one('a.one', ['a.two'], { reviewBy: '2025-01-01' }), one('a.two', ['a.one'])],
    /reviewed before/,
  ],
  ['no question', [one('a.one', ['a.two'], { asks: 'Count them.' }), one('a.two', ['a.one'])], /not a question/],
  [
    'no reason to matter',
    [one('a.one', ['a.two'], { whyItMatters: ' ' }), one('a.two', ['a.one'])],
    /says nothing under whyItMatters/,
  ],
  [
    'a notebook',
    [one('a.one', ['a.two'], { lists: 'select * from community.notebook_entry' }), one('a.two', ['a.one'])],
    /a\.one: reads community\.notebook_entry/,
  ],
]
for (const [what, measures, words] of refused) {
  test(`the registry refuses ${what}`, () => {
    assert.match(checkRegistry(measures).join('\n'), words)
    assert.throws(() => registryOf(measures), words)
  })
}

test('a list may read facts, what was asked, and what it names itself', () => {
  const fine = [
    lists,
    'select * from facts.contact c cross join asked left join lateral (select min(h.on_date) as d from facts.hand_over h where h.x = c.x) as l on true',
    'with first as (select min(on_date) as d, person_id from facts.contact group by person_id), second as materialized (select 1) select * from first, second',
    `select (select count(*) from facts.contact), 'from secret' as words from unnest(array[1, 2]) as n -- from secret
     where a is distinct from b and exists (select 1 from facts.hand_over)`,
  ]
  for (const text of fine) assert.deepEqual(forbiddenIn(text), [], text)
})

test('a list may read nothing else, however it is asked', () => {
  const wrong = [
    'select * from community.introduction_event',
    'select * from facts.contact, community.notebook',
    'select * from facts.contact c join people.person p on true',
    'select * from facts.contact where exists (select 1 from audit.entry)',
    'select (select words from notebook) from facts.contact',
    'select * from (facts.contact join people.person on true)',
    'select * from facts.contact; select * from people.person',
    'select * from facts.contact union all table people.person',
    `select query_to_xml('select * from people.person', true, true, '') from facts.contact`,
    `select people.names_of(person_id) from facts.contact`,
    `select * from people."person"`,
    `select * from only people.person`,
    `select e'\\'' , * from people.person where 'x' = ''`,
    'select * from /* facts.contact */ people.person',
    `with x as (delete from people.person returning *) select * from x`,
    'select $$ from facts $$ from people.person',
  ]
  for (const text of wrong) assert.notDeepEqual(forbiddenIn(text), [], text)
})

test('what does not compile: an unknown word, a missing pair, a better without a kind that can be', () => {
  const words = { ...one('a.one', ['a.two']) }
  // @ts-expect-error a measure has no standard: that belongs to a place or a contract (T07)
  measure({ ...words, kind: 'outcome', better: 'higher', pairs: ['a.two'], standard: 60 })
  // @ts-expect-error what can be good or bad has a pair
  measure({ ...words, kind: 'outcome', better: 'higher', pairs: [] })
  // @ts-expect-error what goes in is neither good nor bad
  measure({ ...words, kind: 'input', better: 'higher', pairs: ['a.two'] })
})
