import { type PlaceProfile, weekdaysOnly } from '#place'
import { usualRetention } from './usual-retention.ts'

/**
 * After Leeds (Bolton 2019): a free conversation with three reminders on one side of paper, then a talking point or
 * rapid response. The same program as everywhere, with this place's words.
 */
export const betterConversations: PlaceProfile = {
  slug: 'better-conversations',
  name: 'Ravensmoor',
  describedAs: 'an invented city',
  returnCode: '998',
  talkTo: 'ring 01632 960190, weekdays from 9 to 5; at other times the night team answers the same number.',
  elsewhere: { title: 'Weather', address: 'https://www.bbc.co.uk/weather' },
  hours: weekdaysOnly('09:00', '17:00'),
  bankHolidays: 'closed',
  words: {
    hub: 'talking point',
    hubs: 'Talking points',
    frontDoor: 'Contact team',
    neighbourhood: 'locality',
    rapidResponse: 'Rapid response',
  },
  neighbourhoods: [
    { key: 'castlegate', name: 'Castlegate', latitude: 53.982, longitude: -1.241, population: 14_100 },
    { key: 'millbeck', name: 'Millbeck', latitude: 53.971, longitude: -1.262, population: 17_300 },
    { key: 'harehope', name: 'Harehope', latitude: 53.997, longitude: -1.225, population: 16_800 },
    { key: 'northscar', name: 'Northscar', latitude: 54.013, longitude: -1.259, population: 9_900 },
    { key: 'furnace-fields', name: 'Furnace Fields', latitude: 53.963, longitude: -1.208, population: 15_600 },
    { key: 'applegarth', name: 'Applegarth', latitude: 53.986, longitude: -1.189, population: 12_300 },
  ],
  teams: [
    { key: 'contact-team', name: 'Contact team', kind: 'front door', takesHandOvers: false },
    { key: 'rapid-response', name: 'Rapid response', kind: 'rapid response', takesHandOvers: true },
    { key: 'reablement', name: 'Reablement', kind: 'short-term help', takesHandOvers: true },
    { key: 'therapy', name: 'Therapy at home', kind: 'occupational therapy', takesHandOvers: true },
    {
      key: 'north-locality',
      name: 'North locality',
      kind: 'social work',
      takesHandOvers: true,
      neighbourhoods: ['castlegate', 'harehope', 'northscar'],
      decides: { weekly: 150, once: 400 },
    },
    {
      key: 'south-locality',
      name: 'South locality',
      kind: 'social work',
      takesHandOvers: true,
      neighbourhoods: ['millbeck', 'furnace-fields', 'applegarth'],
      decides: { weekly: 150, once: 400 },
    },
    { key: 'trusted-assessors', name: 'Equipment assessors', kind: 'trusted assessor', takesHandOvers: true },
    { key: 'talking-points', name: 'Talking points', kind: 'hub', takesHandOvers: false },
    { key: 'records', name: 'Records', kind: 'records', takesHandOvers: false },
    { key: 'safeguarding', name: 'Safeguarding', kind: 'safeguarding', takesHandOvers: false },
    { key: 'leadership', name: 'Leadership', kind: 'leadership', takesHandOvers: false },
  ],
  organisations: [
    {
      key: 'ravensmoor-health',
      name: 'Ravensmoor community health',
      kind: 'health',
      role: 'controller',
      agreement: { name: 'Information sharing agreement', from: '2024-04-01', until: '2029-03-31' },
    },
  ],
  outsideTeams: [
    {
      key: 'community-nurses',
      name: 'Community nurses',
      organisation: 'ravensmoor-health',
      basis: 'health and social care: articles 6(1)(e) and 9(2)(h)',
    },
  ],
  firstAssessor: [
    { need: 'complex or urgent', kind: 'rapid response' },
    { need: 'washing, stairs, the bath', kind: 'occupational therapy' },
    { need: 'small equipment', kind: 'trusted assessor' },
    { need: 'finding one’s feet again', kind: 'short-term help' },
    { need: 'a longer talk', kind: 'social work' },
  ],
  decisions: { mode: 'peer circle' },
  conversation: {
    wants: { label: 'What would they like to be different?', hint: 'The outcome, in the words that were said.' },
    life: { label: 'A picture of their life', hint: 'An ordinary day, who is in it, what they are proud of.' },
    helps: {
      label: 'What is there already, and what else?',
      hint: 'Their people, their street, then what is listed beside this.',
    },
    results: [
      { kind: 'signposted', label: 'Signposted', hint: 'Told where to go, and going' },
      { kind: 'introduced', label: 'Introduced', hint: 'Someone there is expecting them' },
      { kind: 'hub', label: 'Talking point', hint: 'Sit down with one of us near home' },
      { kind: 'advice', label: 'Advice was enough' },
      { kind: 'ring back', label: 'Ring back' },
      { kind: 'handed over', label: 'Rapid response or a locality team' },
      { kind: 'nothing fits', label: 'There is nothing like that here yet' },
    ],
  },
  followUp: { firstContactDays: 10, stillGoingDays: 42 },
  safeguarding: { decideWithinHours: 24, team: 'safeguarding' },
  drafts: { keptDays: 7 },
  retention: usualRetention,
  restriction: { reviewDays: 90, glassHours: 4 },
  messages: { keptDays: 60 },
  hubs: { remindDaysBefore: 2 },
  waiting: { aimDays: 7 },
  rapidResponse: {
    clockDays: 2,
    work: [
      { key: 'equipment', label: 'Equipment left the same day', lowLevel: true },
      { key: 'shopping-and-warmth', label: 'Shopping and warmth', lowLevel: true },
      { key: 'somebody-looks-in', label: 'Somebody looks in', lowLevel: true },
      { key: 'care-at-home', label: 'Care at home, for now', lowLevel: false },
      { key: 'plan-changed', label: 'A care plan changed', lowLevel: false },
    ],
  },
  watches: {
    directions: ['strengths-based practice'],
    why: 'A better conversation comes before any form: what somebody can do, who is around, what is near.',
    since: 2022,
    leads: {
      1: ['community.still-going', 'community.hub-days-to-conversation', 'front-door.resolved'],
      4: ['long-term-support.outcomes-reached', 'ascof-2e'],
      5: ['front-door.recording-time', 'supervision-on-time'],
    },
  },
  standards: {},
}
