import { bandOn, bornOn, endsNotBeforeStart, poundsAWeek } from '#measures'

/** What is open on the last day and costs something a week: one row a person and kind of support. */
export const openOnLastDay = `
  with open as (
    select s.place_id, s.person_id, s.type, sum(s.cost_per_week) as amount, max(s.neighbourhood) as neighbourhood,
      max(s.support_reason) as support_reason, max(s.born_on) as born_on
    from facts.service s join asked on s.place_id = asked.place_id
    where s.started_on <= asked.last_day and (s.ended_on is null or s.ended_on >= asked.last_day) and ${endsNotBeforeStart('s')}
      and (s.paid_once is null or s.cost_per_week is not null)
    group by s.place_id, s.person_id, s.type)
  select s.place_id, s.person_id, s.person_id as episode_id, asked.last_day as on_date, s.type as service_type,
    coalesce(${poundsAWeek('s.amount')} || ', ', '') || s.type as detail,
    coalesce(p.neighbourhood, s.neighbourhood) as neighbourhood, coalesce(p.support_reason, s.support_reason) as support_reason,
    ${bandOn(bornOn('s'), 'asked.last_day')} as age_band, s.amount::numeric as amount,
    case when s.amount is null then 'left out' else 'yes' end as counts,
    case when s.amount is null then 'no cost known' else 'costs something a week' end as reason
  from open s cross join asked
  left join facts.person p on p.place_id = s.place_id and p.person_id = s.person_id`

/** The list of both figures of cost. */
export const costsOnLastDay = `select x.* from (${openOnLastDay}) as x`
