import type { Registry, Step } from '#measures'

/**
 * Figures that no record makes: workforce, budget and surveys (S035, T39). Their values are typed or loaded. Like a
 * measure, one that can be good or bad has its pair; money stands with an outcome and with rights (T20), satisfaction
 * with an outcome (P19).
 */
export type Series = {
  id: string
  title: string
  step: Step
  /** '%' and '£' are written with the number; else words after it: 'days'. */
  unit: string
  better: 'higher' | 'lower' | 'neither'
  kind: 'input' | 'process' | 'outcome' | 'satisfaction'
  /** Ids of series or measures. */
  pairs: readonly [string, ...string[]]
  source: string
  /** Of whose posts it is, where it is of one role alone: 'Social workers'. */
  role?: string
}

const users = 'Survey of people who use services'
const carers = 'Survey of carers, every two years'
const rights = 'front-door.appeared-to-need-not-offered'
const ours = 'The council’s own count'
const outcome = { step: 4, unit: '%', better: 'higher', kind: 'outcome' } as const
const workforce = { step: 5, kind: 'input' } as const
/** The whole hides whom nobody can find: AMHPs, where others are not hard to come by (Bolton 2019, S084). */
const roles = [
  ['social-workers', 'Social workers'],
  ['occupational-therapists', 'Occupational therapists'],
  ['amhps', 'Approved mental health professionals'],
  ['contact-advisers', 'Contact advisers'],
  ['reablement-workers', 'Reablement workers'],
  ['managers', 'Team managers'],
] as const

export const allSeries: readonly Series[] = [
  {
    ...{ id: 'posts-filled', title: 'Posts filled', ...workforce, unit: '%', better: 'higher', source: ours },
    pairs: ['agency-days', 'ascof-6a'],
  },
  {
    ...{ id: 'agency-days', title: 'Days worked by agency staff', ...workforce, unit: 'days', better: 'lower' },
    ...{ pairs: ['posts-filled'], source: ours },
  },
  {
    ...{ id: 'ascof-6a', title: 'Staff who left within 12 months', ...workforce, unit: '%', better: 'lower' },
    ...{ pairs: ['posts-filled'], source: 'Workforce data set' },
  },
  {
    ...{
      id: 'sickness',
      title: 'Days of sickness for each full-time post',
      ...workforce,
      unit: 'days',
      better: 'lower',
    },
    ...{ pairs: ['supervision-on-time'], source: ours },
  },
  {
    ...{ id: 'supervision-on-time', title: 'Supervision held on time', step: 5, unit: '%', better: 'higher' },
    ...{ kind: 'process', pairs: ['sickness'], source: ours },
  },
  {
    ...{ id: 'ascof-6b', title: 'Providers rated good or outstanding', ...workforce, unit: '%', better: 'higher' },
    ...{ pairs: ['ascof-3a'], source: 'Care Quality Commission' },
  },
  {
    ...{ id: 'budget-position', title: 'Over or under the budget, this year so far', step: 6, unit: '£ thousand' },
    ...{ better: 'neither', kind: 'input', pairs: ['ascof-2a', 'ascof-3a', rights], source: 'The council’s ledger' },
  },
  {
    ...{ id: 'spend-per-head', title: 'Spent on adult social care for each adult living here', step: 6, unit: '£' },
    ...{ better: 'neither', kind: 'input', pairs: ['ascof-2e', 'ascof-3a', rights], source: 'The council’s ledger' },
  },
  {
    ...{ ...outcome, id: 'ascof-1a', title: 'Quality of life of people who use services', unit: 'of 24' },
    ...{ pairs: ['ascof-1d'], source: users },
  },
  {
    ...{ ...outcome, id: 'ascof-1b', title: 'Quality of life, adjusted for what services do', unit: 'of 1' },
    ...{ pairs: ['ascof-1a'], source: users },
  },
  {
    ...{ ...outcome, id: 'ascof-1c', title: 'Quality of life of carers', unit: 'of 12' },
    ...{ pairs: ['ascof-1e'], source: carers },
  },
  {
    ...{ ...outcome, id: 'ascof-1d', title: 'Satisfaction of people who use services', kind: 'satisfaction' },
    ...{ pairs: ['ascof-1a'], source: users },
  },
  {
    ...{ ...outcome, id: 'ascof-1e', title: 'Satisfaction of carers', kind: 'satisfaction' },
    ...{ pairs: ['ascof-1c'], source: carers },
  },
  {
    ...{ ...outcome, id: 'ascof-3a', title: 'Control over daily life' },
    ...{ pairs: ['ascof-4a'], source: users },
  },
  {
    ...{ ...outcome, id: 'ascof-3b', title: 'Carers included in discussions', kind: 'process' },
    ...{ pairs: ['ascof-1c'], source: carers },
  },
  {
    ...{ ...outcome, id: 'ascof-3c', title: 'Ease of finding information', kind: 'process' },
    ...{ pairs: ['ascof-3a'], source: `${users}; ${carers.toLowerCase()}` },
  },
  {
    ...{ ...outcome, id: 'ascof-4a', title: 'Feeling safe' },
    ...{ pairs: ['ascof-3a'], source: users },
  },
  {
    ...{ ...outcome, id: 'ascof-4b', title: 'Risk reduced or removed by an enquiry' },
    ...{ pairs: ['ascof-4a'], source: 'Safeguarding collection' },
  },
  {
    ...{ ...outcome, id: 'ascof-5a', title: 'Enough social contact' },
    ...{ pairs: ['ascof-1a'], source: `${users}; ${carers.toLowerCase()}` },
  },
  ...roles.map(
    ([id, role]): Series => ({
      ...{ id: `posts-filled-${id}`, title: `Posts filled: ${role.toLowerCase()}`, role, ...workforce },
      ...{ unit: '%', better: 'higher', pairs: ['posts-filled', 'ascof-6a'], source: ours },
    }),
  ),
]

export const findSeries = (id: string): Series | undefined => allSeries.find(s => s.id === id)

/** What is wrong with the series, one sentence a fault; empty when they stand. */
export function faultsInSeries(all: readonly Series[], measures: Registry): string[] {
  return all.flatMap(s => {
    const pairs = s.pairs.map(id => ({ id, kind: (all.find(one => one.id === id) ?? measures.find(id))?.kind }))
    const missing = pairs.filter(p => !p.kind || p.id === s.id).map(p => `${s.id}: its pair ${p.id} does not exist`)
    const isMoney = s.unit.startsWith('£')
    const needsOutcome = s.kind === 'satisfaction' || isMoney
    const alone = needsOutcome && !pairs.some(p => p.kind === 'outcome') ? [`${s.id}: stands without an outcome`] : []
    const noRight =
      isMoney && !s.pairs.some(id => measures.find(id)?.ofRights) ? [`${s.id}: stands without a right`] : []
    return [
      ...missing,
      ...alone,
      ...noRight,
      ...(all.filter(one => one.id === s.id).length > 1 ? [`${s.id}: declared twice`] : []),
    ]
  })
}
