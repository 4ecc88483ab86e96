import { z } from 'zod'
import { ids, oneOf, words } from '#platform/web'

export const householdForm = z.object({
  act: oneOf(['together', 'leave', 'lead'], 'Use one of the buttons'),
  name: words(120),
  saidBy: words(200),
  with: ids(),
  lead: words(40),
})
export type HouseholdForm = z.infer<typeof householdForm>
