import { measure } from '#measures'
import { safeguarding, somebodyAsking } from './resolved.measure.ts'

export const workersMet = measure({
  id: 'front-door.workers-met',
  title: 'Different workers in 90 days',
  asks: 'With how many different people of ours did somebody deal in the 90 days from getting in touch?',
  whyItMatters:
    'People trust few, for long. Many faces in a row are proof of need to strangers (SCF 2018; Fox). It is context: two who know somebody can be better than one who does not.',
  countsYes:
    'Each time somebody named got in touch: how many different workers spoke with them, visited or asked how it went in the 90 days from then. The figure is the middle one.',
  countsNo: 'Nothing.',
  leftOut:
    'Contacts whose 90 days are not over, where nobody was named, or with a safeguarding concern. Our own follow-ups, rebookings and thanks. People of whom nothing says whom they met.',
  source: 'Inferred from SCF 2018 (M152, S201)',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'context',
  better: 'neither',
  pairs: ['front-door.came-back'],
  combine: 'median',
  amountsOf: 'people',
  unit: 'workers',
  breakdowns: ['neighbourhood', 'channel'],
  behind: 'people',
  // Gathered once for the period, not looked up from each contact: 75,000 look-ups are most of a minute's patience.
  looksAhead: 90,
  ofOnePerson: true,
  lists: `
    select c.place_id, c.person_id, c.person_id as whose, c.contact_id as episode_id, c.on_date, c.neighbourhood, c.channel,
      case when c.on_date + 90 >= asked.today or (met.workers is null and c.team is null) then 'left out' else 'yes' end as counts,
      case when c.on_date + 90 >= asked.today then 'too soon to say'
           when met.workers is null and c.team is null then 'not known whom they met'
           when coalesce(met.workers, 0) <= 1 then 'one' when met.workers = 2 then 'two'
           when met.workers <= 4 then 'three or four' else 'five or more' end as reason,
      greatest(met.workers, 1)::numeric as amount
    from facts.contact c cross join asked
    left join (
      select began.contact_id, count(distinct m.worker_of_theirs) as workers
        from asked as a
        join facts.contact began on began.place_id = a.place_id and began.on_date between a.first_day and a.last_day
        join facts.worker_met m on m.place_id = began.place_id and m.person_id = began.person_id
          and m.on_date between a.first_day and a.last_day + 90 and m.on_date between began.on_date and began.on_date + 90
       group by began.contact_id
    ) as met on met.contact_id = c.contact_id
    where c.person_id is not null and not ${safeguarding} and ${somebodyAsking}`,
})
