import type { Place } from '#place'
import { addDays, type DateString } from '#platform/clock'
import { momentOf } from './calendar.rules.ts'
import type { Chance } from './chance.rules.ts'
import type { HouseholdLived, WayThrough } from './content/way-through.ts'
import type { LevelRows, LevelTable, Staffed } from './write/level-rows.queries.ts'

export type MakingLevels = {
  place: Place
  asAt: DateString
  staff: ReadonlyMap<string, Staffed>
  chance: Chance
}

type Row = Record<string, unknown>
/** Whatever the rows of one person are made with. */
type Hand = {
  personId: string
  way: WayThrough
  place: Place
  add(table: LevelTable, row: Row): void
  who(name: string): Staffed
  /** So many days ago, at this minute of the day. */
  when(ago: number, minutes: number): { on: DateString; at: number; moment: string }
  inDays(days: number): DateString
  id(what: string, at: number): string
}

/** Adds the rows of one person's way through the levels. Throws where somebody is named who does not work here. */
export function wayRows(making: MakingLevels, way: WayThrough, personId: string, rows: LevelRows): void {
  const hand = handFor(making, { way, personId }, rows)
  levelRows(hand)
  generalRows(hand)
  closerRows(hand)
  planRows(hand)
  for (const task of way.tasks ?? []) taskRow(hand, task)
  outsideRow(hand)
}

function handFor(
  { place, asAt, staff, chance }: MakingLevels,
  of: { way: WayThrough; personId: string },
  rows: LevelRows,
): Hand {
  const own = chance.stream(of.way.who)
  return {
    ...of,
    place,
    add: (table, row) => rows.set(table, [...(rows.get(table) ?? []), row]),
    who: name => staffed(staff, name),
    when: (ago, minutes) => {
      const on = addDays(asAt, -ago)
      const at = momentOf(on, minutes)
      return { on, at, moment: new Date(at).toISOString() }
    },
    inDays: days => addDays(asAt, days),
    id: (what, at) => own.stream(what).id(at),
  }
}

export function staffed(staff: ReadonlyMap<string, Staffed>, name: string): Staffed {
  const found = staff.get(name)
  if (!found) throw new Error(`${name} does not work here`)
  return found
}

/** Who did it, under the names that the columns have. */
const doneBy = (verb: string, by: Staffed, moment: string) => ({
  [`${verb}_by`]: by.accountId,
  [`${verb}_by_name`]: by.name,
  team: by.team,
  [`${verb}_at`]: moment,
})

function levelRows({ way, personId, add, who, when, id }: Hand): void {
  way.levels.forEach((move, nth) => {
    const { on, at, moment } = when(move.ago, 560 + nth)
    const moveId = id(`level ${nth}`, at)
    add('people.level_move', {
      ...{ move_id: moveId, person_id: personId, level: move.to, reason: move.reason, own_view: move.ownView ?? '' },
      ...{ way_back: move.wayBack ?? '', on_date: on, ...doneBy('moved', who(move.by), moment) },
    })
    if (move.hold)
      add('people.hold_passed', {
        ...{ hold_id: id(`hold ${nth}`, at), person_id: personId, kind: 'an unusual step', record_id: moveId },
        ...{ reason: move.hold, on_date: on, ...doneBy('passed', who(move.by), moment) },
      })
  })
}

const topicOf = (place: Place, key: string) => {
  const found = place.levels?.circumstances.find(one => one.key === key)
  if (!found) throw new Error(`${place.name} has no circumstance called ${key}`)
  return { topic: key, purpose: found.purpose, restricted: found.restricted }
}

function generalRows({ way, personId, place, add, who, when, id }: Hand): void {
  if (!way.general) return
  const { words, goingWell, topics } = way.general
  const by = who(way.general.by)
  const { on, at, moment } = when(way.general.ago, 600)
  const generalId = id('general', at)
  add('front_door.general_assessment', {
    ...{ general_id: generalId, person_id: personId, words, said_by: null, going_well: goingWell, on_date: on },
    ...doneBy('done', by, moment),
  })
  for (const { topic, words: said, closer } of topics)
    add('front_door.circumstance', {
      ...{ circumstance_id: id(`about ${topic}`, at), general_id: generalId, person_id: personId, words: said },
      ...{ ...topicOf(place, topic), look_closer: closer ?? false, done_by: by.accountId },
    })
}

