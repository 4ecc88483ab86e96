import {
  bandOn,
  bornOn,
  changeOf,
  diedOn,
  endsNotBeforeStart,
  fromTo,
  isForServiceUser,
  isLongTerm,
  untilOf,
} from '#measures'

/**
 * Years of long-term support: 365 days from the day it began, and each 365 after, with what there was on the first and the
 * last day of each. A year counts in the period it ended in, so that everybody whose support goes on is looked at about once in
 * twelve months. A year that begins before the first file is left out: a service that had ended by then is in none of them,
 * so whoever is still seen then is whoever stayed. Contracts name no window (Isle of Wight, Swindon, in Bolton 2019): a year
 * is ours, as their limits are yearly.
 */
const atHome = `s.type = 'Long term support: Community'`
const aHome = `s.type in ('Long term support: Nursing care', 'Long term support: Residential care')`
const openOn = (day: string) => `s.started_on <= ${day} and ${untilOf('s')} >= ${day}`

const isHomeHelp = `s.component = 'Home support or domiciliary care'`
/** On the first day, of the service that tells most of who helps: who, and the cohort. */
const firstHelp = `array_agg(array[s.provider, s.cohort] order by ${isHomeHelp} desc nulls last, s.started_on, s.service_id)
          filter (where ${openOn('w.first_on')})`
/** Enough for a period of 12 years. */
const upToTwelve = Array.from({ length: 13 }, (_, n) => n).join(', ')

const looked = `
  with files as materialized (
    select c.from_day, c.to_day from facts.covered c join asked on c.place_id = asked.place_id where c.fact = 'service'),
  people as (
    select distinct s.place_id, s.person_id
    from facts.service s join asked on s.place_id = asked.place_id
    where ${isLongTerm('s.type')} and ${isForServiceUser('s')} and s.started_on <= asked.last_day - 365
      and (s.ended_on is null or s.ended_on >= asked.first_day - 365)),
  services as (
    select s.*, ${untilOf('s')} as until, max(${untilOf('s')}) over (
        partition by s.person_id order by s.started_on groups between unbounded preceding and 1 preceding) as until_before
    from people join facts.service s on s.place_id = people.place_id and s.person_id = people.person_id
    where ${isLongTerm('s.type')} and ${isForServiceUser('s')} and ${endsNotBeforeStart('s')} and s.started_on is not null),
  numbered as (
    select s.*, sum(case when s.until_before > s.started_on - 91 then 0 else 1 end) over (
        partition by s.person_id order by s.started_on, s.service_id) as nth
    from services s),
  spells as (
    select n.place_id, n.person_id, min(n.started_on) as began_on, max(n.until) as until, max(n.neighbourhood) as neighbourhood,
      max(n.support_reason) as support_reason, max(n.born_on) as born_on, max(n.died_on) as died_on
    from numbered n group by n.place_id, n.person_id, n.nth),
  counted as (
    select s.*, greatest(1, floor((asked.first_day - s.began_on + 364) / 365.0)::integer) as first_year,
      least((asked.last_day - s.began_on) / 365, (s.until - s.began_on) / 365 + 1) as last_year
    from spells s cross join asked),
  started as (
    select c.*, c.first_year + later as year_of_support, c.began_on + 365 * (c.first_year + later - 1) as first_on,
      c.began_on + 365 * (c.first_year + later) as then_on
    from counted c cross join lateral unnest((array[${upToTwelve}])[1:c.last_year - c.first_year + 1]) as later),
  seen as (
    select w.place_id, w.person_id, w.person_id as episode_id, w.then_on as on_date, w.year_of_support, t.provider, t.cohort,
      coalesce(p.neighbourhood, w.neighbourhood) as neighbourhood, coalesce(p.support_reason, w.support_reason) as support_reason,
      ${bandOn(bornOn('w'), 'w.first_on')} as age_band, ${diedOn('w')} <= w.then_on as died, ${diedOn('w')} < w.first_on as died_before,
      w.then_on > asked.today as too_soon,
      exists (select from files) and not exists (
        select from files f where w.first_on between f.from_day and f.to_day) as before_files,
      t.in_a_home, t.at_home, t.moved_on, t.helped_then, t.cost_unknown,
      ${changeOf('t.cost_at_first', 't.cost_then')} as change, ${fromTo('t.cost_at_first', 't.cost_then')} as cost_from_to
    from started w cross join asked
    left join lateral (
      select (${firstHelp})[1][1] as provider, (${firstHelp})[1][2] as cohort,
        bool_or(${openOn('w.first_on')} and ${aHome}) as in_a_home, bool_or(${openOn('w.first_on')} and ${atHome}) as at_home,
        min(s.started_on) filter (where ${aHome} and s.started_on > w.first_on and s.started_on <= w.then_on) as moved_on,
        coalesce(bool_or(${openOn('w.then_on')}), false) as helped_then,
        sum(s.cost_per_week) filter (where ${openOn('w.first_on')}) as cost_at_first,
        sum(s.cost_per_week) filter (where ${openOn('w.then_on')}) as cost_then,
        bool_or(s.cost_per_week is null) filter (where ${openOn('w.first_on')} or ${openOn('w.then_on')}) as cost_unknown
      from facts.service s
      where s.place_id = w.place_id and s.person_id = w.person_id and ${isLongTerm('s.type')} and ${isForServiceUser('s')}
        and ${endsNotBeforeStart('s')} and s.started_on <= w.then_on and ${untilOf('s')} >= w.first_on) t on true
    left join facts.person p on p.place_id = w.place_id and p.person_id = w.person_id)`

