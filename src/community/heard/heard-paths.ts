import { path } from '#platform/web'

export const heardPath = path('/heard')
export const addHeardPath = path('/heard/add')
export const whatChangedPath = path('/heard/:heard/changed')
