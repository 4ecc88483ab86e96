import type { z } from 'zod'
import { type Act, type Place, page } from '#place'
import { type DateString, dayInWords, dayOf, timeOf } from '#platform/clock'
import type { Reading } from '#platform/database'
import {
  type About,
  type AskedToWrite,
  type FieldErrors,
  missing,
  type Page,
  type Path,
  redirectTo,
  refuse,
  view,
} from '#platform/web'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import type { PersonRecord } from '../person-record.ts'
import { type Clash, claimChange } from '../save-person.queries.ts'

type PersonPath = Path<`/people/:person/${string}`>
export type Changing<Value> = AskedToWrite<Place, `/people/:person/${string}`, Value>

/** One page that changes one part of a record. */
export type Change<Value> = {
  path: PersonPath
  title: string
  /** After 'opened' and 'changed': 'how to reach them'. */
  what: string
  template: string
  /** Who may; whoever may change a record, when left out. */
  may?: Act
  form: z.ZodType<Value & { version: number }>
  /** The fields, as they stand on record. */
  values(record: PersonRecord): Record<string, unknown>
  /** What each field is called, where two people may have changed the same: both are then shown. */
  labels?: Record<string, string>
  /** Whatever else the page prints. */
  more?(asked: {
    record: PersonRecord
    place: Place
    today: DateString
    tx: Reading
  }): Promise<Record<string, unknown>> | Record<string, unknown>
  write(asked: Changing<Value>, record: PersonRecord): Promise<FieldErrors | undefined>
  /** Where to go on to; the record when left out. */
  afterwards?: 'here' | 'record'
  visibility?: 'quiet'
}

/**
 * A form about a record carries the version it was opened with. When somebody else changed the record since, nothing is
 * written: the page says who and when, shows both, and keeps what was typed (quality.md, Nothing lost).
 */
export const changePage = <Value>(change: Change<Value>): Page =>
  page({
    path: change.path,
    may: change.may ?? 'change a record',
    audit: { opened: `opened ${change.what}`, saved: `changed ${change.what}` },
    form: change.form,
    async get({ tx, params, place, today, errors, typed }) {
      const record = await readRecord(tx, place.id, params.person)
      if (!record) return missing()
      const onRecord = change.values(record)
      const data = {
        title: change.title,
        here: change.path({ person: record.personId } as never),
        ...personFrame(record, today),
        ...shownErrors(errors),
        values: valuesShown(onRecord, typed),
        both: errors.version ? differing(change.labels ?? {}, onRecord, typed) : [],
        clash: errors.version ?? '',
        ...(await change.more?.({ record, place, today, tx })),
      }
      return view(change.template, data, [about(change, record)])
    },
    async post(asked) {
      const { tx, params, place, who, now, form } = asked
      const record = await readRecord(tx, place.id, params.person)
      if (!record) return missing()
      const clash = await claimChange(tx, place.id, {
        personId: record.personId,
        version: form.version,
        what: change.what,
        byName: who.name,
        at: now,
      })
      if (clash) return refuse({ version: clashWords(clash, dayOf(now)) })
      const errors = await change.write(asked, record)
      if (errors) return refuse(errors)
      const to = change.afterwards === 'here' ? change.path : recordOf
      return redirectTo(to({ person: record.personId }), [
        { ...about(change, record), record: record.personId, content: form },
      ])
    },
  })

const recordOf = ({ person }: { person: string }) => `/people/${person}`

const about = <Value>(change: Change<Value>, record: PersonRecord): About => ({
  person: record.personId,
  ...(change.visibility && { visibility: change.visibility }),
})

export function clashWords(clash: Clash, today: DateString): string {
  if (!clash.changedAt)
    return 'Somebody changed this record while you were writing. What you wrote is below: look, and save again'
  const when = `${dayOf(clash.changedAt) === today ? 'today' : `on ${dayInWords(dayOf(clash.changedAt), today)}`} at ${timeOf(clash.changedAt)}`
  return `${clash.changedByName} changed ${clash.changedWhat} ${when}, while you were writing. Nothing was saved yet and what you wrote is below: look, and save again`
}

/** Fields that say something else on record than what was typed. */
function differing(labels: Record<string, string>, onRecord: Record<string, unknown>, typed: Record<string, unknown>) {
  const words = (value: unknown) => [value ?? ''].flat().join(', ')
  return Object.entries(labels)
    .map(([name, label]) => ({
      label,
      record: words(onRecord[name]) || 'nothing',
      typed: words(typed[name]) || 'nothing',
    }))
    .filter(one => one.record !== one.typed)
}
