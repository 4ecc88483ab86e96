import type { Registry } from '#measures'
import type { Contract, ContractStandard } from '#place'
import type { Standing } from '#platform/web'
import { standardKey } from './contract.rules.ts'

/** What a contract is, who provides and how long, as its form has it. */
export const aboutTyped = (c: Contract) => ({
  ...{ name: c.name, kind: c.kind, fromOn: c.fromOn, untilOn: c.untilOn ?? '' },
  lead: c.providers.find(p => p.role === 'lead')?.name ?? '',
  subs: c.providers
    .filter(p => p.role === 'sub')
    .map(p => p.name)
    .join('\n'),
})

const labels = {
  ...{ name: 'What it is called', kind: 'What it is for', fromOn: 'First day', untilOn: 'Last day' },
  ...{ lead: 'Who leads', subs: 'Who else provides under it', value: 'Standard', source: 'Where it was agreed' },
}

/**
 * What each of the page's forms rests on. Groups are only added and taken away; a standard takes the place of one for the
 * same measure and group, and goes with its group, so that whoever does so is told what another agreed meanwhile.
 */
export function contractStands(c: Contract, measures: Registry, typed: Record<string, unknown>): Standing {
  const deed = typed.do as string | undefined
  const label = (key: string) => {
    const [measure = '', cohort = ''] = key.split('|')
    return `${measures.find(measure)?.title ?? measure}${cohort ? `, ${cohort}` : ''}`
  }
  const agreed = (key: string) => c.standards.filter(s => standardKey(s) === key).map(inWords)
  const ofGroup = (name: string) =>
    c.standards.filter(s => s.cohort === name).map(s => `${label(standardKey(s))}: ${inWords(s)}`)
  const keys =
    deed === undefined
      ? c.standards.map(standardKey)
      : deed === 'add standard'
        ? [standardKey({ measure: String(typed.measure), cohort: String(typed.cohort ?? '') })]
        : deed === 'take standard away'
          ? [String(typed.which)]
          : []
  const groups =
    deed === undefined ? c.cohorts.map(one => one.name) : deed === 'take group away' ? [String(typed.which)] : []
  return {
    fields: deed === undefined || deed === 'about' ? aboutTyped(c) : {},
    labels,
    watched: Object.fromEntries([
      ...keys.map(key => [label(key), agreed(key).join()]),
      ...groups.map(name => [`What was agreed for ${name}`, ofGroup(name).join('; ')]),
    ]),
    lastSaved: async () => ({ name: c.byName, at: c.at }),
  }
}

const inWords = (s: ContractStandard) => `${s.way ? `${s.way} ` : ''}${s.value}, ${s.source}`
