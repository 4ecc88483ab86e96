import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mapService, type Setting } from './map-service.rules.ts'
import { daysIn } from './map-session.rules.ts'
import { accessIn, pointIn } from './map-venue.rules.ts'

const setting: Setting = {
  source: 'a feed',
  now: new Date('2026-03-03T10:00:00Z'),
  today: '2026-03-03',
  neighbourhoods: [{ key: 'fernhill', name: 'Fernhill' }],
}
function mapped(record: Record<string, unknown>) {
  const found = mapService({ id: 's1', name: 'Lakeside Choir', ...record }, setting)
  assert.ok('entry' in found, JSON.stringify(found))
  return found
}
const entryOf = (record: Record<string, unknown>) => mapped(record).entry

test('version 3, whole: place, times, cost, access, check', () => {
  const entry = entryOf({
    description: '<p>We sing on Thursdays. All voices.</p>',
    status: 'active',
    minimum_age: 18,
    maximum_age: -1,
    assured_date: '2026-01-20',
    last_modified: '2026-01-20T09:00:00.5',
    organization: {
      id: 'o1',
      name: 'Lakeside Arts',
      description: 'Arts',
      organization_identifiers: [{ identifier_scheme: 'GB-CHC', identifier: '999999' }],
    },
    contacts: [{ id: 'c1', name: 'Not kept', phones: [{ number: 'Choir desk: 01632 960 444' }] }],
    schedules: [
      { freq: 'WEEKLY', interval: 2, byday: 'TH', dtstart: '2026-01-08', opens_at: '19:00:00', closes_at: '21:00:00' },
    ],
    cost_options: [{ option: 'Adults', amount: 3, amount_description: 'a session' }],
    service_areas: [{ name: 'Fernhill' }],
    service_at_locations: [
      {
        location: {
          id: 'l1',
          location_type: 'physical',
          name: 'Lake Hall',
          latitude: 52.9,
          longitude: -1.4,
          addresses: [
            {
              address_1: '2 Shore Road',
              city: 'Marlbrook',
              state_province: '',
              postal_code: 'zz1 1aa',
              country: 'GB',
              address_type: 'physical',
            },
          ],
          accessibility: [{ description: 'Level access and an accessible toilet. There is no hearing loop.' }],
        },
      },
    ],
  })
  assert.deepEqual(
    [entry.kind, entry.summary, entry.minimumAge, entry.maximumAge],
    ['group', 'We sing on Thursdays. All voices.', 18, null],
  )
  assert.deepEqual(
    [entry.phone, entry.cost, entry.free, entry.covers, entry.wholeArea],
    ['01632 960444 (Choir desk)', 'Adults £3 a session', false, ['fernhill'], false],
  )
  assert.deepEqual([entry.checkedOn, entry.checkedHow], ['2026-01-20', 'feed'])
  assert.deepEqual(
    entry.venues.map(v => [v.name, v.postcode, v.latitude, v.access]),
    [['Lake Hall', 'ZZ1 1AA', 52.9, ['step-free', 'accessible toilet']]],
  )
  assert.deepEqual(
    entry.sessions.map(s => [s.freq, s.every, s.byday, s.startsAt, s.endsAt]),
    [['WEEKLY', 2, ['TH'], '19:00', '21:00']],
  )
  assert.ok(entry.topics.includes('music'))
  assert.equal(entry.organisation?.charityNumber, '999999')
  assert.ok(!JSON.stringify(entry).includes('Not kept'))
})

test('version 1 names: ages in eligibility, physical addresses, regular schedules, taxonomies', () => {
  const entry = entryOf({
    eligibilitys: [{ minimum_age: 50, maximum_age: null }],
    regular_schedules: [{ weekday: 'Monday', opens_at: '10:00', closes_at: '11:30' }],
    service_taxonomys: [{ taxonomy: { name: 'Singing' } }],
    service_at_locations: [
      {
        location: {
          id: 'l',
          name: 'Hut',
          latitude: '-1.4',
          longitude: '52.9',
          physical_addresses: [{ address_1: '1 Mill Row', postal_code: 'ZZ1 1AB' }],
          accessibility_for_disabilities: [{ accessibility: 'Hearing loop' }],
        },
      },
    ],
  })
  assert.equal(entry.minimumAge, 50)
  assert.deepEqual(
    [entry.venues[0]?.latitude, entry.venues[0]?.longitude, entry.venues[0]?.postcode],
    [52.9, -1.4, 'ZZ1 1AB'],
  )
  assert.deepEqual(entry.venues[0]?.access, ['hearing loop'])
  assert.deepEqual(entry.sessions[0]?.byday, ['MO'])
  assert.ok(entry.topics.includes('music'))
})

