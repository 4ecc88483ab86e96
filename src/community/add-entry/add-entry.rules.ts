import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { DateString } from '#platform/clock'
import { blankEntry, type Entry, type Session, type Venue } from '../entry.ts'
import { capital } from '../find.rules.ts'
import { reviewMonthsFor } from '../freshness.rules.ts'
import { hearTopics } from '../topics.rules.ts'
import type { Adding } from './add-entry.form.ts'

/** Where the postcode lies, or the middle of nothing: only its neighbourhood is known. */
export type Spot = { latitude: number | null; longitude: number | null; neighbourhood: string | null }
type Ids = { entryId: string; venueId: string; sessionId: string }

/** What is still missing, field by field. */
export function faultsIn(
  form: Adding,
  postcode: string | undefined,
  spot: Spot | undefined,
  neighbourhoodWord: string,
): Record<string, string> {
  const faults: Record<string, string> = {}
  const reachable = form.phone || form.email || form.website || form.postcode || form.venue || form.address
  if (!reachable) faults.phone = 'Give one way to find it: a phone number, an e-mail, a website or a place'
  if (form.postcode && !postcode) faults.postcode = 'Write the whole postcode, or leave it empty'
  else if (form.postcode && !spot)
    faults.neighbourhood = `We do not hold that postcode: choose the ${neighbourhoodWord}`
  if (form.phone && !phoneOf(form.phone)) faults.phone = 'Write the phone number with its area code'
  if (form.ends && form.starts && form.ends <= form.starts) faults.ends = 'It ends before it starts'
  if (form.starts && form.days.length === 0) faults.days = 'Choose the days it is on'
  return faults
}

export const phoneOf = (text: string): string | null => {
  const number = parsePhoneNumberFromString(text, 'GB')
  return number?.isPossible() ? number.formatNational() : null
}

const websiteOf = (text: string): string | null =>
  text ? (/^https?:\/\//i.test(text) ? text : `https://${text}`) : null

/** Whoever adds something knows it: that is its first check. */
export function entryFrom(
  form: Adding,
  spot: Spot | undefined,
  postcode: string | undefined,
  by: { name: string; today: DateString; now: Date },
  ids: Ids,
): Entry {
  const somewhere = Boolean(form.venue || form.address || postcode || spot)
  const topics = hearTopics(`${form.name}. ${form.summary}. ${form.goodAtGiving}`).map(heard => heard.topic)
  const free = /^(free|nothing|no charge|£?0)\b/i.test(form.cost)
  return {
    ...blankEntry,
    entryId: ids.entryId,
    kind: form.kind,
    name: form.name,
    summary: form.summary,
    topics,
    cost: free ? '' : form.cost,
    free: free ? true : form.cost ? false : null,
    phone: phoneOf(form.phone),
    email: form.email.toLowerCase() || null,
    website: websiteOf(form.website),
    goodAtGiving: capital(form.goodAtGiving),
    wholeArea: !somewhere,
    contentChangedAt: by.now,
    checkedOn: by.today,
    checkedHow: 'worker',
    checkedBy: by.name,
    reviewMonths: reviewMonthsFor(form.kind, topics),
    venues: somewhere ? [venueFrom(form, spot, postcode, ids.venueId)] : [],
    sessions: form.days.length > 0 ? [sessionFrom(form, ids.sessionId)] : [],
  }
}

const venueFrom = (form: Adding, spot: Spot | undefined, postcode: string | undefined, venueId: string): Venue => ({
  venueId,
  name: form.venue,
  address: form.address,
  postcode: postcode ?? null,
  latitude: spot?.latitude ?? null,
  longitude: spot?.longitude ?? null,
  neighbourhood: spot?.neighbourhood ?? null,
  access: form.access,
})

const sessionFrom = (form: Adding, sessionId: string): Session => ({
  sessionId,
  freq: 'WEEKLY',
  every: 1,
  byday: form.days,
  bymonthday: [],
  startsAt: form.starts || null,
  endsAt: form.ends || null,
})
