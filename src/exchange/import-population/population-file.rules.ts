import type { PopulationRow } from '#place'
import { isDate, readDay } from '#platform/clock'
import type { CellFault } from '#platform/commands'

export type PopulationFile = { rows: PopulationRow[]; faults: CellFault[] }

const plain = (header: string) => header.toLowerCase().replace(/[^a-z0-9+]/g, '')

/** '17', 'Age 17', '90+', 'Aged 90 and over' as the header of a column of people of that age. */
function ageOf(header: string): { from: number; to: number | null } | undefined {
  const found = /^(?:aged?)?(\d{1,3})(\+|andover|plus)?$/.exec(plain(header))
  return found ? { from: Number(found[1]), to: found[2] ? null : Number(found[1]) } : undefined
}

/**
 * Reads either of two shapes, known by their headers: a row for each band (Date, Neighbourhood, Age from, Age to, People)
 * or, as the Office for National Statistics gives single years, a row for each area with a column for each age. A year
 * stands for its 30 June.
 */
export function readPopulation(lines: readonly string[][], neighbourhoods: readonly string[]): PopulationFile {
  const [header = [], ...body] = lines
  const where = (...names: string[]) => header.findIndex(h => names.includes(plain(h)))
  const at = { date: where('date', 'year', 'mid-year'), area: where('neighbourhood', 'area') }
  const bands = { from: where('agefrom'), to: where('ageto'), people: where('people', 'persons', 'population') }
  const ages = header.map(ageOf)
  const wide = bands.from < 0 && ages.some(Boolean)
  const missing = [
    at.date < 0 && 'Date',
    !wide && bands.from < 0 && 'Age from',
    !wide && bands.people < 0 && 'People',
  ].filter(Boolean)
  if (missing.length > 0)
    return { rows: [], faults: [{ line: 1, column: missing.join(', '), message: 'there is no such column' }] }

  const file: PopulationFile = { rows: [], faults: [] }
  const seen = new Set<string>()
  for (const [i, cells] of body.entries()) {
    const cell = (place: number) => (cells[place] ?? '').trim()
    const say = ({ column, message }: Wrong) => file.faults.push({ line: i + 2, column, message })
    const onDate = dayOf(cell(at.date))
    const neighbourhood = at.area < 0 ? '' : cell(at.area)
    if (!onDate) say({ column: 'Date', message: 'this is not a day or a year' })
    else if (neighbourhood && !neighbourhoods.includes(neighbourhood))
      say({ column: 'Neighbourhood', message: `there is no neighbourhood ${neighbourhood.slice(0, 40)}` })
    else {
      const given: Band[] = wide
        ? ages.flatMap((age, place) => (age ? [{ ...age, people: cell(place), column: header[place]! }] : []))
        : [{ from: wholeOf(cell(bands.from)), to: toOf(cell(bands.to)), people: cell(bands.people), column: 'People' }]
      for (const band of given) {
        const read = readBand(band, onDate, neighbourhood, seen)
        if ('message' in read) say(read)
        else file.rows.push(read)
      }
    }
  }
  return file
}

type Wrong = { column: string; message: string }
type Band = { from: number | undefined; to: number | null | undefined; people: string; column: string }

function readBand(band: Band, onDate: string, neighbourhood: string, seen: Set<string>): PopulationRow | Wrong {
  const { from, to, column } = band
  const people = wholeOf(band.people.replaceAll(',', ''))
  if (from === undefined || to === undefined)
    return { column: 'Age from', message: 'an age is a whole number; leave Age to empty for and above' }
  if (to !== null && to < from) return { column: 'Age to', message: 'the band ends before it starts' }
  if (people === undefined) return { column, message: 'a number of people is a whole number' }
  const key = `${onDate} ${neighbourhood} ${from}`
  if (seen.has(key)) return { column: 'Age from', message: 'this age is there twice for the day and neighbourhood' }
  seen.add(key)
  return { onDate, neighbourhood, ageFrom: from, ageTo: to, people }
}

const wholeOf = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)
const toOf = (text: string): number | null | undefined =>
  /^$|^\+$|^and (over|above)$/i.test(text) ? null : wholeOf(text)
function dayOf(text: string): string | undefined {
  const day = /^\d{4}$/.test(text) ? `${text}-06-30` : readDay(text)
  return day && isDate(day) ? day : undefined
}
