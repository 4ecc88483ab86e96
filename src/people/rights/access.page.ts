import { z } from 'zod'
import { type Place, page } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import { csvOf } from '#platform/csv'
import type { Reading } from '#platform/database'
import { download, missing, redirectTo, refuse, requiredDay, view, words } from '#platform/web'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import type { PersonRecord } from '../person-record.ts'
import { typedDay } from '../typed-day.rules.ts'
import {
  type AccessRequest,
  findAccessRequest,
  insertAccessRequest,
  listAccessRequests,
  listLineDecisions,
} from './access.queries.ts'
import { asTable, given, monthsAfter, readable, type Section } from './everything.rules.ts'
import { asData, everythingHeld } from './everything.ts'
import type { Held } from './held.ts'
import {
  accessDataPath,
  accessListPath,
  accessPackPath,
  accessPath,
  accessRequestPath,
  retentionPath,
} from './rights-paths.ts'

const may = 'answer a subject access request' as const

export function shownRequest(one: AccessRequest, today: DateString) {
  const at = { person: one.personId, request: one.requestId }
  return {
    href: accessRequestPath(at),
    asked: dayInWords(one.askedOn, today),
    by: one.askedBy,
    due: dayInWords(one.laterUntil ?? one.dueOn, today),
    later: one.laterWhy,
    over: !one.givenOn && (one.laterUntil ?? one.dueOn) < today,
    identity: one.identityOn
      ? `${one.identityByName} checked who it is on ${dayInWords(one.identityOn, today)}: ${one.identityHow}`
      : '',
    reviewed: one.reviewedAt ? one.reviewedByName : '',
    given: one.givenOn ? `${dayInWords(one.givenOn, today)}, by ${one.givenByName}: ${one.givenHow}` : '',
    pack: accessPackPath(at),
    asFile: accessDataPath(at),
  }
}

/** What somebody asked to see, and writing down that they ask. Anybody may ask by any way; no form is needed. */
export const accessRequests = page({
  path: accessPath,
  may,
  audit: { opened: 'opened what they asked to see', saved: 'wrote down that they ask to see what is held' },
  form: z.object({ askedOn: requiredDay('Write the day it came, like 3/3/2026'), askedBy: words(200) }),
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const data = {
      title: 'They ask what is held',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: accessPath({ person: record.personId }),
      retention: retentionPath({}),
      values: valuesShown({ askedOn: typedDay(today), askedBy: '' }, typed),
      requests: (await listAccessRequests(tx, place.id, record.ids)).map(one => shownRequest(one, today)),
    }
    return view('people/rights/access.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, today, now, form }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    if (form.askedOn > today) return refuse({ askedOn: 'That day is still ahead' })
    const { personId } = record
    const dueOn = monthsAfter(form.askedOn, 1)
    const asked = { personId, ...form, dueOn, byName: who.name, at: now }
    const request = await insertAccessRequest(tx, place.id, asked)
    return redirectTo(accessRequestPath({ person: personId, request }), [
      { person: personId, record: request, content: form },
    ])
  },
})

type Answered = { record: PersonRecord; request: AccessRequest; sections: Section[] }

/** The answer, once somebody was made sure of and everything gone through; undefined before. */
async function answerOf(
  tx: Reading,
  place: Place,
  held: Held,
  params: { person: string; request: string },
): Promise<Answered | undefined> {
  const record = await readRecord(tx, place.id, params.person)
  const request = record && (await findAccessRequest(tx, place.id, record.ids, params.request))
  if (!record || !request?.identityOn || !request.reviewedAt) return undefined
  const decisions = await listLineDecisions(tx, place.id, request.requestId)
  return { record, request, sections: given(await everythingHeld(tx, place, held, record.ids), decisions) }
}

const audit = { opened: 'made a copy of everything that may be given to them' }

/** Everything, to read and print. */
const pack = (held: Held) =>
  page({
    path: accessPackPath,
    may,
    audit,
    async get({ tx, place, params, today }) {
      const found = await answerOf(tx, place, held, params)
      if (!found) return missing()
      const { record, request, sections } = found
      const data = {
        title: `What ${place.name} holds about ${record.knownAs}`,
        ...personFrame(record, today),
        request: shownRequest(request, today),
        sections: sections.map(section => ({
          title: section.title,
          list: accessListPath({ person: record.personId, request: request.requestId, kind: section.kind }),
          lines: section.lines.map(line => ({ others: line.others, fields: readable(line.fields) })),
        })),
      }
      return view('people/rights/everything.njk', data, [{ person: record.personId, record: request.requestId }])
    },
  })

/** The same as data that a program reads. */
const asFile = (held: Held) =>
  page({
    path: accessDataPath,
    may,
    audit,
    async get({ tx, place, params, now }) {
      const found = await answerOf(tx, place, held, params)
      if (!found) return missing()
      const data = asData(found.sections, { ...found, place, now })
      const text = `${JSON.stringify(data, null, 2)}\n`
      return download({ text, type: 'application/json; charset=utf-8', fileName: 'everything-held.json' }, [
        { person: found.record.personId, record: found.request.requestId },
      ])
    },
  })

/** One kind as a table for a spreadsheet. */
const oneList = (held: Held) =>
  page({
    path: accessListPath,
    may,
    audit,
    async get({ tx, place, params }) {
      const found = await answerOf(tx, place, held, params)
      const section = found?.sections.find(one => one.kind === params.kind)
      if (!found || !section) return missing()
      const text = `\uFEFF${csvOf(asTable(section))}`
      return download({ text, type: 'text/csv; charset=utf-8', fileName: `${section.kind}.csv` }, [
        { person: found.record.personId, record: found.request.requestId },
      ])
    },
  })

export const accessAnswers = (held: Held) => [pack(held), asFile(held), oneList(held)]
