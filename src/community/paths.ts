import { path } from '#platform/web'

/** Searching posts: what somebody looks for stands in no address bar. */
export const nearPath = path('/near')
export const addEntryPath = path('/near/add')
export const entryPath = path('/near/:entry')
export const stillRightPath = path('/near/:entry/still-right')
