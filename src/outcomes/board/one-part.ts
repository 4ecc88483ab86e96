import type { Asker, Breakdown, Figure, Question } from '#measures'

/**
 * Answers for one part of the place out of the cut of the whole place by it: that cut is asked once and kept, and each of
 * the other parts is then answered from it. Asked for each part by itself, every board would go through all lists anew.
 */
export const outOfWhole = (figures: Asker): Asker => ({
  ...figures,
  async figuresOf(measure, question) {
    const [only, ...more] = Object.entries(question.only ?? {})
    // A rate of nobody is still of those who live there, which only its own question knows.
    const asItIs = !only || more.length > 0 || measure.per || question.by?.flat().includes(only[0] as Breakdown)
    if (asItIs) return figures.figuresOf(measure, question)
    const [by, value] = only as [Breakdown, string]
    const found = await figures.figuresOf(measure, wholeOf(question, by))
    return found.flatMap(figure => theirs(figure, by, value))
  },
})

const wholeOf = ({ only: _, by = [[]], ...rest }: Question, part: Breakdown): Question => ({
  ...rest,
  by: by.map(cut => [part, ...cut]),
})

function theirs({ breakdown, ...figure }: Figure, by: Breakdown, value: string): Figure[] {
  const { [by]: of, ...others } = breakdown
  return of === value ? [{ ...figure, breakdown: others }] : []
}
