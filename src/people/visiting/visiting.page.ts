import { z } from 'zod'
import { type DateString, dayInWords } from '#platform/clock'
import { type FieldErrors, maybeDay, maybeId, oneOf, words } from '#platform/web'
import { type Changing, changePage } from '../change/change-page.ts'
import { getInPath, visitingPath } from '../paths.ts'
import { sentence } from '../sentence.rules.ts'
import {
  countWaysIn,
  endWarning,
  insertWarning,
  insertWayIn,
  listWarnings,
  reviewWarning,
  type Warning,
} from './visiting.queries.ts'
import { isOverdue, whatIsWrongWithReview } from './visiting.rules.ts'

const form = z.object({
  act: oneOf(['warn', 'still so', 'end', 'way in'], 'Use one of the buttons'),
  warningId: maybeId(),
  words: words(500),
  source: words(200),
  reviewOn: maybeDay(),
  reason: words(300),
  wayIn: words(300),
  toldBy: words(120),
})
type Form = z.infer<typeof form>

const blank = { warningId: '', words: '', source: '', reviewOn: '', reason: '', wayIn: '', toldBy: '' }

/** What to know before knocking. A warning is about a visit, has a source and ends; it never says what somebody is. */
export const visiting = changePage({
  path: visitingPath,
  title: 'Before you visit',
  what: 'what to know before a visit',
  template: 'people/visiting/visiting.njk',
  form,
  afterwards: 'here',
  values: () => blank,
  async more({ record, place, today, tx }) {
    const all = await listWarnings(tx, place.id, record.ids)
    return {
      stand: all.filter(one => !one.endedOn).map(one => shownWarning(one, today)),
      ended: all.filter(one => one.endedOn).map(one => shownWarning(one, today)),
      waysIn: await countWaysIn(tx, place.id, record.ids),
      getIn: getInPath({ person: record.personId }),
    }
  },
  write: (asked, { personId }) =>
    asked.form.act === 'way in' ? writeWayIn(asked, personId) : writeWarning(asked, personId),
})

async function writeWayIn(
  { tx, place, form: typed, who, today }: Changing<Form>,
  personId: string,
): Promise<FieldErrors | undefined> {
  if (typed.wayIn === '') return { wayIn: 'Write how to get in' }
  if (typed.toldBy === '') return { toldBy: 'Write who told us' }
  await insertWayIn(tx, place.id, {
    personId,
    words: typed.wayIn,
    toldBy: typed.toldBy,
    fromOn: today,
    writtenByName: who.name,
  })
  return undefined
}

async function writeWarning(asked: Changing<Form>, personId: string): Promise<FieldErrors | undefined> {
  const { tx, place, form: typed, who, today } = asked
  const { act, warningId, reviewOn } = typed
  const wrong = whatIsWrong(typed, today)
  if (Object.keys(wrong).length > 0) return wrong
  const done = { personId, warningId: warningId ?? '', on: today, byName: who.name }
  if (act === 'end') await endWarning(tx, place.id, { ...done, reason: typed.reason })
  else if (act === 'still so') await reviewWarning(tx, place.id, { ...done, reviewOn: reviewOn! })
  else
    await insertWarning(tx, place.id, {
      personId,
      words: typed.words,
      source: typed.source,
      fromOn: today,
      reviewOn: reviewOn!,
      writtenByName: who.name,
    })
  return undefined
}

function whatIsWrong({ act, warningId, words: said, source, reviewOn, reason }: Form, today: DateString): FieldErrors {
  if (act !== 'warn' && !warningId) return { warningId: 'Choose it again from the page' }
  if (act === 'end') return reason === '' ? { reason: 'Write why it has ended' } : {}
  const review = reviewOn
    ? whatIsWrongWithReview(reviewOn, today)
    : 'Write the day it is looked at again, within six months'
  return {
    ...(act === 'warn' && said === '' && { words: 'Write what to know, and what to do about it' }),
    ...(act === 'warn' && source === '' && { source: 'Write how we know' }),
    ...(review && { reviewOn: review }),
  }
}

/** A warning in words, as the page and the record show it. */
export const shownWarning = (one: Warning, today: DateString) => ({
  id: one.warningId,
  words: one.words,
  source: sentence(one.source),
  by: one.writtenByName,
  from: dayInWords(one.fromOn, today),
  reviewed: one.reviewedOn ? `${one.reviewedByName} looked again on ${dayInWords(one.reviewedOn, today)}.` : '',
  review: dayInWords(one.reviewOn, today),
  overdue: isOverdue(one, today),
  ended: one.endedOn ? `${dayInWords(one.endedOn, today)}, ${one.endedByName}: ${one.endedReason}` : '',
})
