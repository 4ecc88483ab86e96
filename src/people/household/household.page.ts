import { mayDo, page, roles, teamName } from '#place'
import { lastWritten } from '#platform/audit'
import { dayInWords } from '#platform/clock'
import { type About, type FieldErrors, missing, redirectTo, refuse, view } from '#platform/web'
import { heldRecord } from '../change/change-page.ts'
import { listColleagues } from '../known-worker.queries.ts'
import { householdPath, personPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import { noteChange } from '../save-person.queries.ts'
import { doneTogether } from './done-together.ts'
import { householdForm } from './household.form.ts'
import { findHousehold, listMayJoin, setLead } from './household.queries.ts'
import { leave, liveTogether, peopleWithRecords, type ToWrite } from './live-together.ts'

const WHAT = 'the household'
const theirRoles = roles.filter(role => mayDo(role, 'open a record'))

/** Who lives together, because they say so, and the one worker who leads for all of them (S029). */
export const household = page({
  path: householdPath,
  may: 'change a record',
  audit: { opened: `opened ${WHAT}`, saved: `changed ${WHAT}` },
  form: householdForm,
  async stands({ tx, hold, params, place, typed }) {
    const record = await heldRecord({ tx, hold, placeId: place.id, personId: params.person })
    if (!record) return undefined
    const home = await findHousehold(tx, place.id, record.ids)
    const colleagues = await listColleagues(tx, place.id, theirRoles)
    // Of the page's three forms only one has the lead worker in it.
    const lead: Record<string, string> = (typed.act ?? 'lead') === 'lead' ? { lead: home?.leadAccountId ?? '' } : {}
    return {
      fields: lead,
      labels: { lead: 'Who leads' },
      inWords: (_, account) => colleagues.find(one => one.accountId === account)?.name ?? 'somebody',
      lastSaved: () => lastWritten(tx, place.id, { people: record.ids, act: `changed ${WHAT}` }),
      about: [{ person: record.personId }],
    }
  },
  async get({ tx, params, place, who, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const home = await findHousehold(tx, place.id, record.ids)
    const others = await listMayJoin(tx, place.id, peopleWithRecords(record))
    const colleagues = await listColleagues(tx, place.id, theirRoles)
    const done = await doneTogether(tx, { place, record, home, today, who })
    const data = {
      title: 'Household',
      ...done.shown,
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: householdPath({ person: record.personId }),
      home: home && {
        name: home.name,
        lead: home.leadName ? `${home.leadName}, ${teamName(place, home.leadTeam ?? '')}` : '',
        members: home.members.map(one => ({
          name: one.knownAs,
          href: record.ids.includes(one.personId) ? '' : personPath({ person: one.personId }),
          level: done.levels.get(one.personId) ?? '',
          since: `Since ${dayInWords(one.fromOn, today)}. ${one.saidBy}.`,
        })),
      },
      others: others.filter(one => !home?.members.some(member => member.personId === one.personId)),
      colleagues: [
        { value: '', text: 'Nobody yet' },
        ...colleagues.map(one => ({ value: one.accountId, text: `${one.name}, ${teamName(place, one.team)}` })),
      ],
      values: valuesShown({ name: '', saidBy: '', with: [], lead: home?.leadAccountId ?? '' }, typed),
    }
    return view('people/household/household.njk', data, [{ person: record.personId }, ...done.read])
  },
  async post({ tx, params, place, who, today, now: at, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const { personId } = record
    await noteChange(tx, place.id, { personId, what: WHAT, byName: who.name, at })
    const home = await findHousehold(tx, place.id, record.ids)
    const written = await write({ tx, placeId: place.id, record, home, typed, today })
    if ('errors' in written) return refuse(written.errors)
    const lines: About[] = written.touched.map(person => ({ person, content: typed }))
    return redirectTo(householdPath({ person: personId }), lines)
  },
})

async function write(asked: ToWrite): Promise<{ errors: FieldErrors } | { touched: string[] }> {
  const { tx, placeId, record, home, typed } = asked
  const everybody = [...new Set([record.personId, ...(home?.members.map(one => one.personId) ?? [])])]
  if (typed.act === 'leave') return leave(asked, everybody)
  if (typed.act === 'together') return liveTogether(asked, await listMayJoin(tx, placeId, peopleWithRecords(record)))
  if (!home) return { errors: { lead: 'Write first who lives here' } }
  const chosen = (await listColleagues(tx, placeId, theirRoles)).find(one => one.accountId === typed.lead)
  if (typed.lead && !chosen) return { errors: { lead: 'Choose somebody from the list' } }
  await setLead(tx, placeId, home.householdId, chosen ?? null)
  return { touched: everybody }
}
