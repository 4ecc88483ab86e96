import type { BoroughContent } from './borough.ts'
import type { Colleague } from './colleague.ts'
import { colleagues } from './marlbrook-staff.ts'
import { streets, venues } from './ravensmoor-ground.ts'
import { listings } from './ravensmoor-listings.ts'
import type { Story } from './story.ts'

const faces: Colleague[] = [
  {
    name: 'Maureen Tordoff',
    title: 'Customer service officer',
    team: 'contact-team',
    role: 'contact adviser',
    face: true,
  },
  { name: 'Idris Vaughan', title: 'Social worker', team: 'north-locality', role: 'social worker', face: true },
  { name: 'Nasim Rafiq', title: 'Contact team manager', team: 'contact-team', role: 'team manager', face: true },
  {
    name: 'Caroline Speight',
    title: 'Director of adults and health',
    team: 'leadership',
    role: 'director',
    face: true,
  },
  { name: 'Jonah Birk', title: 'Performance analyst', team: 'leadership', role: 'performance analyst', face: true },
  { name: 'Ged Hoyle', title: 'Systems officer', team: 'records', role: 'administrator', face: true },
  {
    name: 'Shirley Okoro',
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
    { title: 'Customer service officer', team: 'contact-team', role: 'contact adviser' },
    'Jade Sykes, Kwesi Mensah, Paula Firth, Aneesa Iqbal, Colm Hanlon, Betty Greenhalgh, Darius Popa',
  ),
  ...colleagues(
    { title: 'Well-being worker', team: 'rapid-response', role: 'social worker' },
    'Lisa Armitage, Omar Jama, Tess Haigh, Winston Clarke, Bea Lund',
  ),
  ...colleagues({ ...socialWorker, team: 'north-locality' }, 'Ruth Ackroyd, Parveen Sadiq, Joel Naylor'),
  ...colleagues({ ...socialWorker, team: 'south-locality' }, 'Emeka Eze, Sally Wroe, Agnieszka Baran, Hugh Metcalfe'),
  ...colleagues(
    { title: 'Reablement worker', team: 'reablement', role: 'social worker' },
    'Tina Boothroyd, Abdul Miah, Rhona Sharp',
  ),
  ...colleagues(
    { title: 'Occupational therapist', team: 'therapy', role: 'social worker' },
    'Kirsten Dahl, Manjit Grewal',
  ),
  ...colleagues(
    { title: 'Equipment assessor', team: 'trusted-assessors', role: 'social worker' },
    'Bob Illingworth, Hana Said',
  ),
  ...colleagues(
    { title: 'Talking point worker', team: 'talking-points', role: 'social worker' },
    'Elsie Naughton, Feroz Khan, Dot Mallinson',
  ),
  ...colleagues({ ...socialWorker, team: 'safeguarding' }, 'Vera Long, Michael Oddy'),
]

/** A customer service officer reads nothing out: three prompts on a card, and time. */
const albert: Story = {
  key: 'albert',
  person: {
    knownAs: 'Albert Dyson',
    given: 'Albert',
    family: 'Dyson',
    pronouns: 'he/him',
    age: 79,
    birthday: '03-30',
    street: 'Slag Bank',
    number: 19,
    neighbourhood: 'furnace-fields',
    since: 70,
    ways: [{ kind: 'phone', value: '01632 960181', note: 'After the one o’clock news' }],
    about: [
      {
        words: 'I made steel for bridges. I’d like to be asked to lift something.',
        ago: 70,
        writtenBy: 'Maureen Tordoff',
      },
    ],
    strengths: ['Strong hands, stronger opinions', 'Can weld'],
    difficulties: ['Deaf in company', 'The hill up from the shops'],
    circle: [
      { name: 'Sheila Dyson', relation: 'sister-in-law', reach: '07700 900182', may: ['appointments'], agreed: 70 },
    ],
    worker: { name: 'Elsie Naughton', since: 63 },
  },
  happened: [
    {
      ago: 70,
      time: '13:25',
      by: 'Maureen Tordoff',
      minutes: 23,
      wants: 'To be some use before I’m past it. The wife did the being sociable.',
      life: 'Up at five from habit. Read the paper at the library for the warmth. I’ve mended every gate on the Bank.',
      helps: 'A bench, a vice, and folk who don’t mutter.',
      mightNeed: 'no',
      led: [
        {
          to: 'introduced',
          listing: 'Anvil Bench',
          hopesFor: 'A bench, and folk who speak up',
          goesAlong: 'Elsie, to the gate',
          came: [
            { ago: 64, kind: 'first contact', words: 'They rang and shouted. Considerate.', by: 'Maureen Tordoff' },
            {
              ago: 56,
              kind: 'first time there',
              helped: 'yes',
              words: 'I told them their welds were a disgrace. I’m to teach Tuesdays.',
              by: 'Elsie Naughton',
            },
            {
              ago: 27,
              kind: 'still going',
              helped: 'yes',
              words: 'Tuesdays and Thursdays. A lass of nineteen has better hands than I had.',
              by: 'Elsie Naughton',
            },
          ],
        },
        { to: 'hub', detail: 'Talking point, the Foundry, about hearing aids' },
      ],
    },
  ],
}

/** A city that gave its front door back to conversation: three prompts, talking points, rapid response. */
export const ravensmoor: BoroughContent = {
  slug: 'better-conversations',
  mailDomain: 'ravensmoor.example',
  streets,
  venues,
  listings,
  staff,
  families: [
    ['english', 68],
    ['pakistani', 9],
    ['caribbean', 5],
    ['indian', 4],
    ['polish', 4],
    ['west-african', 3],
    ['irish', 3],
    ['bangladeshi', 2],
    ['romanian', 1],
    ['chinese', 1],
  ],
  stories: [albert],
  learned: {
    away: [{ who: 'Kwesi Mensah', ago: 1, ahead: 4, cover: 'Maureen Tordoff' }],
    lessons: [
      {
        ...{ team: 'contact-team', weeksAgo: 2, by: 'Nasim Rafiq' },
        words: 'Two of them wanted a talking point and were sent rapid response, because it was Friday.',
        agreed: 'Offer the Tuesday at Castlegate first, also on a Friday.',
      },
    ],
    heard: [
      {
        ...{ level: 'service', ago: 45, by: 'Dot Mallinson', from: 'people at talking points' },
        heard: 'Forty minutes at a table beats four visits at home.',
        changed: { ago: 20, words: 'A fourth talking point, Wednesdays.', with: 'the Tithe Barn' },
      },
    ],
    questions: [
      {
        ...{ weeksAgo: 0, by: 'Idris Vaughan', suggested: '', takenUp: '' },
        words: 'He wants no help and his neighbours want him to have it. Who am I working for?',
      },
      {
        ...{ weeksAgo: 1, by: 'Ruth Ackroyd' },
        words: 'How do you leave when somebody does not want you to go?',
        suggested: 'Say at the door when you will ring, and ring. Leave something of hers to be asked about.',
        takenUp: 'Ring on Thursdays at two, and stop when she forgets to answer.',
      },
    ],
  },
  drafts: [
    {
      by: 'Maureen Tordoff',
      ago: 1,
      time: '16:20',
      written: {
        channel: 'phone',
        caller: 'somebody else',
        callerRelation: 'son',
        aboutName: 'Edith Pogson',
        wants: 'She’s packed her case three times this week. She says she’s expected somewhere.',
      },
    },
  ],
}
