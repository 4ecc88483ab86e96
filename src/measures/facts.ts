/**
 * The one shape of each fact: its columns, in order, with their PostgreSQL types. Parts and imports publish views of
 * this shape; the view in schema `facts` is their union (migration 0006), so a measure cannot tell where a fact came from.
 * Nothing from a coordinator's notebook is a fact: an introduction to, by or within one publishes no row (safety.md).
 */
export const factShapes = {
  /** One row a contact at the front door. A name may be missing, a day never is. */
  contact: {
    place_id: 'integer',
    contact_id: 'uuid',
    person_id: 'uuid',
    on_date: 'date',
    neighbourhood: 'text',
    team: 'text',
    channel: 'text',
    about: 'text', // 'new matter', 'same matter', 'our follow-up', 'rebooking', 'thanks'
    results: 'text[]',
    safeguarding: 'boolean',
    might_need: 'text', // 'yes', 'no', 'cannot tell': the one Care Act answer (s.9 to s.11)
    assessment_offered: 'boolean',
    died_on: 'date',
    taken_by: 'text', // the role of whoever took it, then: 'contact adviser', 'social worker'; never who. Null: not known
    client_type: 'text', // 'service user', 'unpaid carer'
    ended_on: 'date', // the day on which what comes of it was settled; null until then
    route: 'text', // national words, as Client Level Data has them
    outcome: 'text', // national words, release 2
    born_on: 'date',
  },
  /**
   * One row a service for one person, from one provider, in one way: short-term help, long-term support or support for a
   * carer. Type, component, mechanism, outcome and reason are in the national words of Client Level Data, release 2.
   */
  service: {
    place_id: 'integer',
    service_id: 'uuid',
    person_id: 'uuid',
    client_type: 'text',
    started_on: 'date',
    ended_on: 'date', // its last day; null while it runs
    type: 'text', // 'Short term support: ST-Max', 'Long term support: Community', …
    component: 'text', // 'Reablement', 'Home support or domiciliary care', …
    mechanism: 'text', // 'Direct payment', 'CASSR managed personal budget', 'CASSR commissioned support'
    outcome: 'text',
    provider: 'text',
    cohort: 'text', // as the contract groups people; null where no contract does
    neighbourhood: 'text',
    funding: 'text',
    support_reason: 'text',
    cost_per_week: 'double precision', // pounds, gross; null where it has none or was paid once
    paid_once: 'double precision', // pounds
    born_on: 'date',
    died_on: 'date',
  },
  /** One row a review of a care and support plan that ended. */
  review: {
    place_id: 'integer',
    review_id: 'uuid',
    person_id: 'uuid',
    client_type: 'text',
    started_on: 'date',
    on_date: 'date', // the day it ended
    planned: 'boolean',
    reason: 'text',
    achieved: 'text', // 'Fully met', 'Partially met', 'Not met'
    outcome: 'text',
    neighbourhood: 'text',
    born_on: 'date',
    died_on: 'date',
  },
  /**
   * One row a person somebody's other facts are about: what is known of them now. People of Client Level Data; facts of our
   * own records carry what is asked of their person on their rows (decision 0040).
   */
  person: {
    place_id: 'integer',
    person_id: 'uuid',
    gender: 'text',
    ethnicity: 'text',
    accommodation: 'text', // national words, or 'Presumed at home', 'Presumed in community'
    settled: 'boolean', // lives at home or with family: by the national grouping of accommodation, or presumed at home
    support_reason: 'text',
    has_carer: 'text',
    neighbourhood: 'text',
    born_on: 'date',
    died_on: 'date',
  },
  /** Which days each kind of fact was brought for, as files say: a month that no file is about is not one without events. */
  covered: {
    place_id: 'integer',
    fact: 'text', // 'contact', 'service', …
    from_day: 'date',
    to_day: 'date', // both days count
  },
  /** Since which day facts of a kind are recorded here. */
  begun: {
    place_id: 'integer',
    fact: 'text',
    on_date: 'date',
  },
  /** How many people live here, by age: what a rate is a rate of. Ages are whole years, both included. */
  population: {
    place_id: 'integer',
    on_date: 'date', // the middle of a year, as the Office for National Statistics counts
    neighbourhood: 'text', // null for the whole place
    age_from: 'integer',
    age_to: 'integer', // null: and above
    people: 'integer',
  },
  /** One row each time a person is handed over to a team. */
  hand_over: {
    place_id: 'integer',
    hand_over_id: 'uuid',
    contact_id: 'uuid',
    person_id: 'uuid',
    on_date: 'date',
    neighbourhood: 'text',
    to_team: 'text',
    from_team: 'text',
    outside: 'boolean', // to another organisation
    taken_on: 'date',
    answered_on: 'date',
    answer: 'text', // 'visited', 'advised', 'short-term help began', 'assessment began', 'handed back'
    verdict: 'text', // 'right team', 'another team', 'the front door could have done it', 'needed sooner'
  },
  /**
   * One row an assessment that began, ended or not: Care Act 2014 s.9 (an adult), s.10 (a carer), or of what short-term
   * help somebody needs. From a hand-over answered so, later also from Client Level Data and from the assessment itself.
   */
  assessment: {
    place_id: 'integer',
    assessment_id: 'uuid',
    person_id: 'uuid',
    contact_id: 'uuid', // the contact it came from; an import that knows none gives the last contact on asked_on
    asked_on: 'date', // the day of that contact or request; null where not known
    started_on: 'date', // null where only its end is known
    on_date: 'date', // the day it ended: the decision was made, or it was given up; null while it goes on
    kind: 'text', // 'long term', 'carer': a decision about eligible needs; 'short term'; null: going on, or not finished
    eligible: 'text', // 'yes', 'no', 'not said'; null while it goes on
    led_to: 'text', // 'support plan', 'short-term help', 'something near them', 'advice', 'nothing more'
    neighbourhood: 'text',
    team: 'text',
    died_on: 'date',
    outcome: 'text', // national words, release 2
    client_type: 'text',
    born_on: 'date',
  },
  /** One row each piece of work that rapid response did by the way. */
  rapid_work: {
    place_id: 'integer',
    work_id: 'uuid',
    hand_over_id: 'uuid',
    person_id: 'uuid',
    on_date: 'date',
    neighbourhood: 'text',
    team: 'text',
    work: 'text',
    low_level: 'boolean', // direct access, outside a care plan
  },
  /** One row each rapid response in which something was done. */
  rapid_episode: {
    place_id: 'integer',
    episode_id: 'uuid',
    person_id: 'uuid',
    handed_over_on: 'date',
    began_on: 'date',
    ended_on: 'date',
    neighbourhood: 'text',
    team: 'text',
    died_on: 'date',
  },
  /** One row each day that a person met a worker, who has a number among theirs and no name. */
  worker_met: {
    place_id: 'integer',
    person_id: 'uuid',
    on_date: 'date',
    worker_of_theirs: 'integer',
  },
  /** One row a time booked at a hub. Who came in without one waited for nothing, and is not here. */
  hub_booking: {
    place_id: 'integer',
    booking_id: 'uuid',
    person_id: 'uuid',
    contact_id: 'uuid',
    neighbourhood: 'text',
    team: 'text', // of whoever booked
    booked_on: 'date',
    first_asked_on: 'date', // the first contact about the matter
    first_offered_on: 'date', // the first day that could be offered; never after chosen_on
    chosen_on: 'date', // the day of the session
    came: 'text', // 'came', 'did not come', null where nobody has noted it
    cancelled_for: 'text', // 'the person', 'the hub', 'another time', 'died', null while it stands
    rebooked: 'boolean', // a later booking took its place, and carries its wait
    died_on: 'date',
  },
  /** One row an introduction that the person agreed to. */
  introduction: {
    place_id: 'integer',
    introduction_id: 'uuid',
    person_id: 'uuid',
    agreed_on: 'date',
    neighbourhood: 'text',
    first_contact_on: 'date',
    first_time_on: 'date',
    stopped_on: 'date',
    six_weeks_due_on: 'date',
    asked_at_six_weeks_on: 'date',
    at_six_weeks: 'text', // 'still going', 'not going', 'did not happen', 'not asked'
    died_on: 'date',
  },
  /** One row a team's day of calls, as its telephone system counted them. Nobody who rang is in it. */
  calls: {
    place_id: 'integer',
    on_date: 'date',
    team: 'text',
    offered: 'integer', // every call that asked for somebody
    answered: 'integer', // by a person
    abandoned: 'integer', // the caller gave up; what is neither was sent elsewhere or to a recording
  },
  /** One row each time a page was filled in. It has no worker and no person, so none can be got out of it. */
  recording_time: {
    place_id: 'integer',
    team: 'text',
    team_size: 'integer', // people in the team on that day
    page_kind: 'text',
    on_date: 'date',
    seconds: 'integer',
  },
} as const

export type FactName = keyof typeof factShapes
