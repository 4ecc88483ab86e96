import { mayDo, organisationName } from '#place'
import { dayInWords, timeOf } from '#platform/clock'
import { findOpenGlass, type OpenGlass } from '../break-glass/glass-notice.queries.ts'
import { openTo } from '../keep-apart/keep-apart.page.ts'
import { findRestriction } from '../keep-apart/keep-apart.queries.ts'
import type { BesideSource } from '../record/parts.ts'
import { partsInWords } from './say-of-sharing.ts'
import { stateOf } from './sharing.page.ts'
import { listSharings } from './sharing.queries.ts'
import { keepApartPath, sharingPath } from './sharing-paths.ts'

/** 'You broke the glass. It is open to you until 14:40. Told at once: Dev Patel, the worker to come back to; …' */
function brokeInWords({ until, told }: OpenGlass): string {
  const whom = told.map(one => `${one.name}, ${one.as}`).join('; ')
  return `You broke the glass. It is open to you until ${timeOf(new Date(until))}. ${whom ? `Told at once: ${whom}.` : 'It stands on every manager’s list.'}`
}

/** Beside the record: for whom it is open, and what of it is shared with whom until when. */
export const whoMaySee: BesideSource = {
  of: ['people.restriction', 'people.sharing'],
  async ask(tx, { personId, ids, place, who, today, now, holds }) {
    const [apart, sharings] = await Promise.all([
      holds('people.restriction') ? findRestriction(tx, place.id, ids) : undefined,
      holds('people.sharing') ? listSharings(tx, place.id, ids) : [],
    ])
    const broke = apart && (await findOpenGlass(tx, place.id, { ids, accountId: who.accountId, now }))
    const going = sharings.filter(one => !one.endedAt && one.untilOn >= today)
    return {
      title: 'Who may see it',
      lines: [
        ...(broke ? [brokeInWords(broke)] : []),
        ...(apart
          ? [
              `Kept apart. Open to: ${openTo(place, apart)}. To be looked at again ${dayInWords(apart.reviewOn, today)}.`,
            ]
          : []),
        ...going.map(
          one =>
            `${organisationName(place, one.organisation)}, ${stateOf(place, one, today)}: ${partsInWords(one.parts)}.`,
        ),
        ...(apart || going.length > 0 ? [] : ['The council’s adult social care, and nobody else.']),
      ],
      links: [
        { text: 'Shared with', href: sharingPath({ person: personId }) },
        ...(mayDo(who.role, 'keep a record apart')
          ? [{ text: apart ? 'Kept apart' : 'Keep it apart', href: keepApartPath({ person: personId }) }]
          : []),
      ],
    }
  },
}
