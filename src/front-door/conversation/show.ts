import { entryPath, needsFromRecord, type Offered } from '#community'
import { personPath } from '#people'
import { neighbourhoodName, type Place } from '#place'
import { ageOn, type DateString, dayInWords, fullDayInWords, timeOf } from '#platform/clock'
import type { FieldErrors } from '#platform/web'
import { channelOptions } from '../channels.rules.ts'
import { conversationPath, raiseConcernPath, saveConversationPath } from '../paths.ts'
import type { Conversation } from './conversation.form.ts'
import type { Around, Near, Where } from './model.ts'
import { optionFor } from './near.rules.ts'
import { type Chosen, tilesFor } from './tiles.rules.ts'

type Showing = {
  id: string
  c: Conversation
  around: Around
  near: Near
  chosen: Chosen
  place: Place
  today: DateString
  now: Date
  errors: FieldErrors
  hubTimes: Offered[]
  savedAt: Date | undefined
}

/** Everything the conversation page prints, in words. */
export function pageData({
  id,
  c,
  around,
  near,
  chosen,
  place,
  today,
  now,
  errors,
  hubTimes,
  savedAt,
}: Showing): Record<string, unknown> {
  const paths = {
    self: conversationPath({ conversation: id }),
    save: saveConversationPath({ conversation: id }),
    safeguarding: `${raiseConcernPath({})}?from=${id}`,
  }
  const callers = whoseOptions(c, around)
  const hub = { times: hubTimes, needs: needsAtHub(around), sends: place.sends ?? [] }
  return {
    title: 'New conversation',
    errors,
    c,
    id,
    paths,
    when: fullDayInWords(today, today),
    savedAt: savedAt ? timeOf(savedAt) : '',
    channels: channelOptions(place),
    callerKinds: [
      { value: 'the person', text: 'The person' },
      { value: 'somebody else', text: 'Somebody about them' },
      { value: 'professional', text: 'A professional' },
      { value: 'unknown', text: 'Not placed yet' },
    ],
    who: whoData(around, c, place, today),
    prompts: (['wants', 'life', 'helps'] as const).map(name => ({
      ...place.conversation[name],
      id: name,
      name,
      value: c[name],
      rows: name === 'helps' ? 2 : 3,
      ...(errors[name] && { error: errors[name] }),
      whose: { name: `${name}Whose`, idPrefix: `${name}-whose`, options: callers, value: c[`${name}Whose`] },
    })),
    tiles: tilesFor(c, place, chosen, errors, today, hub),
    hubShownFirst: hubTimes[0]?.onDate ?? '',
    careAct: careActData(c, around),
    near: nearData(near, c, nearTitle(around.spot, place)),
    askNeighbourhood:
      around.spot.postcodeUnknown && !around.person && (c.clues !== '' || c.neighbourhood !== '' || c.aboutName !== ''),
    neighbourhoods: [
      { value: '', text: 'Not known' },
      ...place.neighbourhoods.map(n => ({ value: n.key, text: n.name })),
    ],
    neighbourhoodWord: place.words.neighbourhood,
    now: timeOf(now),
  }
}

/** Once the caller is placed: before that nothing on record is shown. */
const needsAtHub = ({ person, standing }: Around) =>
  needsFromRecord(person && standing?.standing === 'placed' ? person.needs : [])

const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? ''

function whoseOptions(c: Conversation, around: Around) {
  const person = firstName(around.person?.knownAs ?? c.aboutName) || 'the person'
  const caller = firstName(c.callerName) || 'the caller'
  return [
    { value: 'caller', text: caller },
    { value: 'person', text: person },
    { value: 'both', text: 'both' },
  ]
}

function whoData({ person, standing, likes, recent }: Around, c: Conversation, place: Place, today: DateString) {
  if (!person)
    return {
      linked: false,
      likes: likes.map(l => ({ id: l.personId, words: `Agrees: ${l.agreesOn.join(', ')}` })),
      somebodyNew: c.somebodyNew === 'yes' && c.aboutName !== '',
    }
  const placed = standing?.standing === 'placed'
  return {
    linked: true,
    placed,
    standing,
    likes: [],
    somebodyNew: false,
    ...(placed && { known: knownData(person, place, today) }),
    ...(placed && recent && { recent: `${dayInWords(recent.on_date, today)}, with ${recent.taken_by_name}` }),
  }
}

type Brief = NonNullable<Around['person']>

function knownData(person: Brief, place: Place, today: DateString) {
  const where = person.safetyHold ? 'address not shown' : neighbourhoodName(place, person.neighbourhood)
  return {
    name: person.knownAs,
    about: [person.birthDate ? `${ageOn(person.birthDate, today)}` : 'age not known', where].join(', '),
    href: personPath({ person: person.personId }),
    died: person.diedOn ? `Died on ${dayInWords(person.diedOn, today)}.` : '',
    warnings: [
      ...(person.safetyHold ? ['Could be in danger: do not give an address, a place or a time to anyone.'] : []),
      ...person.notToTell.map(n => `Must not be told: ${n.who}.`),
    ],
    ways: person.ways
      .filter(w => w.safe !== 'not safe')
      .map(w => `${w.value}${w.note ? ` (${w.note})` : ''}${w.safe === 'not known' ? ', not known to be safe' : ''}`),
    notSafe: person.ways.filter(w => w.safe === 'not safe').map(w => w.value),
    needs: person.needs.map(n => `${n.kind}: ${n.value}`),
    ownWords: person.ownWords
      ? { words: person.ownWords.words, saidOn: dayInWords(person.ownWords.saidOn, today) }
      : null,
    notHeard: person.ownWords ? '' : `Not yet heard from ${firstName(person.knownAs)}.`,
    worker: person.knownWorker
      ? `${person.knownWorker.name} knows ${firstName(person.knownAs)}: offer to put them through, or have them ring back.`
      : '',
  }
}

function careActData(c: Conversation, { person }: Around) {
  const name = firstName(person?.knownAs ?? c.aboutName) || 'they'
  const answers = [
    { value: 'not offered', text: 'Not offered' },
    { value: 'to be asked', text: 'To be asked' },
    { value: 'offered', text: 'Offered, thinking about it' },
    { value: 'wanted', text: 'Offered and wanted' },
    { value: 'booked', text: 'Booked' },
    { value: 'declined', text: 'Declined for now' },
  ]
  return {
    question: `Might ${name} need care and support, or a carer need support?`,
    assessmentLabel: `An assessment for ${name === 'they' ? 'them' : name}`,
    answers,
  }
}

export const nearTitle = (spot: Where, place: Place): string =>
  spot.neighbourhood ? `In and near ${spot.neighbourhood.name}` : `In ${place.name}`

export function nearData(near: Near, c: Conversation, title: string) {
  return {
    title,
    chips: near.heard.map(h => ({
      text: h.topic,
      tone: 'green',
      remove: { name: 'do', value: `without:${h.topic}`, form: 'conversation' },
    })),
    options: near.found.map(found => optionFor(found, c, entryPath({ entry: found.entryId }))),
    wider: near.wider,
  }
}
