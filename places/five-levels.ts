import { everyDay, type PlaceProfile } from '#place'
import { fiveLevels as levels } from './five-levels-services.ts'
import { usualRetention } from './usual-retention.ts'

/**
 * After Barking and Dagenham (APSE 2018): people services as one, ordered by how hard the matter is and not by whose
 * department it is. Five levels, one record, one lead worker for a household.
 */
export const fiveLevels: PlaceProfile = {
  slug: 'five-levels',
  name: 'Brackwater',
  describedAs: 'an invented riverside borough',
  returnCode: '997',
  talkTo: 'ring 01632 960500, every day from 8 to 8, or walk into any library; at night the same number is answered.',
  hours: everyDay('08:00', '20:00'),
  bankHolidays: 'open',
  words: {
    hub: 'open door',
    hubs: 'Open doors',
    frontDoor: 'Access',
    neighbourhood: 'neighbourhood',
    rapidResponse: 'Adult intake',
  },
  neighbourhoods: [
    { key: 'ropewalk', name: 'Ropewalk', latitude: 51.962, longitude: 0.861, population: 28_400 },
    { key: 'creek-lane', name: 'Creek Lane', latitude: 51.949, longitude: 0.884, population: 31_200 },
    { key: 'gasworks-green', name: 'Gasworks Green', latitude: 51.971, longitude: 0.892, population: 26_700 },
    { key: 'long-reach', name: 'Long Reach', latitude: 51.941, longitude: 0.913, population: 33_100 },
    { key: 'beacon-fields', name: 'Beacon Fields', latitude: 51.981, longitude: 0.917, population: 29_800 },
    { key: 'saltings', name: 'The Saltings', latitude: 51.955, longitude: 0.938, population: 24_600 },
  ],
  teams: [
    { key: 'access', name: 'Access', kind: 'front door', takesHandOvers: false },
    { key: 'universal', name: 'Universal', kind: 'hub', takesHandOvers: true },
    {
      key: 'triage',
      name: 'Triage',
      kind: 'social work',
      takesHandOvers: true,
      decides: { weekly: 100, once: 300 },
    },
    { key: 'support', name: 'Support', kind: 'short-term help', takesHandOvers: true },
    { key: 'intervention', name: 'Intervention', kind: 'social work', takesHandOvers: false },
    { key: 'adult-intake', name: 'Adult intake', kind: 'rapid response', takesHandOvers: true },
    { key: 'homes-and-money', name: 'Homes and money', kind: 'social work', takesHandOvers: false },
    { key: 'work-and-skills', name: 'Work and skills', kind: 'social work', takesHandOvers: false },
    {
      key: 'children-and-families',
      name: 'Children and families',
      kind: 'social work',
      takesHandOvers: false,
    },
    { key: 'safer-streets', name: 'Safer streets', kind: 'social work', takesHandOvers: false },
    { key: 'daily-living', name: 'Daily living', kind: 'occupational therapy', takesHandOvers: true },
    { key: 'handy-help', name: 'Handy help', kind: 'trusted assessor', takesHandOvers: true },
    { key: 'records', name: 'Records', kind: 'records', takesHandOvers: false },
    { key: 'mash', name: 'Safeguarding hub', kind: 'safeguarding', takesHandOvers: false },
    { key: 'leadership', name: 'Leadership', kind: 'leadership', takesHandOvers: false },
  ],
  organisations: [
    {
      key: 'brackwater-social-care',
      name: 'Brackwater adult social care',
      kind: 'council',
      role: 'controller',
      agreement: { name: 'Information sharing agreement', from: '2024-04-01', until: '2029-03-31' },
    },
    {
      key: 'brackwater-finance',
      name: 'Brackwater finance',
      kind: 'council',
      role: 'controller',
      agreement: { name: 'Information sharing agreement', from: '2024-04-01', until: '2029-03-31' },
    },
    {
      key: 'tidemark',
      name: 'Tidemark, a charity',
      kind: 'community',
      role: 'controller',
      agreement: { name: 'Information sharing agreement', from: '2024-04-01', until: '2029-03-31' },
    },
  ],
  outsideTeams: [
    {
      key: 'social-care-assessment',
      name: 'Social care assessment',
      organisation: 'brackwater-social-care',
      basis: 'an assessment by law (Care Act s.9): articles 6(1)(c) and 9(2)(h)',
    },
    {
      key: 'financial-assessment',
      name: 'Financial assessment',
      organisation: 'brackwater-finance',
      basis: 'what somebody may be asked to pay (Care Act s.17): article 6(1)(c)',
    },
    {
      key: 'care-packages',
      name: 'Care and support at home',
      organisation: 'brackwater-social-care',
      basis: 'meeting needs by law (Care Act s.18): articles 6(1)(c) and 9(2)(h)',
    },
    {
      key: 'recovery-service',
      name: 'Recovery service',
      organisation: 'tidemark',
      basis: 'only as the person agreed: articles 6(1)(a) and 9(2)(a)',
    },
  ],
  firstAssessor: [
    { need: 'bathing, stairs and getting about', kind: 'occupational therapy' },
    { need: 'a rail, a step or a key safe', kind: 'trusted assessor' },
    { need: 'what cannot wait', kind: 'rapid response' },
    { need: 'a coach for a while', kind: 'short-term help' },
    { need: 'more than one of these', kind: 'social work' },
  ],
  decisions: { mode: 'own judgement' },
  conversation: {
    wants: { label: 'What do they want to sort out?', hint: 'In the words that were said.' },
    life: { label: 'How are things at home?', hint: 'Who is there, what they manage, what is going well.' },
    helps: { label: 'What could help?', hint: 'What they can do themselves first, then who is near.' },
    results: [
      { kind: 'advice', label: 'Answered', hint: 'Found together, or told' },
      { kind: 'signposted', label: 'Signposted', hint: 'Told where to go; they will go themselves' },
      { kind: 'introduced', label: 'Introduced', hint: 'Somebody there expects them' },
      { kind: 'hub', label: 'An open door', hint: 'Sit down with one of us in a library' },
      { kind: 'handed over', label: 'On to Triage, or a team', hint: 'A risk, or more than we can sort out here' },
      { kind: 'ring back', label: 'Ring back' },
      { kind: 'nothing fits', label: 'Nothing like that exists here' },
    ],
  },
  followUp: { firstContactDays: 7, stillGoingDays: 42 },
  safeguarding: { decideWithinHours: 24, team: 'mash' },
  drafts: { keptDays: 14 },
  retention: usualRetention,
  restriction: { reviewDays: 90, glassHours: 4 },
  messages: { keptDays: 90 },
  hubs: { remindDaysBefore: 1 },
  waiting: { aimDays: 7 },
  rapidResponse: {
    clockDays: 3,
    work: [
      { key: 'meter-and-food', label: 'Meter topped up, food in', lowLevel: true },
      { key: 'small-equipment', label: 'Small equipment', lowLevel: true },
      { key: 'somebody-rings-daily', label: 'Somebody rings each day', lowLevel: true },
      { key: 'care-for-now', label: 'Care at home, for now', lowLevel: false },
    ],
  },
  levels,
  watches: {
    directions: ['strengths-based practice', 'promoting independence'],
    why: 'One household, one worker who leads, all of a life looked at before any part of it.',
    since: 2023,
    leads: {
      1: ['front-door.came-back', 'front-door.workers-met', 'front-door.low-level-work'],
      4: ['long-term-support.outcomes-reached', 'long-term-support.more-after-a-year'],
    },
  },
  standards: {},
}
