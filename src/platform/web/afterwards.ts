import type { Database } from '#platform/database'
import type { Afterwards } from './page.ts'

export type AfterwardsKept = ReturnType<typeof keepAfterwards>

/** What pages do when their reply is on its way. The house closes when all of it is done. */
export function keepAfterwards(db: Database, fault: (fault: unknown) => void) {
  const underWay = new Set<Promise<unknown>>()
  return {
    /** One after the other; what they used is removed when all are done. A fault of one does not stop the others. */
    begin(works: readonly Afterwards[], remove: (() => Promise<void>) | undefined): void {
      if (works.length === 0 && !remove) return
      const all = async () => {
        for (const work of works) await work(db).catch(fault)
        await remove?.().catch(fault)
      }
      const running: Promise<unknown> = all().finally(() => underWay.delete(running))
      underWay.add(running)
    },
    async done(): Promise<void> {
      await Promise.all(underWay)
    },
  }
}
