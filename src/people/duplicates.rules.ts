/** What agrees between somebody typed in and somebody on record. */
export const facts = [
  'nhs number',
  'name',
  'similar name',
  'part of the name',
  'birth date',
  'phone',
  'postcode',
] as const
export type Fact = (typeof facts)[number]
export type Strength = 'very likely' | 'likely' | 'possible'

/**
 * How much each says. A phone or a postcode is shared by a household, so that however many of those agree, nobody is
 * taken for another without their name or birth date (a wife is not her husband).
 */
const weight: Record<Fact, number> = {
  'nhs number': 6,
  name: 3,
  'similar name': 2,
  'part of the name': 1,
  'birth date': 3,
  phone: 2,
  postcode: 1,
}
const ofAName: Fact[] = ['name', 'similar name', 'part of the name']
const ofThemselves: Fact[] = ['nhs number', 'name', 'similar name', 'birth date']

/** What agrees, in words: 'a similar name', 'the same birth date'. */
export const factWords = (fact: Fact): string =>
  fact === 'similar name'
    ? 'a similar name'
    : fact === 'part of the name'
      ? fact
      : `the same ${fact === 'nhs number' ? 'NHS number' : fact}`

/** Whether they are likely the same person; undefined when too little agrees to say so. */
export function likelyTheSame(agree: readonly Fact[]): Strength | undefined {
  if (!agree.some(fact => ofThemselves.includes(fact))) return undefined
  const ofName = Math.max(0, ...agree.filter(fact => ofAName.includes(fact)).map(fact => weight[fact]))
  const rest = new Set(agree.filter(fact => !ofAName.includes(fact)))
  const points = ofName + [...rest].reduce((sum, fact) => sum + weight[fact], 0)
  if (points >= 6) return 'very likely'
  if (points >= 4) return 'likely'
  // A similar name alone would show half a street; the very name, or a birth date and something else, is worth a look.
  return ofName === 3 || points > 3 ? 'possible' : undefined
}

/** How a name on record agrees with the name typed, given how many typed words it has alike and exactly. */
export function nameAgrees(typedWords: number, alike: number, exact: number): Fact | undefined {
  if (typedWords === 0 || alike === 0) return undefined
  // One word is somebody's first name: it takes two to be a name.
  if (typedWords === 1) return 'part of the name'
  if (exact === typedWords) return 'name'
  return alike === typedWords ? 'similar name' : 'part of the name'
}
