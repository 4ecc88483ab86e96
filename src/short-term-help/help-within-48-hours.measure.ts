import { diedOn, isForServiceUser, measure, shortTermMax, untilOf } from '#measures'

const referred = `'Progress to reablement/ST-Max'`

export const helpWithin48Hours = measure({
  id: 'short-term-help.help-within-48-hours',
  title: 'Help within 48 hours of asking',
  asks: 'Of the people passed on to short-term help, how many had it within two days?',
  whyItMatters:
    'Help that comes late finds somebody weaker. Speed alone is nothing: it stands beside who needed nothing more after six weeks (P44).',
  countsYes: 'Short-term help to maximise independence began on the day of the request or one of the two after it.',
  countsNo: 'It began later, or not within 28 days.',
  leftOut:
    'Requests whose two days are not over; people who died within them; who had such help when they asked. Other requests are not looked at: it is one if its outcome is short-term help, or if that began within 28 days with no later request between.',
  source: 'M024, Isle of Wight, in Bolton 2019. Records carry days and no hours: two days stand for 48 hours',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 3,
  kind: 'process',
  better: 'higher',
  pairs: ['short-term-help.no-further-help-at-six-weeks'],
  combine: 'share',
  unit: 'requests that led to short-term help',
  breakdowns: ['provider', 'cohort', 'neighbourhood', 'route'],
  behind: 'people',
  looksAhead: 28,
  ofOnePerson: true,
  lists: `
    with requests as (
      select c.*, ${diedOn('c')} as person_died_on, coalesce(c.neighbourhood, p.neighbourhood) as lives_in,
        lead(c.on_date) over (partition by c.person_id order by c.on_date, c.contact_id) as asked_again_on
      from facts.contact c join asked on c.place_id = asked.place_id
      left join facts.person p on p.place_id = c.place_id and p.person_id = c.person_id
      where c.person_id is not null and ${isForServiceUser('c')} and (c.about is null or c.about in ('new matter', 'same matter'))
        and c.on_date between asked.first_day and asked.last_day + 28),
    helped as (
      select r.contact_id, min(s.started_on) filter (where s.started_on >= r.on_date) as began_on,
        bool_or(s.started_on < r.on_date and ${untilOf('s')} >= r.on_date) as had_help,
        (array_agg(s.provider order by s.started_on, s.service_id) filter (where s.started_on >= r.on_date))[1] as provider,
        (array_agg(s.cohort order by s.started_on, s.service_id) filter (where s.started_on >= r.on_date))[1] as cohort
      from requests r join facts.service s on s.place_id = r.place_id and s.person_id = r.person_id
      where s.type = '${shortTermMax}' and s.started_on <= r.on_date + 28
      group by r.contact_id)
    select r.place_id, case when not coalesce(r.safeguarding, false) then r.person_id end as person_id,
      r.person_id as whose, r.contact_id as episode_id,
      r.on_date, r.lives_in as neighbourhood, r.route, h.provider, h.cohort,
      case when h.had_help then 'left out' when h.began_on <= r.on_date + 2 then 'yes' when r.on_date + 2 >= asked.today then 'left out'
           when r.person_died_on <= r.on_date + 2 then 'left out' else 'no' end as counts,
      case when h.had_help then 'had such help already' when h.began_on <= r.on_date + 2 then 'within two days'
           when r.on_date + 2 >= asked.today then 'too soon to say' when r.person_died_on <= r.on_date + 2 then 'died within two days'
           when h.began_on is not null then 'later' else 'not within 28 days' end as reason,
      'after ' || (h.began_on - r.on_date) || ' days' as detail
    from requests r cross join asked left join helped h on h.contact_id = r.contact_id
    where r.outcome = ${referred}
      or h.began_on is not null and (r.asked_again_on is null or r.asked_again_on > h.began_on)`,
})
