import { sql } from '#platform/database'
import { STAFF_NOTICE } from '#platform/notify'
import { notesGo } from '../learning/notes-go.ts'
import type { Condition, Held, HeldKind } from './held.ts'

const told: Condition = () => sql`t.said_by is not null`
const always: Condition = () => sql`true`
/** The person's record, or one read as the same, has a safety hold. */
const onHold: Condition = (ids, place) =>
  sql`exists (select from people.person h where h.place_id = ${place.id} and h.person_id = any(${ids}) and h.safety_hold)`
const workerIds = (...names: string[]) => Object.fromEntries(names.map(name => [name, 'a worker’s opaque id']))
const handedOver: Condition = (ids, place) =>
  sql`t.hand_over_id in (select hand_over_id from people.hand_over where place_id = ${place.id} and person_id = any(${ids}))`
/** A hand-over to safeguarding, or of a contact that a concern came of. */
const ofConcern: Condition = (_, place) => sql`exists (
  select from people.hand_over o left join front_door.contact c on c.place_id = o.place_id and c.contact_id = o.contact_id
   where o.place_id = ${place.id} and o.hand_over_id = t.hand_over_id
     and (${place.safeguarding.team} in (o.to_team, o.from_team) or 'safeguarding' = any(c.results)))`

const kinds: HeldKind[] = [
  {
    ...{ key: 'record', title: 'Who you are', table: 'people.person', id: 'person_id' },
    without: {
      safety_hold: 'a safety hold leaves no gap (safety.md)',
      ...{
        changed_what: 'a change of it may come from a safety hold',
        changed_by_name: 'the same',
        changed_at: 'the same',
      },
      version: 'how often it was changed would count those changes',
      ...workerIds('added_by'),
    },
  },
  {
    ...{ key: 'joined', title: 'Records that are read as one', table: 'people.alias', id: 'alias_id' },
    whose: ids => sql`t.person_id = any(${ids}) or t.into_id = any(${ids})`,
    without: workerIds('made_by'),
  },
  {
    ...{ key: 'addresses', title: 'Where you live', table: 'people.address', id: 'address_id' },
    apart: (ids, place) => sql`t.hidden or ${onHold(ids, place)}`,
  },
  {
    ...{ key: 'ways', title: 'How you are reached', table: 'people.way_to_reach', id: 'way_id' },
    without: { digits: 'the same number, for searching', safe: 'what is safe may tell whom it is safe from' },
    apart: () => sql`t.safe = 'not safe' or coalesce(t.note, '') <> ''`,
  },
  {
    ...{ key: 'facts', title: 'Facts about you', table: 'people.detail', id: 'detail_id' },
    others: () => sql`t.told_by <> 'the person'`,
  },
  { key: 'about-me', title: 'What matters to you', table: 'people.about_me', id: 'about_me_id', others: told },
  { key: 'strengths', title: 'Strengths, and what is hard', table: 'people.strength', id: 'strength_id', others: told },
  {
    ...{ key: 'circle', title: 'Your people', table: 'people.circle', id: 'circle_id', others: always },
    without: { other_person_id: 'whether somebody else is on record is theirs to know' },
  },
  {
    ...{ key: 'in-circles', title: 'Where another record names you', table: 'people.circle', id: 'circle_id' },
    whose: ids => sql`t.other_person_id = any(${ids})`,
    without: { person_id: 'whose record it is', other_person_id: 'your own id' },
    ...{ others: always, apart: always },
  },
  {
    ...{ key: 'not-to-tell', title: 'Who must not be told', table: 'people.not_to_tell', id: 'not_to_tell_id' },
    ...{ others: always, apart: always },
  },
  {
    ...{ key: 'workers', title: 'Workers to come back to', table: 'people.known_worker', id: 'known_worker_id' },
    without: workerIds('account_id'),
  },
  { key: 'death', title: 'A death, as it was told', table: 'people.death', id: 'death_id', others: always },
  {
    ...{ key: 'notes', title: 'Notes', table: 'people.note', id: 'note_id', without: workerIds('written_by') },
    others: () => sql`t.about_others or (t.said_by is not null and t.said_by <> t.written_by_name)`,
    apart: () => sql`t.restricted`,
  },
  {
    key: 'letters',
    title: 'Letters',
    table: 'people.letter',
    id: 'letter_id',
    without: workerIds('written_by', 'sent_by'),
  },
  {
    ...{ key: 'documents', title: 'Documents', table: 'people.document', id: 'document_id', others: always },
    without: { bytes: 'the file itself is given beside', sha256: 'of the file', ...workerIds('added_by') },
    apart: () => sql`t.restricted`,
  },
  {
    ...{ key: 'capacity', title: 'Able to decide', table: 'people.capacity', id: 'capacity_id' },
    others: () => sql`t.consulted <> ''`,
  },
  { key: 'advocates', title: 'Advocates', table: 'people.advocate', id: 'advocate_id' },
  {
    ...{ key: 'warnings', title: 'To know before a visit', table: 'people.visit_warning', id: 'warning_id' },
    ...{ others: always, apart: always },
  },
  { key: 'ways-in', title: 'How to get in', table: 'people.way_in', id: 'way_in_id', apart: onHold },
  {
    ...{ key: 'household', title: 'Households you belong to', table: 'people.household_member', id: 'member_id' },
    others: () => sql`coalesce(t.said_by, '') <> ''`,
  },
  {
    ...{ key: 'hand-overs', title: 'Hand-overs', table: 'people.hand_over', id: 'hand_over_id', apart: ofConcern },
    without: workerIds('made_by', 'acknowledged_by', 'answered_by', 'verdict_by'),
    others: () => sql`t.outside`,
  },
  {
    ...{ key: 'hand-over-tries', title: 'When we tried to reach you', table: 'people.hand_over_try', id: 'try_id' },
    ...{ whose: handedOver, apart: ofConcern, without: workerIds('tried_by') },
  },
  {
    ...{ key: 'assessments', title: 'How an assessment ended', table: 'people.assessment', id: 'hand_over_id' },
    ...{ whose: handedOver, apart: ofConcern, without: workerIds('ended_by') },
  },
  { key: 'levels', title: 'Levels', table: 'people.level_move', id: 'move_id', without: workerIds('moved_by') },
  {
    ...{ key: 'holds-passed', title: 'Where the usual way was not taken', table: 'people.hold_passed', id: 'hold_id' },
    without: workerIds('passed_by'),
  },
  {
    ...{ key: 'decisions', title: 'What was decided', table: 'people.local_decision', id: 'decision_id' },
    without: workerIds('made_by', 'answered_by'),
    others: () => sql`t.wish_said_by <> '' or t.dissent <> '' or t.resolution <> ''`,
  },
  { key: 'tasks', title: 'What is to be done', table: 'people.task', id: 'task_id', without: workerIds('given_by') },
  {
    ...{ key: 'access', title: 'What you asked to see', table: 'people.access_request', id: 'request_id' },
    without: workerIds('reviewed_by'),
  },
  { key: 'rights', title: 'Corrections and objections', table: 'people.right_asked', id: 'asked_id', others: told },
  {
    ...{ key: 'sharings', title: 'Whom your record is shared with', table: 'people.sharing', id: 'sharing_id' },
    others: () => sql`t.agreed_says not in ('the person', '')`,
  },
  {
    ...{ key: 'restrictions', title: 'When the record was kept apart', table: 'people.restriction' },
    ...{ id: 'restriction_id', others: always, apart: always, without: workerIds('accounts') },
  },
  {
    ...{ key: 'broken-glass', title: 'When somebody had to get in', table: 'people.broken_glass', id: 'glass_id' },
    ...{ apart: onHold, without: workerIds('account_id', 'reviewed_by') },
  },
  {
    ...{ key: 'hidden-matches', title: 'Whether you were known already', table: 'people.hidden_match', id: 'match_id' },
    ...{
      others: always,
      apart: always,
      without: { other_person_id: 'whether somebody else is on record is theirs to know' },
    },
  },
  // Of what waits for an answer here only ids and days are about the person; the question is to the worker.
  {
    ...{ key: 'look-reviews', title: 'Looks that were asked about', table: 'people.look_review', id: 'review_id' },
    ...{ others: always, apart: always, without: workerIds('account_id') },
  },
  {
    ...{ key: 'drafts', title: 'Unfinished pages', table: 'platform.draft', id: 'draft_id' },
    ...{ others: always, without: workerIds('account_id') },
    apart: () => sql`t.kind = 'safeguarding' or t.content::text like '%safeguarding%'`,
  },
  {
    ...{ key: 'messages', title: 'Messages', table: 'platform.outbox', id: 'message_id' },
    whose: ids => sql`t.about_person = any(${ids})`,
    without: workerIds('written_by'),
    apart: (ids, place) => sql`t.kind = ${STAFF_NOTICE} or ${onHold(ids, place)}`,
  },
  {
    ...{ key: 'own-page', title: 'A page of your own', table: 'people.own_account', id: 'own_account_id' },
    without: workerIds('account_id', 'checked_by'),
  },
  { key: 'links', title: 'Links that were sent', table: 'platform.link', id: 'link_id' },
]

/** What the record itself and the house under it hold about somebody. */
export const peopleHeld: Held = {
  kinds,
  goes: [notesGo],
  nothing: [
    { table: 'audit.entry', because: 'who looked is given as the list that the person may see' },
    { table: 'people.alias_now', because: 'follows from the records that are read as one' },
    { table: 'people.name_word', because: 'the name again, cut into words for searching' },
    { table: 'people.glass_notice', because: 'which workers were told, and nothing of whom it was about' },
    { table: 'people.access_line', because: 'what was decided about a line of what is given, and nothing of its own' },
    { table: 'platform.link_token', because: 'the secret of a link that is given' },
    { table: 'people.allocation', because: 'who of the team was given it to do; it is given with what it is about' },
    { table: 'people.look_release', because: 'the released line itself is on the list of who looked' },
  ],
}
