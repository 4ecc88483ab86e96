import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { type Entry, topicKeys } from '#community'
import { profiles } from '#places'
import { addDays } from '#platform/clock'
import { boroughs } from './boroughs.ts'
import { nhsCheckDigit } from './invented-numbers.rules.ts'
import type { Making } from './lives.rules.ts'
import { makingOf } from './make-place.ts'
import type { Row } from './write/row.ts'
import { rowsOf } from './write/rows.ts'

const asAt = '2026-03-03'
const small = { asAt, seed: 1, scale: 0.02, years: 3 }
const marlbrook = (options: Partial<typeof small> = {}) => makingOf(profiles.marlbrook, { ...small, ...options })

function everything(making: Making): { rows: Row[]; entries: Entry[] } {
  const all: Row[] = []
  const made = rowsOf(making)
  for (let next = made.next(); ; next = made.next()) {
    if (next.done) return { rows: all, entries: next.value }
    all.push(next.value)
  }
}
const hash = (making: Making) =>
  createHash('sha256')
    .update(JSON.stringify(everything(making)))
    .digest('hex')
const of = (rows: Row[], table: Row['table']) => rows.filter(row => row.table === table).map(row => row.values)

const places = Object.keys(boroughs) as (keyof typeof profiles)[]
const made = new Map(places.map(slug => [slug, everything(makingOf(profiles[slug], small))]))

test('the same seed, scale and day make the same rows, byte for byte', () => {
  assert.equal(hash(marlbrook()), hash(marlbrook()))
})

test('another seed, day or scale makes another place', () => {
  const hashes = [marlbrook(), marlbrook({ seed: 2 }), marlbrook({ asAt: '2026-03-04' }), marlbrook({ scale: 0.021 })]
  assert.equal(new Set(hashes.map(hash)).size, hashes.length)
})

test('more lives do not change those that were there', () => {
  const idsOf = (making: Making) => of(everything(making).rows, 'people.person').map(p => p.person_id)
  const more = new Set(idsOf(marlbrook({ scale: 0.03 })))
  for (const id of idsOf(marlbrook())) assert.ok(more.has(id))
})

test('one more group in the directory gives no group another id', () => {
  const before = marlbrook()
  const added = { ...before.borough.listings[0]!, name: 'A group that was not there' }
  const after = { ...before, borough: { ...before.borough, listings: [added, ...before.borough.listings] } }
  const idsIn = (making: Making) => new Map(everything(making).entries.map(entry => [entry.name, entry.entryId]))
  const later = idsIn(after)
  for (const [name, id] of idsIn(before)) assert.equal(later.get(name), id)
})

