import { path } from '#platform/web'

export const matchPath = path('/people/:person/rows-of-the-return')
