/** What changed when, by the place: days before it is made as at, and the words that stand on its figures. */
export const figureNotes: Readonly<
  Record<string, readonly { daysAgo: number; words: string; measure: string | null }[]>
> = {
  marlbrook: [
    { daysAgo: 545, words: 'Hubs in all neighbourhoods', measure: null },
    { daysAgo: 200, words: 'New telephone system', measure: null },
  ],
}
