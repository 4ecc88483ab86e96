import { measure } from '#measures'

/** Moved to another time: the later booking carries the wait on, and one wait is counted once. `b` is the booking. */
const again = `(b.rebooked or coalesce(b.cancelled_for, '') = 'another time')`
const died = `(coalesce(b.cancelled_for, '') = 'died' or coalesce(b.died_on <= b.chosen_on, false) and b.came is distinct from 'came')`
/** Days that were theirs to choose: after the first that we could offer. */
const chosen = `case when b.chosen_on > b.first_offered_on
  then (b.chosen_on - b.first_offered_on) || ' of the days by their own choice' end`

const shared = {
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  breakdowns: ['neighbourhood', 'team'],
  behind: 'people',
} as const

export const hubDaysOffered = measure({
  ...shared,
  id: 'community.hub-days-offered',
  title: 'Days until we could offer to sit down together',
  asks: 'From the first contact, how many days was it until the first time that we could offer to sit down together?',
  whyItMatters:
    'This is the part of the wait that is ours. What people choose after that is theirs, and is not counted here (Bolton 2019: 11 days including the customer’s own choice).',
  countsYes:
    'A time to sit down together was booked; counted are the days from the first contact to the first day on offer.',
  countsNo: 'Nothing counts no.',
  leftOut: 'Times that were moved: the wait is counted once, with the booking that took their place.',
  source: 'M009, in Bolton 2019; Leeds',
  kind: 'process',
  better: 'lower',
  pairs: ['community.hub-days-to-conversation', 'community.hub-offered-in-two-weeks'],
  combine: 'median',
  amountsOf: 'bookings',
  unit: 'days',
  looksAhead: 0,
  lists: `
    select b.place_id, b.person_id, b.booking_id as episode_id, b.booked_on as on_date, b.neighbourhood, b.team,
      case when ${again} then 'left out' else 'yes' end as counts,
      case when ${again} then 'moved to another time' else 'offered' end as reason,
      (b.first_offered_on - b.first_asked_on)::numeric as amount,
      'on day ' || (b.first_offered_on - b.first_asked_on) as detail
    from facts.hub_booking b cross join asked`,
})

export const hubOfferedInTwoWeeks = measure({
  ...shared,
  id: 'community.hub-offered-in-two-weeks',
  title: 'First offered a time near home within two weeks',
  asks: 'Of the people who booked a time to sit down with us, how many could have had one within two weeks of the first contact?',
  whyItMatters:
    'A middle number hides those who waited longest. Most places that work this way offer within two weeks, often days.',
  countsYes: 'The first day on offer was within fourteen days of the first contact.',
  countsNo: 'The first day on offer was later.',
  leftOut: 'Times that were moved: counted once, with the booking that took their place.',
  source: 'M141: Community Led Support, SCF 2018',
  kind: 'process',
  better: 'higher',
  pairs: ['community.hub-days-offered', 'community.hub-came'],
  combine: 'share',
  unit: 'bookings',
  looksAhead: 0,
  lists: `
    select b.place_id, b.person_id, b.booking_id as episode_id, b.booked_on as on_date, b.neighbourhood, b.team,
      case when ${again} then 'left out' when b.first_offered_on - b.first_asked_on <= 14 then 'yes' else 'no' end as counts,
      case when ${again} then 'moved to another time' when b.first_offered_on - b.first_asked_on <= 14 then 'within two weeks'
           else 'later' end as reason,
      'on day ' || (b.first_offered_on - b.first_asked_on) as detail
    from facts.hub_booking b cross join asked`,
})

/**
 * What became of a booking whose day has come; the same for both measures of it. That a day did not work out stays told
 * when another was booked: else moving people on would make the share look better than it is.
 */
const became = `
  case when ${died} then 'died'
       when b.cancelled_for = 'another time' then 'moved to another time'
       when b.cancelled_for is not null then 'called off'
       when b.came = 'came' then 'met'
       when b.came = 'did not come' then 'it did not work out that day'
       when b.chosen_on >= asked.today then 'the day is still ahead'
       else 'nobody noted it' end`

export const hubDaysToConversation = measure({
  ...shared,
  id: 'community.hub-days-to-conversation',
  title: 'Days until they sat down with us near home',
  asks: 'From the first contact, how many days was it until they sat down with somebody?',
  whyItMatters:
    'The whole wait, as the person lived it. Beside it stands the part that was ours, so that a wait somebody chose is never held against a team, and one of our making is never called a choice.',
  countsYes: 'They met; counted are the days from the first contact. How many of them they chose is told of each.',
  countsNo: 'Nothing counts no.',
  leftOut:
    'Days still ahead. Times that were moved or called off, that did not work out, or that nobody noted. People who died before the day.',
  source: 'M009 and M159 (waits), in Bolton 2019; Leeds',
  kind: 'process',
  better: 'lower',
  pairs: ['community.hub-days-offered', 'community.hub-came'],
  combine: 'median',
  amountsOf: 'conversations',
  unit: 'days',
  looksAhead: 0,
  lists: `
    select b.place_id, b.person_id, b.booking_id as episode_id, b.chosen_on as on_date, b.neighbourhood, b.team,
      case when b.came = 'came' and b.cancelled_for is null then 'yes' else 'left out' end as counts,
      ${became} as reason, (b.chosen_on - b.first_asked_on)::numeric as amount, ${chosen} as detail
    from facts.hub_booking b cross join asked`,
})

export const hubCame = measure({
  ...shared,
  id: 'community.hub-came',
  title: 'The time to talk near home worked out',
  asks: 'Of the times booked near home, how many worked out?',
  whyItMatters:
    'Quick offers are worth nothing where people cannot come. A low share is about the hour, the place and the bus that we offered, and never about a person.',
  countsYes: 'They met.',
  countsNo: 'It did not work out that day.',
  leftOut:
    'Days still ahead. Times that were moved or called off, or that nobody noted. People who died before the day.',
  source: 'Pair of M009 and M141 (S219)',
  kind: 'process',
  better: 'higher',
  pairs: ['community.hub-days-to-conversation', 'community.hub-offered-in-two-weeks'],
  combine: 'share',
  unit: 'bookings',
  looksAhead: 0,
  lists: `
    select b.place_id, b.person_id, b.booking_id as episode_id, b.chosen_on as on_date, b.neighbourhood, b.team,
      case when ${died} or b.cancelled_for is not null then 'left out' when b.came = 'came' then 'yes'
           when b.came = 'did not come' then 'no' else 'left out' end as counts,
      ${became} as reason
    from facts.hub_booking b cross join asked`,
})

export const hubMeasures = [hubDaysOffered, hubOfferedInTwoWeeks, hubDaysToConversation, hubCame]