test('the council-directory shape: organisation, flat locations with geometry, a masked address', () => {
  const entry = entryOf({
    id: 17,
    free: true,
    min_age: 5,
    max_age: 11,
    updated_at: '2025-01-13T12:48:54.730Z',
    organisation: { id: 3, name: 'Lakeside' },
    contacts: [{ name: 'Somebody', email: 'hello@lakeside.org.uk', phone: '01632 960 200 Ext 303' }],
    locations: [
      {
        id: 4,
        name: '',
        address_1: ' Mill Row',
        postal_code: null,
        geometry: { type: 'Point', coordinates: [-1.41, 52.91] },
        mask_exact_address: true,
        accessibilities: [{ name: 'Disabled car parking space' }],
      },
    ],
    taxonomies: [{ id: 1, name: 'Clubs and groups' }],
  })
  assert.deepEqual([entry.kind, entry.free, entry.minimumAge, entry.maximumAge], ['group', true, 5, 11])
  assert.deepEqual([entry.phone, entry.email], ['01632 960200 ext. 303', 'hello@lakeside.org.uk'])
  assert.deepEqual(
    [entry.venues[0]?.latitude, entry.venues[0]?.addressHidden, entry.venues[0]?.access],
    [52.91, true, ['parking']],
  )
  assert.equal(entry.contentChangedAt.toISOString(), '2025-01-13T12:48:54.730Z')
})

test('what is nowhere is for the whole area, what is on a screen is online, a refuge has no address', () => {
  assert.deepEqual([entryOf({}).wholeArea, entryOf({ attending_type: 'Online' }).online], [true, true])
  assert.equal(entryOf({ service_areas: [{ name: 'All of Marlbrook' }] }).wholeArea, true)
  const refuge = entryOf({ name: 'Harbour Women’s Refuge', locations: [{ name: 'House', address_1: '9 Hidden Lane' }] })
  assert.ok(refuge.venues.every(v => v.addressHidden))
})

test('status, dates in the future, free or not', () => {
  const status = (status: unknown) => entryOf({ status }).status
  assert.deepEqual(['active', 'Published', null, 'temporarily closed', 'inactive', 'defunct', 'Closed'].map(status), [
    'active',
    'active',
    'active',
    'temporarily closed',
    'inactive',
    'defunct',
    'defunct',
  ])
  assert.equal(entryOf({ assured_date: '2031-01-01' }).checkedOn, null)
  const free = (fees: string) => [entryOf({ fees }).free, entryOf({ fees }).cost]
  assert.deepEqual(
    [free('Free of charge'), free('£4'), free(''), free('Free for carers, £5 others')],
    [
      [true, ''],
      [false, '£4'],
      [null, ''],
      [false, 'Free for carers, £5 others'],
    ],
  )
})

test('the same record is always the same entry, and of another source another', () => {
  const again = mapService({ id: 's1', name: 'Lakeside Choir' }, setting)
  const other = mapService({ id: 's1', name: 'Lakeside Choir' }, { ...setting, source: 'another feed' })
  assert.ok('entry' in again && 'entry' in other)
  assert.equal(again.entry.entryId, mapped({}).entry.entryId)
  assert.notEqual(again.entry.entryId, other.entry.entryId)
  assert.equal(mapped({ id: undefined }).key, 'Lakeside Choir')
})

test('what is no service says what it is', () => {
  const refused = (record: unknown) => (mapService(record, setting) as { refused?: string }).refused
  assert.equal(refused('text'), 'It is not a record')
  assert.equal(refused({ id: 's2', name: '  ' }), 'It has no name')
  assert.match(String(refused({ id: 't', name: 'Care', taxonomy: 'x' })), /term of a taxonomy/)
  assert.match(String(refused({ id: 'o', name: 'Lakeside Arts', logo: '', uri: '' })), /an organisation/)
})

test('days however they are written', () => {
  const days = (text: string) => daysIn(text).byday
  assert.deepEqual(
    [
      days('TH,FR'),
      days('Tuesdays and Fri'),
      days('weekdays'),
      days('2MO,-1FR'),
      days('the second Monday of the month'),
      days('last Friday'),
      days('by appointment'),
    ],
    [['TH', 'FR'], ['TU', 'FR'], ['MO', 'TU', 'WE', 'TH', 'FR'], ['2MO', '-1FR'], ['2MO'], ['-1FR'], []],
  )
})

test('access said not to be there is not there; a point outside the country is none', () => {
  assert.deepEqual(accessIn(['No step-free access. Parking outside']), ['parking'])
  assert.equal(pointIn(100, 101), null)
  assert.equal(pointIn(0, 0), null)
})

const field = fc.constantFrom(
  'description',
  'status',
  'organization',
  'contacts',
  'locations',
  'service_at_locations',
  'schedules',
  'cost_options',
  'service_areas',
  'fees',
  'minimum_age',
  'last_modified',
  'url',
  'taxonomies',
  'phones',
  'eligibilitys',
  'pc_metadata',
)
test('whatever a feed puts in any field, a record is mapped or refused and nothing breaks', () => {
  fc.assert(
    fc.property(fc.dictionary(field, fc.jsonValue({ maxDepth: 4 })), fc.jsonValue(), (fields, name) => {
      const found = mapService({ ...fields, name }, setting)
      assert.ok('refused' in found || (found.entry.name !== '' && found.key !== ''))
    }),
  )
})
