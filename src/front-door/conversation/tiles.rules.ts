import { type HubNeeds, needsFromRecord, needsInWords, type Offered, offerInWords } from '#community'
import { teamOffered } from '#people'
import { organisationName, type PlaceProfile } from '#place'
import { addDays, type DateString } from '#platform/clock'
import { type FieldErrors, inWords } from '#platform/web'
import { ringTimeOptions } from '../ring-back/ring-back.rules.ts'
import type { Conversation } from './conversation.form.ts'

type Field = {
  kind?: string
  name: string
  id: string
  label: string
  hint?: string
  value?: string
  error?: string
  checked?: boolean
  options?: { value: string; text: string }[]
}
export type Tile = { value: string; text: string; small?: string; checked: boolean; error?: string; more?: Field[] }

/** Names of the entries that were chosen, by id. */
export type Chosen = Map<string, string>

/** Where it can lead, in the place's own words, each opening up to four fields of its own. */
export function tilesFor(
  c: Conversation,
  place: PlaceProfile,
  chosen: Chosen,
  errors: FieldErrors,
  today: DateString,
  hub: AtHub = { times: [], needs: needsFromRecord([]), sends: [] },
): Tile[] {
  const more: Record<string, () => Field[]> = {
    introduced: () => introducing(c, place, errors, today),
    signposted: () => [field('signpostedTo', 'Somewhere that is not in the list', c.signpostedTo, errors)],
    hub: () => hubTime(c, hub, errors, today),
    advice: () => [field('advice', 'What was said', c.advice, errors, 'textarea')],
    'ring back': () => [
      field('ringBackOn', 'Which day', c.ringBackOn || addDays(today, 1), errors, 'date'),
      { ...field('ringBackWhen', 'When in the day', c.ringBackWhen ?? '', errors, 'select'), options: ringTimeOptions },
      field('ringBackWhom', 'Whom to ask for', c.ringBackWhom, errors),
      field('ringBackNumber', 'A number that is safe for this', c.ringBackNumber, errors),
    ],
    'handed over': () => passingOn(c, place, errors),
    'nothing fits': () => [field('gap', 'What was wanted', c.gap, errors, 'textarea')],
  }
  return place.conversation.results.map(({ kind, label, hint }) => {
    const small = smallFor(kind, c, chosen) ?? hint
    return {
      value: kind,
      text: label,
      ...(small && { small }),
      checked: (c.results as string[]).includes(kind),
      ...(kind === 'introduced' && errors.introduceTo && { error: errors.introduceTo }),
      more: more[kind]?.() ?? [],
    }
  })
}

/** Free times near the person, and what is on record that matters there. */
export type AtHub = { times: Offered[]; needs: HubNeeds; sends: readonly string[] }

function hubTime(c: Conversation, { times, needs, sends }: AtHub, errors: FieldErrors, today: DateString): Field[] {
  const gettingThere = needsInWords({ ...needs, interpreter: '' })
  const chosen = times.some(time => time.slotId === c.hubSlot) ? c.hubSlot! : ''
  return [
    {
      ...field('hubSlot', 'A free time', chosen, errors, 'select'),
      options: [
        { value: '', text: times.length > 0 ? 'Choose a time' : 'None is free in four weeks: offer to ring back' },
        ...times.map(time => ({ value: time.slotId, text: offerInWords(time, today) })),
      ],
    },
    field('hubNeeds', 'Getting there and getting in', c.hubNeeds || gettingThere, errors),
    field('hubInterpreter', 'Language or interpreter', c.hubInterpreter || needs.interpreter, errors),
    field('hubWhyLater', 'If they chose a later day: why, if they say', c.hubWhyLater, errors),
    ...(sends.length > 0 ? [messagesAboutIt(c, errors)] : []),
  ]
}

const messagesAboutIt = (c: Conversation, errors: FieldErrors): Field => ({
  ...field('hubMessages', 'They said yes themselves to a message to confirm and to remind', 'yes', errors, 'checkbox'),
  checked: c.hubMessages === 'yes',
  hint: 'It goes only to a mobile or e-mail marked safe, and says when, not where.',
})

function smallFor(kind: string, c: Conversation, chosen: Chosen): string | undefined {
  const names = (ids: string[]) => inWords(ids.map(id => chosen.get(id) ?? 'something near'))
  if (kind === 'introduced' && c.introduceTo.length > 0) return names(c.introduceTo)
  if (kind === 'signposted' && c.signpostTo.length > 0) return names(c.signpostTo)
  return undefined
}

function introducing(c: Conversation, place: PlaceProfile, errors: FieldErrors, today: DateString): Field[] {
  return [
    {
      ...field('agreed', 'Did they say yes themselves?', c.agreed ?? '', errors, 'radios'),
      options: [
        { value: 'said yes themselves', text: 'Yes' },
        { value: 'to be asked', text: 'Not asked yet: nothing goes out' },
        { value: 'legal authority', text: 'An attorney or deputy decided' },
        { value: 'best-interests decision', text: 'Decided in their best interests' },
      ],
    },
    field('agreedNote', 'Who decided, and how (only if not themselves)', c.agreedNote, errors),
    field('goesAlong', 'Who will go along the first time', c.goesAlong, errors),
    field(
      'followUpOn',
      'Ask how it went on',
      c.followUpOn || addDays(today, place.followUp.firstContactDays),
      errors,
      'date',
    ),
  ]
}

/** Our own teams, each with what it looks at first, then other organisations', which are told only what was agreed. */
function passingOn(c: Conversation, place: PlaceProfile, errors: FieldErrors): Field[] {
  const which: Field = {
    ...field('toTeam', 'Which team', c.toTeam, errors, 'select'),
    hint: 'Who looks first is an offer: it holds up neither an assessment nor urgent help',
    options: [
      { value: '', text: 'Choose one' },
      ...place.teams.filter(t => t.takesHandOvers).map(t => ({ value: t.key, text: teamOffered(place, t) })),
      ...place.outsideTeams.map(t => ({
        value: t.key,
        text: `Outside: ${t.name}, ${organisationName(place, t.organisation)}`,
      })),
    ],
  }
  const why = field('handOverReason', 'Why them', c.handOverReason, errors, 'textarea')
  if (place.outsideTeams.length === 0) return [which, why]
  const agreed: Field = {
    ...field('outsideAgreed', 'Outside only: did they agree that it is told?', c.outsideAgreed ?? '', errors, 'radios'),
    options: [
      { value: 'said yes themselves', text: 'Yes, they said so themselves' },
      { value: 'legal authority', text: 'An attorney or deputy decided' },
      { value: 'best-interests decision', text: 'Decided in their best interests' },
    ],
  }
  return [
    which,
    why,
    agreed,
    field('outsideNote', 'Who decided, and how (only if not themselves)', c.outsideNote, errors),
  ]
}

function field(name: string, label: string, value: string, errors: FieldErrors, kind = 'text'): Field {
  const error = errors[name]
  return { kind, name, id: name, label, value, ...(error && { error }) }
}
