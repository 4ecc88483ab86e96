import type { Filling } from './size.ts'
import { AS_AT, YEARS } from './size.ts'

/** Of a year's contacts, how many services, reviews and assessments a council's Client Level Data has beside them. */
const EVENTS_A_CONTACT = 0.8

/**
 * Ten years of Client Level Data as the national processing leaves it, for one in five of the people on record: short-term
 * help, long-term support at home and in homes, support for carers, reviews and assessments, a few requests out of hospital. In the
 * order in which a load writes them: person by person.
 */
export async function fillEvents({ client, place, size }: Filling): Promise<void> {
  const count = Math.round(size.contactsAYear * YEARS * EVENTS_A_CONTACT)
  await client.query(
    `insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on, ended_on, outcome, route,
       assessment_type, eligible, service_type, component, mechanism, provider, cohort, support_reason, cost_per_week, review_reason, achieved,
       neighbourhood, born_on)
     select $1, pg_temp.id(30, e.n, e.started::timestamptz), pg_temp.id(31, 1, $2::date::timestamptz), e.n, s.person_id,
       case when e.what in ('carer', 'carer told') then 'Unpaid carer' else 'Service user' end,
       case when e.what in ('help', 'home', 'house', 'carer') then 'Service' when e.what = 'review' then 'Review' when e.what = 'request' then 'Request' else 'Assessment' end,
       e.started, case when e.until <= $2::date then e.until end,
       case e.what when 'help' then pg_temp.pick(e.n, 55, '{NFA: Support ended as planned,NFA: Support ended as planned,Progress to support planning or services,NFA: Deceased}')
         when 'request' then 'Progress to reablement/ST-Max' when 'carer told' then 'NFA: Information and advice or signposting'
         when 'assessed' then 'Progress to support planning or services' else 'Continuation of support or services' end,
       case when e.what = 'request' then 'Discharge from hospital' end,
       case when e.what in ('assessed', 'carer told') then 'Long term assessment' end,
       case when e.what in ('assessed', 'carer told') then 'Eligible needs identified' end,
       case e.what when 'help' then 'Short term support: ST-Max' when 'home' then 'Long term support: Community'
         when 'house' then pg_temp.pick(e.n, 56, '{Long term support: Nursing care,Long term support: Residential care}')
         when 'carer' then 'Unpaid carer support: Direct to unpaid carer' end,
       case e.what when 'help' then 'Reablement' when 'home' then 'Home support or domiciliary care' when 'carer' then 'Carer respite' end,
       case when e.what in ('home', 'carer') then pg_temp.pick(e.n, 57, '{Direct payment,CASSR managed personal budget,CASSR commissioned support}') end,
       'provider ' || (e.n % 40), null, 'Physical support: Personal care support', case when e.what in ('home', 'house') then 90 + e.n % 700 end,
       case when e.what = 'review' then pg_temp.pick(e.n, 58, '{Planned,Unplanned - Other reason}') end,
       case when e.what = 'review' then pg_temp.pick(e.n, 59, '{Fully met,Partially met,Not met}') end,
       pg_temp.pick(e.n, 60, $3), s.birth_date
     from (select n, what, started, started + case what when 'help' then 20 + n % 30 when 'home' then 60 + n % 1500 when 'house' then 100 + n % 1200
                    when 'carer' then 90 + n % 400 else 5 + n % 30 end::integer as until, 1 + floor(pg_temp.chance(n, 51) * $4 / 5)::bigint * 5 as who
             from (select n, pg_temp.pick(n, 52, '{help,help,home,home,house,carer,review,review,assessed,carer told,request}') as what,
                          $2::date - ($5::integer - n * $5::integer / $6::integer)::integer as started
                     from generate_series(1::bigint, $6::integer) as s(n)) dated) e
     join someone s on s.n = e.who order by s.person_id, e.started`,
    [place.id, AS_AT, place.neighbourhoods.map(n => n.key), size.people, YEARS * 365, count],
  )
  await client.query(
    `insert into exchange.cld_person (place_id, person_id, person_key, gender, ethnicity, accommodation, settled, support_reason, neighbourhood, born_on)
     select $1, s.person_id, s.n::text, pg_temp.pick(s.n, 61, '{Female,Male}'), 'Not stated', 'Owner occupier or shared ownership scheme', s.n % 3 > 0,
       'Physical support: Personal care support', pg_temp.pick(s.n, 62, $2), s.birth_date
     from someone s where s.person_id in (select person_id from exchange.cld_event)`,
    [place.id, place.neighbourhoods.map(n => n.key)],
  )
  await client.query(
    `insert into place.population (place_id, on_date, neighbourhood, age_from, age_to, people)
     select $1, '2024-06-30', '', b.age_from, b.age_to, b.people::bigint * $2::integer / 100000
       from (values (18, 64, 480000), (65, null::integer, 150000)) as b(age_from, age_to, people)`,
    [place.id, size.people],
  )
}
