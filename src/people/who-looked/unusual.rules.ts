/** Somebody opened a record with no work that explains it. What is known of both is compared, never of either alone. */
export type UnexplainedLook = {
  accountId: string
  worker: string
  personId: string
  knownAs: string
  /** Of the person looked at, as they gave it; null where nobody asked or they would rather not say. */
  ethnicity: string | null
  householdId: string | null
  /** Street and outward postcode, without the house number; null where there is none or it is hidden. */
  street: string | null
  familyName: string | null
  lastOn: string
}
export type Signal = 'household' | 'street' | 'rare surname'
export type Unusual = UnexplainedLook & { signal: Signal }

/** Looks that one worker had in a household or street before it is unusual: one is chance. */
const TOGETHER = { household: 2, street: 3 }
/**
 * At most so many people of the place have the name, and no more than one in two thousand. A common name says nothing; what
 * is common differs between communities, and a rule that forgot it would accuse some of them more often (safety.md).
 */
const RARE = { people: 5, share: 1 / 2_000 }

export const isRare = (withName: number, inPlace: number): boolean =>
  withName > 0 &&
  withName <= RARE.people &&
  (inPlace < 2_000 * RARE.people ? withName <= 2 : withName / inPlace <= RARE.share)

export const surnameOf = (name: string): string => (name.trim().split(/\s+/).at(-1) ?? '').toLowerCase()

/** '12a Larch Row, Fernhill' in 'ZX4 2QT' is 'larch row zx4'. */
export function streetOf(lines: string | null, postcode: string | null): string | null {
  const first = (lines ?? '').split(/[\n,]/)[0]!.toLowerCase()
  const street = first
    .trim()
    .replace(/^(?:(?:flat|room)\s*)?\d+[a-z]?/, '')
    .trim()
  return street === '' ? null : `${street} ${(postcode ?? '').split(' ')[0]!.toLowerCase()}`.trim()
}

/** Each look once, under the strongest of what speaks for asking about it. */
export function unusual(looks: UnexplainedLook[], names: Map<string, number>, inPlace: number): Unusual[] {
  const together = (key: 'householdId' | 'street', look: UnexplainedLook) =>
    new Set(
      looks
        .filter(one => one.accountId === look.accountId && one[key] !== null && one[key] === look[key])
        .map(one => one.personId),
    ).size
  return looks.flatMap((look): Unusual[] => {
    const surname = (look.familyName ?? surnameOf(look.knownAs)).toLowerCase()
    if (surname === surnameOf(look.worker) && isRare(names.get(surname) ?? 0, inPlace))
      return [{ ...look, signal: 'rare surname' }]
    if (together('householdId', look) >= TOGETHER.household) return [{ ...look, signal: 'household' }]
    return together('street', look) >= TOGETHER.street ? [{ ...look, signal: 'street' }] : []
  })
}

export type Ended = { ethnicity: string | null; outcome: string }

/** How often asking was a false alarm, by the ethnicity of the person looked at: so that a rule that is unfair is seen. */
export function falseAlarms(ended: Ended[]): { ethnicity: string; asked: number; falseAlarms: number }[] {
  const by = new Map<string, { asked: number; falseAlarms: number }>()
  for (const one of ended) {
    const key = one.ethnicity ?? 'not known'
    const was = by.get(key) ?? { asked: 0, falseAlarms: 0 }
    by.set(key, { asked: was.asked + 1, falseAlarms: was.falseAlarms + (one.outcome === 'passed on' ? 0 : 1) })
  }
  return [...by].map(([ethnicity, n]) => ({ ethnicity, ...n })).sort((a, b) => (a.ethnicity < b.ethnicity ? -1 : 1))
}
