import { findReachable, mayStillGo, safeWay } from '#people'
import type { Place } from '#place'
import { type DateString, dayInWords, dayOf } from '#platform/clock'
import type { PlaceId, Reading } from '#platform/database'
import { type Checks, linkStanding, newestLinks, type Way } from '#platform/notify'
import { mayAskByMessage } from './follow-up.rules.ts'
import { type Event, findIntroduction, type Introduction, listEvents } from './introduction.queries.ts'
import { isOver, stateOf } from './introduction.rules.ts'

/** The one question of a link: is it still going? */
export const HOW_IT_IS_GOING = 'how it is going' as const

export type AskingFacts = Pick<Introduction, 'introductionId' | 'personId' | 'agreedOn' | 'safetyHold'> & {
  diedOn: DateString | null
  events: Event[]
}
/** `way`: they may be asked, and where. `asked`: they have been, in words. Neither: somebody rings. */
export type Asking = { way?: Way & { note: string }; asked?: string }

/** How asking by a message stands for each introduction, by its id: two statements, however many there are. */
export async function howAskingStands(
  tx: Reading,
  place: Place,
  introductions: AskingFacts[],
  now: Date,
): Promise<Map<string, Asking>> {
  const today = dayOf(now)
  const may = introductions.filter(i => mayAskByMessage(i, today, place.followUp))
  const ids = may.map(i => i.introductionId)
  const links = await newestLinks(tx, place.id, HOW_IT_IS_GOING, ids)
  const reachable = await findReachable(tx, place.id, [...new Set(may.map(i => i.personId))], today)
  const standing = may.map(({ introductionId, personId }): [string, Asking] => {
    const link = links.find(one => one.recordId === introductionId)
    if (link && linkStanding(link, now) === 'open')
      return [introductionId, { asked: `Asked by a message ${dayInWords(dayOf(link.madeAt), today)}: no answer yet` }]
    const person = reachable.get(personId)
    const way = person && safeWay(person, today, place.sends ?? [])
    return [introductionId, way ? { way } : {}]
  })
  return new Map(standing)
}

/** What a button says, and to where: 'Ask by text' '07700 900114'. Empty words where nobody may be asked so. */
export const askInWords = ({ way, asked }: Asking = {}) => ({
  asked: asked ?? '',
  button: way ? (way.channel === 'text' ? 'Ask by text' : 'Ask by e-mail') : '',
  to: way?.value ?? '',
  note: way?.note ?? '',
})

/** Whether an introduction may still be asked about and answered for: it and the person are there, and it is not over. */
export async function isStillAsked(tx: Reading, placeId: PlaceId, introductionId: string): Promise<boolean> {
  const found = await findIntroduction(tx, placeId, introductionId)
  if (!found || found.diedOn || found.safetyHold) return false
  return !isOver(stateOf({ ...found, events: await listEvents(tx, placeId, [introductionId]) }))
}

/** Asked at the moment of sending: the person, the way, and what it is about. */
export const askingChecks: Checks = {
  async [HOW_IT_IS_GOING](tx, placeId, message, now) {
    const today = dayOf(now)
    const person = (await findReachable(tx, placeId, [message.aboutPerson], today)).get(message.aboutPerson)
    const { wayId, channel, toValue: value } = message
    const may = mayStillGo(person, { wayId, channel, value }, today)
    if (!may.go) return may
    const asked = await isStillAsked(tx, placeId, message.recordId)
    return asked ? { go: true } : { go: false, because: 'there is nothing to ask any more' }
  },
}
