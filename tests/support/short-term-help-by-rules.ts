import { addDays, type DateString } from '#platform/clock'

/**
 * ASCOF 2A straight from its rules, one person at a time, slow and without SQL: what the measure's own list is held against.
 * Cutting a service in two that touch is not in it; the histories it is given have no such services.
 */
export type Service = {
  id: string
  type: string
  component: string | null
  from: DateString
  to: DateString | null
  outcome: string | null
}
export type Event = {
  kind: 'request' | 'assessment' | 'review'
  from: DateString
  to: DateString
  outcome: string | null
}
export type History = { born: DateString | null; died: DateString | null; services: Service[]; events: Event[] }
export type Verdict = { id: string; counts: 'yes' | 'no' | 'left out'; rule: string }

const ST_MAX = 'Short term support: ST-Max'
/** Outcomes in their order; the first four only say that something goes on. */
const order = [
  'Progress to reablement/ST-Max',
  'Progress to assessment, review or reassessment',
  'Progress to support planning or services',
  'Continuation of support or services',
  'Admitted to hospital',
  'NFA: Responsibility moved to another local authority',
  'NFA: Referral to NHS services or NHS funded social care',
  'NFA: Self-funded client or under 12wk disregard',
  'NFA: Information and advice or signposting',
  'NFA: Referral to other service within the local authority',
  'NFA: Support declined',
  'NFA: Deceased',
  'NFA: Support ended as planned',
  'NFA: Support ended for other reason',
  'NFA: No services offered for other reason',
  'NFA: Other',
]
export const outcomes = order
const leftOut = [
  'Admitted to hospital',
  'NFA: Referral to NHS services or NHS funded social care',
  'NFA: Self-funded client or under 12wk disregard',
  'NFA: Support declined',
  'NFA: Deceased',
]
const services = ['Nursing care', 'Residential care', 'Community', 'Prison', 'Ongoing low level', 'Other short term']
const stays = ['Short term residential care', 'Short term nursing care']

const usable = (outcome: string | null): outcome is string => outcome !== null && order.indexOf(outcome) >= 4
const place = (outcome: string | null) => (usable(outcome) ? order.indexOf(outcome) : 100)
const best = (all: (string | null)[]) => all.filter(usable).sort((a, b) => place(a) - place(b))[0]
const end = (to: DateString | null) => to ?? '9999-12-31'
const kindOf = (s: Service) => services.findIndex(kind => s.type.endsWith(kind) && !s.type.startsWith('Unpaid'))

type Cluster = { rows: Service[]; from: DateString; to: DateString }
function clustersOf(rows: Service[]): Cluster[] {
  const clusters: Cluster[] = []
  for (const row of rows.toSorted((a, b) => a.from.localeCompare(b.from) || end(a.to).localeCompare(end(b.to)))) {
    const last = clusters.at(-1)
    if (!last || (last.to < '9999' && row.from > addDays(last.to, 7)))
      clusters.push({ rows: [row], from: row.from, to: end(row.to) })
    else {
      last.rows.push(row)
      if (end(row.to) > last.to) last.to = end(row.to)
    }
  }
  return clusters
}

export function verdictsOf(history: History, year: { from: DateString; to: DateString }): Verdict[] {
  const whole = history.services.filter(s => end(s.to) >= s.from)
  return clustersOf(whole.filter(s => s.type === ST_MAX))
    .filter(c => c.to >= year.from && c.to <= year.to)
    .map(c => ({ ...verdictOf(c, { ...history, services: whole.filter(s => s.type !== ST_MAX) }), id: lastOf(c).id }))
}

const lastOf = (c: Cluster) =>
  c.rows
    .filter(r => end(r.to) === c.to)
    .sort((a, b) => place(a.outcome) - place(b.outcome) || a.id.localeCompare(b.id))[0]!

function ageOf(born: DateString, day: DateString) {
  const days = (Date.parse(day) - Date.parse(`${born.slice(0, 7)}-01`)) / 86_400_000
  return Math.floor(days / 365.25)
}

function verdictOf(c: Cluster, { born, died, services: others, events: all }: History): Omit<Verdict, 'id'> {
  const out = (rule: string) => ({ counts: 'left out' as const, rule })
  const events = all.filter(e => e.to >= e.from)
  const own = lastOf(c).outcome
  if (born !== null && ageOf(born, c.to) < 18) return out('under 18')
  if (died !== null && died < c.from) return out('died before')
  const had = others.filter(s => s.type.startsWith('Long') && s.from < c.from)
  if (had.some(s => s.to === null || addDays(s.to, 91) > c.from)) return out('had support')
  if (died !== null && died <= addDays(c.to, 7)) return out('1')
  if (own === 'Admitted to hospital') return out('2')
  const inWindow = (from: DateString, to: DateString | null) =>
    from >= c.from && from <= addDays(c.to, 7) && end(to) > c.to
  const following = others.filter(s => inWindow(s.from, s.to))
  const ranked = following
    .filter(s => kindOf(s) >= 0)
    .sort((a, b) => kindOf(a) - kindOf(b) || Number(stay(b)) - Number(stay(a)))
  if (ranked[0]) {
    const no = ranked[0].type.startsWith('Long') || (kindOf(ranked[0]) === 5 && stay(ranked[0]))
    return { counts: no ? 'no' : 'yes', rule: '3' }
  }
  const later = events.filter(e => inWindow(e.from, e.to))
  const meant = later.filter(e => e.outcome !== 'NFA: Support ended as planned')
  const skipped = later.length + following.length > 0 && meant.length === 0
  const nested = events
    .filter(e => e.kind !== 'request' && usable(e.outcome))
    .filter(e => e.from >= c.from && e.from <= c.to && e.to > c.from && e.to <= c.to && addDays(e.to, 14) > c.to)
    .sort((a, b) => b.to.localeCompare(a.to) || place(a.outcome) - place(b.outcome))
  const said = best([skipped ? null : own, ...meant.map(e => e.outcome), nested[0]?.outcome ?? null])
  if (said) return { counts: leftOut.includes(said) ? 'left out' : 'yes', rule: '4' }
  const equipped = (s: Service) =>
    s.component === 'Equipment' && s.from >= c.from && s.from <= c.to && end(s.to) > c.from && end(s.to) <= c.to
  if (others.some(equipped)) return { counts: 'yes', rule: '5' }
  if (usable(own)) return { counts: leftOut.includes(own) ? 'left out' : 'yes', rule: '6' }
  return out('6')
}

const stay = (s: Service) => stays.includes(s.component ?? '')
