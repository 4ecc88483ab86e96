import { measure } from '#measures'
import { afterShortTermHelp, whatCameAfter } from './sequel.rules.ts'

export const toLongTerm = measure({
  id: 'short-term-help.to-long-term',
  title: 'Long-term support after short-term help',
  asks: 'Of the people new to us who had short-term help, how many went on to long-term support?',
  whyItMatters:
    'Some people need support to go on, and it is right that they get it. More is neither good nor bad: it depends on who is offered short-term help.',
  countsYes:
    'A spell of short-term help was followed by long-term support in any setting, or by a short stay in a residential or nursing home.',
  countsNo: 'It was followed by anything else that ASCOF 2A counts.',
  leftOut: 'What ASCOF 2A leaves out.',
  source: 'The other side of ASCOF 2A, by provider and cohort',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 3,
  kind: 'context',
  better: 'neither',
  pairs: ['ascof-2a'],
  combine: 'share',
  unit: 'spells of short-term help',
  breakdowns: ['neighbourhood', 'provider', 'cohort', 'ageBand', 'supportReason'],
  behind: 'people',
  looksAhead: 7,
  ofOnePerson: true,
  shares: whatCameAfter,
  lists: afterShortTermHelp(`case x.sequel when 'long term' then 'yes' when 'yes' then 'no' else x.sequel end`),
})
