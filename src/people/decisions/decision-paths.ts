import { path } from '#platform/web'

export const decisionsPath = path('/people/:person/decisions')
export const decisionPath = path('/people/:person/decisions/:decision')
export const teamDecisionsPath = path('/decisions')
export const viewsDifferPath = path('/where-views-differ')
