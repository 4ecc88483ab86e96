/**
 * What a place expects of its people: of each thousand of an age in a year, in a demo of the whole size. `follows`: what
 * makes its number in a smaller one, the front door's own contacts or the return.
 */
export const expectedRates: Readonly<
  Record<
    string,
    readonly {
      measure: string
      ageFrom: number
      ageTo: number | null
      perThousand: number
      follows: 'contacts' | 'return'
      source: string
    }[]
  >
> = {
  marlbrook: [
    {
      ...{ measure: 'front-door.contacts', ageFrom: 18, ageTo: null, perThousand: 99, follows: 'contacts' },
      source: 'the first year counted, by the people who lived here then',
    },
    {
      ...{ measure: 'long-term-support.admissions', ageFrom: 18, ageTo: 64, perThousand: 0.15, follows: 'return' },
      source: 'as often as in England',
    },
    {
      ...{ measure: 'long-term-support.admissions', ageFrom: 65, ageTo: null, perThousand: 5.6, follows: 'return' },
      source: 'as often as in England',
    },
  ],
}
