import { path } from '#platform/web'

export const ownAccountPath = path('/people/:person/own-page')
/** What stands in a message, and what stands in a browser's history, says nothing of whose house it is. */
export const askForLinkPath = path('/in')
export const comeInPath = path('/in/:token', { words: ['token'] })
