import type { Chance } from '../chance.rules.ts'
import type { Colleagued, Life } from '../records.ts'
import { moment, type Row } from './row.ts'

/** What somebody did, as the audit will have it. `content` is what was written: only its hash is kept. */
export type Line = {
  at: number
  by: Colleagued
  act: string
  personId: string | null
  recordId: string | null
  content: unknown
  quiet: boolean
}

const deepenedAct = {
  capacity: 'changed a decision about capacity',
  advocate: 'changed an advocate',
  warning: 'changed what a visitor must know',
}

/** Who looked and who wrote, through a life: nothing happened in it that nobody did. */
export function linesOf(life: Life): Line[] {
  const held = new Set(life.people.filter(p => p.safetyHold).map(p => p.id))
  const quietFor = (personId: string | null) => personId !== null && held.has(personId)
  const known = new Set<string>()
  const contacts = life.contacts.toSorted((a, b) => a.finishedAt - b.finishedAt)
  return [
    ...contacts.flatMap((c): Line[] => {
      const quiet = quietFor(c.personId) || c.results.some(r => r.kind === 'safeguarding')
      const line = { by: c.by, personId: c.personId, quiet, recordId: c.id }
      const looked = {
        ...line,
        at: c.beganAt + 60_000,
        act: 'looked at what is known, for a conversation',
        recordId: null,
        content: null,
      }
      const again = c.personId !== null && known.has(c.personId)
      if (c.personId) known.add(c.personId)
      const wrote = { ...line, at: c.finishedAt, act: 'recorded a first conversation', content: c }
      return again ? [looked, wrote] : [wrote]
    }),
    ...life.concerns.flatMap((c): Line[] => [
      {
        at: c.at,
        by: c.by,
        act: 'raised a safeguarding concern',
        personId: c.personId,
        recordId: c.id,
        content: c,
        quiet: true,
      },
      ...(c.decided
        ? [
            {
              at: c.decided.at,
              by: c.decided.by,
              act: 'decided on a safeguarding concern',
              personId: c.personId,
              recordId: c.id,
              content: c.decided,
              quiet: true,
            },
          ]
        : []),
    ]),
    ...life.handOvers.flatMap((h): Line[] => {
      if (!h.taken) return []
      const line = { by: h.taken.by, personId: h.personId, quiet: quietFor(h.personId) }
      return [
        { ...line, at: h.taken.at, act: 'acknowledged a hand-over', recordId: h.id, content: h.taken.at },
        { ...line, at: h.taken.at + 90_000, act: 'opened the record', recordId: null, content: null },
      ]
    }),
    ...life.deepened.map(
      (d): Line => ({
        ...{ at: d.at, by: d.by, act: deepenedAct[d.what.kind], personId: d.personId, recordId: d.id, content: d.what },
        quiet: quietFor(d.personId),
      }),
    ),
    ...life.introductions.flatMap(i =>
      i.events.map(
        (e): Line => ({
          at: e.at,
          by: e.by,
          act: 'wrote what came of an introduction',
          personId: i.personId,
          recordId: i.id,
          content: e,
          quiet: quietFor(i.personId),
        }),
      ),
    ),
  ]
}

/** `hashOf` gives the hash of what was written, as the audit itself makes it. */
export function auditRow(line: Line, nth: number, chance: Chance, hashOf: (content: unknown) => string): Row {
  return {
    table: 'audit.entry',
    values: {
      entry_id: chance.stream(`audit ${nth}`).id(line.at),
      at: moment(line.at),
      account_id: line.by.id,
      role: line.by.role,
      team: line.by.team,
      act: line.act,
      person_id: line.personId,
      shown: null,
      record_id: line.recordId,
      content_hash: line.content === null ? null : hashOf(line.content),
      reason: null,
      quiet: line.quiet,
    },
  }
}
