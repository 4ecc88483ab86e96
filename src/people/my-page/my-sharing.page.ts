import { z } from 'zod'
import { organisationName, type Place, page, restsOnAgreement, type SharedPart, type Sharing } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import { missing, redirectTo, refuse, view, words } from '#platform/web'
import { sayOfSharing } from '../sharing/say-of-sharing.ts'
import { stateOf } from '../sharing/sharing.page.ts'
import { findSharing, listSharings, type SharingRow } from '../sharing/sharing.queries.ts'
import { ownFrame, THEIRS } from './gather-own.ts'
import { readOwn } from './my-page.queries.ts'
import { mySharingPath, mySharingsPath } from './my-page-paths.ts'
import { tellTheWorker } from './tell-the-worker.ts'

/** As it is called to the one it is about. */
const partWords: Record<SharedPart, string> = {
  story: 'what matters to you',
  reaching: 'how to reach you',
  needs: 'your language and other needs',
  circle: 'your people',
  plan: 'your plan',
  arranged: 'what is arranged for you',
}

const shown = (place: Place, one: SharingRow, today: DateString) => ({
  who: organisationName(place, one.organisation),
  what: one.parts.map(part => partWords[part as SharedPart] ?? part).join(', '),
  for: one.why,
  state: stateOf(place, one, today),
  going: !one.endedAt && one.untilOn >= today,
  until: dayInWords(one.untilOn, today),
  onAgreement: restsOnAgreement(one as unknown as Sharing),
  href: mySharingPath({ sharing: one.sharingId }),
})

/** Whom parts of their record are shared with, until when. */
export const mySharings = page({
  path: mySharingsPath,
  may: 'see their own page',
  audit: { opened: 'saw whom it is shared with' },
  async get({ tx, place, who, today }) {
    const own = await readOwn(tx, place.id, who.accountId)
    if (!own) return missing()
    const all = (await listSharings(tx, place.id, own.ids)).map(one => shown(place, one, today))
    const data = {
      ...{ title: 'Shared with', ...ownFrame() },
      ...{ going: all.filter(one => one.going), over: all.filter(one => !one.going) },
    }
    return view('people/my-page/my-sharings.njk', data, [{ person: own.personId, reason: THEIRS }])
  },
})

/** Taking one back, which stops it at once (article 7(3)); where it rests on law, objecting (article 21). */
export const mySharing = page({
  path: mySharingPath,
  may: 'speak up on their own page',
  audit: { opened: 'saw whom it is shared with', saved: 'took back a sharing, or objected to it' },
  form: z.object({ words: words(1_000) }),
  async get({ tx, place, who, params, today, errors, typed }) {
    const own = await readOwn(tx, place.id, who.accountId)
    const one = own && (await findSharing(tx, place.id, own.ids, params.sharing))
    if (!own || !one) return missing()
    const data = {
      ...{ title: 'Shared with', ...ownFrame(), errors, here: mySharingPath(params) },
      ...{ one: shown(place, one, today), words: String(typed.words ?? '') },
    }
    return view('people/my-page/my-sharing.njk', data, [
      { person: own.personId, record: one.sharingId, reason: THEIRS },
    ])
  },
  async post({ tx, place, who, params, form, today, now }) {
    const own = await readOwn(tx, place.id, who.accountId)
    const one = own && (await findSharing(tx, place.id, own.ids, params.sharing))
    if (!own || !one) return missing()
    const onAgreement = restsOnAgreement(one as unknown as Sharing)
    if (!onAgreement && !form.words) return refuse({ words: 'Write why it should stop' })
    if (one.endedAt || one.untilOn < today) return refuse({ words: 'It has ended already' })
    const saying = onAgreement ? 'they take it back' : 'they object'
    const said = form.words || 'On their own page, without a reason. None is needed.'
    const { personId } = own
    const by = { byName: own.knownAs, today, now }
    if (
      (await sayOfSharing(tx, place, { ...one, personId }, { saying, words: said, saidBy: '', ...by })) ===
      'ended meanwhile'
    )
      return refuse({ words: 'It has ended already' })
    const organisation = organisationName(place, one.organisation)
    const what = onAgreement
      ? `Took back what ${organisation} is shown: see what that changes`
      : `Objects to what ${organisation} is shown: answer within a month`
    await tellTheWorker(tx, place, own, { what, dueInDays: onAgreement ? 7 : 28, today, now })
    return redirectTo(mySharingsPath({}), [
      { person: personId, record: one.sharingId, content: { saying, said }, reason: THEIRS },
    ])
  },
})
