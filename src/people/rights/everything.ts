import { type Place, teamName } from '#place'
import { dayOf, timeOf } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { PersonRecord } from '../person-record.ts'
import { listLooks } from '../who-looked/looks.queries.ts'
import { actWords, reasonWords, whoWords } from '../who-looked/looks.rules.ts'
import type { AccessRequest } from './access.queries.ts'
import type { Section } from './everything.rules.ts'
import { readHeld } from './held.queries.ts'
import type { Held } from './held.ts'

const ALL = new Date('2000-01-01T00:00:00Z')
const MOST = 100_000

/** Everything that is held about somebody, with what is kept apart marked: for whoever goes through it. */
export async function everythingHeld(tx: Reading, place: Place, held: Held, ids: string[]): Promise<Section[]> {
  const sections: Section[] = []
  for (const kind of held.kinds) {
    const lines = (await readHeld(tx, place, kind, ids)).map(one => ({
      line: `${kind.key}:${one.id}`,
      fields: one.row,
      others: one.others,
      apart: one.apart,
    }))
    sections.push({ kind: kind.key, title: kind.title, lines })
  }
  return [...sections, await whoLookedSection(tx, place, ids)]
}

/** The list that the person may see, from the beginning: it holds nothing quiet. */
async function whoLookedSection(tx: Reading, place: Place, ids: string[]): Promise<Section> {
  const looks = await listLooks(tx, place.id, ids, { since: ALL, limit: MOST })
  return {
    kind: 'who-looked',
    title: 'Who looked',
    lines: looks.map((look, i) => ({
      line: `who-looked:${i}`,
      fields: {
        when: `${dayOf(look.at)} ${timeOf(look.at)}`,
        who: whoWords(look),
        team: look.team ? teamName(place, look.team) : '',
        did: actWords(look),
        why: reasonWords(look),
      },
      others: false,
      apart: false,
    })),
  }
}

/** The answer as data. Its shape is written in docs/rights.md and does not change without a new `form`. */
export function asData(
  sections: Section[],
  asked: { record: PersonRecord; place: Place; request: AccessRequest; now: Date },
) {
  return {
    form: 'alongside subject access 1',
    about: asked.record.knownAs,
    from: asked.place.name,
    askedOn: asked.request.askedOn,
    madeAt: asked.now.toISOString(),
    held: sections.map(section => ({
      kind: section.kind,
      title: section.title,
      lines: section.lines.map(line => ({ line: line.line, ofOthers: line.others, ...{ fields: line.fields } })),
    })),
  }
}