function closerRows({ way, personId, place, add, who, when, id }: Hand): void {
  for (const look of way.closer ?? []) {
    const { on, at, moment } = when(look.ago, 610)
    add('front_door.specialist_assessment', {
      ...{ specialist_id: id(`closer ${look.topic}`, at), person_id: personId, ...topicOf(place, look.topic) },
      ...{ words: look.words, found: look.found, next_words: look.next, on_date: on },
      ...doneBy('done', who(look.by), moment),
    })
  }
}

function planRows({ way, personId, add, who, when, inDays, id }: Hand): void {
  if (way.plan) {
    const { on, at, moment } = when(way.plan.ago, 620)
    const { words, managing } = way.plan
    add('front_door.support_plan', {
      ...{ plan_id: id('plan', at), person_id: personId, words, said_by: null, managing, on_date: on },
      ...doneBy('written', who(way.plan.by), moment),
    })
  }
  for (const review of way.reviews ?? []) {
    const { on, at, moment } = when(review.ago, 630)
    add('front_door.crisis_review', {
      ...{ review_id: id(`review ${review.ago}`, at), person_id: personId, on_date: on, words: review.words },
      ...{ own_words: review.ownWords, next_on: inDays(review.nextIn) },
      ...doneBy('reviewed', who(review.by), moment),
    })
  }
}

function taskRow(hand: Hand, task: NonNullable<WayThrough['tasks']>[number]): void {
  const { way, personId, place, add, who, when, inDays, id } = hand
  const by = who(task.by)
  const { on, at, moment } = when(task.ago, 640)
  const service = place.levels?.services.find(one => one.key === task.who)
  const ended = task.ended && { ...when(task.ended.ago, 650), by: who(task.ended.by) }
  add('people.task', {
    ...{ task_id: id(task.what, at), person_id: personId, what: task.what, done_by: task.doneBy, given_on: on },
    ...{ service: service?.key ?? null, who: service?.name ?? (task.who || way.who), due_on: inDays(task.dueIn) },
    ...doneBy('given', by, moment),
    team: service?.inside ? service.team : by.team,
    ...{ ended_on: ended?.on ?? null, ended: task.ended?.how ?? null, came_of: task.ended?.cameOf ?? '' },
    ...{ ended_by_name: ended?.by.name ?? null, ended_by_team: ended?.by.team ?? null },
    ended_at: ended?.moment ?? null,
  })
}

function outsideRow({ way, personId, add, who, when, id }: Hand): void {
  if (!way.outside) return
  const { to, reason, taken, answered } = way.outside
  const by = who(way.outside.by)
  const { on, at, moment } = when(way.outside.ago, 660)
  add('people.hand_over', {
    ...{ hand_over_id: id('outside', at), person_id: personId, from_team: by.team, to_team: to, reason, on_date: on },
    ...{ made_by: by.accountId, made_by_name: by.name, made_at: moment },
    ...{ outside: true, agreed_how: 'said yes themselves', agreed_note: '', answer_words: answered?.words ?? '' },
    ...{ acknowledged_by: by.accountId, acknowledged_by_name: by.name, acknowledged_said_by: taken.saidBy },
    ...{ acknowledged_at: when(taken.ago, 665).moment, answer: answered ? 'advised' : null },
    ...{ answered_by: answered ? by.accountId : null, answered_by_name: answered ? by.name : null },
    answered_at: answered ? when(answered.ago, 670).moment : null,
  })
}

/** A household with its one lead worker. */
export function householdRows(
  { asAt, staff, chance }: MakingLevels,
  home: HouseholdLived,
  known: ReadonlyMap<string, string>,
  rows: LevelRows,
): void {
  const on = addDays(asAt, -home.ago)
  const at = momentOf(on, 600)
  const lead = staffed(staff, home.lead)
  const householdId = chance.stream(home.name).id(at)
  const led = { lead_account_id: lead.accountId, lead_name: lead.name, lead_team: lead.team }
  const all = rows.get('people.household') ?? []
  rows.set('people.household', [...all, { household_id: householdId, name: home.name, ...led, from_on: on }])
  rows.set('people.household_member', [
    ...(rows.get('people.household_member') ?? []),
    ...home.members.map(name => ({
      ...{ member_id: chance.stream(`${home.name} ${name}`).id(at), household_id: householdId },
      ...{ person_id: known.get(name), said_by: home.saidBy, from_on: on, until_on: null },
    })),
  ])
}
