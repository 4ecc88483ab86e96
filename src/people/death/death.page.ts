import { z } from 'zod'
import { page } from '#place'
import { type DateString, dayInWords, dayOf, timeOf } from '#platform/clock'
import type { Reading } from '#platform/database'
import { type FieldErrors, missing, redirectTo, refuse, requiredDay, requiredWords, tooLate, view } from '#platform/web'
import { heldRecord } from '../change/change-page.ts'
import { endOwnAccounts } from '../own-account/end-own-accounts.ts'
import { deathPath, personPath, undoDeathPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import type { PersonRecord } from '../person-record.ts'
import { noteChange } from '../save-person.queries.ts'
import { OPENED } from '../who-looked/looks.queries.ts'
import { listWorkersTold, recordDeath, undoDeath } from './death.queries.ts'
import { mayBeUndone, whatIsWrongWith } from './death.rules.ts'

/** One action from any page of the record: the day, and who told us (safety.md, Death). */
export const death = page({
  path: deathPath,
  may: 'change a record',
  audit: { opened: OPENED, saved: 'recorded a death' },
  form: z.object({
    diedOn: requiredDay('Write the day they died, like 3/3/2026'),
    toldBy: requiredWords(120, 'Write who told us'),
  }),
  async get({ tx, params, place, ...asked }) {
    const record = await readRecord(tx, place.id, params.person)
    return record ? deathView(tx, place.id, record, asked) : missing()
  },
  async post({ tx, params, place, who, today, now, form }) {
    const record = await heldRecord({ tx, hold: tx, placeId: place.id, personId: params.person })
    if (!record) return missing()
    const { personId } = record
    if (record.death) return tooLate(`${record.death.recordedByName} has written it down already`)
    if (record.diedOn) return redirectTo(deathPath({ person: personId }), [])
    const wrong = whatIsWrongWith(form.diedOn, record, today)
    if (wrong) return refuse({ diedOn: wrong })
    await noteChange(tx, place.id, { personId, what: 'that they have died', byName: who.name, at: now })
    const { diedOn, toldBy } = form
    const deathId = await recordDeath(tx, place.id, { personId, diedOn, toldBy, byName: who.name, today, now })
    const ended = await endOwnAccounts(tx, place.id, {
      ids: record.ids,
      why: 'they have died',
      byName: who.name,
      today,
      now,
    })
    return redirectTo(personPath({ person: personId }), [
      { person: personId, record: deathId, content: { diedOn, toldBy } },
      ...ended,
    ])
  },
})

/** Within a day, with a reason: what it ended is as it was. */
export const undo = page({
  path: undoDeathPath,
  may: 'change a record',
  audit: { opened: OPENED, saved: 'undid a death recorded by mistake' },
  form: z.object({ reason: requiredWords(300, 'Write what was wrong') }),
  async get({ tx, params, place, ...asked }) {
    const record = await readRecord(tx, place.id, params.person)
    return record ? deathView(tx, place.id, record, asked) : missing()
  },
  async post({ tx, params, place, who, now, form }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record?.death) return missing()
    const { personId } = record
    if (!mayBeUndone(new Date(record.death.recordedAt), now))
      return refuse({ reason: 'More than a day has gone by. Ask the records team' })
    await noteChange(tx, place.id, { personId, what: 'that they have died', byName: who.name, at: now })
    await undoDeath(tx, place.id, {
      personId,
      deathId: record.death.deathId,
      reason: form.reason,
      byName: who.name,
      now,
    })
    return redirectTo(personPath({ person: personId }), [
      { person: personId, record: record.death.deathId, reason: form.reason, content: { undone: form.reason } },
    ])
  },
})

type Asked = { today: DateString; now: Date; errors: FieldErrors; typed: Record<string, unknown> }

async function deathView(tx: Reading, placeId: number, record: PersonRecord, { today, now, errors, typed }: Asked) {
  const recorded = record.death && {
    on: dayInWords(record.death.diedOn, today),
    toldBy: record.diedToldBy ?? 'somebody',
    by: record.death.recordedByName,
    when: `${dayInWords(dayOf(new Date(record.death.recordedAt)), today)}, ${timeOf(new Date(record.death.recordedAt))}`,
    workers: await listWorkersTold(tx, placeId, record.death.deathId),
    undoable: mayBeUndone(new Date(record.death.recordedAt), now),
  }
  const data = {
    title: record.diedOn ? 'A death' : 'Somebody has died',
    ...personFrame(record, today),
    ...shownErrors(errors),
    values: valuesShown({ diedOn: '', toldBy: '', reason: '' }, typed),
    recorded,
    toldOn: record.diedOn ? dayInWords(record.diedOn, today) : '',
  }
  return view('people/death/death.njk', data, [{ person: record.personId }])
}
