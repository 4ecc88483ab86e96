import { addDays, type DateString } from '#platform/clock'
import type { Somebody } from './born.rules.ts'
import { callTime, momentOf, workingDaysAfter } from './calendar.rules.ts'
import type { Calling, Kin } from './caller.rules.ts'
import type { Chance } from './chance.rules.ts'
import type { Matter } from './content/matter.ts'
import { advice, gaps, hubAbout, ringBackAbout } from './content/phrases-results.ts'
import type { Ground, ListedEntry } from './ground.rules.ts'
import { handOverFor, teamKindFor } from './handed-over.rules.ts'
import { introductionFor, lastMoment } from './introduced.rules.ts'
import { listingFor } from './listing-fits.rules.ts'
import type { BornPerson, HeldContact, HeldResult, Life, ResultKind } from './records.ts'
import type { Extra, Route } from './route.rules.ts'
import { say, type Voice } from './say.rules.ts'

/** A contact that is about to be held. */
export type Coming = {
  ground: Ground
  who: Somebody
  /** Null where nobody was named. */
  person: BornPerson | null
  kin: Kin
  matter: Matter
  on: DateString
  about: HeldContact['about']
  kind: 'ordinary' | 'concern'
  /** 0 three years ago, 1 now. */
  era: number
  /** Taken into account where a carer speaks of themself. */
  conversation?: 'of a carer'
}
export type Held = { contact: HeldContact; calling: Calling; life: Life }

/** One more thing that the contact led to. */
export function result(contact: HeldContact, kind: ResultKind, detail: string, chance: Chance): HeldResult {
  const made = {
    id: chance.id(contact.finishedAt),
    kind,
    detail,
    entryId: null,
    recordId: null,
    dueOn: null,
    doneAt: null,
  }
  contact.results.push(made)
  return contact.results.at(-1)!
}

/** Everything a contact can lead to but an introduction or a concern. */
export function lead(part: Route | Extra, coming: Coming, held: Held, chance: Chance): void {
  const { contact, calling } = held
  const kind = teamKindFor(part as Route)
  if (kind) handOver(coming, held, kind, chance)
  else if (part === 'signposted') signpost(coming, held, chance)
  else if (part === 'nothing fits') miss(coming, held, chance)
  else if (part === 'advice') result(contact, 'advice', chance.pick(advice), chance)
  else if (part === 'hub') result(contact, 'hub', hubDetail(coming, calling, chance), chance)
  else if (part === 'ring back') ringBack(coming, held, chance)
}

function handOver(
  { ground, matter }: Coming,
  { contact, calling, life }: Held,
  kind: Parameters<typeof handOverFor>[2]['kind'],
  chance: Chance,
): void {
  const voice = calling.voice.person === 'first' ? { ...calling.voice, person: 'they' as const } : calling.voice
  const made = handOverFor(ground, contact, { kind, reason: say(chance.pick(matter.reasons), voice) }, chance)
  life.handOvers.push(made)
  result(contact, 'handed over', made.toTeam, chance).recordId = made.id
}

function signpost({ ground, who, person, matter, on }: Coming, { contact }: Held, chance: Chance): void {
  const from = person?.address ?? ground.streetsOf.get(who.neighbourhood)![0]!.postcodes[0]!
  const entry: ListedEntry | undefined = listingFor(
    ground,
    { who, need: matter.need, from, on, as: 'signpost' },
    chance,
  )
  if (entry) result(contact, 'signposted', entry.name, chance).entryId = entry.id
  else result(contact, 'signposted', 'The GP surgery', chance)
}

const hubDetail = ({ ground }: Coming, { voice }: Calling, chance: Chance): string => {
  const hubs = ground.listings.filter(l => l.by && l.venue && l.helps.includes('equipment'))
  return `${chance.pick(hubs).name}, ${say(chance.pick(hubAbout), voice.person === 'first' ? { ...voice, person: 'they' } : voice)}`
}

function ringBack({ ground }: Coming, { contact, calling }: Held, chance: Chance): void {
  const made = result(
    contact,
    'ring back',
    say(chance.pick(ringBackAbout), { ...calling.voice, person: 'they' }),
    chance,
  )
  made.dueOn = workingDaysAfter(contact.on, chance.between(1, 4))
  const rung = momentOf(addDays(made.dueOn, 0), callTime(chance, 'any day'))
  made.doneAt = rung <= lastMoment(ground.asAt) ? rung : null
}

function miss({ ground, who }: Coming, { contact, life }: Held, chance: Chance): void {
  const [words, topics] = chance.pick(gaps)
  const near = ground.profile.neighbourhoods.find(n => n.key === who.neighbourhood)!.name
  const gap = {
    id: chance.id(contact.finishedAt),
    neighbourhood: who.neighbourhood,
    topics,
    words: words.replace('{near}', near),
    on: contact.on,
    contactId: contact.id,
  }
  life.gaps.push(gap)
  result(contact, 'nothing fits', gap.words, chance).recordId = gap.id
}

/** The name of the group; null where nothing fits them near enough. */
export function introduce(
  { ground, who, person, matter, on }: Coming,
  { contact, calling, life }: Held,
  chance: Chance,
): string | null {
  const entry = listingFor(ground, { who, need: matter.need, from: person!.address, on, as: 'introduction' }, chance)
  if (!entry) return null
  const voice: Voice = { ...calling.voice, person: 'they' }
  const hopesFor = say(chance.pick(matter.helps), voice)
  const made = introductionFor({ ground, person: person!, contact, entry, need: matter.need, voice, hopesFor }, chance)
  life.introductions.push(made)
  Object.assign(result(contact, 'introduced', entry.name, chance), { entryId: entry.id, recordId: made.id })
  return entry.name
}
