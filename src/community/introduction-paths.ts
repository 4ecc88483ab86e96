import { path } from '#platform/web'

export const introducePath = path('/people/:person/introduce')
export const findToIntroducePath = path('/people/:person/introduce/find')
export const introductionPath = path('/introductions/:introduction')
export const followUpsPath = path('/follow-ups')
