import assert from 'node:assert/strict'
import { test } from 'node:test'
import { profiles } from '#places'
import { daysBetween, weekday } from '#platform/clock'
import { groundFor, livesOf } from './lives.rules.ts'
import { makingOf } from './make-place.ts'
import type { HeldContact, Life } from './records.ts'

/**
 * Rates of a year of 16,000 contacts, and of three years for what changes: each within bounds from the sources (Leeds,
 * Somerset and Thurrock in Bolton 2019) that chance alone does not leave.
 */
function lives(years: number, scale: number): Life[] {
  const making = makingOf(profiles.marlbrook, { asAt: '2026-03-03', seed: 7, scale, years })
  return [...livesOf(making, groundFor(making))]
}
const year = lives(1, 1)
const contacts = year.flatMap(life => life.contacts)

const share = (among: readonly HeldContact[], which: (c: HeldContact) => boolean) =>
  among.filter(which).length / among.length
const within = (value: number, low: number, high: number, what: string) =>
  assert.ok(value >= low && value <= high, `${what}: ${value.toFixed(4)} is not within ${low} and ${high}`)
const led = (kind: string) => (c: HeldContact) => c.results.some(r => r.kind === kind)
const guarded = led('safeguarding')
const asks = (c: HeldContact) => c.about === 'new matter' || c.about === 'same matter'

test('about 16,000 contacts a year, Mondays heavy, August light, January full', () => {
  within(contacts.length, 15_200, 16_800, 'contacts')
  const on = (days: string[]) => share(contacts, c => days.includes(weekday(c.on)))
  within(on(['MO']), 0.2, 0.24, 'Mondays')
  within(on(['SA', 'SU']), 0.01, 0.05, 'weekends')
  const in_ = (month: string) => contacts.filter(c => c.on.slice(5, 7) === month).length
  assert.ok(in_('01') > in_('08') * 1.1, `January ${in_('01')}, August ${in_('08')}`)
})

test('who calls, how, and what about', () => {
  const family = (c: HeldContact) =>
    c.caller === 'somebody else' &&
    !['neighbour', 'friend', 'landlord', 'lady at the shop', 'church warden'].includes(c.callerRelation)
  within(share(contacts, family), 0.41, 0.49, 'relatives')
  within(
    share(contacts, c => c.caller === 'the person'),
    0.27,
    0.34,
    'the person',
  )
  within(
    share(contacts, c => c.caller === 'professional'),
    0.16,
    0.23,
    'professionals',
  )
  within(
    share(contacts, c => c.channel === 'phone'),
    0.72,
    0.86,
    'by phone',
  )
  within(share(contacts, guarded), 0.125, 0.155, 'safeguarding')
})

test('introductions, assessments and urgent visits', () => {
  within(share(contacts, led('introduced')), 0.11, 0.15, 'introduced')
  within(
    share(contacts, c => c.assessment === 'wanted' || c.assessment === 'booked'),
    0.14,
    0.2,
    'assessments',
  )
  const rapid = (c: HeldContact) => c.results.some(r => r.kind === 'handed over' && r.detail === 'rapid-response')
  within(share(contacts, rapid), 0.06, 0.1, 'rapid response')
  const told = (c: HeldContact) => led('signposted')(c) || led('advice')(c)
  within(share(contacts, told), 0.54, 0.64, 'signposted or advised, of all')
  within(
    share(
      contacts.filter(c => !guarded(c)),
      told,
    ),
    0.62,
    0.73,
    'signposted or advised, safeguarding apart',
  )
})

test('an assessment not offered to somebody who appeared to need one is rare', () => {
  const needs = contacts.filter(c => c.mightNeed === 'yes' && asks(c))
  const missed = (c: HeldContact) =>
    [c.assessment, c.carers].every(offer => offer === 'not offered' || offer === 'to be asked')
  within(share(needs, missed), 0.015, 0.045, 'appeared to need, not offered')
})

/** As the measures count them: front-door.resolved and front-door.came-back. */
function counted(among: Life[], from: string, to: string) {
  let [resolved, looked, back] = [0, 0, 0]
  for (const { contacts: theirs, handOvers } of among)
    for (const c of theirs) {
      if (c.on < from || c.on >= to || guarded(c) || !asks(c)) continue
      looked++
      const only =
        c.results.length > 0 && c.results.every(r => ['advice', 'signposted', 'introduced', 'hub'].includes(r.kind))
      const handed = handOvers.some(
        h => h.personId === c.personId && daysBetween(c.on, h.on) >= 0 && daysBetween(c.on, h.on) <= 28,
      )
      if (!only || handed) continue
      resolved++
      const after = (n: HeldContact) =>
        n.personId === c.personId &&
        asks(n) &&
        n.id !== c.id &&
        daysBetween(c.on, n.on) >= 0 &&
        daysBetween(c.on, n.on) <= 90
      if (c.personId && theirs.some(n => after(n) && (n.on > c.on || n.id > c.id))) back++
    }
  return { resolved: resolved / looked, back: back / resolved }
}

test('resolved at the front door rises over three years, and those who come back do not', () => {
  const three = lives(3, 0.6)
  const first = counted(three, '2023-03-04', '2023-09-04')
  const last = counted(three, '2025-06-01', '2025-12-01')
  within(first.resolved, 0.41, 0.49, 'resolved at first')
  within(last.resolved, 0.57, 0.65, 'resolved at last')
  within(first.back, 0.09, 0.16, 'came back at first')
  within(last.back, 0.1, 0.16, 'came back at last')
})

test('of those asked at six weeks, about 38 in a hundred are still going; hardly anybody is not asked', () => {
  const made = lives(2, 0.6)
    .flatMap(life => life.introductions)
    .filter(i => i.agreedOn && i.agreedOn < '2025-11-01' && !i.diedOn)
  assert.ok(made.length > 500)
  const ended = (kind: string) => made.filter(i => i.events.some(e => e.kind === kind)).length / made.length
  within(ended('still going'), 0.33, 0.43, 'still going')
  within(ended('did not happen'), 0.17, 0.27, 'did not happen')
  const unasked = made.filter(
    i => !i.events.some(e => ['still going', 'stopped', 'did not happen', 'withdrew'].includes(e.kind)),
  )
  within(unasked.length / made.length, 0, 0.02, 'never asked')
})

test('writing a page takes about seven minutes, some much longer', () => {
  const seconds = contacts
    .filter(c => asks(c) && !guarded(c))
    .map(c => c.recordingSeconds)
    .sort((a, b) => a - b)
  within(seconds[seconds.length >> 1]! / 60, 6.3, 7.7, 'median')
  assert.ok(seconds.at(-1)! > 1_500)
})

test('most people ring once, some twice, a few often', () => {
  const count = (low: number, high: number) =>
    year.filter(life => life.contacts.length >= low && life.contacts.length <= high).length / year.length
  within(count(1, 1), 0.7, 0.9, 'once')
  within(count(2, 2), 0.08, 0.22, 'twice')
  within(count(5, 40), 0.002, 0.03, 'often')
})

test('no two pages look the same', () => {
  const pages = contacts.filter(c => asks(c) && !guarded(c)).map(c => `${c.wants} ${c.life} ${c.helps}`)
  within(new Set(pages).size / pages.length, 0.997, 1, 'different pages')
  for (const page of pages) assert.doesNotMatch(page, /[{}[\]|]|undefined|null|\. \.| {2}/, page)
})
