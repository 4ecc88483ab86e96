import type { BoroughContent } from './borough.ts'
import { streets, venues } from './brackwater-ground.ts'
import { listings } from './brackwater-listings.ts'
import { callowayStories } from './brackwater-stories.ts'
import type { Colleague } from './colleague.ts'
import { colleagues } from './marlbrook-staff.ts'

const faces: Colleague[] = [
  { name: 'Gwen Platt', title: 'Access officer', team: 'access', role: 'contact adviser', face: true },
  { name: 'Lena Marsh', title: 'Lead worker', team: 'intervention', role: 'social worker', face: true },
  { name: 'Yusuf Adeyemi', title: 'Triage manager', team: 'triage', role: 'team manager', face: true },
  { name: 'Harriet Coe', title: 'Director of people services', team: 'leadership', role: 'director', face: true },
  { name: 'Piotr Lund', title: 'Performance analyst', team: 'leadership', role: 'performance analyst', face: true },
  { name: 'Stan Wicks', title: 'Systems officer', team: 'records', role: 'administrator', face: true },
  {
    name: 'Anthony Delafield',
    title: 'Takes the chair once a quarter',
    team: '',
    role: 'external chair',
    face: true,
  },
]

const works = (title: string, team: string, who: string) => colleagues({ title, team, role: 'social worker' }, who)

const staff: readonly Colleague[] = [
  ...faces,
  ...colleagues(
    { title: 'Access officer', team: 'access', role: 'contact adviser' },
    'Ravi Bhatt, Noreen Duffy, Kelly Ames, Obi Nwachukwu, Sandra Peck, Marius Ionescu',
  ),
  ...works('Library and advice officer', 'universal', 'Bridie Cope, Samuel Addo, Jean Tuck'),
  ...works('Assessor', 'triage', 'Tariq Oyelaran, Philippa Rowe, Dawn Keble, Amir Shahid'),
  ...works('Coach', 'support', 'Grace Mbeki, Tom Ferris, Ilse Vane, Pradeep Nair'),
  ...works('Lead worker', 'intervention', 'Moira Stead, Jerome Clarke'),
  ...works('Adult intake worker', 'adult-intake', 'Col Brayne, Efua Mensah, Ruth Pym'),
  ...works('Homes and money adviser', 'homes-and-money', 'Colin Dray, Shazia Mir'),
  ...works('Skills adviser', 'work-and-skills', 'Wanda Kos, Peter Lull'),
  ...works('Family worker', 'children-and-families', 'Ana Brito, Keith Oram'),
  ...works('Community safety officer', 'safer-streets', 'Dina Walsh'),
  ...works('Occupational therapist', 'daily-living', 'Helen Crake, Joseph Tembo'),
  ...works('Trusted assessor', 'handy-help', 'Marta Finch, Lewis Abara'),
  ...works('Safeguarding worker', 'mash', 'Iris Bellamy, Niall Swann'),
]

/** A borough that made one door of nine, with five rooms behind it. */
export const brackwater: BoroughContent = {
  slug: 'five-levels',
  mailDomain: 'brackwater.example',
  streets,
  venues,
  listings,
  staff,
  families: [
    ['english', 52],
    ['west-african', 12],
    ['bangladeshi', 8],
    ['romanian', 7],
    ['caribbean', 5],
    ['indian', 5],
    ['pakistani', 4],
    ['polish', 4],
    ['irish', 3],
  ],
  stories: callowayStories,
  learned: {
    away: [{ who: 'Ruth Pym', ago: 2, ahead: 5, cover: 'Col Brayne' }],
    lessons: [
      {
        ...{ team: 'access', weeksAgo: 1, by: 'Tariq Oyelaran' },
        words: 'Two families came to Triage for a form that any library can print.',
        agreed: 'Ring Universal first, and say who is on the desk.',
      },
    ],
    heard: [
      {
        ...{ level: 'community', ago: 30, by: 'Bridie Cope', from: 'people at Ropewalk library' },
        heard: 'Nobody wants to say the word debt at a counter.',
        changed: { ago: 12, words: 'A table behind the newspapers, Tuesdays.', with: 'the library' },
      },
    ],
  },
  drafts: [
    {
      by: 'Gwen Platt',
      ago: 1,
      time: '15:40',
      written: {
        channel: 'in person',
        caller: 'somebody else',
        callerRelation: 'neighbour',
        aboutName: 'Vic Sturgess',
        wants: 'His curtains have not moved since Sunday, and the meter man could not get in.',
      },
    },
  ],
}
