import { newId } from '#platform/database'
import { type Answered, atWork, watchMemory } from '../at-work.ts'
import { type Asked, barApplies, blank, type Figure, type Line } from '../figure.ts'
import { signIn } from '../load.ts'
import type { Material } from '../mix.ts'
import type { Alone, Stage } from '../stage.ts'
import { grewBy, percentile, short } from '../sums.rules.ts'

const PEOPLE = 200
const PROCESSES = 2
/** Seconds from one page to the next. */
const EVERY = 10
const SPIKE = 5
/** Before anything is measured: each process has seen each page. */
const WARM_SECONDS = 15
/** Milliseconds at p50, p95 and p99. */
const bars = { reads: [50, 150, 300], writes: [100, 300, 500] } as const
/** How much slower than before the spike it may still be, and how much more memory it may hold at the end of an hour. */
const BACK_WITHIN = 1.2
const LEVEL_WITHIN = 1.1
/** Memory says nothing before the caches have filled. */
const SOAK_SECONDS = 1_800

/** Two hundred people at work at once, then five times as many requests, then as before; memory meanwhile. */
export const load: Figure = {
  name: 'load',
  needs: ['people', 'contacts', 'directory'],
  grows: 'less than the size of the place',
  async measure(stage, asked) {
    if (stage.kind === 'postgresql' && stage.sizeName !== 'whole' && !asked.partAsked) return []
    const { accounts, material } = await stage.alone(alone => setScene(alone, stage))
    return stage.crowded(PROCESSES, async apps => {
      const clients = await Promise.all(accounts.map((id, n) => signIn(apps[n % apps.length]!.port, id)))
      const phases = phasesOf(asked)
      const every = (at: number) => (within(phases.spike, at) ? EVERY / SPIKE : EVERY)
      const memory = watchMemory(apps)
      const answers = await atWork({ apps, clients, material, every, seconds: phases.after.to / 1_000 })
      const held = memory()
      return linesOf(stage, { asked, phases, answers, held, processes: apps.length })
    })
  },
}

/** As many accounts as people, and what they look for. */
async function setScene({ db, place }: Alone, stage: Stage): Promise<{ accounts: string[]; material: Material }> {
  const accounts = Array.from({ length: PEOPLE }, () => newId())
  await db.pool.query(
    `insert into identity.account (place_id, account_id, name, email, role, team)
     select $1, id, 'At work ' || n, id || '@example.org', 'contact adviser', $2 from unnest($3::uuid[]) with ordinality as t(id, n)`,
    [place.id, place.teams[0]!.key, accounts],
  )
  const words = async (text: string) => (await db.pool.query<{ word: string }>(text)).rows.map(row => row.word)
  const material = {
    people: [...stage.people.wellKnown, ...stage.people.others.slice(0, 20_000)],
    names: await words('select known_as as word from people.person order by person_id limit 2000'),
    postcodes: await words('select postcode as word from place.postcode order by postcode limit 500'),
  }
  return { accounts, material }
}

type Span = { from: number; to: number }
type Phases = { work: Span; spike: Span; after: Span }
const within = ({ from, to }: Span, at: number) => at >= from && at < to

/** Milliseconds from the beginning: at work, the spike, as long again that is let pass, and as long again that is measured. */
function phasesOf({ workSeconds, spikeSeconds }: Asked): Phases {
  const work = { from: WARM_SECONDS * 1_000, to: (WARM_SECONDS + workSeconds) * 1_000 }
  const spike = { from: work.to, to: work.to + spikeSeconds * 1_000 }
  return { work, spike, after: { from: spike.to + spikeSeconds * 1_000, to: spike.to + 2 * spikeSeconds * 1_000 } }
}

type Seen = { asked: Asked; phases: Phases; answers: Answered[]; held: number[]; processes: number }

function linesOf(stage: Stage, seen: Seen): Line[] {
  const { asked, phases, answers, processes } = seen
  const during = (span: Span) => answers.filter(one => within(span, one.at))
  const applies = barApplies(stage)
  const told = `${PEOPLE} people for ${asked.workSeconds} s, ${processes} app ${processes === 1 ? 'process' : 'processes'}`
  const lines = (['reads', 'writes'] as const).map(kind => {
    const some = during(phases.work).filter(one => one.writes === (kind === 'writes'))
    return kindLine(stage, kind, some, { applies, told, seconds: asked.workSeconds })
  })
  return [
    ...lines,
    ...(asked.spikeSeconds > 0 ? spikeLines(stage, seen, applies) : []),
    memoryLine(stage, seen, applies),
  ]
}

