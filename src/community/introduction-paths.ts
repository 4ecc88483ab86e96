import { path } from '#platform/web'

export const introducePath = path('/people/:person/introduce')
export const findToIntroducePath = path('/people/:person/introduce/find')
export const introductionPath = path('/introductions/:introduction')
export const askPath = path('/introductions/:introduction/ask')
/** As short as it can be: it stands in a text. The token is opaque and random. */
export const answerPath = path('/a/:token', { words: ['token'] })
export const followUpsPath = path('/follow-ups')
