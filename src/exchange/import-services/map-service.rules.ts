import { v5 } from 'uuid'
import { blankEntry, type Entry, type Organisation, reviewMonthsFor, type Status } from '#community'
import type { DateString } from '#platform/clock'
import { sessionOf } from './map-session.rules.ts'
import { kindOf, topicsOf } from './map-topics.rules.ts'
import { type Located, venueOf } from './map-venue.rules.ts'
import { oneLine, plainText, summaryOf } from './tidy-text.rules.ts'
import {
  age,
  day,
  email,
  first,
  isRaw,
  list,
  moment,
  number,
  phone,
  type Raw,
  raw,
  website,
} from './tidy-value.rules.ts'

/** What the place and the moment add to a record. */
export type Setting = { source: string; now: Date; today: DateString; neighbourhoods: { key: string; name: string }[] }
/** `notes` says what was put right on the way. */
export type Mapped = { key: string; entry: Entry; notes: string[] }
export type Unfit = { refused: string }

/** A service of any version as an entry. Never throws: what cannot be an entry says why. */
export function mapService(record: unknown, setting: Setting): Mapped | Unfit {
  if (!isRaw(record)) return { refused: 'It is not a record' }
  const name = oneLine(record.name)
  if (!name) return { refused: 'It has no name' }
  const other = otherThanService(record)
  if (other) return { refused: `It is ${other}, not a service` }
  const organisation = organisationOf(record, setting.source)
  const key = oneLine(first(record, 'id', 'service_id')) || [name, organisation?.name].filter(Boolean).join(' | ')
  const own = `${setting.source}:${key}`
  const places = placesOf(record, setting.source)
  const venues = places.filter(at => !at.online).map(at => at.venue)
  const description = plainText(first(record, 'description', 'summary'))
  const reach = reachOf(
    record,
    setting,
    venues.length > 0,
    places.some(at => at.online),
  )
  const topics = topicsOf(record, name, description)
  const hidden = isRefuge(name, description)
  const kind = kindOf(record, name)
  const entry: Entry = {
    ...blankEntry,
    entryId: v5(own, v5.URL),
    kind,
    name,
    summary: oneLine(record.summary, 300) || summaryOf(description),
    description: [plainText(record.alert, 500), description].filter(Boolean).join('\n\n'),
    organisation,
    topics,
    ...agesOf(record),
    ...costOf(record),
    ...waysIn(record),
    ...reach,
    status: statusOf(record.status),
    contentChangedAt:
      moment(first(record, 'last_modified', 'updated_at', 'modified') ?? raw(record.pc_metadata).date_modified) ??
      setting.now,
    ...checkOf(record, setting),
    reviewMonths: reviewMonthsFor(kind, topics),
    venues: venues.map(venue => (hidden ? { ...venue, addressHidden: true } : venue)),
    sessions: sessionsOf(record, own),
  }
  return { key, entry, notes: notesOn(record, entry) }
}

/** Lists of organisations and of taxonomies look much like lists of services. */
function otherThanService(record: Raw): string | undefined {
  if (
    ['status', 'organization', 'organisation', 'organization_id', 'locations', 'service_at_locations'].some(
      field => field in record,
    )
  )
    return undefined
  if ('taxonomy' in record || 'term_uri' in record || 'version' in record || 'taxonomy_terms' in record)
    return 'a term of a taxonomy'
  return 'logo' in record || 'organization_identifiers' in record || 'legal_status' in record || 'uri' in record
    ? 'an organisation'
    : undefined
}

function placesOf(record: Raw, source: string): Located[] {
  const locations = [
    ...list(record.service_at_locations).map(at => raw(at.location)),
    ...list(record.locations),
    ...list(record.location),
  ]
  const places = locations.map(location => venueOf(location, source)).filter(place => place !== undefined)
  return [...new Map(places.map(place => [place.venue.venueId, place])).values()]
}

function sessionsOf(record: Raw, own: string) {
  const schedules = [record, ...list(record.service_at_locations)].flatMap(at => [
    ...list(at.schedules),
    ...list(at.regular_schedules),
  ])
  const sessions = schedules.map(schedule => sessionOf(schedule, own, null)).filter(session => session !== undefined)
  return [...new Map(sessions.map(session => [session.sessionId, session])).values()]
}

function organisationOf(record: Raw, source: string): Organisation | null {
  const from = raw(first(record, 'organization', 'organisation'))
  const name = oneLine(from.name)
  if (!name) return null
  const identifiers = list(from.organization_identifiers)
  const identifier = (scheme: RegExp) =>
    oneLine(
      identifiers.find(i => scheme.test(`${oneLine(i.identifier_scheme)} ${oneLine(i.identifier_type)}`))?.identifier,
      40,
    ) || null
  return {
    organisationId: v5(`${source}:organisation:${oneLine(first(from, 'id')) || name}`, v5.URL),
    name,
    description: summaryOf(plainText(from.description)),
    website: website(first(from, 'website', 'url', 'uri')),
    email: email(from.email),
    phone: null,
    charityNumber: identifier(/CHC|charity/i),
    companyNumber: identifier(/COH|company/i),
  }
}

