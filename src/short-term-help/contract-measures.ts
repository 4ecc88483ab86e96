import { measure } from '#measures'
import {
  costNotKnown,
  less,
  newToUs,
  nothingMore,
  somethingStill,
  spellsSeen,
  spellsSeenAfter,
} from './weeks-after.rules.ts'

const shared = {
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 3,
  kind: 'outcome',
  combine: 'share',
  unit: 'spells of short-term help',
  breakdowns: ['provider', 'cohort', 'neighbourhood', 'ageBand', 'supportReason', 'route'],
  behind: 'people',
  shares: spellsSeen,
  ofOnePerson: true,
} as const
const sameSpells = 'Rows with gaps of up to 7 days are one spell. Equipment alone is no further help'

export const noHelpAtTwoWeeks = measure({
  ...shared,
  id: 'short-term-help.no-further-help-at-two-weeks',
  title: 'No further help two weeks after hospital',
  asks: 'Of the people who came out of hospital to short-term help, how many needed nothing more from us 14 days after it began?',
  whyItMatters:
    'Some people need only a hand to get home. It is kept honest by who needed help after all, so that nobody is let go too soon.',
  countsYes: 'On the 14th day after short-term help began nothing from us was open.',
  countsNo: 'Short-term help, long-term support or other support was open on that day.',
  leftOut:
    'Spells whose latest request in the 28 days before was not out of hospital are not looked at. Left out: the 14 days are not over; died within them; had long-term support in the 91 days before.',
  source: `M025, Isle of Wight, in Bolton 2019; counted from the start of help, as the day of discharge is not here. ${sameSpells}`,
  step: 2,
  better: 'higher',
  pairs: ['short-term-help.needed-after-all'],
  lists: spellsSeenAfter({
    ...{ days: 14, on: 'began_on', where: `x.route = 'Discharge from Hospital'`, leftOut: newToUs },
    ...nothingMore,
  }),
  looksAhead: 14,
})

export const noHelpAtSixWeeks = measure({
  ...shared,
  id: 'short-term-help.no-further-help-at-six-weeks',
  title: 'No further help after six weeks',
  asks: 'Of the people new to us whose short-term help began, how many needed nothing more from us six weeks later?',
  whyItMatters:
    'The base is everybody who began, not who finished. It is another figure than who still needs a service after eight weeks, and than ASCOF 2A: never compare them (T06).',
  countsYes: 'On the 42nd day after short-term help began nothing from us was open.',
  countsNo: 'Short-term help, long-term support or other support was open on that day.',
  leftOut: 'The 42 days are not over; died within them; had long-term support in the 91 days before.',
  source: `M026 (Isle of Wight) and M056 (Swindon and Coventry, cut by the way in), in Bolton 2019. ${sameSpells}`,
  better: 'higher',
  pairs: ['short-term-help.needed-after-all', 'short-term-help.help-within-48-hours'],
  lists: spellsSeenAfter({ days: 42, on: 'began_on', leftOut: newToUs, ...nothingMore }),
  looksAhead: 42,
})

export const stillHelpedAtEightWeeks = measure({
  ...shared,
  id: 'short-term-help.still-helped-at-eight-weeks',
  title: 'Still with a service after eight weeks',
  asks: 'Of the people who completed short-term help, how many still had a service from us eight weeks after it began?',
  whyItMatters:
    'The base is everybody who finished, and the time is eight weeks: another figure than no further help after six, and never to be compared with it (T06).',
  countsYes: 'The spell ended, and on the 56th day after it began something from us was open.',
  countsNo: 'Nothing from us was open on that day.',
  leftOut: 'The 56 days are not over; died within them. People who had long-term support before count.',
  source: `M036, Swindon, in Bolton 2019; eight weeks are counted from the start, which the paper does not say. ${sameSpells}`,
  better: 'lower',
  pairs: ['short-term-help.needed-after-all'],
  lists: spellsSeenAfter({ days: 56, on: 'spell_until', ...somethingStill }),
  looksAhead: 56,
})

export const lessAtSixWeeks = measure({
  ...shared,
  version: 2,
  id: 'short-term-help.less-at-six-weeks',
  title: 'Less help, or none, after six weeks',
  asks: 'Of the people whose short-term help began, how many had less from us six weeks later, or nothing?',
  whyItMatters:
    'Help that is cut can be a life got back or help taken away. It stands beside who needed support after all.',
  countsYes: 'On the 42nd day nothing from us was open, or it cost less a week than in the first seven days.',
  countsNo: 'It cost as much as at first, within one in a hundred, or more.',
  leftOut:
    'The 42 days are not over; died within them; the cost a week of what was open at first or then is not known, whatever came after.',
  source: `M057, Coventry, in Bolton 2019; need is told by what help costs a week, which is the nearest that is recorded. ${sameSpells}`,
  better: 'higher',
  pairs: ['short-term-help.needed-after-all'],
  lists: spellsSeenAfter({ days: 42, on: 'began_on', leftOut: [costNotKnown], ...less }),
  looksAhead: 42,
})
