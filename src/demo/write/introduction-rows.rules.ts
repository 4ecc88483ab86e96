import { dueOf } from '#community'
import type { PlaceProfile } from '#place'
import { dayOf } from '#platform/clock'
import type { Chance } from '../chance.rules.ts'
import type { BornPerson, MadeIntroduction } from '../records.ts'
import { recordingRow } from './contact-rows.rules.ts'
import { moment, type Row } from './row.ts'

/** An introduction, with what is due worked out by the same rule that the pages use. */
export function introductionRows(
  i: MadeIntroduction,
  person: BornPerson,
  profile: PlaceProfile,
  chance: Chance,
): Row[] {
  const events = i.events.map(e => ({ kind: e.kind, onDate: e.on, askedAt: new Date(e.at) }))
  const { agreedOn, diedOn, safetyHold, followUpOn } = i
  const due = dueOf({ agreedOn, diedOn, safetyHold, followUpOn, events, madeOn: i.on }, profile.followUp)
  const way = safetyHold ? undefined : person.ways.find(w => w.safe === 'safe' && w.kind !== 'letter')
  return [
    {
      table: 'community.introduction',
      values: {
        introduction_id: i.id,
        person_id: i.personId,
        entry_id: i.entryId,
        entry_name: i.entryName,
        contact_id: i.contactId,
        made_by: i.by.id,
        made_by_name: i.by.name,
        team: i.by.team,
        made_at: moment(i.at),
        made_on: i.on,
        agreed_on: agreedOn,
        agreed_how: agreedOn ? 'said yes themselves' : 'to be asked',
        agreed_note: '',
        goes_along: i.goesAlong,
        hopes_for: i.hopesFor,
        tell_way_id: way?.id ?? null,
        group_told: agreedOn ? toldTo(person, way, i.hopesFor) : '',
        follow_up_on: followUpOn,
        due_on: due?.on ?? null,
        due_for: due?.dueFor ?? null,
        neighbourhood: i.neighbourhood,
        within_notebook: false,
      },
    },
    ...i.events.map(e => ({
      table: 'community.introduction_event' as const,
      values: {
        event_id: e.id,
        introduction_id: i.id,
        kind: e.kind,
        on_date: e.on,
        helped: e.helped,
        words: e.words,
        said_by: e.saidBy,
        asked_by: e.by.id,
        asked_by_name: e.by.name,
        asked_at: moment(e.at),
      },
    })),
    ...i.events.map((e, nth) => {
      const own = chance.stream(`asked ${nth}`)
      const seconds = Math.round(Math.min(1_800, own.lognormal(95, 0.5)))
      return recordingRow({ team: e.by.team, kind: 'follow-up', on: dayOf(new Date(e.at)), seconds, at: e.at }, own)
    }),
  ]
}

/** What the group heard: a name, a safe way to reach them, what they hope for, and nothing else (safety.md). */
function toldTo({ knownAs }: BornPerson, way: BornPerson['ways'][number] | undefined, hopesFor: string): string {
  const reach = way
    ? `Reach them on ${[way.value, way.note].filter(Boolean).join(', ')}.`
    : 'They will be in touch themselves.'
  return `${knownAs} would like to meet you. ${reach} They hope for: ${hopesFor}`
}
