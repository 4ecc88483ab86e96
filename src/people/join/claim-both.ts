import { type DateString, dayInWords, dayOf, timeOf } from '#platform/clock'
import type { Writing } from '#platform/database'
import type { PersonRecord } from '../person-record.ts'
import { type Clash, claimChange } from '../save-person.queries.ts'

type Both = {
  record: PersonRecord
  other: PersonRecord
  form: { version: number; otherVersion: number }
  byName: string
  at: Date
}

/** Both records are as they were when they were compared; in one order, so that two people doing it do not lock. */
export async function claimBoth(tx: Writing, placeId: number, both: Both): Promise<string | undefined> {
  const { record, other, form, byName, at } = both
  const claims = [
    { personId: record.personId, version: form.version },
    { personId: other.personId, version: form.otherVersion },
  ].toSorted((a, b) => a.personId.localeCompare(b.personId))
  for (const claim of claims) {
    const clash = await claimChange(tx, placeId, { ...claim, what: 'whose record this is', byName, at })
    if (clash) return clashWords(clash, dayOf(at))
  }
  return undefined
}

function clashWords(clash: Clash, today: DateString): string {
  if (!clash.changedAt)
    return 'Somebody changed one of the records while you were comparing them. Nothing was saved: look at both again'
  const when = `${dayOf(clash.changedAt) === today ? 'today' : `on ${dayInWords(dayOf(clash.changedAt), today)}`} at ${timeOf(clash.changedAt)}`
  return `${clash.changedByName} changed ${clash.changedWhat} ${when}, while you were comparing. Nothing was saved: look at both again, and then join them`
}
