import { z } from 'zod'
import { contractKinds } from '#place'
import { maybeDay, maybeOneOf, oneOf, words } from '#platform/web'

const deeds = ['about', 'add group', 'take group away', 'add standard', 'take standard away'] as const

/** Everything that is typed about a contract, a part at a time. */
export const contractForm = z.object({
  do: oneOf(deeds, 'Press the button again'),
  name: words(120),
  kind: maybeOneOf(contractKinds, 'Choose what it is for'),
  lead: words(200),
  subs: words(9000),
  fromOn: maybeDay(),
  untilOn: maybeDay(),
  cohortName: words(60),
  route: words(100),
  supportReason: words(100),
  component: words(100),
  clientType: maybeOneOf(['service user', 'unpaid carer'], 'Choose one'),
  ageFrom: words(3),
  ageTo: words(3),
  measure: words(100),
  cohort: words(60),
  value: words(12),
  way: maybeOneOf(['at least', 'at most'], 'Choose one'),
  source: words(200),
  agreedOn: maybeDay(),
  /** What is taken away. */
  which: words(200),
})
export type ContractForm = z.infer<typeof contractForm>
