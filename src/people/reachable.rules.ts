import type { DateString } from '#platform/clock'
import type { Channel, MayGo, Way } from '#platform/notify'

export type WayFacts = {
  wayId: string
  kind: string
  value: string
  safe: 'safe' | 'not safe' | 'not known'
  note: string | null
  fromOn: DateString
  untilOn: DateString | null
}
export type WhoFacts = { diedOn: DateString | null; safetyHold: boolean }

const carries: Record<string, Channel> = { mobile: 'text', email: 'email' }

/** Marked safe, begun and not ended: nothing else is written to (safety.md, Messages and links). */
const isSafeNow = (way: WayFacts, today: DateString) =>
  way.safe === 'safe' && way.fromOn <= today && (way.untilOn === null || way.untilOn > today)

/** Where to write: a mobile before an e-mail, the newest of each. Undefined: nowhere, so somebody rings. */
export function safeWay(
  who: WhoFacts & { ways: readonly WayFacts[] },
  today: DateString,
  sends: readonly Channel[],
): (Way & { note: string }) | undefined {
  if (who.diedOn || who.safetyHold) return undefined
  // Two records read as one may say different things of one number: the one who fears it is heard.
  const feared = who.ways.filter(way => way.safe === 'not safe').map(way => way.value)
  const safe = who.ways.filter(way => isSafeNow(way, today) && !feared.includes(way.value))
  for (const kind of ['mobile', 'email']) {
    const way = safe.find(one => one.kind === kind)
    const channel = carries[kind]!
    if (way && sends.includes(channel)) return { wayId: way.wayId, channel, value: way.value, note: way.note ?? '' }
  }
  return undefined
}

/** Words kept beside what was stopped. */
export const stoppedFor = {
  death: 'they have died',
  hold: 'a safety hold',
  way: 'that way to reach them is not marked safe any more',
} as const

/** Asked again at the moment of sending: about the very way it was written to. */
export function mayStillGo(
  who: (WhoFacts & { ways: readonly WayFacts[] }) | undefined,
  to: Way,
  today: DateString,
): MayGo {
  if (!who || who.diedOn) return { go: false, because: stoppedFor.death }
  // Quiet: read on the person's own list, the reason could give them away.
  if (who.safetyHold) return { go: false, because: stoppedFor.hold, visibility: 'quiet' }
  const way = who.ways.find(one => one.wayId === to.wayId)
  const same = way && isSafeNow(way, today) && way.value === to.value && carries[way.kind] === to.channel
  return same ? { go: true } : { go: false, because: stoppedFor.way }
}
