import { communityChores } from '#community'
import { exchangeChores } from '#exchange'
import type { Place } from '#place'
import { removeEndedSessions, takeDueMoves } from '#platform/access'
import { audited, type Head, seal } from '#platform/audit'
import type { Chore, ChoreRun } from '#platform/chores'
import { todayOf } from '#platform/clock'
import { refreshStatistics, type Writing } from '#platform/database'
import { removeDraftsBefore } from '#platform/drafts'
import { clearMessagesBefore, removeEndedLinks } from '#platform/notify'
import { forgetAnswers, forgetTries } from '#platform/web'

const DAY = 86_400_000
const HOUR = 60
const before = (now: Date, days: number) => new Date(now.getTime() - days * DAY)
const some = (n: number, what: string) => (n > 0 ? `${n} ${what}` : '')

export type Leaving = {
  /** Sends what is due; undefined where nothing is sent from here. Answers how many went. */
  send: (() => Promise<number>) | undefined
  /** Keeps the head of the audit's chain outside the database, too. */
  keepHead: (head: Head) => void
  /** Packs for days without the system; undefined where none are written. */
  packs?: Chore | undefined
}

/** Everything that happens by itself, in the order in which it is done. A part's own are exported by the part. */
export const choresOf = (place: Place, { send, keepHead, packs }: Leaving): Chore[] => [
  sealing(keepHead),
  ...communityChores(place),
  ...(send ? [sending(send)] : []),
  accounts,
  sessions,
  drafts(place),
  messages(place),
  ...exchangeChores,
  ...(packs ? [packs] : []),
  statistics,
]

const sealing = (keepHead: Leaving['keepHead']): Chore => ({
  name: 'audit',
  does: 'Seals what the audit says, so that nobody can change it unseen',
  everyMinutes: 1,
  async run({ db, placeId, clock }) {
    const head = await seal(db, placeId, clock.now())
    if (head) keepHead(head)
    return head ? `sealed up to batch ${head.batch}` : ''
  },
})

const sending = (send: () => Promise<number>): Chore => ({
  name: 'messages',
  does: 'Sends the messages that are due',
  everyMinutes: 1,
  run: async () => some(await send(), 'went'),
})

const accounts: Chore = {
  name: 'accounts',
  does: 'Lets what was planned for accounts take effect: who moves, and who leaves',
  everyMinutes: 10,
  run: ({ db, by, placeId, clock }) =>
    audited(db, by, async tx => {
      const audit = await takeDueMoves(tx, placeId, { today: todayOf(clock), now: clock.now() })
      return { result: some(audit.length, 'took effect'), audit }
    }),
}

const sessions: Chore = {
  name: 'sessions',
  does: 'Forgets who was signed in, which forms were sent and which tries failed, when that is over',
  everyMinutes: 10,
  run: run =>
    write(run, async (tx, now) => {
      await removeEndedSessions(tx, run.placeId, now)
      await forgetAnswers(tx, run.placeId, before(now, 2))
      await forgetTries(tx, run.placeId, now)
      return { said: '' }
    }),
}

const drafts = (place: Place): Chore => ({
  name: 'unfinished pages',
  does: `Removes unfinished pages that nobody returned to for ${place.drafts.keptDays} days`,
  everyMinutes: HOUR,
  run: run =>
    write(run, async (tx, now) => {
      const removed = await removeDraftsBefore(tx, run.placeId, before(now, place.drafts.keptDays))
      const act = `removed ${removed} unfinished pages that nobody had returned to`
      return {
        said: some(removed, 'removed'),
        ...(removed > 0 && { act, reason: `kept ${place.drafts.keptDays} days` }),
      }
    }),
})

const messages = ({ messages: { keptDays } }: Place): Chore => ({
  name: 'old messages',
  does: `Removes links that have run out, and words and addresses of messages after ${keptDays} days`,
  everyMinutes: 6 * HOUR,
  run: run =>
    write(run, async (tx, now) => {
      const links = await removeEndedLinks(tx, run.placeId, now)
      const cleared = await clearMessagesBefore(tx, run.placeId, before(now, keptDays), now)
      const act = `removed the words and addresses of ${cleared} messages, and ${links} links`
      const said = [some(cleared, 'messages cleared'), some(links, 'links removed')].filter(Boolean).join(', ')
      return { said, ...(said && { act, reason: `kept ${keptDays} days` }) }
    }),
})

const statistics: Chore = {
  name: 'statistics',
  does: 'Counts what there is, so that the embedded database finds it fast',
  everyMinutes: 24 * HOUR,
  async run({ db }) {
    if (db.kind === 'server') return 'the database does this itself'
    await refreshStatistics(db)
    return 'counted'
  },
}

/** In one transaction; what was changed is a line of the audit. */
const write = (
  { db, by, clock }: ChoreRun,
  work: (tx: Writing, now: Date) => Promise<{ said: string; act?: string; reason?: string }>,
): Promise<string> =>
  audited(db, by, async tx => {
    const { said, act, reason } = await work(tx, clock.now())
    return { result: said, audit: act ? [{ act, ...(reason && { reason }) }] : [] }
  })
