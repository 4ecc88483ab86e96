import { bandOn, bornOn, changeOf, diedOn, endsNotBeforeStart, isForServiceUser, isLongTerm, untilOf } from '#measures'

/**
 * People with long-term support, looked at on one day and 365 days later. Contracts name no window (Isle of Wight, Swindon,
 * in Bolton 2019): a year is ours, because their limits are by the year.
 */
const atHome = `s.type = 'Long term support: Community'`
const aHome = `s.type in ('Long term support: Nursing care', 'Long term support: Residential care')`
const openOn = (day: string) => `s.started_on <= ${day} and s.until >= ${day}`

/** Everybody with long-term support on the first of the two days, once, with the service that tells most of who helps. */
const onTheFirst = `
    select distinct on (s.person_id) s.place_id, s.person_id, s.person_id as episode_id, s.provider, s.cohort, s.neighbourhood,
      s.support_reason, s.born_on, s.died_on, asked.last_day - 365 as first_on, asked.last_day as then_on
    from services s cross join asked
    where ${openOn('asked.last_day - 365')}
    order by s.person_id, s.component = 'Home support or domiciliary care' desc nulls last, s.started_on, s.service_id`

/** Everybody whose long-term support began, with none in the 91 days before, and whose year ends in the period. */
const sinceItBegan = `
    select distinct on (s.person_id) s.place_id, s.person_id, s.service_id as episode_id, s.provider, s.cohort, s.neighbourhood,
      s.support_reason, s.born_on, s.died_on, s.started_on as first_on, s.started_on + 365 as then_on
    from (select m.*, max(m.until) over (partition by m.person_id order by m.started_on groups between unbounded preceding
            and 1 preceding) as until_before from services m) s cross join asked
    where s.started_on + 365 between asked.first_day and asked.last_day
      and (s.until_before is null or s.until_before <= s.started_on - 91)
    order by s.person_id, s.started_on, s.component = 'Home support or domiciliary care' desc nulls last, s.service_id`

const looked = (who: string): string => `
  with people as (
    select distinct s.place_id, s.person_id
    from facts.service s join asked on s.place_id = asked.place_id
    where ${isLongTerm('s.type')} and ${isForServiceUser('s')} and s.started_on <= asked.last_day
      and (s.ended_on is null or s.ended_on >= asked.first_day - 365)),
  services as materialized (
    select s.*, ${untilOf('s')} as until
    from people join facts.service s on s.place_id = people.place_id and s.person_id = people.person_id
    where ${isLongTerm('s.type')} and ${isForServiceUser('s')} and ${endsNotBeforeStart('s')} and s.started_on is not null),
  started as (${who}),
  then_and_now as (
    select w.person_id,
      bool_or(${openOn('w.first_on')} and ${aHome}) as in_a_home, bool_or(${openOn('w.first_on')} and ${atHome}) as at_home,
      min(s.started_on) filter (where ${aHome} and s.started_on > w.first_on and s.started_on <= w.then_on) as moved_on,
      bool_or(${openOn('w.then_on')}) as helped_then,
      sum(s.cost_per_week) filter (where ${openOn('w.first_on')}) as cost_at_first,
      sum(s.cost_per_week) filter (where ${openOn('w.then_on')}) as cost_then,
      bool_or(s.cost_per_week is null) filter (where ${openOn('w.first_on')} or ${openOn('w.then_on')}) as cost_unknown
    from started w join services s on s.person_id = w.person_id
    group by w.person_id),
  seen as (
    select w.place_id, w.person_id, w.episode_id, w.then_on as on_date, w.provider, w.cohort,
      coalesce(p.neighbourhood, w.neighbourhood) as neighbourhood, coalesce(p.support_reason, w.support_reason) as support_reason,
      ${bandOn(bornOn('w'), 'w.first_on')} as age_band, ${diedOn('w')} <= w.then_on as died, ${diedOn('w')} < w.first_on as died_before,
      w.then_on > asked.today as too_soon, t.in_a_home, t.at_home, t.moved_on, t.helped_then, t.cost_unknown,
      ${changeOf('t.cost_at_first', 't.cost_then')} as change
    from started w cross join asked
    join then_and_now t on t.person_id = w.person_id
    left join facts.person p on p.place_id = w.place_id and p.person_id = w.person_id)`

const columns = `x.place_id, x.person_id, x.episode_id, x.on_date, x.provider, x.cohort, x.neighbourhood, x.support_reason, x.age_band`

const supportedAtHome = `x.at_home and not x.in_a_home and not coalesce(x.died_before, false)`

/** Who moved to a residential or nursing home. Whoever died without moving is left out. */
export const movedToAHome = `
  select ${columns},
    case when x.too_soon then 'left out' when x.moved_on is not null then 'yes' when x.died then 'left out' else 'no' end as counts,
    case when x.too_soon then 'too soon to say' when x.moved_on is not null then 'moved to a residential or nursing home'
         when x.died then 'died without moving' else 'did not move' end as reason
  from (${looked(onTheFirst)} select * from seen) as x where ${supportedAtHome}`

/** Who did not. Whoever died without moving stayed at home. */
export const stayedAtHome = `
  select ${columns},
    case when x.too_soon then 'left out' when x.moved_on is not null then 'no' else 'yes' end as counts,
    case when x.too_soon then 'too soon to say' when x.moved_on is not null then 'moved to a residential or nursing home'
         when x.died then 'died without moving' when x.helped_then then 'still supported at home' else 'without support that lasts' end as reason
  from (${looked(onTheFirst)} select * from seen) as x where ${supportedAtHome}`

/** What became of the support, told by what it costs a week: `yes` names the changes that count. */
export function changed(since: 'a year before' | 'it began', yes: readonly ('up' | 'down' | 'the same')[]): string {
  const out = [
    ['x.too_soon', 'too soon to say'],
    ['x.died', 'died'],
    ['not x.helped_then', 'has no long-term support any more'],
    ['x.cost_unknown', 'no cost known'],
  ]
  return `
  select ${columns},
    case ${out.map(([when]) => `when ${when} then 'left out'`).join(' ')}
         when x.change in (${yes.map(one => `'${one}'`).join(', ')}) then 'yes' else 'no' end as counts,
    case ${out.map(([when, why]) => `when ${when} then '${why}'`).join(' ')}
         when x.change = 'up' then 'more' when x.change = 'down' then 'less' else 'as much' end as reason
  from (${looked(since === 'it began' ? sinceItBegan : onTheFirst)} select * from seen) as x
  where not coalesce(x.died_before, false)`
}
