import { findEntryNames } from '#community'
import { decisionsPath, findDocument, levelPath, mayReadDocument, personPath, recordInBrief } from '#people'
import { mayDo, neighbourhoodName, type Place, page, teamName } from '#place'
import { dayInWords, dayOf, fullDayInWords, timeOf } from '#platform/clock'
import { missing, type SignedIn, view } from '#platform/web'
import { type Contact, findContact, listResults } from '../contact.queries.ts'
import { contactPath, postSourcePath, seenPath } from '../paths.ts'
import { findPost } from '../post/post.queries.ts'

/** One conversation as it was finished: one side of A4 when printed. */
export const readContact = page({
  path: contactPath,
  may: 'open a record',
  audit: { opened: 'read a conversation' },
  async get({ tx, params, place, who, today }) {
    const contact = await findContact(tx, place.id, params.contact)
    if (!contact || !mayRead(contact, who)) return missing()
    const person = contact.person_id ? await recordInBrief(tx, place.id, contact.person_id, today) : undefined
    const results = (await listResults(tx, place.id, params.contact)).filter(r => r.kind !== 'safeguarding')
    const names = await findEntryNames(
      tx,
      place.id,
      results.flatMap(r => r.entry_id ?? []),
    )
    const post = await findPost(tx, place.id, params.contact)
    const source = post && (await findDocument(tx, place.id, post.documentId))
    const data = {
      source:
        source && mayReadDocument(who.role, source)
          ? { about: source.about, href: postSourcePath({ post: params.contact }) }
          : null,
      night: nightWords(contact, who, today),
      seen: seenPath({ contact: contact.contact_id }),
      title: person ? `Conversation about ${person.knownAs}` : 'Conversation',
      person: person ? { name: person.knownAs, href: personPath({ person: person.personId }) } : null,
      decide:
        person && mayDo(who.role, 'write down a decision')
          ? `${decisionsPath({ person: person.personId })}?of=${contact.contact_id}`
          : '',
      level: person && place.levels && mayDo(who.role, 'set a level') ? levelPath({ person: person.personId }) : '',
      where: neighbourhoodName(place, contact.neighbourhood),
      when: `${fullDayInWords(contact.on_date, today)}, ${timeOf(contact.finished_at)}, by ${contact.channel}`,
      by: `${contact.taken_by_name}, ${teamName(place, contact.team)}`,
      caller: callerWords(contact),
      prompts: promptsOf(contact, place, person?.knownAs),
      careAct: careActWords(contact),
      results: results.map(r => ({ ...resultWords(r, place, names, today) })),
    }
    const about = contact.person_id
      ? [
          {
            person: contact.person_id,
            record: contact.contact_id,
            ...((person?.safetyHold || contact.results.includes('safeguarding')) && { visibility: 'quiet' as const }),
          },
        ]
      : []
    return view('front-door/contact/contact.njk', data, about)
  },
})

/** What led to a safeguarding concern is read by whoever wrote it and by those who decide on concerns. */
const mayRead = (contact: Contact, who: SignedIn): boolean =>
  !contact.results.includes('safeguarding') ||
  contact.taken_by === who.accountId ||
  mayDo(who.role, 'decide on a safeguarding concern')

/** Taken out of hours: who has seen it since, or that the day team has yet to. */
function nightWords(c: Contact, who: SignedIn, today: string) {
  if (!c.day_team) return null
  return c.seen_at
    ? { words: `Seen by ${c.seen_by_name}, ${dayInWords(dayOf(c.seen_at), today)}.`, toSee: false }
    : { words: 'The day team has not seen it yet.', toSee: mayDo(who.role, 'record a conversation') }
}

function callerWords(c: Contact): string {
  if (c.caller === 'the person') return 'They rang themself.'
  const who = [c.caller_name, c.caller_relation].filter(Boolean).join(', ')
  return `${who || (c.caller === 'professional' ? 'A professional' : 'Somebody')} was in touch about them.`
}

function promptsOf(c: Contact, place: Place, name: string | undefined) {
  const whose = (of: string) =>
    of === 'person'
      ? `${name ?? 'the person'}’s own words`
      : of === 'both'
        ? 'in both their words'
        : `in the words of ${c.caller_name || c.caller_relation || 'the caller'}`
  const { wants, life, helps } = place.conversation
  return [
    { label: wants.label, words: c.wants, whose: whose(c.wants_whose) },
    { label: life.label, words: c.life, whose: whose(c.life_whose) },
    { label: helps.label, words: c.helps, whose: whose(c.helps_whose) },
  ].filter(p => p.words !== '')
}

function careActWords(c: Contact): string[] {
  const appeared = {
    yes: 'They might need care and support, or a carer might need support.',
    no: 'It did not appear that anyone needs care and support.',
    'cannot tell': 'It could not be told yet whether anyone needs care and support.',
  }[c.might_need]
  const said = (what: string, answer: string) => (answer === 'not offered' ? [] : [`${what}: ${answer}.`])
  return [
    ...(appeared ? [appeared] : []),
    ...said('An assessment', c.assessment),
    ...said('A carer’s own conversation', c.carers_conversation),
    ...(c.information_given ? ['Told how care and support works here, and what it may cost.'] : []),
  ]
}

function resultWords(
  r: { kind: string; detail: string; entry_id: string | null; due_on: string | null },
  place: Place,
  names: Map<string, string>,
  today: string,
) {
  const label = place.conversation.results.find(o => o.kind === r.kind)?.label ?? r.kind
  const detail =
    r.kind === 'handed over' ? teamName(place, r.detail) : r.entry_id ? (names.get(r.entry_id) ?? r.detail) : r.detail
  return { label, detail: [r.due_on && dayInWords(r.due_on, today), detail].filter(Boolean).join(': ') }
}
