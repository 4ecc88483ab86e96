import { type DateString, readDay } from '#platform/clock'
import { cutSmallCsv } from '#platform/commands'

/** A team's calls on one day. What was neither answered nor given up was sent elsewhere, or to a recording. */
export type CallsDay = { onDate: DateString; team: string; offered: number; answered: number; abandoned: number }
export type Fault = { record: string; message: string }
export type CallsFile = { read: number; days: CallsDay[]; faults: Fault[] }
/** Not a count of calls at all, and why. */
export type NotCalls = { notCalls: string }

type Team = { key: string; name: string }
/** Teams of the place, the one that answers when a line names none, and the last day that can have been. */
export type Knowing = { teams: readonly Team[]; ownTeam: string; today: DateString }

/** The columns a file may have: our heading first, then others that mean the same. */
export const columns = {
  date: ['date', 'day', 'call date'],
  team: ['team', 'queue', 'skill', 'group'],
  offered: ['offered', 'calls offered', 'received', 'calls received', 'presented'],
  answered: ['answered', 'calls answered', 'handled', 'calls handled'],
  abandoned: ['abandoned', 'calls abandoned', 'given up'],
} as const
type Column = keyof typeof columns
const needed: readonly Column[] = ['date', 'offered', 'answered']

/** Thirty years of days for three teams: more is not a count of days. */
const MOST = 35_000

const plain = (text: string) => text.trim().toLowerCase().replace(/[_-]+/g, ' ').replace(/\s+/g, ' ')
const columnOf = new Map<string, Column>(
  Object.entries(columns).flatMap(([column, names]) => names.map(name => [name, column as Column] as const)),
)

/** Every line of a telephone system's file as a day, or why it is refused. */
export function readCallsFile(text: string, knowing: Knowing): CallsFile | NotCalls {
  const rows = cutSmallCsv(text)
  if (!rows) return { notCalls: 'This is not a CSV file that can be read' }
  const [heading, ...lines] = rows
  const at = heading ? columnsAt(heading) : new Map<Column, number>()
  const missing = needed.filter(column => !at.has(column))
  if (missing.length > 0)
    return { notCalls: `This is not a count of calls: its first line has no ${missing.join(', ')}` }
  if (lines.length > MOST) return { notCalls: 'This is too long: a count of calls has one line a team’s day' }
  const file: CallsFile = { read: lines.length, days: [], faults: [] }
  const seen = new Set<string>()
  for (const [i, line] of lines.entries()) {
    const day = readLine(column => (at.has(column) ? (line[at.get(column)!] ?? '').trim() : ''), knowing)
    const twice = 'onDate' in day && seen.has(`${day.onDate} ${day.team}`)
    const message = twice
      ? 'this day of this team stands twice in the file'
      : 'refused' in day
        ? day.refused
        : undefined
    if (message) file.faults.push({ record: `line ${i + 2}`, message })
    else if ('onDate' in day) {
      seen.add(`${day.onDate} ${day.team}`)
      file.days.push(day)
    }
  }
  return file
}

const columnsAt = (heading: string[]): Map<Column, number> => {
  const at = new Map<Column, number>()
  for (const [i, name] of heading.entries()) {
    const column = columnOf.get(plain(name))
    if (column && !at.has(column)) at.set(column, i)
  }
  return at
}

function readLine(
  cell: (column: Column) => string,
  { teams, ownTeam, today }: Knowing,
): CallsDay | { refused: string } {
  const onDate = readDay(cell('date'))
  if (!onDate || onDate < '1990-01-01')
    return { refused: `“${cell('date').slice(0, 20)}” is not a day like 2026-03-02 or 2/3/2026` }
  const named = plain(cell('team'))
  const team = named === '' ? ownTeam : teams.find(t => plain(t.key) === named || plain(t.name) === named)?.key
  if (!team) return { refused: `there is no team called “${cell('team').slice(0, 40)}” here` }
  const [offered, answered] = [countOf(cell('offered')), countOf(cell('answered'))]
  if (offered === undefined || answered === undefined) return { refused: 'offered and answered are whole numbers' }
  // Left out, every call that nobody answered is taken for given up: it is never made to look better than it was.
  const abandoned = cell('abandoned') === '' ? offered - answered : countOf(cell('abandoned'))
  if (abandoned === undefined) return { refused: 'abandoned is a whole number' }
  const counted = { onDate, team, offered, answered, abandoned }
  const refused = faultInCalls(counted, today)
  return refused ? { refused } : counted
}

/** '1,204' and '1204'; undefined for anything else. */
const countOf = (text: string): number | undefined =>
  /^\d{1,3}(,\d{3})+$|^\d{1,7}$/.test(text) ? Number(text.replaceAll(',', '')) : undefined

/** Why these counts cannot be; undefined when they can. */
export function faultInCalls(calls: CallsDay, today: DateString): string | undefined {
  if (calls.onDate > today) return 'the day is still ahead'
  if (calls.answered > calls.offered) return 'more calls were answered than were offered'
  if (calls.answered + calls.abandoned > calls.offered) return 'answered and abandoned are more than were offered'
  return undefined
}
