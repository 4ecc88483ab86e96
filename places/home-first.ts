import type { PlaceProfile } from '#place'

/**
 * After Somerset (Bolton 2019; Lords 2022): home first, a contact centre that solves what it can with the neighbourhood,
 * locality teams that tell it which passes were right, village agents, a sourcing team and a panel.
 */
export const homeFirst: PlaceProfile = {
  slug: 'home-first',
  name: 'Averland',
  describedAs: 'an invented county',
  talkTo: 'ring 01632 960130, any day from 8 to 6; at other times the duty team answers the same number.',
  words: {
    hub: 'meeting point',
    hubs: 'Meeting points',
    frontDoor: 'Contact centre',
    neighbourhood: 'parish group',
    rapidResponse: 'Rapid response',
  },
  neighbourhoods: [
    { key: 'withyford', name: 'Withyford', latitude: 51.212, longitude: -2.931, population: 16_200 },
    { key: 'sedgeholt', name: 'Sedgeholt', latitude: 51.148, longitude: -2.874, population: 8_700 },
    { key: 'burnel-levels', name: 'Burnel Levels', latitude: 51.181, longitude: -3.012, population: 6_900 },
    { key: 'castle-orchard', name: 'Castle Orchard', latitude: 51.093, longitude: -2.786, population: 11_400 },
    { key: 'quarme-valley', name: 'Quarme Valley', latitude: 51.114, longitude: -3.203, population: 5_300 },
    { key: 'stoke-ashlin', name: 'Stoke Ashlin', latitude: 51.037, longitude: -2.951, population: 9_800 },
    { key: 'minster-cary', name: 'Minster Cary', latitude: 51.064, longitude: -2.642, population: 12_900 },
    { key: 'saltern-bay', name: 'Saltern Bay', latitude: 51.243, longitude: -3.098, population: 14_100 },
  ],
  teams: [
    { key: 'contact-centre', name: 'Contact centre', kind: 'front door', takesHandOvers: false },
    { key: 'rapid-response', name: 'Rapid response', kind: 'rapid response', takesHandOvers: true },
    { key: 'home-first', name: 'Home first', kind: 'short-term help', takesHandOvers: true },
    { key: 'occupational-therapy', name: 'Occupational therapy', kind: 'occupational therapy', takesHandOvers: true },
    {
      key: 'levels-locality',
      name: 'Levels locality team',
      kind: 'social work',
      takesHandOvers: true,
      neighbourhoods: ['withyford', 'sedgeholt', 'burnel-levels', 'saltern-bay'],
    },
    {
      key: 'hills-locality',
      name: 'Hills locality team',
      kind: 'social work',
      takesHandOvers: true,
      neighbourhoods: ['castle-orchard', 'quarme-valley', 'stoke-ashlin', 'minster-cary'],
    },
    { key: 'trusted-assessors', name: 'Trusted assessors', kind: 'trusted assessor', takesHandOvers: true },
    { key: 'discharge', name: 'Discharge team', kind: 'discharge', takesHandOvers: true },
    { key: 'sourcing', name: 'Sourcing team', kind: 'sourcing', takesHandOvers: true },
    { key: 'village-agents', name: 'Village agents', kind: 'hub', takesHandOvers: false },
    { key: 'records', name: 'Records', kind: 'records', takesHandOvers: false },
    { key: 'safeguarding', name: 'Safeguarding', kind: 'safeguarding', takesHandOvers: false },
    { key: 'leadership', name: 'Leadership', kind: 'leadership', takesHandOvers: false },
  ],
  outsideTeams: [
    {
      key: 'parish-nurses',
      name: 'Community nurses',
      organisation: 'Averland community health',
      basis: 'health and social care: articles 6(1)(e) and 9(2)(h)',
    },
    {
      key: 'warm-homes',
      name: 'Warm homes',
      organisation: 'Withy Housing Society',
      basis: 'housing that is fit to live in: article 6(1)(e); anything about health only as agreed',
    },
  ],
  firstAssessor: [
    { need: 'bathing, stairs and getting about', kind: 'occupational therapy' },
    { need: 'a rail, a commode, a key safe', kind: 'trusted assessor' },
    { need: 'home from hospital', kind: 'discharge' },
    { need: 'a few weeks to get going again', kind: 'short-term help' },
    { need: 'what cannot wait', kind: 'rapid response' },
    { need: 'somebody to provide what was agreed', kind: 'sourcing' },
    { need: 'everything else', kind: 'social work' },
  ],
  decisions: { mode: 'panel', withinDays: 5 },
  conversation: {
    wants: { label: 'What matters to them?', hint: 'At home, as they would have it. In their words.' },
    life: { label: 'How home is now', hint: 'Who is around, who they ask, what they are good at, what has changed.' },
    helps: {
      label: 'What would solve it near home?',
      hint: 'Their people, the village agent, what is listed beside this. A team when these have been tried.',
    },
    results: [
      { kind: 'introduced', label: 'Introduced nearby', hint: 'A group, a neighbour scheme, a village agent' },
      { kind: 'signposted', label: 'Signposted', hint: 'Told where to go; they will go themselves' },
      { kind: 'advice', label: 'Solved on the call', hint: 'Talked through, and that was enough' },
      { kind: 'hub', label: 'A meeting point', hint: 'Sit down with a village agent near home' },
      { kind: 'ring back', label: 'Ring back' },
      { kind: 'handed over', label: 'Passed on to a team', hint: 'They tell us whether it was the right pass' },
      { kind: 'nothing fits', label: 'Nothing like it near here' },
    ],
  },
  followUp: { firstContactDays: 7, stillGoingDays: 42 },
  safeguarding: { decideWithinHours: 24, team: 'safeguarding' },
  drafts: { keptDays: 10 },
  waiting: { aimDays: 7 },
  rapidResponse: {
    clockDays: 3,
    work: [
      { key: 'warm-and-fed', label: 'Warm and fed', lowLevel: true },
      { key: 'key-safe', label: 'Key safe or pendant', lowLevel: true },
      { key: 'village-agent', label: 'A village agent looks in', lowLevel: true },
      { key: 'night-sitter', label: 'Somebody overnight', lowLevel: false },
      { key: 'plan-changed', label: 'A care plan changed', lowLevel: false },
    ],
  },
  standards: {
    'front-door.resolved': {
      value: 60,
      from: '2025-04-01',
      source: 'Averland’s own aim, from 40 when it began, after Somerset (Bolton 2019)',
    },
  },
}
