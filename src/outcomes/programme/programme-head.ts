import { type PeriodName, periodInWords, periodTitles } from '#measures'
import { addressWith, type Choice } from '../choice.rules.ts'
import { pilotsPath, practicePath, programmePath, scrutinyPath } from './programme-paths.ts'

const pages = [
  { text: 'What we set out to do', base: programmePath({}) },
  { text: 'Pilots', base: pilotsPath({}) },
  { text: 'Posts and practice', base: practicePath({}) },
  { text: 'For scrutiny', base: scrutinyPath({}) },
]
const named: readonly PeriodName[] = ['this-quarter', 'last-quarter', 'last-12-months']

/** What stands at the head of each page about what the place set out to do: the pages beside it, and the periods. */
export const programmeHead = (choice: Choice, { title, says, at }: { title: string; says: string; at: string }) => ({
  ...{ title, says, period: periodInWords(choice.period) },
  pages: pages.map(({ text, base }) => ({
    text,
    href: addressWith(base, choice, { view: 'our own' }),
    here: base === at,
  })),
  periods: named.map(name => ({
    ...{ text: periodTitles[name as keyof typeof periodTitles], chosen: choice.name === name },
    href: addressWith(at, choice, { name, view: 'our own' }),
  })),
})
