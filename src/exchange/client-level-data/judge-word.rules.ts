import { type CodeList, type CodeValue, listOf } from './code-lists.rules.ts'
import { nearMiss } from './near-miss.rules.ts'
import { ownText } from './own-text.rules.ts'
import { lastRemembered } from './read-cell.rules.ts'

/** What is said of one cell, as the national data quality report has it. */
export const verdicts = ['valid', 'blank', 'missing', 'invalid', 'release 1'] as const
export type Verdict = (typeof verdicts)[number]

export type Word = {
  verdict: 'valid' | 'invalid' | 'release 1'
  /** Release 2's word, as it counts; null where it is none. National figures read any case of letters, so do we. */
  becomes: string | null
  /** For what is not right: which word was most likely meant, of release 2 where there is one. */
  meant: string | undefined
  /** Days between which events may use it. */
  validFrom: string | null
  validUntil: string | null
  /** For outcomes: the lower wins. */
  position: number
}

export type JudgeWord = (text: string) => Word

const NO_LIST: JudgeWord = text => ({ ...taken, becomes: text })
const taken = { verdict: 'valid', meant: undefined, validFrom: null, validUntil: null, position: 0 } as const

/** Judges the words of one list. What was judged once is remembered, up to a number, since files repeat themselves. */
export function judgeWords(all: readonly CodeList[], list: string): JudgeWord {
  const second = listOf(all, list, 2)
  const first = listOf(all, list, 1)
  if (!second || (second.sure === 'unknown' && !first)) return NO_LIST
  const judge = judgeOne(second, first)
  const known = new Map<string, Word>()
  return lastRemembered(text => {
    const before = known.get(text)
    if (before) return before
    const judged = judge(text)
    // The same text, and not one that is like it: found the same at once.
    const word = judged.becomes === text ? { ...judged, becomes: text } : judged
    if (known.size < MOST_REMEMBERED) known.set(ownText(text), word)
    return word
  })
}
const MOST_REMEMBERED = 5_000

function judgeOne(second: CodeList, first: CodeList | undefined): JudgeWord {
  const exact = by(second, v => v.value)
  const exactFirst = by(first, v => v.value)
  const anyCase = by(second, v => v.value.toLowerCase())
  const anyCaseFirst = by(first, v => v.value.toLowerCase())
  const words = [...exact.keys()]
  const wordsFirst = [...exactFirst.keys()]
  // Where release 2's list is only assumed, what release 1 says is as good.
  const ofFirst = second.sure === 'assumed' ? 'valid' : 'release 1'
  return text => {
    const two = exact.get(text)
    if (two) return said('valid', two, undefined)
    const one =
      exactFirst.get(text) ?? (anyCase.has(text.toLowerCase()) ? undefined : anyCaseFirst.get(text.toLowerCase()))
    if (one) return said(ofFirst, one, one.becomes ?? undefined)
    const near = anyCase.get(text.toLowerCase())
    if (near) return said('invalid', near, near.value)
    const meantFirst = nearMiss(text, wordsFirst)
    const meant = nearMiss(text, words) ?? (meantFirst && (exactFirst.get(meantFirst)?.becomes ?? undefined))
    return { verdict: 'invalid', becomes: null, meant, validFrom: null, validUntil: null, position: NONE }
  }
}
const NONE = 99

const said = (verdict: Word['verdict'], v: CodeValue, meant: string | undefined): Word => ({
  verdict,
  becomes: v.becomes,
  meant,
  validFrom: v.validFrom,
  validUntil: v.validUntil,
  position: v.position,
})

const by = (list: CodeList | undefined, key: (v: CodeValue) => string) =>
  new Map((list?.values ?? []).map(v => [key(v), v]))
