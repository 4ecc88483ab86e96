/** Ten minutes a question at most: five to explain, five to answer (M019; Bolton 2019, Leeds). */
export const explainMinutes = 5
export const answerMinutes = 5

/** When the nth question of a meeting is talked about, in minutes from its beginning; 0 is the first. */
export function minutesOf(nth: number): { from: number; answersFrom: number; until: number } {
  const from = nth * (explainMinutes + answerMinutes)
  return { from, answersFrom: from + explainMinutes, until: from + explainMinutes + answerMinutes }
}
