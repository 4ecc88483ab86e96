import { changeOf, endsNotBeforeStart, fromTo, isForServiceUser, isLongTerm, measure, untilOf } from '#measures'

export const packageChanges = measure({
  id: 'long-term-support.package-changes',
  title: 'Packages that changed',
  asks: 'How often did somebody’s long-term support become more, or less?',
  whyItMatters:
    'Support should move with a life. Up or down is neither good nor bad: only the person can say, and the figure has no colour.',
  countsYes:
    'On a day a long-term service began or ended, and the cost a week of all long-term support of the person, which went on, was another than the day before.',
  countsNo: 'Nothing.',
  leftOut: 'Days on which a service without a known cost began or ended.',
  source:
    'M029, M031, M038 and M039 (Isle of Wight and Swindon, in Bolton 2019). A new price alone is no change: Client Level Data carries only the latest',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'context',
  better: 'neither',
  pairs: [],
  combine: 'count',
  unit: 'changes',
  breakdowns: ['change', 'neighbourhood', 'supportReason'],
  behind: 'people',
  lists: `
    with people as (
      select distinct s.place_id, s.person_id
      from facts.service s join asked on s.place_id = asked.place_id
      where ${isLongTerm('s.type')} and ${isForServiceUser('s')}
        and (s.started_on between asked.first_day and asked.last_day or s.ended_on between asked.first_day - 1 and asked.last_day - 1)),
    services as materialized (
      select s.place_id, s.person_id, s.started_on, s.ended_on, ${untilOf('s')} as until, s.cost_per_week, s.neighbourhood, s.support_reason
      from people join facts.service s on s.place_id = people.place_id and s.person_id = people.person_id
      where ${isLongTerm('s.type')} and ${isForServiceUser('s')} and ${endsNotBeforeStart('s')}),
    steps as (
      select place_id, person_id, started_on as on_date, 1 as more, cost_per_week as cost, neighbourhood, support_reason from services
      union all
      select place_id, person_id, until + 1, -1, -cost_per_week, neighbourhood, support_reason from services where ended_on is not null),
    days as (
      select place_id, person_id, on_date, sum(more) as more, sum(coalesce(cost, 0)) as cost, bool_or(cost is null) as unknown,
        max(neighbourhood) as neighbourhood, max(support_reason) as support_reason
      from steps group by place_id, person_id, on_date),
    sums as (
      select d.*, sum(d.more) over so_far as services, sum(d.cost) over so_far as cost_now
      from days d window so_far as (partition by d.person_id order by d.on_date)),
    changed as (
      select s.*, ${changeOf('(s.cost_now - s.cost)', 's.cost_now')} as change
      from sums s where s.services > 0 and s.services - s.more > 0)
    select c.place_id, c.person_id, c.person_id as episode_id, c.on_date, coalesce(p.neighbourhood, c.neighbourhood) as neighbourhood,
      coalesce(p.support_reason, c.support_reason) as support_reason,
      case when c.unknown then 'left out' else 'yes' end as counts, case when c.unknown then 'no cost known' else c.change end as reason,
      case when not c.unknown then c.change end as change,
      case when not c.unknown then ${fromTo('(c.cost_now - c.cost)', 'c.cost_now')} end as detail
    from changed c left join facts.person p on p.place_id = c.place_id and p.person_id = c.person_id
    where c.unknown or c.change <> 'the same'`,
})
