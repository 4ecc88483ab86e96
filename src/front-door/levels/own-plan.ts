import type { OwnSource } from '#people'
import { listPlans } from './plan.queries.ts'

/** Their plan as it was last written in their own words. What somebody else said for it is not theirs to be shown as a plan. */
export const frontDoorOwn: OwnSource = async (tx, { place, ids }) => {
  const [plan] = await listPlans(tx, place.id, ids)
  return plan && plan.saidBy === null ? { plan } : {}
}
