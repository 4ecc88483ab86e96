import { measure } from '#measures'
import { afterHospital, ofAge } from './after-hospital.rules.ts'

export const reablementAfterHospital = measure({
  id: 'short-term-help.reablement-after-hospital',
  title: 'Offered reablement after hospital (a proxy for ASCOF 2D part 2)',
  asks: 'Of the requests about people of 65 and over who came out of hospital, how many led to reablement?',
  whyItMatters:
    'Reablement for few does well by those few. How many get it stands beside how they do. Nationally it is out of everybody discharged; we only know of those who were brought to us.',
  countsYes: 'Reablement began from 3 days before to 7 days after a request by the route Discharge from Hospital.',
  countsNo: 'It did not.',
  leftOut: 'People who were in long-term residential, nursing or prison care already; whose age is not known.',
  source: 'A proxy for ASCOF 2D part 2 (Department of Health and Social Care)',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 2,
  kind: 'process',
  better: 'higher',
  pairs: ['ascof-2d-proxy'],
  combine: 'share',
  unit: 'requests after hospital',
  breakdowns: ['neighbourhood', 'provider', 'cohort'],
  behind: 'people',
  lists: `
    select l.place_id, l.person_id, l.contact_id as episode_id, l.on_date, l.neighbourhood, l.provider, l.cohort,
      case when l.age is null or l.in_a_home then 'left out' when l.cluster is null then 'no' else 'yes' end as counts,
      case when l.age is null then 'age not known' when l.in_a_home then 'was in long-term care already'
           when l.cluster is null then 'no reablement' else 'reablement began' end as reason
    from (${afterHospital} select l.*, row_number() over (partition by l.contact_id order by l.began_on) as of_request
          from lived l where ${ofAge} or l.age is null) as l
    where l.of_request = 1`,
})
