import { type Neighbourhood, tidyPostcode } from '#place'
import type { DateString } from '#platform/clock'

/**
 * The postcode directories of the Office for National Statistics (ONSPD, NSPL). Their headers carry years that move with
 * each edition (`lad25cd`, `lad26cd`) and were named otherwise before 2025 (`oslaua`): columns are found by stem, and the
 * newest edition wins.
 */
const stems = {
  postcode: ['pcds', 'pcd8', 'pcd7', 'pcd2', 'pcd'],
  ended: ['doterm'],
  latitude: ['lat'],
  longitude: ['long'],
  council: ['lad##cd', 'oslaua', 'laua'],
  lsoa: ['lsoa##cd', 'lsoa##'],
} as const
export type Column = keyof typeof stems
export type Columns = Record<Column, number>

/** Where each column stands; what cannot be done without is named. */
export function findColumns(header: string[]): { columns: Columns } | { missing: Column[] } {
  const plain = header.map(name =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  )
  const columns = {} as Columns
  for (const [name, wanted] of Object.entries(stems) as [Column, readonly string[]][])
    columns[name] = findOne(plain, wanted)
  const missing = (['postcode', 'latitude', 'longitude'] as const).filter(name => columns[name] < 0)
  return missing.length > 0 ? { missing } : { columns }
}

function findOne(header: string[], wanted: readonly string[]): number {
  for (const stem of wanted) {
    const form = new RegExp(`^${stem.replace('##', '(\\d\\d)')}$`)
    const fitting = header
      .map((name, at) => ({ at, year: Number(form.exec(name)?.[1] ?? (name === stem ? 0 : -1)) }))
      .filter(c => c.year >= 0)
    const newest = fitting.sort((a, b) => b.year - a.year)[0]
    if (newest) return newest.at
  }
  return -1
}

export type PostcodeRow = {
  postcode: string
  latitude: number
  longitude: number
  lsoa: string | null
  endedOn: DateString | null
  council: string | null
}

/** A row of the file, or why it is refused. */
export function readRow(cells: string[], at: Columns): PostcodeRow | { refused: string } {
  const cell = (name: Column) => (at[name] >= 0 ? (cells[at[name]] ?? '').trim() : '')
  const postcode = tidyPostcode(cell('postcode'))
  if (!postcode) return { refused: `“${cell('postcode').slice(0, 12)}” is not a postcode` }
  const [latitude, longitude] = [Number(cell('latitude')), Number(cell('longitude'))]
  // 99.999999 is what the directory writes for a postcode without a place.
  if (!cell('latitude') || !(latitude > 49 && latitude < 61) || !(longitude > -9 && longitude < 2.5))
    return { refused: `${postcode} has no place on the map` }
  const ended = /^(\d{4})(\d{2})$/.exec(cell('ended'))
  return {
    postcode,
    latitude,
    longitude,
    lsoa: known(cell('lsoa')),
    council: known(cell('council')),
    endedOn: ended ? `${ended[1]}-${ended[2]}-01` : null,
  }
}

/** Codes that end in 99999999 mean that none applies. */
const known = (code: string) => (code === '' || code.endsWith('99999999') ? null : code)

const METRES = 111_195

/**
 * Which neighbourhood a postcode is in: the one whose areas name its LSOA; where a place names no areas, the nearest
 * middle within five kilometres. Null when it lies outside.
 */
export function neighbourhoodFor(row: PostcodeRow, neighbourhoods: Neighbourhood[]): string | null {
  const named = neighbourhoods.some(n => n.lsoas)
  if (named) return neighbourhoods.find(n => row.lsoa && n.lsoas?.includes(row.lsoa))?.key ?? null
  const away = (n: Neighbourhood) =>
    Math.hypot(n.latitude - row.latitude, (n.longitude - row.longitude) * Math.cos((row.latitude * Math.PI) / 180)) *
    METRES
  const nearest = neighbourhoods.map(n => ({ key: n.key, metres: away(n) })).sort((a, b) => a.metres - b.metres)[0]
  return nearest && nearest.metres <= 5_000 ? nearest.key : null
}
