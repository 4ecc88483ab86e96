import type { Weekday } from '#platform/clock'

/** Where somebody sits down with people each week: a venue of the borough, the day, and who is there. */
export type HubHeld = { venue: string; name: string; day: Weekday; from: string; to: string; present: string }

export const hubsHeld: Readonly<Record<string, readonly HubHeld[]>> = {
  marlbrook: [
    {
      ...{ venue: 'Fernhill Library', name: 'Fernhill library hub', day: 'TH', from: '10:00', to: '13:00' },
      present: 'Esther Lindo, and the handyperson on first Thursdays',
    },
    {
      ...{ venue: 'Marlbrook Central Library', name: 'Central library hub', day: 'MO', from: '09:30', to: '12:30' },
      present: 'Hilary Stott and the benefits adviser',
    },
    {
      ...{ venue: 'Wharfside Hub', name: 'Wharfside hub', day: 'TU', from: '13:00', to: '16:00' },
      present: 'Esther Lindo and the sight loss team',
    },
    {
      ...{ venue: 'Coldwell Hub', name: 'Coldwell hub', day: 'WE', from: '10:00', to: '12:00' },
      present: 'Hilary Stott, with the kettle on',
    },
  ],
  'five-levels': [
    {
      ...{ venue: 'Ropewalk Library', name: 'Ropewalk open door', day: 'TH', from: '10:00', to: '13:00' },
      present: 'Bridie Cope, and somebody from Homes and money',
    },
    {
      ...{ venue: 'Creek Lane Library', name: 'Creek Lane open door', day: 'TU', from: '13:00', to: '16:00' },
      present: 'Samuel Addo and Quayside Debt Advice',
    },
  ],
  'better-conversations': [
    {
      ...{ venue: 'Castlegate Library', name: 'Castlegate talking point', day: 'TU', from: '10:00', to: '13:00' },
      present: 'a worker and a volunteer',
    },
    {
      ...{ venue: 'The Foundry Institute', name: 'Foundry talking point', day: 'TH', from: '13:00', to: '16:00' },
      present: 'a worker and the hearing aid clinic',
    },
  ],
  'home-first': [
    {
      ...{ venue: 'Withyford Library', name: 'Withyford meeting point', day: 'WE', from: '10:00', to: '13:00' },
      present: 'the village agent, and Letters and Forms next door',
    },
    {
      ...{ venue: 'The Press House', name: 'Press House meeting point', day: 'MO', from: '13:30', to: '16:00' },
      present: 'the village agent and an occupational therapist',
    },
    {
      ...{ venue: 'The Lias Hotel', name: 'Lias meeting point', day: 'TH', from: '10:00', to: '12:00' },
      present: 'the village agent; sea view by arrangement',
    },
  ],
}

export const whyLater = [
  'Her daughter can drive her that week',
  'After the eye clinic',
  'Would rather have the morning',
  'Likes to come with a neighbour',
] as const
