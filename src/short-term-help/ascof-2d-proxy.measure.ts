import { measure } from '#measures'
import { afterHospital, ofAge } from './after-hospital.rules.ts'

const tooSoon = 'l.on_date + 84 >= asked.today'
const died = 'l.died_on <= l.on_date + 84'

export const ascof2dProxy = measure({
  id: 'ascof-2d-proxy',
  title: 'In the community 12 weeks after hospital and reablement (a proxy for ASCOF 2D)',
  asks: 'Of the people of 65 and over who had reablement after hospital, how many were alive and not in a care home 84 days later, as far as we know?',
  whyItMatters:
    'It is the nearest that our own records come to ASCOF 2D, which is made with hospital records that are not here. A proxy: it cannot know the day of discharge, that somebody went back into hospital, or of a care home that we do not pay for. Do not set it beside the published figure.',
  countsYes:
    'Reablement began from 3 days before to 7 days after a request by the route Discharge from Hospital, and 84 days after the request the person had not died and no long-term support in a residential or nursing home had begun.',
  countsNo: 'They died within the 84 days, or long-term support in a residential or nursing home began.',
  leftOut:
    'People whose 84 days are not over; who were in long-term residential, nursing or prison care already; whose age is not known.',
  source:
    'A proxy for ASCOF 2D part 1 (Department of Health and Social Care): the day of the request stands for that of the discharge, and readmissions are not known. Reablement with gaps of up to 7 days is one spell, linked to its latest request',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 2,
  kind: 'outcome',
  better: 'higher',
  pairs: ['short-term-help.reablement-after-hospital'],
  combine: 'share',
  publishedBy: 'ageBand',
  publishedAs: ['65 and above'],
  unit: 'spells of reablement after hospital',
  breakdowns: ['ageBand', 'neighbourhood', 'provider', 'cohort'],
  behind: 'people',
  lists: `
    select l.place_id, l.person_id, l.contact_id as episode_id, l.on_date, l.neighbourhood, l.provider, l.cohort, l.age_band,
      case when l.age is null or ${tooSoon} or l.in_a_home then 'left out' when ${died} or l.to_a_home is not null then 'no'
           else 'yes' end as counts,
      case when l.age is null then 'age not known' when ${tooSoon} then 'too soon to say'
           when l.in_a_home then 'was in long-term care already'
           when l.to_a_home is not null then 'went to live in a residential or nursing home'
           when ${died} then 'died within 84 days' else 'in the community after 84 days' end as reason
    from (${afterHospital} select l.* from lived l
          where l.cluster is not null and l.nth = 1 and (${ofAge} or l.age is null)) as l cross join asked`,
})
