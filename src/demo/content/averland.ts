import { streets, venues } from './averland-ground.ts'
import { listings } from './averland-listings.ts'
import type { BoroughContent } from './borough.ts'
import type { Colleague } from './colleague.ts'
import { colleagues } from './marlbrook-staff.ts'
import type { Story } from './story.ts'

const faces: Colleague[] = [
  { name: 'Hettie Vowles', title: 'Contact adviser', team: 'contact-centre', role: 'contact adviser', face: true },
  { name: 'Ravi Chandran', title: 'Social worker', team: 'levels-locality', role: 'social worker', face: true },
  { name: 'Moira Tanton', title: 'Contact centre manager', team: 'contact-centre', role: 'team manager', face: true },
  { name: 'Stephen Bagehot', title: 'Director of adult services', team: 'leadership', role: 'director', face: true },
  { name: 'Esme Tallis', title: 'Performance analyst', team: 'leadership', role: 'performance analyst', face: true },
  { name: 'Lil Pocock', title: 'Systems officer', team: 'records', role: 'administrator', face: true },
  {
    name: 'Owain Trevethick',
    title: 'Takes the chair once a quarter',
    team: '',
    role: 'external chair',
    face: true,
  },
]

const socialWorker = { title: 'Social worker', role: 'social worker' } as const

const staff: readonly Colleague[] = [
  ...faces,
  ...colleagues(
    { title: 'Contact adviser', team: 'contact-centre', role: 'contact adviser' },
    'Jem Coombes, Oluchi Nnadi, Pam Sweet, Callum Dyte, Irena Kos, Bart Hobbs',
  ),
  ...colleagues({ ...socialWorker, team: 'rapid-response' }, 'Wynne Sealy, Mohsin Dar, Tabitha Loveday'),
  ...colleagues(
    { title: 'Home first worker', team: 'home-first', role: 'social worker' },
    'Jill Tapp, Errol Campbell, Sandra Brice',
  ),
  ...colleagues(
    { title: 'Occupational therapist', team: 'occupational-therapy', role: 'social worker' },
    'Ione Marsh, Declan Foy',
  ),
  ...colleagues({ ...socialWorker, team: 'levels-locality' }, 'Grace Puddy, Ned Fear, Ayo Balogun'),
  ...colleagues({ title: 'Locality manager', team: 'levels-locality', role: 'team manager' }, 'Christine Hurd'),
  ...colleagues({ ...socialWorker, team: 'hills-locality' }, 'Mabel Stuckey, Joao Reis, Helen Criddle'),
  ...colleagues(
    { title: 'Trusted assessor', team: 'trusted-assessors', role: 'social worker' },
    'Dora Penny, Sunil Rao',
  ),
  ...colleagues({ title: 'Discharge worker', team: 'discharge', role: 'social worker' }, 'Fay Norris, Obi Eke'),
  ...colleagues({ title: 'Sourcing officer', team: 'sourcing', role: 'social worker' }, 'Ted Vickery, Lin Zhao'),
  ...colleagues(
    { title: 'Village agent', team: 'village-agents', role: 'social worker' },
    'Dilys Crossman, Arthur Parfitt, Zofia Wrona',
  ),
  ...colleagues({ ...socialWorker, team: 'safeguarding' }, 'Constance Legg, Amir Haddad'),
]

