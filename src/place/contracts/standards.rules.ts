import type { Contract, Standard } from './contract.ts'

/** Whom a figure is about, of what a contract can be about. */
export type Cut = { provider?: string | null; cohort?: string | null }

/** The standards that hold in a period. */
export type Standards = {
  /** For a figure of everybody, or of one provider or cohort. */
  of(measure: string, cut?: Cut): Standard | undefined
  /** Ids of the measures that a contract agreed a standard for. */
  agreed: ReadonlySet<string>
}

/**
 * A figure of one provider or cohort is held against a contract's standard for it, and never against a place's: limits
 * differ by whom they are for (5% entering a home, and 10% with dementia; T07). Where contracts disagree there is none.
 */
export function standardsOf(ofPlace: Readonly<Record<string, Standard>>, contracts: readonly Contract[]): Standards {
  const agreedFor = (measure: string, { provider, cohort }: Cut): Standard[] =>
    contracts
      .filter(c => (provider ? c.providers.some(p => p.name === provider) : cohort || c.providers.length === 0))
      .flatMap(c =>
        c.standards
          .filter(s => s.measure === measure && s.cohort === (cohort ?? ''))
          .map(s => ({
            value: s.value,
            from: s.agreedOn,
            source: `${c.name}: ${s.source}`,
            ...(s.way && { way: s.way }),
          })),
      )
  return {
    agreed: new Set(contracts.flatMap(c => c.standards.map(s => s.measure))),
    of(measure, cut = {}) {
      const named = 'provider' in cut || 'cohort' in cut
      if (!named && ofPlace[measure]) return ofPlace[measure]
      // Whoever is of no known provider or cohort is held against nothing.
      if (named && !cut.provider && !cut.cohort) return undefined
      const found = agreedFor(measure, cut)
      return new Set(found.map(s => `${s.way ?? ''} ${s.value}`)).size === 1 ? found[0] : undefined
    },
  }
}
