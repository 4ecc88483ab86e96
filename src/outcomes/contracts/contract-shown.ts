import type { Measure, Registry } from '#measures'
import type { Cohort, Contract, ContractStandard } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import { keyOfProvider, within } from '../part.ts'
import { figurePath } from '../paths.ts'
import { capital, valueInWords, wayOf } from '../wording.rules.ts'
import { standardKey } from './contract.rules.ts'

/** 'by the way in Discharge from Hospital, from 65': when somebody is in a group. */
export function whenInWords(c: Cohort): string {
  const ages =
    c.ageFrom !== undefined && c.ageTo !== undefined
      ? `aged ${c.ageFrom} to ${c.ageTo}`
      : c.ageFrom !== undefined
        ? `aged ${c.ageFrom} and over`
        : c.ageTo !== undefined
          ? `aged up to ${c.ageTo}`
          : ''
  const parts = [
    c.route && `came by ${c.route}`,
    c.supportReason && `reason for support: ${c.supportReason}`,
    c.component && `help: ${c.component}`,
    c.clientType && (c.clientType === 'unpaid carer' ? 'a carer' : 'the person with care needs'),
    ages,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('; ') : 'whoever fits none before it'
}

const inForce = (c: Contract, today: DateString): string => {
  if (c.fromOn > today) return `begins ${dayInWords(c.fromOn, today)}`
  if (c.untilOn && c.untilOn < today) return `ended ${dayInWords(c.untilOn, today)}`
  return c.untilOn ? `until ${dayInWords(c.untilOn, today)}` : 'no end agreed'
}

export const contractInList = (c: Contract, today: DateString) => ({
  ...{ name: c.name, kind: capital(c.kind), when: capital(inForce(c, today)) },
  providers: c.providers.map(p => p.name).join(', ') || 'Whoever provides',
  standards: c.standards.length,
})

/** '66%, or more', with what it says in words of the measure. */
const wantedInWords = (measure: Measure | undefined, s: ContractStandard): string => {
  const way = s.way ?? (measure ? wayOf(measure) : null)
  return `${way ? `${way} ` : ''}${measure ? valueInWords(measure, s.value) : s.value}`
}

/** The figure of the one who provides, where it is one, and of the group, as far as it can be cut so. */
function opensAt(measure: Measure, c: Contract, s: ContractStandard): string {
  const alone = c.providers.length === 1 ? { provider: c.providers[0]!.name } : {}
  const { provider, cohort } = within(measure, { ...alone, ...(s.cohort && { cohort: s.cohort }) })
  const of = { ...(provider && { provider: keyOfProvider(provider) }), ...(cohort && { cohort }) }
  const query = String(new URLSearchParams(of))
  return `${figurePath({ measure: measure.id })}${query && `?${query}`}`
}

/** A contract with everything that was agreed, as its page shows it. */
export function contractShown(c: Contract, measures: Registry, today: DateString) {
  const all = c.standards.map(s => ({ s, measure: measures.find(s.measure) }))
  return {
    ...contractInList(c, today),
    lead: c.providers.find(p => p.role === 'lead')?.name ?? '',
    subs: c.providers.filter(p => p.role === 'sub').map(p => p.name),
    from: dayInWords(c.fromOn, today),
    cohorts: c.cohorts.map(cohort => ({ name: cohort.name, when: capital(whenInWords(cohort)) })),
    agreed: all
      .toSorted(
        (a, b) =>
          (a.measure?.title ?? '').localeCompare(b.measure?.title ?? '') || a.s.cohort.localeCompare(b.s.cohort),
      )
      .map(({ s, measure }) => ({
        ...{ key: standardKey(s), cohort: s.cohort || 'Everybody', source: s.source },
        title: measure?.title ?? `${s.measure}, which is no longer a measure`,
        tag: measure ? capital(measure.kind) : '',
        href: measure ? opensAt(measure, c, s) : '',
        wanted: capital(wantedInWords(measure, s)),
        on: dayInWords(s.agreedOn, today),
      })),
  }
}
