import { measure } from '#measures'

/** A request, not our own call, a change of day or a thank you. `c` is the contact. */
export const somebodyAsking = `c.about in ('new matter', 'same matter')`

/** Restricted (safety.md): such a contact is counted, but nobody is listed for it, not even by a number. */
export const safeguarding = `(c.safeguarding or 'safeguarding' = any (c.results))`
export const whoMayBeListed = `case when not ${safeguarding} then c.person_id end as person_id`
export const whereItLed = `array_to_string(array_remove(c.results, 'safeguarding'), ', ')`

/** Days as detail, in words. */
export const daysAfter = (days: string): string =>
  `case ${days} when 0 then 'the same day' when 1 then 'after 1 day' else 'after ' || (${days}) || ' days' end`

/** Where a contact leads when it is resolved where it was taken (Bolton 2019: contacts resolved by the contact centre). */
export const resolvedByItsResults = `
  cardinality(c.results) > 0 and c.results <@ array['advice', 'signposted', 'introduced', 'hub']`

/** The first hand-over of the person in the 28 days from a contact that led nowhere else, its own day and the 28th included. */
export const handedOverWithin28Days = `
  left join lateral (
    select min(h.on_date) as on_date
    from facts.hand_over h
    where h.place_id = c.place_id and h.person_id = c.person_id and h.on_date between c.on_date and c.on_date + 28 and ${resolvedByItsResults}
  ) as handed_over on true`

export const resolved = measure({
  id: 'front-door.resolved',
  title: 'Resolved at the first conversation',
  asks: 'Of the people who got in touch, how many were helped there and then?',
  whyItMatters:
    'A good first conversation can be all that somebody needs. It can also be a way to send people off, so it is never shown without who came back and who appeared to need more.',
  countsYes:
    'The contact led only to advice, signposting, an introduction or a talk at a hub, and nobody handed the person over to a team in the 28 days from it.',
  countsNo: 'It led to anything else, as well or instead, or the person was handed over within 28 days.',
  leftOut:
    'Safeguarding concerns. Our own follow-ups, rebookings and thanks. Contacts whose 28 days are not over. People who died within them.',
  source: 'Somerset, in Bolton 2019 (M097)',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'process',
  better: 'higher',
  pairs: ['front-door.came-back', 'front-door.appeared-to-need-not-offered', 'front-door.right-pass'],
  combine: 'share',
  unit: 'contacts',
  breakdowns: ['neighbourhood', 'team', 'channel'],
  behind: 'people',
  // All of the last 28 days wait, also those already handed over: or the newest month would look worse than it is.
  looksAhead: 28,
  ofOnePerson: true,
  lists: `
    select c.place_id, ${whoMayBeListed}, c.person_id as whose, c.contact_id as episode_id, c.on_date, c.neighbourhood, c.team, c.channel,
      case when ${safeguarding} or not ${somebodyAsking} or c.on_date + 28 >= asked.today then 'left out'
           when not (${resolvedByItsResults}) or handed_over.on_date is not null then 'no'
           when c.died_on <= c.on_date + 28 then 'left out'
           else 'yes' end as counts,
      case when ${safeguarding} then 'a safeguarding concern'
           when not ${somebodyAsking} then 'our follow-up, a rebooking or thanks'
           when c.on_date + 28 >= asked.today then 'too soon to say'
           when 'assessment' = any (c.results) then 'led to an assessment'
           when 'carers conversation' = any (c.results) then 'led to a carer’s conversation'
           when 'handed over' = any (c.results) then 'handed over to a team'
           when 'nothing fits' = any (c.results) then 'nothing fitted'
           when 'ring back' = any (c.results) then 'we were to ring back'
           when not (${resolvedByItsResults}) then 'no result on record'
           when handed_over.on_date is not null then 'handed over within 28 days'
           when c.died_on <= c.on_date + 28 then 'died within 28 days'
           when c.person_id is null then 'helped there and then, nobody named'
           else 'helped there and then' end as reason,
      case when ${resolvedByItsResults} and handed_over.on_date is not null
           then ${daysAfter('handed_over.on_date - c.on_date')}
           when ${resolvedByItsResults} or cardinality(c.results) > 1 then ${whereItLed} end as detail
    from facts.contact c cross join asked ${handedOverWithin28Days}`,
})
