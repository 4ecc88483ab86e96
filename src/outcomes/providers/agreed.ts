import { keptFigures } from '#measures'
import { contractsIn, standardsOf } from '#place'
import type { Gatherings, Looking } from '../board/board.ts'
import { addressWith } from '../choice.rules.ts'
import { type Gathered, gather } from '../gather.ts'
import { heldAgainst, tellerFor } from '../measure/measure-view.rules.ts'
import { contractPath, figurePath } from '../paths.ts'

/** What a provider's contracts agreed and what came of it, for everybody or a group of people: met, or to be looked at. */
export async function agreedWith(looking: Looking, provider: string, gathered: Gatherings) {
  const { tx, place, choice, measures, today } = looking
  const contracts = (await contractsIn(tx, place.id, choice.period)).filter(c =>
    c.providers.some(p => p.name === provider),
  )
  const figures = keptFigures(tx, place.id)
  const byGroup = new Map<string, Gathered>()
  const agreed = []
  for (const contract of contracts) {
    const standards = standardsOf({}, [contract])
    const rows = []
    for (const s of contract.standards) {
      const measure = measures.find(s.measure)
      if (!measure?.breakdowns.includes('provider')) continue
      const cuts = s.cohort ? (['cohort'] as const) : []
      const asked = { period: choice.period, today, cuts, only: { provider } }
      const g = s.cohort
        ? (byGroup.get(s.measure) ?? (await gather(figures, measure, asked)))
        : gathered.get(s.measure)!
      if (s.cohort) byGroup.set(s.measure, g)
      const figure = s.cohort ? g.cuts[0]!.figures.find(f => f.breakdown.cohort === s.cohort) : g.whole
      const told = figure && tellerFor(g, choice.view)(figure)
      const cut = { provider, ...(s.cohort && { cohort: s.cohort }) }
      rows.push({
        ...{ title: measure.title, cohort: s.cohort || 'Everybody' },
        href: addressWith(figurePath({ measure: measure.id }), choice, {
          of: { ...looking.part?.of, ...(s.cohort && { cohort: s.cohort }) },
        }),
        ...{ value: told?.value ?? 'nothing to count yet', of: told?.of ?? '' },
        ...heldAgainst(measure, told?.number ?? null, standards.of(measure.id, cut)),
      })
    }
    const href = contractPath({ contract: contract.contractId })
    agreed.push({ name: contract.name, role: contract.providers.find(p => p.name === provider)!.role, href, rows })
  }
  await figures.keep()
  return agreed
}
