import { checks, linkTo } from '#app'
import { communityChores } from '#community'
import { runChores } from '#platform/chores'
import { newId, sql } from '#platform/database'
import { type Message, outboxPage, sendDue } from '#platform/notify'
import type { TestHouse } from './house.ts'

const SENDS = ['text', 'email'] as const

/** What leaves a house that sends: each message as it will be read, and what to do with it. */
export function telling(house: TestHouse, onSend: (message: Message) => Promise<void> = async () => undefined) {
  const { db, clock, place } = house
  const sent: Message[] = []
  const adapter = {
    ...outboxPage,
    async send(message: Message) {
      await onSend(message)
      sent.push(message)
      return { went: 'sent' as const }
    },
  }
  const sendingPlace = { ...place, sends: SENDS }
  const send = () => sendDue({ db, placeId: place.id, clock, adapter, checks, linkTo: linkTo('https://example.org') })
  const remind = () => runChores({ db, placeId: place.id, clock, wall: clock, chores: communityChores(sendingPlace) })
  const linkIn = (message: Message) => /\/a\/[0-9a-f]{32}/.exec(message.words)![0]
  return { sent, sends: SENDS, send, remind, linkIn }
}

export async function giveWay(
  house: TestHouse,
  personId: string,
  way: { kind?: string; value?: string; safe?: string } = {},
): Promise<string> {
  const wayId = newId()
  const { kind = 'mobile', value = '07700 900114', safe = 'safe' } = way
  await house.write(tx =>
    sql`insert into people.way_to_reach (place_id, way_id, person_id, kind, value, safe, from_on)
      values (${house.place.id}, ${wayId}, ${personId}, ${kind}, ${value}, ${safe}, '2020-01-01')`.execute(tx),
  )
  return wayId
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** Whoever holds the phone: nobody signed in. */
export const phone = (house: TestHouse) => ({
  open: async (link: string) => (await house.app.inject({ url: link })).body.replace(/\s+/g, ' '),
  answer: async (link: string, form: Record<string, string>) =>
    house.app.inject({ method: 'POST', url: link, payload: new URLSearchParams(form).toString(), headers: FORM }),
})
