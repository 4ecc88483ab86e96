import { z } from 'zod'
import { type Place, page, teamName } from '#place'
import { addDays, type DateString, fullDayInWords } from '#platform/clock'
import { maybeFile, oneOf, redirectTo, refuse, requiredDay, view } from '#platform/web'
import { frontDoorTeam } from '../night/night.ts'
import { callsFilePath, callsPath } from '../paths.ts'
import { keepCalls, listCalls } from './calls.queries.ts'
import { faultInCalls, type Knowing, readCallsFile } from './calls-file.rules.ts'

const SHOWN_DAYS = 21

export const knowingOf = (place: Place, today: DateString): Knowing => ({
  ...{ teams: place.teams, ownTeam: frontDoorTeam(place), today },
})

const count = (words: string) =>
  z.preprocess(v => (typeof v === 'string' && /^\d{1,7}$/.test(v.trim()) ? Number(v) : undefined), z.number(words))

const typedForm = z.object({
  onDate: requiredDay('Write the day, like 3/3/2026'),
  team: z.string('Choose the team'),
  offered: count('Write how many rang, as a number'),
  answered: count('Write how many were answered, as a number'),
  abandoned: count('Write how many gave up, as a number'),
})

const blank = { team: '', offered: '', answered: '', abandoned: '' }

/** Calls offered, answered and abandoned: typed by day. */
export const calls = page({
  path: callsPath,
  may: 'keep the count of calls',
  audit: { opened: 'looked at the calls by day', saved: 'typed in the calls of a day' },
  form: typedForm,
  async get({ tx, place, query, today, typed, errors }) {
    const rows = await listCalls(tx, place.id, addDays(today, -SHOWN_DAYS))
    const data = {
      title: 'Calls by day',
      days: rows.map(day => ({
        ...{ day: fullDayInWords(day.onDate, today), team: teamName(place, day.team) },
        ...{ offered: day.offered, answered: day.answered, abandoned: day.abandoned },
        by: day.cameFrom === 'file' ? `a file, ${day.keptByName}` : day.keptByName,
      })),
      values: { onDate: addDays(today, -1), ...blank, team: frontDoorTeam(place), ...typed },
      teams: place.teams.map(team => ({ value: team.key, text: team.name })),
      said: saidOf(query),
      paths: { here: callsPath({}), file: callsFilePath({}) },
      errors,
    }
    return view('front-door/calls/calls.njk', data, [])
  },
  async post({ tx, place, who, form, today, now }) {
    if (!place.teams.some(team => team.key === form.team)) return refuse({ team: 'Choose the team' })
    const fault = faultInCalls(form, today)
    if (fault)
      return refuse({
        [form.onDate > today ? 'onDate' : 'answered']: `${fault.charAt(0).toUpperCase()}${fault.slice(1)}`,
      })
    const changed = await keepCalls(tx, place.id, [form], { from: 'typed', byName: who.name, at: now })
    return redirectTo(`${callsPath({})}?read=1&accepted=1&changed=${changed}`, [{ content: form }])
  },
})

/** What became of a file, from counts in the address: nothing about anybody. */
function saidOf(query: Record<string, string>): string {
  const [read, accepted, changed] = [query.read, query.accepted, query.changed].map(Number)
  if (![read, accepted, changed].every(n => Number.isInteger(n) && n! >= 0)) return ''
  const days = (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`
  return `${days(read!)} read: ${changed} new or changed, ${accepted! - changed!} as they were${read! > accepted! ? `, ${read! - accepted!} refused` : ''}.`
}

/** The same, from the file that a telephone system exports. A file with faults keeps nothing until they are put right. */
export const callsFile = page({
  path: callsFilePath,
  may: 'keep the count of calls',
  audit: { opened: 'began to bring in calls by day', saved: 'brought in calls by day from a file' },
  files: true,
  form: z.object({
    file: maybeFile(),
    faulty: oneOf(['keep nothing', 'keep the rest'], 'Choose what to do with faults'),
  }),
  async get({ typed, errors }) {
    const data = {
      title: 'Calls from a file',
      faulty: typed.faulty ?? 'keep nothing',
      paths: { here: callsFilePath({}), days: callsPath({}) },
      errors,
    }
    return view('front-door/calls/calls-file.njk', data, [])
  },
  async post({ tx, place, who, form, today, now }) {
    if (form.file?.type !== 'text/plain') return refuse({ file: 'Choose a CSV file' })
    const read = readCallsFile(form.file.bytes.toString('utf8'), knowingOf(place, today))
    if ('notCalls' in read) return refuse({ file: read.notCalls })
    if (read.faults.length > 0 && form.faulty === 'keep nothing') return refuse({ file: faultsInWords(read.faults) })
    const changed = await keepCalls(tx, place.id, read.days, { from: 'file', byName: who.name, at: now })
    return redirectTo(`${callsPath({})}?read=${read.read}&accepted=${read.days.length}&changed=${changed}`, [
      { content: read.days },
    ])
  },
})

/** The first few, each with its line. */
const faultsInWords = (faults: { record: string; message: string }[]): string => {
  const some = faults.slice(0, 5).map(one => `${one.record}: ${one.message}`)
  return `${some.join('. ')}${faults.length > 5 ? `, and ${faults.length - 5} more` : ''}. Nothing was kept`
}
