import { z } from 'zod'
import { personFrame, readRecord, shownErrors, typedDay, valuesShown } from '#people'
import { page, teamName } from '#place'
import { addDays, dayInWords } from '#platform/clock'
import { missing, redirectTo, refuse, requiredDay, requiredWords, view, words } from '#platform/web'
import { crisisReviewPath } from '../paths.ts'
import { insertCrisisReview, listCrisisReviews } from './plan.queries.ts'
import { reviewProblem } from './step-away.rules.ts'

const form = z.object({
  onDate: requiredDay('Write the day, like 3/3/2026'),
  ownWords: words(4_000),
  words: requiredWords(8_000, 'Write how things are'),
  nextOn: requiredDay('Write when you look again, like 3/3/2026'),
})

/** How near a crisis somebody is, looked at together, with the day of the next look (S020). */
export const crisisReview = page({
  path: crisisReviewPath,
  draft: { what: 'a review after a crisis', seenBy: 'its author' },
  may: 'plan with somebody',
  audit: { opened: 'opened how things are', saved: 'wrote down how things are' },
  form,
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record || !place.levels) return missing()
    const blank = {
      onDate: typedDay(today),
      ownWords: '',
      words: '',
      nextOn: typedDay(addDays(today, place.levels.crisisReviewDays)),
    }
    const data = {
      title: 'How things are',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: crisisReviewPath({ person: record.personId }),
      all: (await listCrisisReviews(tx, place.id, record.ids)).map((one, nth) => ({
        on: dayInWords(one.onDate, today),
        ownWords: one.ownWords,
        words: one.words,
        next: nth === 0 ? dayInWords(one.nextOn, today) : '',
        overdue: nth === 0 && one.nextOn < today,
        by: `${one.byName}, ${teamName(place, one.team)}`,
      })),
      values: valuesShown(blank, typed),
    }
    return view('front-door/levels/crisis-review.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, today, now, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record || !place.levels) return missing()
    if (record.diedOn) return refuse({ words: `${record.knownAs} has died` })
    const wrong = reviewProblem(typed, today)
    if (Object.keys(wrong).length > 0) return refuse(wrong)
    const reviewId = await insertCrisisReview(tx, place.id, { personId: record.personId, ...typed, by: who, now })
    return redirectTo(crisisReviewPath({ person: record.personId }), [
      { person: record.personId, record: reviewId, content: typed },
    ])
  },
})
