import { ageBand, ageOn } from './ages.rules.ts'

/**
 * What the national measures take for granted, as SQL for their lists. After the Department of Health and Social Care's
 * method for Client Level Data, release 2; ranks and groups are theirs, the words are the data's.
 */

/** A day after every other: the end of what still runs. */
export const far = `'9999-12-31'::date`
export const untilOf = (row: string): string => `coalesce(${row}.ended_on, ${far})`

export const shortTermMax = 'Short term support: ST-Max'
/** Long-term support, highest first: somebody in two settings is in the higher. */
export const longTermTypes = [
  'Long term support: Nursing care',
  'Long term support: Residential care',
  'Long term support: Community',
  'Long term support: Prison',
] as const

const listed = (values: readonly string[]): string => values.map(value => `'${value}'`).join(', ')

export const isLongTerm = (type: string): string => `${type} in (${listed(longTermTypes)})`
/** By equal words, of either spelling: a function of the column would leave the planner guessing. */
export const isForServiceUser = (row: string): string => `${row}.client_type in ('Service user', 'service user')`
export const isForCarer = (row: string): string =>
  `${row}.client_type in ('Unpaid carer', 'unpaid carer', 'Unpaid carer known by association')`
/** The national figures leave out rows that end before they begin, but for 2B and 2C. */
export const endsNotBeforeStart = (row: string): string =>
  `(${row}.ended_on is null or ${row}.ended_on >= ${row}.started_on)`

/** Outcomes that say how something ended, the one that wins first; any other only says that it goes on. */
export const endings = [
  'Admitted to hospital',
  'NFA: Responsibility moved to another local authority',
  'NFA: Referral to NHS services or NHS funded social care',
  'NFA: Self-funded client or under 12wk disregard',
  'NFA: Information and advice or signposting',
  'NFA: Referral to other service within the local authority',
  'NFA: Support declined',
  'NFA: Deceased',
  'NFA: Support ended as planned',
  'NFA: Support ended for other reason',
  'NFA: No services offered for other reason',
  'NFA: Other',
] as const
export type Ending = (typeof endings)[number]

/** The rank of an outcome among the endings, 1 the highest; null where it is none. */
export const endingRank = (outcome: string): string =>
  `case ${outcome} ${endings.map((ending, i) => `when '${ending}' then ${i + 1}`).join(' ')} end`
export const rankOf = (ending: Ending): number => endings.indexOf(ending) + 1

/** What is known of somebody now goes before what a row says; `p` is facts.person, joined from the left. */
export const bornOn = (row: string): string => `case when p.person_id is null then ${row}.born_on else p.born_on end`
export const diedOn = (row: string): string => `case when p.person_id is null then ${row}.died_on else p.died_on end`

/** The band of an age on a day, as the national figures have it. */
export const bandOn = (born: string, day: string): string => ageBand(ageOn(born, day))
export const nationalBands = ['18 to 64', '65 and above'] as const

/** A service that goes on in a further row: the same in all that matters, and that row begins as this one ends. */
const goesOn = 'Continuation of support or services'
const sameService = ['client_type', 'type', 'component', 'mechanism', 'provider', 'funding'] as const

/**
 * The rows of `from` (a name of this list, of facts.service and whatever else) with the days of the whole service that each
 * is a part of: began_on, until and the outcome with which it ended. Cutting a row in two that touch changes none of them.
 */
export const wholeServices = (from: string): string => `
  select whole.*, max(row_until) over piece as until,
    first_value(outcome) over (piece order by row_until desc, started_on desc
      rows between unbounded preceding and unbounded following) as ended_as
  from (
    select marked.*, max(case when begins then started_on end) over (
        partition by person_id, ${sameService.join(', ')} order by started_on, begins desc
        rows between unbounded preceding and current row) as began_on
    from (
      select s.*, ${untilOf('s')} as row_until, coalesce(lag(s.outcome) over row_before <> '${goesOn}'
          or lag(s.ended_on) over row_before not between s.started_on - 1 and s.started_on, true) as begins
      from ${from} s
      window row_before as (partition by s.person_id, ${sameService.map(column => `s.${column}`).join(', ')}
        order by s.started_on, s.service_id)) as marked) as whole
  window piece as (partition by person_id, ${sameService.join(', ')}, began_on)`

/** '£319.50 a week', of an amount. */
export const poundsAWeek = (amount: string): string => `'£' || round((${amount})::numeric, 2) || ' a week'`
/** 'from £80.00 a week to £120.00 a week', of two amounts; null where either is not known. */
export const fromTo = (was: string, now: string): string =>
  `'from ' || ${poundsAWeek(was)} || ' to ' || ${poundsAWeek(now)}`

/** 'up', 'down' or 'the same' (within one in a hundred), of two amounts. */
export const changeOf = (was: string, now: string): string =>
  `case when abs(${now} - ${was}) <= 0.01 * greatest(${was}, ${now}) then 'the same' when ${now} > ${was} then 'up' else 'down' end`
