import { page } from '#place'
import { type About, missing, redirectTo, refuse, type SignedIn, view } from '#platform/web'
import { askInWords, howAskingStands } from '../asking.ts'
import { findIntroduction, type Introduction, listEvents } from '../introduction.queries.ts'
import { recordEvent } from '../introduction.ts'
import { askPath, followUpsPath, introductionPath } from '../introduction-paths.ts'
import { findIntroduced } from '../introduction-person.queries.ts'
import { answerForm, saidBy } from './introduction.form.ts'
import { shown } from './show.ts'

const about = (i: Introduction): About => ({
  ...{ person: i.personId, record: i.introductionId },
  ...(i.safetyHold && { visibility: 'quiet' as const }),
})

/** A notebook is its keeper's: nobody else learns that there is an introduction in it. */
const maySee = (i: Introduction, who: SignedIn) => !i.withinNotebook || i.madeBy === who.accountId

/** One introduction: what happened so far, and what may be said next. */
export const introduction = page({
  path: introductionPath,
  draft: 'how an introduction went',
  may: 'follow up an introduction',
  audit: { opened: 'read how an introduction went', saved: 'wrote down how an introduction went' },
  form: answerForm,
  async get({ tx, place, who, params, today, now, errors, typed }) {
    const found = await findIntroduction(tx, place.id, params.introduction)
    if (!found || !maySee(found, who)) return missing()
    const events = await listEvents(tx, place.id, [found.introductionId])
    const person = (await findIntroduced(tx, place.id, found.personId, today))!
    const asking = (await howAskingStands(tx, place, [{ ...found, events }], now)).get(found.introductionId)
    const ask = { ...askInWords(asking), action: askPath({ introduction: found.introductionId }) }
    const words = shown(found, person, events, today, typed)
    return view('community/introduction/introduction.njk', { ...words, ask, errors }, [about(found)])
  },
  async post({ tx, place, who, params, form, today, now }) {
    const found = await findIntroduction(tx, place.id, params.introduction)
    if (!found || !maySee(found, who)) return missing()
    const outcome = await recordEvent(
      tx,
      place.id,
      {
        ...{ introductionId: params.introduction, answer: form.answer, onDate: form.onDate ?? today, seen: form.seen },
        ...{ helped: form.helped ?? null, words: form.words, saidBy: saidBy(form), note: form.note, today, now },
        by: { accountId: who.accountId, name: who.name, team: who.team },
      },
      place.followUp,
    )
    if (!outcome) return missing()
    if ('refused' in outcome) {
      const { agreed, ...others } = outcome.refused
      return refuse({ ...others, ...(agreed && { answer: agreed }) })
    }
    const back = form.list
      ? `${followUpsPath({})}?whose=${form.list}&kept=${params.introduction}`
      : introductionPath({ introduction: params.introduction })
    return redirectTo(back, [{ ...about(found), content: form }])
  },
})
