import { addDays, type DateString } from '#platform/clock'
import { workingDay } from './calendar.rules.ts'
import type { Story, StoryPerson } from './content/story.ts'
import { colleague, type Ground } from './ground.rules.ts'
import { nhsNumber } from './invented-numbers.rules.ts'
import type { Address, BornPerson, Way } from './records.ts'

const sinceDay = (ground: Ground, ago: number) => workingDay(addDays(ground.asAt, -ago), 'back')
const momentIn = (day: DateString) => Date.parse(`${day}T08:30:00Z`)

/** The id of somebody with a story, which others' stories may name. */
export function idOf(ground: Ground, story: Pick<Story, 'key' | 'person'>): string {
  return ground.chance
    .stream('story people')
    .stream(story.key)
    .id(momentIn(sinceDay(ground, story.person.since)))
}

/** This age today, on that birthday. */
function bornOn({ age, birthday }: StoryPerson, asAt: DateString): DateString {
  const year = Number(asAt.slice(0, 4)) - age
  return `${birthday > asAt.slice(5) ? year - 1 : year}-${birthday}`
}

/** The first of these numbers that has a check digit: one in eleven has none. */
function numberFor(nth: number): string {
  for (let i = nth; ; i += 20) {
    const number = nhsNumber(i)
    if (number) return number
  }
}

function addressTold(
  ground: Ground,
  { street, number, neighbourhood, safetyHold }: StoryPerson,
  made: { id: string; from: DateString },
): Address {
  const found = ground.streetsOf.get(neighbourhood)?.find(s => s.name === street)
  if (!found) throw new Error(`${street} is not in ${neighbourhood}`)
  const { postcode, latitude, longitude } = found.postcodes[0]!
  return {
    ...made,
    lines: `${number} ${street}`,
    postcode,
    latitude,
    longitude,
    neighbourhood,
    hidden: Boolean(safetyHold),
  }
}

export function personTold(ground: Ground, story: Story, nth: number): BornPerson {
  const told = story.person
  const from = sinceDay(ground, told.since)
  const chance = ground.chance.stream('story records').stream(story.key)
  const id = () => chance.id(momentIn(from))
  const day = (ago: number) => sinceDay(ground, ago)
  return {
    id: idOf(ground, story),
    knownAs: told.knownAs,
    given: told.given,
    family: told.family,
    also: told.also ?? null,
    birthDate: bornOn(told, ground.asAt),
    birthDateKnown: 'known',
    nhsNumber: numberFor(nth),
    nhsState: 'traced',
    safetyHold: Boolean(told.safetyHold),
    died: told.died ? { on: addDays(ground.asAt, -told.died.ago), toldBy: told.died.toldBy } : null,
    addedAt: momentIn(from),
    addedOn: from,
    addedBy: colleague(ground, told.about[0]!.writtenBy),
    address: addressTold(ground, told, { id: id(), from }),
    ways: told.ways.map(
      (way): Way => ({
        id: id(),
        kind: way.kind,
        value: way.value,
        safe: way.safe ?? 'safe',
        note: way.note ?? null,
        from,
      }),
    ),
    details: [{ kind: 'pronouns', value: told.pronouns }, ...(told.details ?? [])].map(d => ({
      id: id(),
      kind: d.kind,
      value: d.value,
      from,
      toldBy: told.given,
    })),
    notToTell: (told.notToTell ?? []).map(n => ({ id: id(), ...n, from })),
    aboutMe: told.about.map(a => ({
      id: id(),
      words: a.words,
      saidBy: a.by ?? null,
      on: day(a.ago),
      writtenBy: a.writtenBy,
    })),
    strengths: [
      ...told.strengths.map(words => ({ id: id(), side: 'strength' as const, words, saidBy: null, from })),
      ...told.difficulties.map(words => ({ id: id(), side: 'difficulty' as const, words, saidBy: null, from })),
    ],
    circle: circleTold(ground, story, { from, id }),
    workers: told.worker
      ? [{ id: id(), worker: colleague(ground, told.worker.name), from: day(told.worker.since) }]
      : [],
  }
}

function circleTold(
  ground: Ground,
  { person }: Story,
  { from, id }: { from: DateString; id: () => string },
): BornPerson['circle'] {
  return person.circle.map(c => {
    const theirs = c.story ? ground.borough.stories.find(s => s.key === c.story) : undefined
    if (c.story && !theirs) throw new Error(`There is no story ${c.story}`)
    return {
      id: id(),
      name: c.name,
      relation: c.relation,
      personId: theirs ? idOf(ground, theirs) : null,
      caresFor: Boolean(c.caresFor),
      reach: c.reach ?? '',
      note: c.note ?? '',
      may: c.may ?? [],
      agreedOn: c.agreed === undefined ? null : sinceDay(ground, c.agreed),
      from,
      ...(c.authority && {
        authority: {
          kind: c.authority.kind,
          seenBy: c.authority.seenBy,
          seenOn: sinceDay(ground, c.authority.seen),
          from: sinceDay(ground, c.authority.from),
        },
      }),
    }
  })
}