/** Nobody passes him on: the village agent was at the table when he came home. */
const reg: Story = {
  key: 'reg',
  person: {
    knownAs: 'Reg Sparkes',
    given: 'Reginald',
    family: 'Sparkes',
    pronouns: 'he/him',
    age: 84,
    birthday: '10-02',
    street: 'Long Drove',
    number: 3,
    neighbourhood: 'burnel-levels',
    since: 60,
    ways: [{ kind: 'phone', value: '01632 960183', note: 'Let it ring; he is usually with the hens.' }],
    about: [
      { words: 'I’ll go home if I go home. I won’t go and look at a room.', ago: 60, writtenBy: 'Hettie Vowles' },
    ],
    strengths: ['Knows every sluice from here to the sea', 'Hens, and what they teach you'],
    difficulties: ['New hip', 'Road floods when he most needs it'],
    circle: [
      {
        name: 'Joan Sparkes',
        relation: 'niece',
        reach: '07700 900184',
        may: ['appointments', 'how he is'],
        agreed: 60,
        authority: { kind: 'attorney for health and welfare', seenBy: 'Ravi Chandran', seen: 55, from: 700 },
      },
    ],
    worker: { name: 'Ravi Chandran', since: 58 },
    deeper: [
      {
        ...{ kind: 'warning', ago: 55, by: 'Ravi Chandran', reviewIn: 150 },
        words: 'The drove floods after two days’ rain: ring first, and come by Marsh Gate.',
        source: 'Reg, who has watched it for eighty years',
      },
      {
        ...{
          kind: 'advocate',
          ago: 54,
          by: 'Ravi Chandran',
          who: 'Pearl Dunn, Levels Advocacy',
          reach: '01632 960185',
        },
        why: 'To say where he wants to live when everybody else has a view.',
        nobodyElse: 'His niece has her own view, and says so.',
      },
    ],
  },
  happened: [
    {
      ago: 60,
      time: '09:50',
      by: 'Hettie Vowles',
      minutes: 24,
      caller: { name: 'Joan Sparkes', relation: 'niece' },
      whose: 'both',
      wants: 'She wants him looked after. He, behind her: to be home for the hens.',
      life: 'Hospital since Tuesday, hip done, walking to the end of the ward. A neighbour has the hens and the key.',
      helps: 'Somebody for mornings, two weeks or so. The agent knows who.',
      mightNeed: 'yes',
      assessment: 'wanted',
      led: [
        {
          to: 'handed over',
          team: 'levels-locality',
          reason: 'Home first, with mornings for a fortnight. Everybody has an opinion; ask him.',
          taken: { ago: 59, by: 'Ravi Chandran' },
        },
        { to: 'signposted', listing: 'Withyford Village Agent' },
      ],
    },
    {
      ago: 4,
      time: '11:15',
      by: 'Hettie Vowles',
      minutes: 12,
      about: 'same matter',
      wants: 'I’m walking. It’s my house that isn’t: there’s water in the wall and nobody owns to it.',
      life: 'Home eight weeks. Hens laying. Thursdays at the hall; I tell them when it will rain.',
      helps: 'Whoever’s wall it is.',
      mightNeed: 'no',
      led: [
        {
          to: 'handed over',
          team: 'warm-homes',
          reason: 'Water in the north wall of his bedroom since the autumn. He would like to be rung, not written to.',
          outside: { how: 'said yes themselves', note: '' },
          taken: { ago: 2, by: 'Hettie Vowles', saidBy: 'Colin at Withy Housing' },
        },
      ],
    },
  ],
}

/** A county that solves what it can near home and hears from its teams when it could have. */
export const averland: BoroughContent = {
  slug: 'home-first',
  mailDomain: 'averland.example',
  streets,
  venues,
  listings,
  staff,
  families: [
    ['english', 88],
    ['polish', 4],
    ['irish', 3],
    ['romanian', 2],
    ['indian', 2],
    ['chinese', 1],
  ],
  stories: [reg],
  drafts: [
    {
      by: 'Hettie Vowles',
      ago: 1,
      time: '16:35',
      written: {
        channel: 'phone',
        caller: 'somebody else',
        callerRelation: 'postman',
        aboutName: 'Mrs Tucker at Marsh Gate',
        wants: 'Three days’ letters in the box and the curtains drawn. She’s usually shouting at me by now.',
      },
    },
  ],
  learned: {
    away: [
      { who: 'Jem Coombes', ago: 1, ahead: 6, cover: 'Hettie Vowles' },
      { who: 'Grace Puddy', ago: 3, ahead: 4, cover: 'Ravi Chandran' },
    ],
    lessons: [
      {
        ...{ team: 'contact-centre', weeksAgo: 2, by: 'Moira Tanton' },
        words: 'Four of ten needed a lift or a lunch. The village agent would have known by the second question.',
        agreed: 'Ring the agent while the caller holds, before a team is chosen. For a month, then look again.',
      },
      {
        ...{ team: 'contact-centre', weeksAgo: 5, by: 'Pam Sweet' },
        words: 'We write why we pass on and not what we tried first.',
        agreed: 'First line: what was tried.',
      },
    ],
    heard: [
      {
        ...{ level: 'person', ago: 52, by: 'Ravi Chandran', from: 'a man home from hospital' },
        heard: '“Don’t come at eight. The hens come first.”',
        changed: { ago: 50, words: 'Mornings begin at half past nine.', with: 'him and the sourcing team' },
      },
      {
        ...{ level: 'community', ago: 80, by: 'Dilys Crossman', from: 'the café at the hall' },
        ...{ neighbourhood: 'burnel-levels', heard: 'When it floods nobody knows who is still at home.' },
        changed: {
          ago: 33,
          words: 'A green card in the window, and somebody who looks for it.',
          with: 'the café and the parish',
        },
      },
      {
        ...{ level: 'service', ago: 18, by: 'Hettie Vowles', from: 'callers, most weeks' },
        heard: '“I told all this to the hospital.”',
      },
    ],
  },
}
