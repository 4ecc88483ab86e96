import { mayDo, type Place, teamName } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import type { Reading } from '#platform/database'
import { listAdvocates } from '../advocate/advocate.queries.ts'
import { listCapacity } from '../capacity/capacity.queries.ts'
import { listDocuments } from '../documents/document.queries.ts'
import { mayReadDocument } from '../documents/show-document.ts'
import { findHousehold } from '../household/household.queries.ts'
import { listJoined } from '../join/join.queries.ts'
import { levelShown } from '../levels/level-shown.ts'
import * as paths from '../paths.ts'
import { now, type PersonRecord } from '../person-record.ts'
import { notAskedYet } from '../return-facts.ts'
import { shownWarning } from '../visiting/visiting.page.ts'
import { listWarnings } from '../visiting/visiting.queries.ts'

type Asked = {
  record: PersonRecord
  place: Place
  today: DateString
  role: string
  holds(table: 'people.document'): boolean
}

/** What else is kept about somebody: what to know before a visit first, then decisions, advocate and household. */
export async function keptOf(
  tx: Reading,
  { record, place, today, role, holds }: Asked,
): Promise<Record<string, unknown>> {
  const { ids, keeps } = record
  const [warnings, home, decisions, advocates, joined, level, documents] = await Promise.all([
    keeps.includes('warnings') ? listWarnings(tx, place.id, ids) : [],
    keeps.includes('household') ? findHousehold(tx, place.id, ids) : undefined,
    keeps.includes('decisions') ? listCapacity(tx, place.id, ids) : [],
    keeps.includes('advocates') ? listAdvocates(tx, place.id, ids) : [],
    listJoined(tx, place.id, ids),
    place.levels ? levelShown(tx, place, ids, today) : undefined,
    holds('people.document') ? listDocuments(tx, place.id, ids) : [],
  ])
  return {
    visit: warnings.filter(one => !one.endedOn).map(one => shownWarning(one, today)),
    decisions: decisions.map(one => ({
      words: one.decision,
      found: one.outcome === 'can decide' ? 'could decide' : 'could not decide',
      on: dayInWords(one.onDate, today),
    })),
    advocates: advocates
      .filter(one => !one.untilOn || one.untilOn > today)
      .map(one => ({ who: one.who, reach: one.reach, since: dayInWords(one.fromOn ?? one.neededOn, today) })),
    household: home && {
      name: home.name,
      lead: home.leadName ? `${home.leadName}, ${teamName(place, home.leadTeam ?? '')}` : '',
      others: home.members
        .filter(one => !ids.includes(one.personId))
        .map(one => ({ name: one.knownAs, href: paths.personPath({ person: one.personId }) })),
    },
    levels: Boolean(place.levels),
    level: level ?? null,
    documents: documents
      .filter(one => mayReadDocument(role, one))
      .slice(0, 3)
      .map(one => ({
        about: one.about,
        on: dayInWords(one.cameOn, today),
        href: paths.documentPath({ person: record.personId, document: one.documentId }),
      })),
    joined: joined.map(one => one.knownAs),
    notAsked: record.diedOn ? [] : notAskedYet(now(record.details)),
    keptPaths: keptPaths(record.personId),
    mayOf: {
      level: mayDo(role, 'set a level'),
      join: mayDo(role, 'join two records'),
      capacity: mayDo(role, 'write down a decision about capacity'),
      restricted: mayDo(role, 'read restricted notes'),
    },
  }
}

const keptPaths = (person: string) => ({
  sameAs: paths.sameAsPath({ person }),
  joined: paths.joinedPath({ person }),
  capacity: paths.capacityPath({ person }),
  advocate: paths.advocatePath({ person }),
  visiting: paths.visitingPath({ person }),
  note: paths.notePath({ person }),
  restricted: paths.restrictedPath({ person }),
  ownRestricted: paths.ownRestrictedPath({ person }),
  letter: paths.letterPath({ person }),
  documents: paths.documentsPath({ person }),
  returnFacts: paths.returnFactsPath({ person }),
  household: paths.householdPath({ person }),
  level: paths.levelPath({ person }),
})
