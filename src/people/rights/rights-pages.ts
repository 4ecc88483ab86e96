import type { Page } from '#platform/web'
import { keptApartLooks } from '../who-looked/kept-apart.page.ts'
import { unusualLook, unusualLooks } from '../who-looked/unusual.page.ts'
import { accessAnswers, accessRequests } from './access.page.ts'
import { goThrough } from './go-through.page.ts'
import type { Held } from './held.ts'
import { retention } from './retention.page.ts'
import { rightAnswered, rightsAsked } from './rights.page.ts'

/** What somebody may ask for about what is held of them. */
export const rightsPages = (held: Held): Page[] => [
  accessRequests,
  goThrough(held),
  ...accessAnswers(held),
  rightsAsked,
  rightAnswered,
  retention(held),
  unusualLooks,
  unusualLook,
  keptApartLooks,
]
