import { type PlaceId, type Reading, sql } from '#platform/database'
import type { Channel, LinkFacts, MessageFacts } from '#platform/notify'

export type Listed = MessageFacts & {
  messageId: string
  personId: string
  knownAs: string
  channel: Channel
  toValue: string
  subject: string
  words: string
  linkId: string | null
  writtenByName: string
  writtenAt: Date
  sendAfter: Date
  sentThrough: string | null
  failed: string | null
  stoppedBecause: string | null
  clearedAt: Date | null
  link: { expiresAt: string; answeredAt: string | null; stoppedAt: string | null } | null
}

/** Somebody under a safety hold is on no list: whom was written to, and where, could give them away. */
const shown = sql`platform.outbox o
  join people.person p on p.place_id = o.place_id and p.person_id = o.about_person and not p.safety_hold
  left join platform.link l on l.place_id = o.place_id and l.link_id = o.link_id`

const columns = sql`o.message_id as "messageId", o.about_person as "personId", p.known_as as "knownAs", o.channel,
  o.to_value as "toValue", o.subject, o.words, o.link_id as "linkId", o.written_by_name as "writtenByName",
  o.written_at as "writtenAt", o.send_after as "sendAfter", o.tried, o.taken_at as "takenAt", o.sent_at as "sentAt",
  o.sent_through as "sentThrough", o.failed, o.gave_up_at as "gaveUpAt", o.stopped_at as "stoppedAt",
  o.stopped_because as "stoppedBecause", o.cleared_at as "clearedAt",
  case when l.link_id is not null then jsonb_build_object('expiresAt', l.expires_at, 'answeredAt', l.answered_at,
    'stoppedAt', l.stopped_at) end as link`

/** The newest first. */
export async function listMessages(
  tx: Reading,
  placeId: PlaceId,
  page: { skip: number; take: number },
): Promise<Listed[]> {
  const found = await sql<Listed>`select ${columns} from ${shown} where o.place_id = ${placeId}
    order by o.written_at desc, o.message_id desc limit ${page.take} offset ${page.skip}`.execute(tx)
  return found.rows
}

export async function findMessage(tx: Reading, placeId: PlaceId, messageId: string): Promise<Listed | undefined> {
  const found = await sql<Listed>`select ${columns} from ${shown}
    where o.place_id = ${placeId} and o.message_id = ${messageId}`.execute(tx)
  return found.rows[0]
}

export const linkFacts = (link: NonNullable<Listed['link']>): LinkFacts => ({
  expiresAt: new Date(link.expiresAt),
  answeredAt: link.answeredAt ? new Date(link.answeredAt) : null,
  stoppedAt: link.stoppedAt ? new Date(link.stoppedAt) : null,
})
