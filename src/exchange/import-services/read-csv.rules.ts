import { parse } from 'csv-parse/sync'
import type { Raw } from './tidy-value.rules.ts'

/** The columns a CSV may have: our heading first, then others that mean the same. Only a name is needed. */
export const columns = {
  id: ['id', 'service id', 'reference'],
  name: ['name', 'service name', 'title', 'group'],
  kind: ['kind', 'type'],
  description: ['description', 'what', 'about', 'details', 'summary'],
  organisation: ['organisation', 'organization', 'run by', 'provider'],
  venue: ['venue', 'where', 'location', 'location name'],
  address: ['address', 'address 1', 'street'],
  postcode: ['postcode', 'postal code', 'post code'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng', 'long'],
  days: ['days', 'day', 'when'],
  starts: ['starts', 'starts at', 'start time', 'opens at', 'from'],
  ends: ['ends', 'ends at', 'end time', 'closes at', 'to'],
  cost: ['cost', 'fees', 'price'],
  phone: ['phone', 'telephone', 'tel'],
  email: ['email', 'e-mail', 'mail'],
  website: ['website', 'url', 'web'],
  'how to join': ['how to join', 'how to get in touch', 'referral'],
  access: ['access', 'accessibility'],
  bus: ['bus', 'buses'],
  topics: ['topics', 'categories', 'category', 'taxonomy'],
  'minimum age': ['minimum age', 'min age'],
  'maximum age': ['maximum age', 'max age'],
  covers: ['covers', 'area', 'areas', 'service area'],
  'checked on': ['checked on', 'assured date', 'last checked'],
  status: ['status'],
} as const
type Column = keyof typeof columns

const columnOf = new Map<string, Column>(
  Object.entries(columns).flatMap(([column, names]) => names.map(name => [name, column as Column] as const)),
)

/** Rows as records of the version 3 shape. Throws, with the line, when it is not CSV. */
export function readCsv(text: string): Raw[] {
  const rows = parse(text, {
    columns: (headings: string[]) =>
      headings.map(h => columnOf.get(h.trim().toLowerCase().replaceAll('_', ' ')) ?? `? ${h}`),
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
  }) as Partial<Record<Column, string>>[]
  return rows.map(asService)
}

export const hasNameColumn = (text: string): boolean =>
  (text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '')
    .split(',')
    .some(h => columnOf.get(h.replaceAll('"', '').trim().toLowerCase().replaceAll('_', ' ')) === 'name')

function asService(row: Partial<Record<Column, string>>): Raw {
  const several = (text: string | undefined) =>
    (text ?? '')
      .split(/[;|]/)
      .map(part => part.trim())
      .filter(Boolean)
  const somewhere = row.venue || row.address || row.postcode || row.latitude
  return {
    ...(row.id && { id: row.id }),
    name: row.name,
    kind: row.kind,
    description: row.description,
    ...(row.organisation && { organization: { name: row.organisation } }),
    status: row.status,
    email: row.email,
    url: row.website,
    fees: row.cost,
    phones: several(row.phone).map(number => ({ number })),
    application_process: row['how to join'],
    minimum_age: row['minimum age'],
    maximum_age: row['maximum age'],
    assured_date: row['checked on'],
    service_areas: several(row.covers).map(name => ({ name })),
    taxonomies: several(row.topics).map(name => ({ name })),
    schedules: row.days ? [{ days: row.days, opens_at: row.starts, closes_at: row.ends }] : [],
    locations: somewhere
      ? [
          {
            name: row.venue,
            address_1: row.address,
            postal_code: row.postcode,
            latitude: row.latitude,
            longitude: row.longitude,
            accessibilities: several(row.access).map(name => ({ name })),
            transportation: row.bus,
          },
        ]
      : [],
  }
}
