import { path } from '#platform/web'

export const figuresPath = path('/figures')
export const figurePath = path('/figures/:measure')