for (const slug of places) {
  const { rows, entries } = made.get(slug)!
  const text = JSON.stringify([rows, entries])

  test(`${slug}: every NHS number is of the range nobody is given, with its check digit, and none comes twice`, () => {
    const numbers = of(rows, 'people.person').flatMap(p => (p.nhs_number ? [String(p.nhs_number)] : []))
    assert.ok(numbers.length > 100)
    for (const number of numbers) {
      assert.match(number, /^999\d{7}$/)
      assert.equal(nhsCheckDigit(number.slice(0, 9)), Number(number[9]))
    }
    assert.equal(new Set(numbers).size, numbers.length)
  })

  test(`${slug}: every telephone is of the ranges kept for fiction`, () => {
    const numbers = text.match(/\b0\d{4}\s?\d{6}\b/g) ?? []
    assert.ok(numbers.length > 200)
    for (const number of numbers) assert.match(number, /^(01632 960\d{3}|07700 900\d{3})$/)
    for (const way of of(rows, 'people.way_to_reach'))
      if (way.kind !== 'email') assert.match(String(way.digits), /^(632960|700900)/)
  })

  test(`${slug}: every postcode is of area ZX, and lies in its neighbourhood`, () => {
    for (const code of text.match(/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g) ?? []) assert.match(code, /^ZX/)
    const known = new Map(of(rows, 'place.postcode').map(p => [p.postcode, p]))
    for (const address of of(rows, 'people.address')) {
      const at = known.get(address.postcode)!
      assert.equal(at.neighbourhood, address.neighbourhood)
      assert.equal(at.latitude, address.latitude)
    }
  })

  test(`${slug}: no two rows share an id`, () => {
    const ids = rows.flatMap(({ table, values }) =>
      keyedByAnother.includes(table)
        ? []
        : [Object.entries(values).find(([k]) => k.endsWith('_id') && isOwn(table, k))?.[1]],
    )
    assert.equal(new Set(ids).size, ids.length)
  })

  test(`${slug}: nothing is later than the morning of the day it is made as at, but what is due`, () => {
    const last = `${asAt}T09:30:00.000Z`
    for (const { values } of rows)
      for (const [column, value] of Object.entries(values)) {
        if (
          typeof value !== 'string' ||
          ['due_on', 'follow_up_on', 'decide_by', 'review_on', 'away_until'].includes(column)
        )
          continue
        if (/^\d{4}-\d\d-\d\d$/.test(value)) assert.ok(value <= asAt, `${column} is ${value}`)
        if (/^\d{4}-\d\d-\d\dT/.test(value)) assert.ok(value <= last, `${column} is ${value}`)
      }
  })

  test(`${slug}: nobody is asked or rings after they died, and nothing is due for them`, () => {
    const died = new Map(
      of(rows, 'people.person')
        .filter(p => p.died_on)
        .map(p => [p.person_id, String(p.died_on)]),
    )
    assert.ok(died.size > 5)
    for (const contact of of(rows, 'front_door.contact'))
      assert.ok(!died.has(contact.person_id) || String(contact.on_date) < died.get(contact.person_id)!)
    const introductions = new Map(of(rows, 'community.introduction').map(i => [i.introduction_id, i]))
    for (const i of introductions.values()) if (died.has(i.person_id)) assert.equal(i.due_on, null)
    for (const event of of(rows, 'community.introduction_event')) {
      const on = died.get(introductions.get(event.introduction_id)!.person_id)
      assert.ok(!on || String(event.on_date) < on)
    }
  })

  test(`${slug}: what happened to an introduction follows its yes, and is in order`, () => {
    const introductions = new Map(of(rows, 'community.introduction').map(i => [i.introduction_id, i]))
    const events = of(rows, 'community.introduction_event')
    assert.ok(events.length > 50)
    const last = new Map<unknown, string>()
    for (const event of events) {
      const { agreed_on: agreedOn, made_on: madeOn } = introductions.get(event.introduction_id)!
      assert.ok(agreedOn || event.kind === 'withdrew')
      assert.ok(String(event.on_date) >= String(agreedOn ?? madeOn))
      assert.ok(String(event.on_date) >= (last.get(event.introduction_id) ?? ''), `${event.kind} comes too early`)
      last.set(event.introduction_id, String(event.on_date))
    }
  })

  test(`${slug}: everything listed has topics the directory knows, and somebody to ring`, () => {
    for (const entry of entries) {
      assert.ok(entry.topics.length > 0 && entry.topics.every(topic => topicKeys.includes(topic)), entry.name)
      assert.match(entry.phone!, /^01632 960/)
      assert.ok(entry.summary.length > 15 && entry.summary.length < 260, entry.name)
      assert.ok(entry.checkedOn! <= asAt)
    }
    assert.equal(new Set(entries.map(e => e.name)).size, entries.length)
    assert.equal(new Set(entries.map(e => e.phone)).size, entries.length)
    assert.equal(new Set(entries.map(e => e.summary)).size, entries.length)
  })
}

/** The column that is the row's own id. */
const own: Partial<Record<Row['table'], string>> = {
  'front_door.rapid_event': 'event_id',
  'identity.account': 'account_id',
  'outcomes.figure_note': 'note_id',
  'people.person': 'person_id',
  'people.way_to_reach': 'way_id',
  'front_door.contact_result': 'result_id',
  'platform.recording_time': 'recording_id',
  'community.introduction_event': 'event_id',
  'audit.entry': 'entry_id',
  'people.visit_warning': 'warning_id',
  'people.pass_lesson': 'lesson_id',
  'people.circle_question': 'question_id',
}
/** Without an id of their own: a postcode is one, and an assessment goes by its hand-over. */
const keyedByAnother: Row['table'][] = ['place.postcode', 'people.assessment']
const isOwn = (table: Row['table'], column: string) => (own[table] ?? `${table.split('.')[1]}_id`) === column

