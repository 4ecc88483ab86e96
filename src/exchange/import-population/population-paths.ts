import { path } from '#platform/web'

export const populationPath = path('/exchange/population')
