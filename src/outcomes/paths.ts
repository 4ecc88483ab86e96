import { path } from '#platform/web'

export const figuresPath = path('/figures')
export const notesPath = path('/figures/notes')
export const figurePath = path('/figures/:measure')
export const neighbourhoodsPath = path('/figures/neighbourhoods')
export const neighbourhoodPath = path('/figures/neighbourhoods/:neighbourhood')
export const providersPath = path('/figures/providers')
export const providerPath = path('/figures/providers/:provider')
export const nationalPath = path('/figures/ascof')
export const levelsPath = path('/figures/levels')
export const comparePath = path('/figures/compare')
export const packPath = path('/figures/pack')
export const figuresFilePath = path('/figures/file')
