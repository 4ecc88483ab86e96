import type { z } from 'zod'
import { type Act, type Place, page } from '#place'
import { lastWritten } from '#platform/audit'
import type { DateString } from '#platform/clock'
import { isId, type Reading, type Writing } from '#platform/database'
import {
  type About,
  type AskedToStand,
  type AskedToWrite,
  type DraftWords,
  type FieldErrors,
  missing,
  type Page,
  type Path,
  redirectTo,
  refuse,
  type Standing,
  view,
} from '#platform/web'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import type { PersonRecord } from '../person-record.ts'
import { holdRecord, noteChange } from '../save-person.queries.ts'

type PersonPath = Path<`/people/:person/${string}`>
export type Changing<Value> = AskedToWrite<Place, `/people/:person/${string}`, Value>
type Looking = { record: PersonRecord; place: Place; today: DateString; tx: Reading; typed: Record<string, unknown> }

/** One page that changes one part of a record. */
export type Change<Value> = {
  path: PersonPath
  title: string
  /** After 'opened' and 'changed': 'how to reach them'. */
  what: string
  template: string
  /** Who may; whoever may change a record, when left out. */
  may?: Act
  form: z.ZodType<Value>
  /** What stands in the fields when the page is opened. */
  values(record: PersonRecord): Record<string, unknown>
  /**
   * What the page changes in place, where it does, as it stands: two people who change the same are told, field by field.
   * A page that only adds has none: what two people add is both there.
   */
  stands?(looking: Looking): Promise<Standing> | Standing
  /** Kept while it is written, where more than a line is. */
  draft?: DraftWords
  /** Whatever else the page prints. */
  more?(looking: Looking): Promise<Record<string, unknown>> | Record<string, unknown>
  write(asked: Changing<Value>, record: PersonRecord): Promise<FieldErrors | undefined>
  /** Where to go on to; the record when left out. */
  afterwards?: 'here' | 'record'
  visibility?: 'quiet'
}

export const changePage = <Value>(change: Change<Value>): Page =>
  page({
    path: change.path,
    may: change.may ?? 'change a record',
    audit: { opened: `opened ${change.what}`, saved: `changed ${change.what}` },
    form: change.form,
    ...(change.draft && { draft: change.draft }),
    ...(change.stands && { stands: standing(change) }),
    async get({ tx, params, place, today, errors, typed }) {
      const record = await readRecord(tx, place.id, params.person)
      if (!record) return missing()
      const data = {
        title: change.title,
        here: change.path({ person: record.personId } as never),
        ...personFrame(record, today),
        ...shownErrors(errors),
        values: valuesShown(change.values(record), typed),
        ...(await change.more?.({ record, place, today, tx, typed })),
      }
      return view(change.template, data, [about(change, record)])
    },
    async post(asked) {
      const { tx, params, place, who, now, form } = asked
      const record = await readRecord(tx, place.id, params.person)
      if (!record) return missing()
      const { personId } = record
      await noteChange(tx, place.id, { personId, what: change.what, byName: who.name, at: now })
      const errors = await change.write(asked, record)
      if (errors) return refuse(errors)
      const to = change.afterwards === 'here' ? change.path : recordOf
      return redirectTo(to({ person: personId }), [{ ...about(change, record), record: personId, content: form }])
    },
  })

type PersonStands = AskedToStand<Place, `/people/:person/${string}`>

const standing =
  <Value>(change: Change<Value>) =>
  async ({ tx, hold, params, place, today, typed }: PersonStands): Promise<Standing | undefined> => {
    const record = await heldRecord({ tx, hold, placeId: place.id, personId: params.person })
    if (!record) return undefined
    const act = `changed ${change.what}`
    return {
      lastSaved: () => lastWritten(tx, place.id, { people: record.ids, act }),
      about: [about(change, record)],
      ...(await change.stands!({ record, place, today, tx, typed })),
    }
  }

type Held = { tx: Reading; hold: Writing | undefined; placeId: number; personId: string }

/** The record; nobody else changes it until this one has, where it is to be changed. */
export async function heldRecord({ tx, hold, placeId, personId }: Held): Promise<PersonRecord | undefined> {
  if (hold && isId(personId)) await holdRecord(hold, placeId, personId)
  return readRecord(tx, placeId, personId)
}

const recordOf = ({ person }: { person: string }) => `/people/${person}`

const about = <Value>(change: Change<Value>, record: PersonRecord): About => ({
  person: record.personId,
  ...(change.visibility && { visibility: change.visibility }),
})
