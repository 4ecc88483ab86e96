import { changeOf, fromTo, isForServiceUser, isLongTerm, measure, untilOf } from '#measures'

export const whatReviewsChanged = measure({
  id: 'long-term-support.what-reviews-changed',
  title: 'What reviews changed',
  asks: 'After how many reviews was there more support, less, or as much as before?',
  whyItMatters:
    'More can be right and less can be right. The figure is there so that reviews that change nothing are seen, and reviews that only ever take away.',
  countsYes:
    'The cost a week of all long-term support on the day before the review began, and 28 days after it ended, is known: it went up, went down, stayed within one in a hundred, began or ended.',
  countsNo: 'Nothing.',
  leftOut:
    'Reviews whose 28 days are not over; no long-term support before or after; no cost known on one of the two days.',
  source: 'M029, M031, M038 and M039 (Isle of Wight and Swindon, in Bolton 2019)',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'context',
  better: 'neither',
  pairs: ['long-term-support.reviews-done'],
  combine: 'count',
  unit: 'reviews',
  breakdowns: ['change', 'neighbourhood', 'supportReason'],
  behind: 'people',
  lists: `
    with reviews as (
      select r.* from facts.review r join asked on r.place_id = asked.place_id
      where ${isForServiceUser('r')} and r.on_date between asked.first_day and asked.last_day),
    judged as (
      select r.place_id, r.person_id, r.review_id, r.on_date, coalesce(r.neighbourhood, p.neighbourhood) as neighbourhood, p.support_reason,
        case when r.on_date + 28 >= asked.today then 'too soon to say'
             when not coalesce(c.had or c.has, false) then 'no long-term support'
             when c.had and c.was is null or c.has and c.is_now is null then 'no cost known' end as why_not,
        case when not c.had then 'began' when not c.has then 'ended' else ${changeOf('c.was', 'c.is_now')} end as change,
        case when c.had and c.has then ${fromTo('c.was', 'c.is_now')} end as cost_from_to
      from reviews r cross join asked
      cross join lateral (
        select sum(case when s.started_on < r.started_on and ${untilOf('s')} >= r.started_on - 1 then s.cost_per_week end) as was,
          sum(case when s.started_on <= r.on_date + 28 and ${untilOf('s')} >= r.on_date + 28 then s.cost_per_week end) as is_now,
          bool_or(s.started_on < r.started_on and ${untilOf('s')} >= r.started_on - 1) as had,
          bool_or(s.started_on <= r.on_date + 28 and ${untilOf('s')} >= r.on_date + 28) as has
        from facts.service s
        where s.place_id = r.place_id and s.person_id = r.person_id and ${isLongTerm('s.type')} and ${isForServiceUser('s')}) as c
      left join facts.person p on p.place_id = r.place_id and p.person_id = r.person_id)
    select j.place_id, j.person_id, j.review_id as episode_id, j.on_date, j.neighbourhood, j.support_reason,
      case when j.why_not is null then 'yes' else 'left out' end as counts, coalesce(j.why_not, j.change) as reason,
      case when j.why_not is null then j.change end as change, case when j.why_not is null then j.cost_from_to end as detail
    from judged j`,
})
