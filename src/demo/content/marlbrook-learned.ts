import type { Learned } from './learned.ts'

export const learned: Learned = {
  away: [
    { who: 'Tom Hepworth', ago: 2, ahead: 5, cover: 'Priya Shah' },
    { who: 'Rob Fairclough', ago: 1, ahead: 9, cover: 'Dev Patel' },
  ],
  lessons: [
    {
      ...{ team: 'contact-centre', weeksAgo: 2, by: 'Siân Prosser' },
      words: 'Three of ten went to social work for a rail. The trusted assessors are there the same week.',
      agreed: 'Ask which room it is about before choosing the team. From Monday.',
    },
    {
      ...{ team: 'contact-centre', weeksAgo: 4, by: 'Lorna Pickup' },
      words: 'Nobody had asked whether the heating was on.',
      agreed: 'Ask in the first minute between October and April.',
    },
  ],
  heard: [
    {
      ...{ level: 'person', ago: 31, by: 'Gareth Mould', from: 'a young man' },
      heard: '“Text me short ones. I’m not ringing back a number I don’t know.”',
      changed: { ago: 26, words: 'He is texted first, by the same person each time.', with: 'him' },
    },
    {
      ...{ level: 'community', ago: 64, by: 'Esther Lindo', from: 'people at the lunch club' },
      ...{ neighbourhood: 'fernhill', heard: 'The bus home leaves ten minutes before lunch ends.' },
      changed: { ago: 40, words: 'Lunch begins at quarter to twelve.', with: 'the lunch club' },
    },
    {
      ...{ level: 'service', ago: 12, by: 'Priya Shah', from: 'three carers this month' },
      heard: 'Nobody says how long until somebody rings back.',
    },
  ],
}