/** Why a year cannot say anything, and of which that is so. */
const unknown = [
  ['x.before_files', 'the year began before the days that files cover'],
  ['x.too_soon', 'too soon to say'],
] as const
const leftOut = (out: readonly (readonly [when: string, why: string])[]) => ({
  counts: out.map(([when]) => `when ${when} then 'left out'`).join(' '),
  reason: out.map(([when, why]) => `when ${when} then '${why}'`).join(' '),
})
const out = leftOut(unknown)

/** What the figures of a year share. */
export const yearsOfSupport = `${looked} select * from seen`

const columns = `x.place_id, x.person_id, x.episode_id, x.on_date, x.provider, x.cohort, x.neighbourhood, x.support_reason, x.age_band`

const supportedAtHome = `x.at_home and not x.in_a_home and not coalesce(x.died_before, false)`

/** Who moved to a residential or nursing home. Whoever died without moving is left out. */
export const movedToAHome = `
  select ${columns},
    case ${out.counts} when x.moved_on is not null then 'yes' when x.died then 'left out' else 'no' end as counts,
    case ${out.reason} when x.moved_on is not null then 'moved to a residential or nursing home'
         when x.died then 'died without moving' else 'did not move' end as reason
  from (${yearsOfSupport}) as x where ${supportedAtHome}`

/** Who did not. Whoever died without moving stayed at home. */
export const stayedAtHome = `
  select ${columns},
    case ${out.counts} when x.moved_on is not null then 'no' else 'yes' end as counts,
    case ${out.reason} when x.moved_on is not null then 'moved to a residential or nursing home'
         when x.died then 'died without moving' when x.helped_then then 'still supported at home' else 'without support that lasts' end as reason
  from (${yearsOfSupport}) as x where ${supportedAtHome}`

/** What became of the support, told by what it costs a week: `yes` names the changes that count. */
export function changed(which: 'every year' | 'the first year', yes: readonly ('up' | 'down' | 'the same')[]): string {
  const gone = leftOut([
    ...unknown,
    ['x.died', 'died'],
    ['not x.helped_then', 'has no long-term support any more'],
    ['x.cost_unknown', 'no cost known'],
  ])
  return `
  select ${columns},
    case ${gone.counts}
         when x.change in (${yes.map(one => `'${one}'`).join(', ')}) then 'yes' else 'no' end as counts,
    case ${gone.reason}
         when x.change = 'up' then 'more' when x.change = 'down' then 'less' else 'as much' end as reason,
    case when x.before_files or x.too_soon or x.died or not x.helped_then or x.cost_unknown then null else x.cost_from_to end as detail
  from (${yearsOfSupport}) as x
  where not coalesce(x.died_before, false)${which === 'the first year' ? ' and x.year_of_support = 1' : ''}`
}