test('Marlbrook has about sixty venues and a hundred and thirty entries, in twelve neighbourhoods of 210,000 people', () => {
  const { entries } = made.get('marlbrook')!
  const venues = new Map(entries.flatMap(e => e.venues).map(v => [v.venueId, v]))
  assert.ok(venues.size >= 60 && entries.length >= 130)
  assert.equal(new Set([...venues.values()].map(v => v.neighbourhood)).size, 12)
  const { neighbourhoods } = profiles.marlbrook
  assert.equal(
    neighbourhoods.reduce((sum, n) => sum + n.population, 0),
    210_000,
  )
  for (const name of ['Fernhill Growers', 'Lunch at St Anne’s', 'Steady Steps, Meadow Hall', 'Fernhill library hub'])
    assert.ok(
      entries.some(e => e.name === name),
      name,
    )
})

test('some of the directory is fresh because people went, some has not been checked for a year', () => {
  const { entries } = made.get('marlbrook')!
  assert.ok(entries.filter(e => e.lastUsedOn && e.lastUsedOn > addDays(asAt, -30)).length >= 15)
  assert.ok(
    entries.filter(e => (e.lastUsedOn ?? '') < addDays(asAt, -200) && e.checkedOn! < addDays(asAt, -200)).length >= 8,
  )
  assert.ok(
    entries.some(e => e.room === 'waiting') &&
      entries.some(e => e.room === 'room') &&
      entries.some(e => e.room === 'not known'),
  )
})

test('the people with stories: no two share a birthday and a name, and their ages hold', () => {
  const people = of(made.get('marlbrook')!.rows, 'people.person').slice(0, boroughs.marlbrook!.stories.length)
  assert.ok(people.length >= 12)
  assert.equal(new Set(people.map(p => `${p.known_as} ${p.birth_date}`)).size, people.length)
  const margaret = people.find(p => p.known_as === 'Margaret Ashby')!
  assert.equal(margaret.birth_date, '1945-01-19')
  const held = people.filter(p => p.safety_hold)
  assert.equal(held.length, 1)
  const address = of(made.get('marlbrook')!.rows, 'people.address').find(a => a.person_id === held[0]!.person_id)!
  assert.equal(address.hidden, true)
})

test('a concern is quiet in the audit, and its words are on no page', () => {
  const { rows } = made.get('marlbrook')!
  const concerns = of(rows, 'front_door.concern')
  assert.ok(concerns.length > 20)
  const lines = of(rows, 'audit.entry')
  for (const line of lines) if (/concern/.test(String(line.act))) assert.equal(line.quiet, true)
  const pages = JSON.stringify(of(rows, 'front_door.contact').map(c => [c.wants, c.life, c.helps]))
  for (const concern of concerns) assert.ok(!pages.includes(String(concern.what_happened)))
})

test('coordinators are among the staff and nowhere in what was made', () => {
  const coordinators = boroughs.marlbrook!.staff.filter(c => c.team === 'coordination')
  assert.ok(coordinators.length >= 6)
  const text = JSON.stringify(made.get('marlbrook')!.rows)
  for (const { name } of coordinators) assert.ok(!text.includes(name), name)
})

test('on the day of making there is something to do: 7 to 25 follow-ups due, a few hand-overs waiting, drafts', () => {
  for (const day of ['2026-03-03', '2026-11-21', '2026-08-12']) {
    const { rows } = everything(marlbrook({ asAt: day, scale: 0.12 }))
    const due = of(rows, 'community.introduction').filter(i => i.due_on && String(i.due_on) <= day).length
    assert.ok(due >= 7 && due <= 25, `${day}: ${due} due`)
    const waiting = of(rows, 'people.hand_over').filter(h => !h.acknowledged_at).length
    assert.ok(waiting >= 1 && waiting <= 15, `${day}: ${waiting} waiting`)
    assert.equal(of(rows, 'platform.draft').length, 5)
  }
})
