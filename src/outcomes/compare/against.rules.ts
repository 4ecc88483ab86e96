import { firstOfMonth, lastOfMonth, type Period } from '#measures'
import { addMonths } from '#platform/clock'

/** The same days a year earlier; a month's last day is again the last of its month. */
export const yearBefore = ({ from, to }: Period): Period => ({
  from: addMonths(from, -12),
  to: to === lastOfMonth(to) ? lastOfMonth(addMonths(firstOfMonth(to), -12)) : addMonths(to, -12),
})
