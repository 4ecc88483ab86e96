import type { Registry } from '#measures'
import { type Contract, listContracts, listVersions, mayDo, page } from '#place'
import { dayInWords, dayOf } from '#platform/clock'
import { isId } from '#platform/database'
import { missing, nobody, view } from '#platform/web'
import { changeContractPath, contractPath, contractsPath, figuresPath, newContractPath } from '../paths.ts'
import { countInWords } from '../wording.rules.ts'
import { warningsOf } from './contract.rules.ts'
import { contractInList, contractShown } from './contract-shown.ts'
import { servicesGrouped } from './contract-words.queries.ts'

/** Every contract and agreement whose standards figures are held against. */
export const contractsPage = page({
  path: contractsPath,
  may: 'see figures',
  audit: nobody('it names contracts and providers, and nobody they help'),
  async get({ tx, place, who, today }) {
    const all = await listContracts(tx, place.id)
    return view('outcomes/contracts/contracts.njk', {
      title: 'Contracts and standards',
      rows: all.map(c => ({ ...contractInList(c, today), href: contractPath({ contract: c.contractId }) })),
      mayKeep: mayDo(who.role, 'keep contracts'),
      paths: { all: figuresPath({}), add: newContractPath({}) },
    })
  },
})

/** One contract: who provides, how people are grouped, what was agreed, and every change of it. */
export const contractPage = (measures: Registry) =>
  page({
    path: contractPath,
    may: 'see figures',
    audit: nobody('it shows what was agreed, and nobody it is about'),
    async get({ tx, place, who, today, params }) {
      const versions = isId(params.contract) ? await listVersions(tx, place.id, params.contract) : []
      const [now] = versions
      if (!now) return missing()
      const grouped = await servicesGrouped(tx, place.id, {
        ...{ providers: now.providers.map(p => p.name), fromOn: now.fromOn, untilOn: now.untilOn },
      })
      const inGroup = new Map(grouped.map(g => [g.cohort, g.services]))
      const shown = contractShown(now, measures, today)
      return view('outcomes/contracts/contract.njk', {
        title: now.name,
        contract: {
          ...shown,
          cohorts: shown.cohorts.map(c => ({ ...c, services: countInWords(inGroup.get(c.name) ?? 0) })),
        },
        ungrouped: countInWords(inGroup.get(null) ?? 0),
        warnings: warningsOf(now.standards, measures),
        history: versions.map((v, i) => ({
          ...{ by: v.byName, on: dayInWords(dayOf(v.at), today), words: changeInWords(v, versions[i + 1]) },
        })),
        mayKeep: mayDo(who.role, 'keep contracts'),
        paths: { all: contractsPath({}), change: changeContractPath({ contract: now.contractId }) },
      })
    },
  })

/** What a version changed of the one before, in a line. */
function changeInWords(now: Contract, before: Contract | undefined): string {
  if (!before) return 'Written down'
  const told = (c: Contract) => ({
    'the groups': JSON.stringify(c.cohorts),
    'the standards': JSON.stringify(c.standards),
    'who provides': JSON.stringify(c.providers),
    'its days': `${c.fromOn} ${c.untilOn}`,
    'its name': `${c.name} ${c.kind}`,
  })
  const [is, was] = [told(now), told(before)]
  const changed = (Object.keys(is) as (keyof typeof is)[]).filter(what => is[what] !== was[what])
  return changed.length > 0 ? `Changed ${changed.join(', ')}` : 'Kept as it was'
}
