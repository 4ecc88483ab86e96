import { measure } from '#measures'
import { changed, movedToAHome, stayedAtHome } from './a-year-on.rules.ts'

const shared = {
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  combine: 'share',
  breakdowns: ['provider', 'cohort', 'neighbourhood', 'ageBand', 'supportReason'],
  behind: 'people',
} as const
const onTheLastDay = { months: 'each by itself', unit: 'people with support at home a year before' } as const
const dementia = 'with dementia, by cohort or by the reason for support'

export const toAHome = measure({
  ...shared,
  ...onTheLastDay,
  id: 'long-term-support.to-a-home-within-a-year',
  title: 'Moved to a home within a year of support at home',
  asks: 'Of the people with long-term support at home a year before, how many moved to a residential or nursing home?',
  whyItMatters:
    'Good support at home lets people stay. Limits in contracts differ, and are higher for people with dementia: a standard stands with a contract and cohort (T07). Beside it stands whether people reached what they wanted, so that nobody is kept at home against it.',
  countsYes:
    'Long-term support in the community was open 365 days before the last day, none in a home was, and one in a home has begun since.',
  countsNo: 'None in a home has begun.',
  leftOut: 'People who died without moving. Who moved and paid for it all is not known.',
  source: `M027 and M028 (Isle of Wight), M035 and M040 (Swindon), in Bolton 2019: ${dementia}. The window is ours`,
  kind: 'outcome',
  better: 'lower',
  pairs: ['long-term-support.outcomes-reached'],
  lists: movedToAHome,
})

export const stayed = measure({
  ...shared,
  ...onTheLastDay,
  id: 'long-term-support.stayed-at-home-for-a-year',
  title: 'Stayed at home for a year with support',
  asks: 'Of the people with long-term support at home a year before, how many did not move to a home?',
  whyItMatters:
    'Asked of people with a long-term condition or dementia. People who died at home stayed at home, and count, which the other figure leaves out: the two do not add up to all.',
  countsYes: 'Long-term support in the community was open 365 days before the last day, and none in a home has begun.',
  countsNo: 'One in a residential or nursing home has begun.',
  leftOut: 'People who lived in a home already.',
  source: `M041 and M044, Swindon, in Bolton 2019: ${dementia}. The window is ours`,
  kind: 'outcome',
  better: 'higher',
  pairs: ['long-term-support.outcomes-reached'],
  lists: stayedAtHome,
})

const asPackagesAre = {
  ...shared,
  kind: 'context',
  better: 'neither',
  pairs: [],
  whyItMatters:
    'Support should move with a life: more can be right and less can be right. The figure has no colour unless a contract gives a standard, and then it is that contract’s.',
  leftOut:
    'People who died; who have no long-term support any more; a cost a week that is not known on one of the two days.',
} as const
const onePercent = 'the same being within one in a hundred'

export const lessAfterAYear = measure({
  ...asPackagesAre,
  ...onTheLastDay,
  id: 'long-term-support.less-after-a-year',
  title: 'Less support than a year before',
  asks: 'Of the people with long-term support a year before and now, how many have less?',
  countsYes: 'All long-term support of the person costs less a week on the last day than 365 days before.',
  countsNo: `It costs as much, ${onePercent}, or more.`,
  source: 'M029 (Isle of Wight) and M038 (Swindon), in Bolton 2019. The window is ours, and need is told by cost',
  unit: 'people with long-term support on both days',
  lists: changed('a year before', ['down']),
})

export const moreAfterAYear = measure({
  ...asPackagesAre,
  ...onTheLastDay,
  id: 'long-term-support.more-after-a-year',
  title: 'More support than a year before',
  asks: 'Of the people with long-term support a year before and now, how many have more?',
  countsYes: 'All long-term support of the person costs more a week on the last day than 365 days before.',
  countsNo: `It costs as much, ${onePercent}, or less.`,
  source: 'M031 (Isle of Wight) and M039 (Swindon), in Bolton 2019. Need is told by cost: a new price is in it too',
  unit: 'people with long-term support on both days',
  lists: changed('a year before', ['up']),
})

export const noMoreAfterAYear = measure({
  ...asPackagesAre,
  ...onTheLastDay,
  id: 'long-term-support.no-more-after-a-year',
  title: 'As much support as a year before, or less',
  asks: 'Of the people with long-term support a year before and now, how many have no more than then?',
  countsYes: `All long-term support of the person costs as much a week as 365 days before, ${onePercent}, or less.`,
  countsNo: 'It costs more.',
  source: 'M043, Swindon, in Bolton 2019, of people with a long-term condition: by cohort. The window is ours',
  unit: 'people with long-term support on both days',
  lists: changed('a year before', ['down', 'the same']),
})

export const lessInFirstYear = measure({
  ...asPackagesAre,
  id: 'long-term-support.less-in-first-year',
  title: 'Less support a year after it began',
  asks: 'Of the people whose long-term support began a year ago, how many have less than at first?',
  countsYes: 'All long-term support of the person costs less a week 365 days after the day it began than on that day.',
  countsNo: `It costs as much, ${onePercent}, or more.`,
  source: 'M042, Swindon, in Bolton 2019. New is who had no long-term support in the 91 days before',
  unit: 'people with long-term support for a year',
  lists: changed('it began', ['down']),
})
