import { audited } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Database, PlaceId } from '#platform/database'
import { beginChore, endChore, forgetOtherChores } from './chore.queries.ts'
import { bySystem, type Chore } from './chore.ts'

export type Chores = {
  db: Database
  placeId: PlaceId
  /** The place's own time, which a demo may have stopped. */
  clock: Clock
  /** The clock on the wall, by which chores come round. */
  wall: Clock
  chores: readonly Chore[]
  /** Told when one goes badly: for the log. */
  fault?: (chore: string, said: string) => void
}

const MINUTE = 60_000
/** A process that has said nothing for this long is taken to be gone. */
const HELD_MINUTES = 15
/** What went badly is tried again before its day comes round. */
const AGAIN_MINUTES = 15
/** Timers are never early by more than this. */
const SLACK_MS = 2_000

/** Runs what is due and in nobody's hands, one after the other. A fault of one keeps none of the others from running. */
export async function runChores(round: Chores): Promise<string[]> {
  const ran: string[] = []
  for (const chore of round.chores) if (await runOne(round, chore)) ran.push(chore.name)
  return ran
}

async function runOne({ db, placeId, clock, wall, fault }: Chores, chore: Chore): Promise<boolean> {
  const at = wall.now()
  const heldUntil = new Date(at.getTime() + HELD_MINUTES * MINUTE)
  const by = () => bySystem(placeId, wall)
  const { name, does, everyMinutes } = chore
  const mine = await audited(db, by(), async tx => ({
    result: await beginChore(tx, placeId, { name, does, everyMinutes, at, heldUntil }),
    audit: [],
  }))
  if (!mine) return false
  const { went, said } = await chore
    .run({ db, placeId, clock, by: bySystem(placeId, clock) })
    .then(said => ({ went: 'well' as const, said }), faultInWords)
  const minutes = went === 'well' ? everyMinutes : Math.min(everyMinutes, AGAIN_MINUTES)
  const nextAt = new Date(at.getTime() + minutes * MINUTE - SLACK_MS)
  await audited(db, by(), async tx => ({
    result: await endChore(tx, placeId, { name, beganAt: at, at: wall.now(), went, said, nextAt }),
    audit: [],
  }))
  if (went === 'badly') fault?.(name, said)
  return true
}

/** Its kind only: what a fault says may quote a value. */
const faultInWords = (fault: unknown) => {
  const { name, code } = fault as { name?: string; code?: string }
  return { went: 'badly' as const, said: [name ?? 'a fault', code].filter(Boolean).join(' ') }
}

/** Once, as the house opens: what an older version did by itself is no longer shown. */
export const tidyChores = ({ db, placeId, wall, chores }: Chores): Promise<void> =>
  audited(db, bySystem(placeId, wall), async tx => ({
    result: await forgetOtherChores(
      tx,
      placeId,
      chores.map(chore => chore.name),
    ),
    audit: [],
  }))
