import { z } from 'zod'
import { type Place, page, teamName } from '#place'
import { listTeam } from '#platform/access'
import { addDays, type DateString, dayInWords, dayOf } from '#platform/clock'
import { ids, missing, redirectTo, refuse, requiredDay, requiredWords, view } from '#platform/web'
import { personPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import { keepApartPath, openAgainPath } from '../sharing/sharing-paths.ts'
import { typedDay } from '../typed-day.rules.ts'
import { endRestriction, findRestriction, insertRestriction, type Restriction } from './keep-apart.queries.ts'

/** Any of the place's teams: which there are is the profile's to say. */
const keys = () =>
  z.preprocess(v => (v === undefined || v === '' ? [] : [v].flat()), z.array(z.string().max(60)).max(50))

/** 'Priya Shah; everybody of Safeguarding; the worker to come back to' */
export const openTo = (place: Place, one: Pick<Restriction, 'names' | 'teams'>): string =>
  [...one.names, ...one.teams.map(team => `everybody of ${teamName(place, team)}`), 'the worker to come back to'].join(
    '; ',
  )

export const shownRestriction = (place: Place, one: Restriction, today: DateString) => ({
  ...{ why: one.why, by: one.setByName, open: openTo(place, one) },
  on: dayInWords(dayOf(one.setAt), today),
  review: dayInWords(one.reviewOn, today),
  late: one.reviewOn <= today,
})

/** Keeps a record apart: nobody but those named finds it, opens it or sees a line of it. Another may break the glass. */
export const keepApart = page({
  path: keepApartPath,
  may: 'keep a record apart',
  audit: { opened: 'saw for whom the record is open', saved: 'kept the record apart' },
  form: z.object({
    why: requiredWords(1_000, 'Write why it has to be kept apart'),
    teams: keys(),
    accounts: ids(),
    reviewOn: requiredDay('Write the day on which somebody looks at it again, like 3/6/2026'),
  }),
  async get({ tx, params, place, who, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const now = await findRestriction(tx, place.id, record.ids)
    const blank = {
      ...{ why: now?.why ?? '', teams: now?.teams ?? [], accounts: now?.accounts ?? [] },
      reviewOn: typedDay(addDays(today, place.restriction.reviewDays)),
    }
    const data = {
      title: 'Keep the record apart',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: keepApartPath({ person: record.personId }),
      again: openAgainPath({ person: record.personId }),
      now: now ? shownRestriction(place, now, today) : null,
      values: valuesShown(blank, typed),
      teams: place.teams.map(team => ({ value: team.key, text: team.name })),
      colleagues: (await listTeam(tx, place.id, who.team))
        .filter(one => one.accountId !== who.accountId)
        .map(one => ({ value: one.accountId, text: one.name })),
    }
    return view('people/keep-apart/keep-apart.njk', data, [{ person: record.personId, visibility: 'quiet' }])
  },
  async post({ tx, params, place, who, today, now, form }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    if (form.reviewOn <= today) return refuse({ reviewOn: 'That day is not ahead' })
    const teams = form.teams.filter(key => place.teams.some(team => team.key === key))
    const { personId } = record
    await endRestriction(tx, place.id, { ids: record.ids, why: 'set anew', byName: who.name, at: now })
    // Whoever keeps it apart is named with it: nobody shuts a door and is left outside.
    const accounts = [...new Set([...form.accounts, who.accountId])]
    const { why, reviewOn } = form
    const id = await insertRestriction(tx, place.id, {
      personId,
      why,
      teams,
      accounts,
      reviewOn,
      setByName: who.name,
      setAt: now,
    })
    const about = { person: personId, record: id, content: form, visibility: 'quiet' as const }
    return redirectTo(personPath({ person: personId }), [about])
  },
})

export const openAgain = page({
  path: openAgainPath,
  may: 'keep a record apart',
  audit: { saved: 'opened the record to everybody again' },
  form: z.object({ endedWhy: requiredWords(1_000, 'Write why it need not be kept apart any more') }),
  async post({ tx, params, place, who, now, form }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const ended = await endRestriction(tx, place.id, { ids: record.ids, why: form.endedWhy, byName: who.name, at: now })
    if (!ended) return missing()
    const about = { person: record.personId, content: form, visibility: 'quiet' as const }
    return redirectTo(personPath({ person: record.personId }), [about])
  },
})
