import { path } from '#platform/web'

export const peopleOfReturnPath = path('/exchange/client-level-data/people')
