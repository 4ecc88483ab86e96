import { type Page, path } from '#platform/web'
export const findPersonPath = path('/people/find')
export const peoplePages: Page[] = []