function agesOf(record: Raw) {
  const eligibility = list(first(record, 'eligibilitys', 'eligibility'))[0] ?? {}
  const minimumAge = age(first(record, 'minimum_age', 'min_age') ?? eligibility.minimum_age)
  const maximumAge = age(first(record, 'maximum_age', 'max_age') ?? eligibility.maximum_age)
  const contrary = minimumAge !== null && maximumAge !== null && minimumAge > maximumAge
  return contrary ? { minimumAge: null, maximumAge: null } : { minimumAge, maximumAge }
}

function costOf(record: Raw): { cost: string; free: boolean | null } {
  const options = list(record.cost_options).map(option => {
    const amount = number(option.amount)
    const words = [
      oneLine(option.option, 80),
      amount === null ? '' : `£${amount}`,
      oneLine(option.amount_description, 80),
    ]
    return { amount, words: words.filter(Boolean).join(' ') }
  })
  const cost = [oneLine(record.fees, 200), ...options.map(option => option.words)].filter(Boolean).join('; ')
  const saysFree = /^(free\b|no (charge|cost)|none$|£?0(\.00)?$)/i.test(cost) && !/£[1-9]/.test(cost)
  const free = record.free === true || saysFree || (options.length > 0 && options.every(option => option.amount === 0))
  return { cost: free ? '' : cost, free: free ? true : cost || record.free === false ? false : null }
}

/** How to get in touch: what is the service's own before its organisation's. Names of contacts are nobody's business. */
function waysIn(record: Raw) {
  const organisation = raw(first(record, 'organization', 'organisation'))
  const contacts = list(record.contacts)
  const phones = [record, ...contacts].flatMap(from => [
    ...list(from.phones),
    ...(from.phone ? [{ number: from.phone }] : []),
  ])
  const firstOf = <T>(values: T[]) => values.find(value => value !== null) ?? null
  const said = oneLine(first(record, 'application_process', 'attending_access'), 200)
  return {
    phone: firstOf(phones.map((p: Raw) => phone(p.number, oneLine(p.description, 60)))),
    email: firstOf([email(record.email), ...contacts.map(c => email(c.email)), email(organisation.email)]),
    website: firstOf([record.url, organisation.website, organisation.url, organisation.uri].map(website)),
    howToJoin: said || (record.needs_referral === true ? 'A professional introduces you.' : ''),
  }
}

/** Areas that are our neighbourhoods are covered by name; any other area, or none and no venue, is the whole place. */
function reachOf(record: Raw, { neighbourhoods }: Setting, hasVenue: boolean, virtual: boolean) {
  const areas = list(record.service_areas).map(area => oneLine(first(area, 'name', 'service_area')).toLowerCase())
  const ours = neighbourhoods.filter(n => areas.includes(n.name.toLowerCase()) || areas.includes(n.key))
  const others = areas.filter(area => area && !ours.some(n => n.name.toLowerCase() === area || n.key === area))
  const attending = ['attending_type', 'attending_access', 'pc_attendingAccess_additionalInfo']
    .map(field => oneLine(record[field]))
    .join(' ')
  const online = virtual || /online|virtual|video call|webinar|zoom/i.test(attending)
  return { covers: ours.map(n => n.key), wholeArea: others.length > 0 || (!hasVenue && ours.length === 0), online }
}

const statuses: [RegExp, Status][] = [
  [/temporar|suspend|paus/i, 'temporarily closed'],
  [/defunct|ceased|closed|deleted/i, 'defunct'],
  [/inactive|draft|archiv|hidden|unpublish/i, 'inactive'],
]
/** Whatever is not said to be closed is open: feeds write 'Active', 'published', 'live' or nothing. */
const statusOf = (value: unknown): Status => statuses.find(([pattern]) => pattern.test(oneLine(value)))?.[1] ?? 'active'

/** A feed's assured date is a check, by its directory. One in the future is a slip. */
function checkOf(record: Raw, { source, today }: Setting) {
  const on = day(first(record, 'assured_date') ?? raw(record.pc_metadata).date_assured)
  return on && on <= today ? { checkedOn: on, checkedHow: 'feed' as const, checkedBy: source } : {}
}

const isRefuge = (name: string, description: string) =>
  /\brefuge\b|safe house/i.test(`${name} ${description.slice(0, 400)}`) && !/\brefugee/i.test(name)

/** What was put right, so that whoever keeps the feed can. */
function notesOn(record: Raw, entry: Entry): string[] {
  const given = (...names: string[]) => first(record, ...names)
  return [
    [
      given('minimum_age', 'maximum_age', 'min_age', 'max_age') !== undefined &&
        entry.minimumAge === null &&
        entry.maximumAge === null,
      'an age that is none, taken as not known',
    ],
    [given('email') !== undefined && email(record.email) === null, 'a mail address that reaches nobody, left out'],
    [given('url') !== undefined && website(record.url) === null, 'a web address that is none, left out'],
    [
      typeof record.description === 'string' && /<[a-z][^>]*>/i.test(record.description),
      'HTML in the description, made plain text',
    ],
    [
      typeof record.last_modified === 'string' && !/(Z|[+-]\d{2}:?\d{2})$/.test(record.last_modified),
      'a time without a zone, taken as in England',
    ],
    [
      entry.status === 'active' && oneLine(record.status) !== '' && !/^active$/i.test(oneLine(record.status)),
      'an unknown status, taken as active',
    ],
    [entry.venues.length > 0 && entry.venues.every(v => v.latitude === null), 'no place on the map'],
  ].flatMap(([is, words]) => (is ? [words as string] : []))
}