type Telling = { applies: boolean; told: string; seconds: number }

function kindLine(stage: Stage, kind: keyof typeof bars, some: Answered[], { applies, told, seconds }: Telling): Line {
  const times = some.map(one => one.ms)
  const at = [0.5, 0.95, 0.99].map(share => percentile(times, share) ?? Number.POSITIVE_INFINITY)
  const wrong = some.filter(one => one.wrong)
  const shares = Object.entries(Object.groupBy(some, one => one.name))
    .map(([name, of]) => `${name} ${Math.round((100 * of!.length) / some.length)}% (p95 ${p95(of!)})`)
    .join(', ')
  return {
    ...blank,
    ...{ bench: `load-${kind}`, size: stage.sizeName, database: stage.kind, rate: short(some.length / seconds) },
    ...{ p50: short(at[0]!), p95: short(at[1]!), p99: short(at[2]!), bar: bars[kind][1] },
    barFrom: `p95 in milliseconds; p50, p95 and p99 within ${bars[kind].join(', ')}, and no error`,
    met: applies ? at.every((ms, i) => ms <= bars[kind][i]!) && wrong.length === 0 : null,
    note: `${told}; ${some.length} ${kind}, ${errorsIn(wrong)}; ${shares}`,
  }
}

const p95 = (some: Answered[]) =>
  Math.round(
    percentile(
      some.map(one => one.ms),
      0.95,
    ) ?? 0,
  )
const errorsIn = (wrong: Answered[]) =>
  wrong.length === 0 ? '0 errors' : `${wrong.length} ERRORS (${[...new Set(wrong.map(one => one.wrong))].join(', ')})`

function spikeLines(stage: Stage, { asked, phases, answers }: Seen, applies: boolean): Line[] {
  const during = (span: Span) => answers.filter(one => within(span, one.at))
  const line = (bench: string, some: Answered[]): Line => {
    const times = some.map(one => one.ms)
    const at = (share: number) => short(percentile(times, share) ?? 0)
    const figures = { rate: short(some.length / asked.spikeSeconds), p50: at(0.5), p95: at(0.95), p99: at(0.99) }
    return { ...blank, ...{ bench, size: stage.sizeName, database: stage.kind }, ...figures }
  }
  const [work, spike, after] = [during(phases.work), during(phases.spike), during(phases.after)]
  const wrong = spike.concat(after).filter(one => one.wrong)
  const bar = short(p95(work) * BACK_WITHIN)
  const back = line('load-after-spike', after)
  return [
    {
      ...line('load-spike', spike),
      note: `${SPIKE} times the requests for ${asked.spikeSeconds} s; ${errorsIn(wrong)}`,
    },
    {
      ...back,
      ...{ bar, barFrom: `p95 in milliseconds: ${p95(work)} before the spike, and a fifth` },
      met: applies ? back.p95! <= bar && wrong.length === 0 : null,
      note: `${asked.spikeSeconds} s, beginning ${asked.spikeSeconds} s after the spike`,
    },
  ]
}

function memoryLine(stage: Stage, { asked, phases, held, processes }: Seen, applies: boolean): Line {
  const atWork = held.slice(phases.work.from / 1_000, phases.work.to / 1_000)
  const grew = grewBy(atWork)
  const long = asked.workSeconds >= SOAK_SECONDS
  return {
    ...blank,
    ...{ bench: 'load-memory', size: stage.sizeName, database: stage.kind },
    ...{ p50: short(percentile(atWork, 0.5) ?? 0), p99: short(Math.max(...held)), bar: LEVEL_WITHIN },
    barFrom: 'the last quarter’s memory over the second quarter’s, in an hour',
    met: applies && long && grew !== null ? grew <= LEVEL_WITHIN : null,
    note: `megabytes, ${processes} app processes together; ${grew === null ? 'too short to say' : `the last quarter holds ${short(grew)} times the second`}${long ? '' : `, in ${asked.workSeconds} s only`}`,
  }
}
