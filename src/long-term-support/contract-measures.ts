import { measure } from '#measures'
import { changed, movedToAHome, stayedAtHome, yearsOfSupport } from './a-year-on.rules.ts'

const shared = {
  version: 2,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  combine: 'share',
  breakdowns: ['provider', 'cohort', 'neighbourhood', 'ageBand', 'supportReason'],
  behind: 'people',
  shares: yearsOfSupport,
} as const
const years = { unit: 'years of support at home' } as const
const ofSupport = { unit: 'years of long-term support' } as const
const theYear =
  'A year of support is 365 days from the day it began, or from 365, 730 and so on after; it counts when it ends'
const tooEarly =
  'Years that began before the first day that files cover: of those, nobody is seen whose support had ended by then.'
const dementia = 'with dementia, by cohort or by the reason for support'

export const toAHome = measure({
  ...shared,
  ...years,
  id: 'long-term-support.to-a-home-within-a-year',
  title: 'Moved to a home in a year of support at home',
  asks: 'Of the years that people had support at home, in how many did they move to a residential or nursing home?',
  whyItMatters:
    'Good support at home lets people stay. Limits in contracts differ, and are higher for people with dementia: a standard stands with a contract and cohort (T07). Beside it stands whether people reached what they wanted, so that nobody is kept at home against it.',
  countsYes:
    'Long-term support in the community was open on the first day of the year, none in a home was, and one in a home began by its last.',
  countsNo: 'None in a home began.',
  leftOut: `People who died without moving. ${tooEarly} Who moved and paid for it all is not known.`,
  source: `M027 and M028 (Isle of Wight), M035 and M040 (Swindon), in Bolton 2019: ${dementia}. ${theYear}`,
  kind: 'outcome',
  better: 'lower',
  pairs: ['long-term-support.outcomes-reached'],
  lists: movedToAHome,
})

export const stayed = measure({
  ...shared,
  ...years,
  id: 'long-term-support.stayed-at-home-for-a-year',
  title: 'Stayed at home for a year with support',
  asks: 'Of the years that people had support at home, in how many did they not move to a home?',
  whyItMatters:
    'Asked of people with a long-term condition or dementia. People who died at home stayed at home, and count, which the other figure leaves out: the two do not add up to all.',
  countsYes:
    'Long-term support in the community was open on the first day of the year, and none in a home began by its last.',
  countsNo: 'One in a residential or nursing home began.',
  leftOut: `Those whose year is not over. ${tooEarly} Who lived in a home already is not looked at.`,
  source: `M041 and M044, Swindon, in Bolton 2019: ${dementia}. ${theYear}`,
  kind: 'outcome',
  better: 'higher',
  pairs: ['long-term-support.outcomes-reached', 'ascof-2b', 'ascof-2c'],
  lists: stayedAtHome,
})

const asPackagesAre = {
  ...shared,
  kind: 'context',
  better: 'neither',
  pairs: [],
  whyItMatters:
    'Support should move with a life: more can be right and less can be right. The figure has no colour unless a contract gives a standard, and then it is that contract’s.',
  leftOut: `People who died; who have no long-term support any more; a cost a week that is not known on one of the two days. ${tooEarly}`,
} as const
const onePercent = 'the same being within one in a hundred'

export const lessAfterAYear = measure({
  ...asPackagesAre,
  ...ofSupport,
  id: 'long-term-support.less-after-a-year',
  title: 'Less support after a year',
  asks: 'Of the years that people had long-term support, after how many had they less?',
  countsYes: 'All long-term support of the person costs less a week on the last day of the year than on its first.',
  countsNo: `It costs as much, ${onePercent}, or more.`,
  source: `M029 (Isle of Wight) and M038 (Swindon), in Bolton 2019. Need is told by cost. ${theYear}`,
  lists: changed('every year', ['down']),
})

export const moreAfterAYear = measure({
  ...asPackagesAre,
  ...ofSupport,
  id: 'long-term-support.more-after-a-year',
  title: 'More support after a year',
  asks: 'Of the years that people had long-term support, after how many had they more?',
  countsYes: 'All long-term support of the person costs more a week on the last day of the year than on its first.',
  countsNo: `It costs as much, ${onePercent}, or less.`,
  source:
    'M031 (Isle of Wight), M039 and, as its other side, M043 (Swindon), in Bolton 2019. Need is told by cost: a new price is in it too. ' +
    theYear,
  lists: changed('every year', ['up']),
})

export const lessInFirstYear = measure({
  ...asPackagesAre,
  id: 'long-term-support.less-in-first-year',
  title: 'Less support after the first year',
  asks: 'Of the people whose first year of long-term support ended, how many have less than at first?',
  countsYes: 'All long-term support of the person costs less a week 365 days after the day it began than on that day.',
  countsNo: `It costs as much, ${onePercent}, or more.`,
  source: 'M042, Swindon, in Bolton 2019. New is who had no long-term support in the 91 days before',
  unit: 'first years of long-term support',
  lists: changed('the first year', ['down']),
})
