import { readLines, shapeOf } from './read-shape.rules.ts'
import { first, isRaw, type Raw } from './tidy-value.rules.ts'

/** All that was read, and what to say about the reading itself. `whole` when absence from it means something. */
export type Reading = { records: unknown[]; whole: boolean; remarks: string[] }

/** A feed that cannot be read at all, in words. */
export class Unreadable extends Error {}

const mostBytes = 64 * 1024 * 1024
const mostPages = 2_000
const mostRecords = 200_000
const patience = 20_000
const atOnce = 4

/** Reads a feed to its last page: an address of a list, of ndjson, or of the feed's front page. */
export async function fetchFeed(address: string, progress: (done: number, of: number) => void): Promise<Reading> {
  const url = httpAddress(address)
  const { text, type } = await get(url)
  if (/ndjson|jsonl/.test(type)) return { records: readLines(text), whole: true, remarks: [] }
  const json = parsed(text, url)
  if (isFrontPage(json)) return fetchFeed(new URL('services', withSlash(url)).href, progress)
  const shape = shapeOf(json)
  if (!shape) throw new Unreadable(`${url.href} is not a list of services in a form we know.`)
  const pages = await restOfPages(url, shape, progress)
  const reading = { ...pages, records: [...shape.records, ...pages.records].slice(0, mostRecords) }
  return lacksDetail(reading.records) ? hydrate(url, reading, progress) : reading
}

const isFrontPage = (json: unknown) => isRaw(json) && 'openapi_url' in json && !('contents' in json)
const withSlash = (url: URL) => new URL(url.href.replace(/\/?$/, '/'))

function httpAddress(address: string): URL {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) throw new Unreadable('Only http and https addresses can be read.')
  return url
}

function parsed(text: string, url: URL): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable(`${url.href} did not answer with JSON.`)
  }
}

async function restOfPages(
  url: URL,
  shape: NonNullable<ReturnType<typeof shapeOf>>,
  progress: (done: number, of: number) => void,
): Promise<Reading> {
  const { extent } = shape
  if (extent === 'whole' || extent.last) return { records: [], whole: true, remarks: [] }
  const records: unknown[] = []
  let before = JSON.stringify(shape.records[0])
  for (let page = extent.page + 1; page <= Math.min(extent.of, mostPages); page++) {
    const next = new URL(url)
    next.searchParams.set('page', String(page))
    const got = shapeOf(parsed((await get(next)).text, next))
    if (!got) return { records, whole: false, remarks: [`Page ${page} was not a list: what came before it is read.`] }
    const now = JSON.stringify(got.records[0])
    if (now === before)
      return {
        records,
        whole: false,
        remarks: [`Page ${page} was the same as the one before it: the feed does not turn its pages.`],
      }
    before = now
    records.push(...got.records)
    progress(page, extent.of)
    if (got.extent !== 'whole' && got.extent.last) break
  }
  return { records, whole: extent.page <= 1 && extent.of <= mostPages, remarks: [] }
}

/** Lists carry one-to-one fields only, so that locations and times need each service's own page (Open Referral UK 3.0). */
const lacksDetail = (records: unknown[]): boolean =>
  records.length > 0 &&
  records.every(r => isRaw(r) && first(r, 'id') !== undefined) &&
  !records.some(
    r =>
      isRaw(r) &&
      ['service_at_locations', 'locations', 'location', 'schedules', 'regular_schedules', 'contacts'].some(k => k in r),
  )

async function hydrate(url: URL, reading: Reading, progress: (done: number, of: number) => void): Promise<Reading> {
  const records = [...reading.records] as Raw[]
  let failed = 0
  let next = 0
  const work = async () => {
    while (next < records.length && !(failed >= 5 && failed === next - atOnce + 1)) {
      const at = next++
      const own = new URL(`${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(String(records[at]!.id))}`, url)
      const whole = await get(own)
        .then(({ text }) => JSON.parse(text) as unknown)
        .catch(() => undefined)
      if (isRaw(whole) && 'name' in whole) records[at] = { ...records[at], ...whole }
      else failed++
      progress(at + 1, records.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const remarks =
    failed > 0 ? [`${failed} services had no page of their own: read from the list, without places and times.`] : []
  return { ...reading, records, remarks: [...reading.remarks, ...remarks] }
}

/** One answer, no larger and no later than we allow. */
async function get(url: URL): Promise<{ text: string; type: string }> {
  const answer = await fetch(url, {
    headers: { accept: 'application/json, application/x-ndjson' },
    signal: AbortSignal.timeout(patience),
  }).catch(fault => {
    throw new Unreadable(
      `${url.host} could not be reached: ${(fault as Error).name === 'TimeoutError' ? 'it took too long' : 'no answer'}.`,
    )
  })
  if (!/^https?:$/.test(new URL(answer.url || url).protocol))
    throw new Unreadable('Only http and https addresses can be read.')
  if (!answer.ok) throw new Unreadable(`${url.href} answered ${answer.status}.`)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > mostBytes) throw new Unreadable(`${url.href} is larger than ${mostBytes / 1024 / 1024} MB.`)
    parts.push(part)
  }
  return { text: Buffer.concat(parts).toString('utf8'), type: answer.headers.get('content-type') ?? '' }
}
