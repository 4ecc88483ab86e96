import { path } from '#platform/web'

export const accessPath = path('/people/:person/subject-access')
export const accessRequestPath = path('/people/:person/subject-access/:request')
export const accessPackPath = path('/people/:person/subject-access/:request/everything')
export const accessDataPath = path('/people/:person/subject-access/:request/everything.json')
export const accessListPath = path('/people/:person/subject-access/:request/list/:kind', { words: ['kind'] })
export const rightsPath = path('/people/:person/rights')
export const rightAskedPath = path('/people/:person/rights/:asked')
export const unusualLooksPath = path('/looks/unusual')
export const unusualLookPath = path('/looks/unusual/:review')
export const keptApartLooksPath = path('/people/:person/who-looked/kept-apart')
export const retentionPath = path('/retention')
