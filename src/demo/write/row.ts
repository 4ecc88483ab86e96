/** Tables in the order in which they are filled: what is pointed at comes before what points. */
export const tables = [
  'place.postcode',
  'identity.account',
  'outcomes.figure_note',
  'people.person',
  'people.address',
  'people.way_to_reach',
  'people.detail',
  'people.not_to_tell',
  'people.about_me',
  'people.strength',
  'people.circle',
  'people.known_worker',
  'people.capacity',
  'people.advocate',
  'people.visit_warning',
  'people.hand_over',
  'people.assessment',
  'front_door.rapid_event',
  'front_door.contact',
  'front_door.contact_result',
  'front_door.concern',
  'platform.recording_time',
  'community.introduction',
  'community.introduction_event',
  'community.gap',
  'people.pass_lesson',
  'people.circle_question',
  'community.heard',
  'platform.draft',
  'audit.entry',
] as const
export type Table = (typeof tables)[number]

/** One row, without the place. Every row of a table has the same columns. */
export type Row = { table: Table; values: Readonly<Record<string, unknown>> }

export const moment = (at: number): string => new Date(at).toISOString()
