import type { Page } from '#platform/web'
import { accessAnswers, accessRequests } from './access.page.ts'
import { goThrough } from './go-through.page.ts'
import type { Held } from './held.ts'

/** What somebody may ask for about what is held of them. */
export const rightsPages = (held: Held): Page[] => [accessRequests, goThrough(held), ...accessAnswers(held)]
