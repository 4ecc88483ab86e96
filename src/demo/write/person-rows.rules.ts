import { digitsOf } from '../invented-numbers.rules.ts'
import type { BornPerson } from '../records.ts'
import { moment, type Row } from './row.ts'

export { deeperRow } from './deeper-rows.rules.ts'

/** A person as rows of the tables of the people part. */
export function personRows(p: BornPerson): Row[] {
  const of = { person_id: p.id }
  return [
    {
      table: 'people.person',
      values: {
        ...of,
        known_as: p.knownAs,
        given_name: p.given,
        family_name: p.family,
        also_known_as: p.also,
        birth_date: p.birthDate,
        birth_date_known: p.birthDateKnown,
        nhs_number: p.nhsNumber,
        nhs_number_state: p.nhsState,
        safety_hold: p.safetyHold,
        died_on: p.died?.on ?? null,
        died_told_by: p.died?.toldBy ?? null,
        version: 1,
        added_at: moment(p.addedAt),
        added_by: p.addedBy.id,
      },
    },
    addressRow(p),
    ...p.ways.map(w => ({
      table: 'people.way_to_reach' as const,
      values: {
        ...of,
        way_id: w.id,
        kind: w.kind,
        value: w.value,
        digits: w.kind === 'email' || w.kind === 'letter' ? null : digitsOf(w.value),
        safe: w.safe,
        note: w.note,
        from_on: w.from,
      },
    })),
    ...p.details.map(d => ({
      table: 'people.detail' as const,
      values: { ...of, detail_id: d.id, kind: d.kind, value: d.value, from_on: d.from, told_by: d.toldBy },
    })),
    ...p.notToTell.map(n => ({
      table: 'people.not_to_tell' as const,
      values: { ...of, not_to_tell_id: n.id, who: n.who, why: n.why, from_on: n.from },
    })),
    ...saidRows(p),
    ...circleRows(p),
    ...p.workers.map(w => ({
      table: 'people.known_worker' as const,
      values: {
        ...of,
        known_worker_id: w.id,
        account_id: w.worker.id,
        worker_name: w.worker.name,
        team: w.worker.team,
        from_on: w.from,
        until_on: p.died?.on ?? null,
      },
    })),
  ]
}

const addressRow = ({ id, address }: BornPerson): Row => ({
  table: 'people.address',
  values: {
    person_id: id,
    address_id: address.id,
    lines: address.lines,
    postcode: address.postcode,
    latitude: address.latitude,
    longitude: address.longitude,
    neighbourhood: address.neighbourhood,
    hidden: address.hidden,
    from_on: address.from,
  },
})

const saidRows = (p: BornPerson): Row[] => [
  ...p.aboutMe.map(a => ({
    table: 'people.about_me' as const,
    values: {
      person_id: p.id,
      about_me_id: a.id,
      words: a.words,
      said_by: a.saidBy,
      said_on: a.on,
      written_by: a.writtenBy,
    },
  })),
  ...p.strengths.map(s => ({
    table: 'people.strength' as const,
    values: { person_id: p.id, strength_id: s.id, side: s.side, words: s.words, said_by: s.saidBy, from_on: s.from },
  })),
]

const circleRows = (p: BornPerson): Row[] =>
  p.circle.map(c => ({
    table: 'people.circle' as const,
    values: {
      person_id: p.id,
      circle_id: c.id,
      name: c.name,
      relation: c.relation,
      other_person_id: c.personId,
      cares_for: c.caresFor,
      reach: c.reach,
      note: c.note,
      may_be_told: c.may,
      agreed_on: c.agreedOn,
      agreed_how: c.agreedOn ? `${p.given} said so` : '',
      from_on: c.from,
      authority: c.authority?.kind ?? '',
      authority_scope: '',
      authority_seen: c.authority?.seenBy ?? '',
      authority_seen_on: c.authority?.seenOn ?? null,
      authority_from: c.authority?.from ?? null,
    },
  }))
