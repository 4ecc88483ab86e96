import { measure, nationalBands } from '#measures'
import { afterShortTermHelp, whatCameAfter } from './sequel.rules.ts'

export const ascof2a = measure({
  id: 'ascof-2a',
  title: 'Short-term help, and no ongoing need (ASCOF 2A)',
  asks: 'Of the people new to us who had short-term help, how many needed no ongoing support afterwards?',
  whyItMatters:
    'Short-term help is there to give somebody their own life back. It stands beside who needed long-term support after all, so that nobody is sent home too early for the figure.',
  countsYes:
    'A spell of short-term help to maximise independence was followed by nothing, by information or advice, by equipment, by ongoing low-level or other short-term support, or ended as planned, because the person moved or for another reason that is no need of theirs.',
  countsNo: 'It was followed by long-term support in any setting, or by a short stay in a residential or nursing home.',
  leftOut:
    'People who had long-term support in the 91 days before; who were under 18; who died before it began or within 7 days of its end; who went to hospital or on to the NHS, pay for it all themselves or declined more; and spells after which nothing that is recorded says what came. An unknown age counts in the total only.',
  source:
    'ASCOF 2A, by the method of the Department of Health and Social Care for 2024 to 2025 onwards. Rows with gaps of up to 7 days are one spell; a service cut into rows that touch is one service',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 3,
  kind: 'outcome',
  better: 'higher',
  pairs: ['short-term-help.needed-after-all', 'short-term-help.to-long-term'],
  combine: 'share',
  publishedBy: 'ageBand',
  publishedAs: nationalBands,
  unit: 'spells of short-term help',
  breakdowns: ['ageBand', 'neighbourhood', 'provider', 'cohort', 'supportReason', 'gender'],
  behind: 'people',
  looksAhead: 7,
  ofOnePerson: true,
  shares: whatCameAfter,
  lists: afterShortTermHelp(`case x.sequel when 'long term' then 'no' else x.sequel end`),
})
