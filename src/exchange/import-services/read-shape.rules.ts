import { first, isRaw, list, number, type Raw, raw } from './tidy-value.rules.ts'

/** Which page of how many; 'whole' when the reading is all there is. */
export type Extent = { page: number; of: number; last: boolean } | 'whole'
export type Shape = { records: unknown[]; extent: Extent; version: '3' | '1' | 'other' }

/** What a file or an answer holds; undefined when it is nothing we know. */
export function shapeOf(json: unknown): Shape | undefined {
  if (Array.isArray(json)) return { records: flattened(json), extent: 'whole', version: 'other' }
  if (!isRaw(json)) return undefined
  if (Array.isArray(json.contents)) return envelope(json, json.contents, '3')
  if (Array.isArray(json.content)) return envelope(json, json.content, '1')
  for (const name of ['services', 'service_at_locations', 'organizations', 'items', 'results'])
    if (Array.isArray(json[name]) && !json.id) return envelope(json, json[name], 'other')
  if (isServiceLike(json)) return { records: flattened([json]), extent: 'whole', version: 'other' }
  return undefined
}

const isServiceLike = (json: Raw) => 'name' in json || isRaw(json.service)

function envelope(json: Raw, records: unknown[], version: Shape['version']): Shape {
  const of = number(first(json, 'total_pages', 'totalPages')) ?? 1
  const page = number(first(json, 'page_number', 'number')) ?? 1
  const last = json.last_page === true || json.last === true || of <= 1 || (page >= of && page > 0)
  return { records: flattened(records), extent: { page, of, last }, version }
}

/** One JSON value a line. A line that is none becomes a record that will be refused by its number. */
export function readLines(text: string): unknown[] {
  return flattened(
    text
      .split(/\r?\n/)
      .filter(line => line.trim())
      .map(line => {
        try {
          return JSON.parse(line) as unknown
        } catch {
          return 'a line that is not JSON'
        }
      }),
  )
}

export const looksLikeLines = (text: string): boolean => {
  const [one, two] = text.split(/\r?\n/, 2)
  return Boolean(two?.trim().startsWith('{') && isJson(one!))
}
function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * Services, whichever way they are wrapped: an organisation with its services inside it, or a service at each of its
 * locations, which becomes one service with several.
 */
function flattened(records: unknown[]): unknown[] {
  const services = new Map<unknown, Raw>()
  return records.flatMap(record => {
    if (!isRaw(record)) return [record]
    if (Array.isArray(record.services) && !record.service_at_locations && !record.status) {
      const { services: inside, ...organization } = record
      return (inside as unknown[]).map(service => (isRaw(service) ? { organization, ...service } : service))
    }
    if (!isRaw(record.service)) return [record]
    const { service, ...at } = record
    const before = first(service, 'id') === undefined ? undefined : services.get(service.id)
    if (before) {
      before.service_at_locations = [...list(before.service_at_locations), at]
      return []
    }
    const whole: Raw = { ...service, service_at_locations: [...list(raw(service).service_at_locations), at] }
    services.set(service.id, whole)
    return [whole]
  })
}
