import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { Channel, MessageFacts } from './sending.rules.ts'

/** `words` has {link} where the address of the link will stand: the token is made when it leaves. */
export type Message = {
  messageId: string
  kind: string
  channel: Channel
  wayId: string
  toValue: string
  subject: string
  words: string
  aboutPerson: string
  recordId: string
  linkId: string | null
}
export type MessageRow = Message & {
  writtenBy: string | null
  writtenByName: string
  writtenAt: Date
  sendAfter: Date
}

export async function insertMessage(tx: Writing, placeId: PlaceId, m: MessageRow): Promise<void> {
  await sql`insert into platform.outbox (place_id, message_id, kind, channel, way_id, to_value, subject, words, about_person,
      record_id, link_id, written_by, written_by_name, written_at, send_after)
    values (${placeId}, ${m.messageId}, ${m.kind}, ${m.channel}, ${m.wayId}, ${m.toValue}, ${m.subject}, ${m.words},
      ${m.aboutPerson}, ${m.recordId}, ${m.linkId}, ${m.writtenBy}, ${m.writtenByName}, ${m.writtenAt}, ${m.sendAfter})`.execute(
    tx,
  )
}

/** Whether a record has a message of a kind that was not stopped. */
export async function hasMessage(tx: Reading, placeId: PlaceId, recordId: string, kind: string): Promise<boolean> {
  const found = await sql`select 1 from platform.outbox
    where place_id = ${placeId} and record_id = ${recordId} and kind = ${kind} and stopped_at is null limit 1`.execute(
    tx,
  )
  return found.rows.length > 0
}

/** How many of a kind were written about a record since a moment. */
export async function countMessagesSince(
  tx: Reading,
  placeId: PlaceId,
  { recordId, kind, since }: { recordId: string; kind: string; since: Date },
): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::integer as n from platform.outbox
    where place_id = ${placeId} and record_id = ${recordId} and kind = ${kind} and written_at > ${since}`.execute(tx)
  return found.rows[0]!.n
}

export type Told = MessageFacts & { kind: string }

/** What went and what waits about one record, the oldest first. */
export async function messagesAbout(tx: Reading, placeId: PlaceId, recordId: string): Promise<Told[]> {
  const found = await sql<Told>`select kind, sent_at as "sentAt", taken_at as "takenAt", stopped_at as "stoppedAt",
      gave_up_at as "gaveUpAt", tried
    from platform.outbox where place_id = ${placeId} and record_id = ${recordId} order by written_at, message_id`.execute(
    tx,
  )
  return found.rows
}

const waiting = sql`sent_at is null and taken_at is null and stopped_at is null and gave_up_at is null`

/** The next that is due and that no other worker has in hand, kept still until the transaction ends. */
export async function holdNextDue(
  tx: Writing,
  placeId: PlaceId,
  now: Date,
): Promise<(Message & { tried: number }) | undefined> {
  const found = await sql<Message & { tried: number }>`
    select message_id as "messageId", kind, channel, way_id as "wayId", to_value as "toValue", subject, words,
           about_person as "aboutPerson", record_id as "recordId", link_id as "linkId", tried
    from platform.outbox where place_id = ${placeId} and send_after <= ${now} and ${waiting}
    order by send_after, message_id limit 1 for update skip locked`.execute(tx)
  return found.rows[0]
}

/** In hand from now on: written down before it is tried, so that a process that dies leaves no message to be sent twice. */
export async function takeInHand(tx: Writing, placeId: PlaceId, messageId: string, at: Date): Promise<void> {
  await sql`update platform.outbox set taken_at = ${at}, tried = tried + 1
    where place_id = ${placeId} and message_id = ${messageId}`.execute(tx)
}

export async function keepSent(
  tx: Writing,
  placeId: PlaceId,
  messageId: string,
  sent: { at: Date; through: string },
): Promise<void> {
  await sql`update platform.outbox set sent_at = ${sent.at}, sent_through = ${sent.through}, failed = null
    where place_id = ${placeId} and message_id = ${messageId}`.execute(tx)
}

/** It did not go. With `again` it waits until then; without, it is for a person to see to. */
export async function keepFailed(
  tx: Writing,
  placeId: PlaceId,
  messageId: string,
  failure: { why: string; at: Date; again: Date | undefined },
): Promise<void> {
  const { why, at, again } = failure
  await sql`update platform.outbox set failed = ${why}, taken_at = null, send_after = coalesce(${again ?? null}::timestamptz, send_after),
      gave_up_at = ${again ? null : at}::timestamptz
    where place_id = ${placeId} and message_id = ${messageId}`.execute(tx)
}

/** Nobody knows whether it went: it stays in hand, and is not tried again. */
export async function keepNotKnown(tx: Writing, placeId: PlaceId, messageId: string, why: string): Promise<void> {
  await sql`update platform.outbox set failed = ${why} where place_id = ${placeId} and message_id = ${messageId}`.execute(
    tx,
  )
}

export async function stopMessage(
  tx: Writing,
  placeId: PlaceId,
  message: { messageId: string; linkId: string | null },
  stop: { because: string; at: Date },
): Promise<void> {
  await sql`update platform.outbox set stopped_at = ${stop.at}, stopped_because = ${stop.because}
    where place_id = ${placeId} and message_id = ${message.messageId}`.execute(tx)
  if (message.linkId)
    await sql`update platform.link set stopped_at = ${stop.at}, stopped_because = ${stop.because}
      where place_id = ${placeId} and link_id = ${message.linkId} and stopped_at is null and answered_at is null`.execute(
      tx,
    )
}

/** Everything about a person, or everything about one record of theirs. */
export type AboutWhat = { person: string } | { record: string }
export type Stop = { because: string; at: Date }

/** Messages that have not gone and links that are not answered end here, in the transaction of what ended them. */
export async function stopMessages(tx: Writing, placeId: PlaceId, about: AboutWhat, stop: Stop): Promise<void> {
  const of = (person: string) =>
    'person' in about ? sql`${sql.ref(person)} = ${about.person}` : sql`record_id = ${about.record}`
  await sql`update platform.outbox set stopped_at = ${stop.at}, stopped_because = ${stop.because}
    where place_id = ${placeId} and ${of('about_person')} and ${waiting}`.execute(tx)
  await sql`update platform.link set stopped_at = ${stop.at}, stopped_because = ${stop.because}
    where place_id = ${placeId} and ${of('person_id')} and answered_at is null and stopped_at is null`.execute(tx)
}

/** What was stopped by mistake, for that reason and no other, waits again. */
export async function unstopMessages(
  tx: Writing,
  placeId: PlaceId,
  stopped: { person: string; because: string },
): Promise<void> {
  await sql`update platform.outbox set stopped_at = null, stopped_because = null
    where place_id = ${placeId} and about_person = ${stopped.person} and stopped_because = ${stopped.because}
      and cleared_at is null`.execute(tx)
  await sql`update platform.link l set stopped_at = null, stopped_because = null
    where place_id = ${placeId} and person_id = ${stopped.person} and stopped_because = ${stopped.because}
      and not exists (select from platform.link o where o.place_id = l.place_id and o.purpose = l.purpose
        and o.record_id = l.record_id and o.link_id <> l.link_id and o.answered_at is null and o.stopped_at is null)`.execute(
    tx,
  )
}
