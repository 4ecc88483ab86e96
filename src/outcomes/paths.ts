import { path } from '#platform/web'

export const figuresPath = path('/figures')
export const notesPath = path('/figures/notes')
export const figurePath = path('/figures/:measure')
