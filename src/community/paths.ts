import { path } from '#platform/web'

export const nearPath = path('/near')
export const addEntryPath = path('/near/add')
export const entryPath = path('/near/:entry')
