/**
 * The measures of the Adult Social Care Outcomes Framework, 2023-24 on, as councillors read them (S056, S241). Many of
 * them say what was done and not what it did for anybody, so each says which it is (Bolton 2019; P52, T39). Where a
 * figure here is the same, it stands beside; the others come from surveys and registers that are not in these facts.
 */
export type National = {
  id: string
  title: string
  says: 'outcome' | 'process' | 'satisfaction' | 'input'
  from: string
  /** Ids of our own measures. */
  measures: string[]
  /** Id of the series that it is typed or loaded into, where no record makes it. */
  series?: string
}

const users = 'Survey of people who use services'
const carers = 'Survey of carers, every two years'
const level = 'Client Level Data'

export const national: National[] = [
  {
    id: '1A',
    title: 'Quality of life of people who use services',
    says: 'outcome',
    from: users,
    measures: [],
    series: 'ascof-1a',
  },
  {
    id: '1B',
    title: 'Quality of life, adjusted for what services do',
    says: 'outcome',
    from: users,
    measures: [],
    series: 'ascof-1b',
  },
  { id: '1C', title: 'Quality of life of carers', says: 'outcome', from: carers, measures: [], series: 'ascof-1c' },
  {
    id: '1D',
    title: 'Satisfaction of people who use services',
    says: 'satisfaction',
    from: users,
    measures: [],
    series: 'ascof-1d',
  },
  { id: '1E', title: 'Satisfaction of carers', says: 'satisfaction', from: carers, measures: [], series: 'ascof-1e' },
  {
    id: '2A',
    title: 'Short-term help, and no more needed after it',
    says: 'outcome',
    from: level,
    measures: ['ascof-2a'],
  },
  { id: '2B', title: 'New admissions to care homes, 18 to 64', says: 'process', from: level, measures: ['ascof-2b'] },
  {
    id: '2C',
    title: 'New admissions to care homes, 65 and above',
    says: 'process',
    from: level,
    measures: ['ascof-2c'],
  },
  {
    id: '2D',
    title: 'Still in the community 12 weeks after hospital and reablement',
    says: 'outcome',
    from: 'Client Level Data with hospital records; here a proxy without them',
    measures: ['ascof-2d-proxy'],
  },
  {
    id: '2E',
    title: 'Long-term support, living at home or with family',
    says: 'outcome',
    from: level,
    measures: ['ascof-2e'],
  },
  { id: '3A', title: 'Control over daily life', says: 'outcome', from: users, measures: [], series: 'ascof-3a' },
  {
    id: '3B',
    title: 'Carers included in discussions',
    says: 'process',
    from: carers,
    measures: [],
    series: 'ascof-3b',
  },
  {
    id: '3C',
    title: 'Ease of finding information',
    says: 'process',
    from: `${users}; ${carers.toLowerCase()}`,
    measures: [],
    series: 'ascof-3c',
  },
  {
    id: '3D',
    title: 'Self-directed support and direct payments',
    says: 'process',
    from: level,
    measures: ['ascof-3d-1a', 'ascof-3d-2a', 'ascof-3d-1b', 'ascof-3d-2b'],
  },
  { id: '4A', title: 'Feeling safe', says: 'outcome', from: users, measures: [], series: 'ascof-4a' },
  {
    id: '4B',
    title: 'Risk reduced or removed by an enquiry',
    says: 'outcome',
    from: 'Safeguarding collection',
    measures: [],
    series: 'ascof-4b',
  },
  {
    id: '5A',
    title: 'Enough social contact',
    says: 'outcome',
    from: `${users}; ${carers.toLowerCase()}`,
    measures: [],
    series: 'ascof-5a',
  },
  {
    id: '6A',
    title: 'Staff who left within 12 months',
    says: 'input',
    from: 'Workforce data set',
    measures: [],
    series: 'ascof-6a',
  },
  {
    id: '6B',
    title: 'Providers rated good or outstanding',
    says: 'input',
    from: 'Care Quality Commission',
    measures: [],
    series: 'ascof-6b',
  },
]
