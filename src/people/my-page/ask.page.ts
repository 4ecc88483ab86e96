import { z } from 'zod'
import { type Place, page } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import type { Writing } from '#platform/database'
import { missing, oneOf, redirectTo, refuse, view, words } from '#platform/web'
import { insertAccessRequest, listAccessRequests } from '../rights/access.queries.ts'
import { monthsAfter } from '../rights/everything.rules.ts'
import { insertRightAsked, listRightsAsked, type RightAsked } from '../rights/rights.queries.ts'
import { wrongWithAsking } from './ask.rules.ts'
import { ownFrame, THEIRS } from './gather-own.ts'
import { type OwnRecord, readOwn } from './my-page.queries.ts'
import { askPath } from './my-page-paths.ts'
import { tellTheWorker } from './tell-the-worker.ts'

const kinds = ['ring', 'correction', 'objection', 'copy'] as const

const form = z.object({
  kind: oneOf(kinds, 'Choose what you would like'),
  about: words(200),
  stood: words(4_000),
  words: words(4_000),
})
type Asking = z.infer<typeof form> & { today: DateString; now: Date }

/** Ringing back, putting right (UK GDPR article 16), objecting (21) and a copy (15): asked for here, decided and given by people. */
export const ask = page({
  path: askPath,
  may: 'speak up on their own page',
  audit: { opened: 'saw what they asked for', saved: 'asked for something on their own page' },
  form,
  async get({ tx, place, who, today, errors, typed }) {
    const own = await readOwn(tx, place.id, who.accountId)
    if (!own) return missing()
    const [rights, copies] = await Promise.all([
      listRightsAsked(tx, place.id, own.ids),
      listAccessRequests(tx, place.id, own.ids),
    ])
    const data = {
      ...{ title: 'Ask us', ...ownFrame(), errors, here: askPath({}) },
      values: { kind: '', about: '', stood: '', words: '', ...typed },
      asked: [
        ...rights.filter(one => one.saidBy === null).map(one => rightShown(one, today)),
        ...copies
          .filter(one => one.askedBy === '')
          .map(one => ({
            what: 'You asked for a copy of everything',
            on: dayInWords(one.askedOn, today),
            answer: one.givenOn
              ? `Given ${dayInWords(one.givenOn, today)}`
              : `Due ${dayInWords(one.laterUntil ?? one.dueOn, today)}`,
            reasons: '',
          })),
      ],
    }
    return view('people/my-page/ask.njk', data, [{ person: own.personId, reason: THEIRS }])
  },
  async post({ tx, place, who, form: typed, today, now }) {
    const own = await readOwn(tx, place.id, who.accountId)
    if (!own) return missing()
    const wrong = wrongWithAsking(typed)
    if (Object.keys(wrong).length > 0) return refuse(wrong)
    const record = await writeDown(tx, place, own, { ...typed, today, now })
    return redirectTo(askPath({}), [
      { person: own.personId, ...(record && { record }), content: typed, reason: THEIRS },
    ])
  },
})

const rightShown = (one: RightAsked, today: DateString) => ({
  what: `${one.kind === 'correction' ? 'To be put right' : 'To stop'}: ${one.about}`,
  on: dayInWords(one.askedOn, today),
  answer: one.decision ? `Answered: ${one.decision}` : `Answer due ${dayInWords(one.dueOn, today)}`,
  reasons: one.reasons,
})

async function writeDown(tx: Writing, place: Place, own: OwnRecord, asked: Asking): Promise<string | undefined> {
  const { today, now } = asked
  const { personId } = own
  const tell = (what: string, dueInDays: number) => tellTheWorker(tx, place, own, { what, dueInDays, today, now })
  if (asked.kind === 'ring') {
    await tell(`Asks to be rung${asked.words ? `: ${asked.words.slice(0, 300)}` : ''}`, 2)
    return undefined
  }
  const dueOn = monthsAfter(today, 1)
  if (asked.kind === 'copy') {
    await tell('Asked on their own page for a copy of everything: under Their rights', 7)
    const byName = own.knownAs
    return insertAccessRequest(tx, place.id, { personId, askedOn: today, askedBy: '', dueOn, byName, at: now })
  }
  await tell(
    `Asked on their own page for something to ${asked.kind === 'correction' ? 'be put right' : 'stop'}: under Their rights`,
    7,
  )
  return insertRightAsked(tx, place.id, {
    ...{ personId, kind: asked.kind, about: asked.about, words: asked.words, saidBy: null },
    ...{ stood: asked.stood, askedOn: today, dueOn, writtenByName: own.knownAs, at: now },
  })
}
