import { type DateString, dayInWords, dayOf, timeOf } from '#platform/clock'
import { LINK, linkStanding, type Standing, standingOf } from '#platform/notify'
import { personPath } from '../paths.ts'
import { type Listed, linkFacts } from './outbox.queries.ts'

const tones: Partial<Record<Standing, string>> = { sent: 'green', 'not sent': 'amber', 'not known': 'amber' }
const channels = { text: 'Text', email: 'E-mail', letter: 'Letter' }

/** Where one message stands, in words. */
export function shownMessage(m: Listed, now: Date, today: DateString) {
  const standing = standingOf(m, now)
  const when = (moment: Date) => `${dayInWords(dayOf(moment), today)}, ${timeOf(moment)}`
  const said: Record<Standing, string> = {
    waiting: `To be sent ${when(m.sendAfter)}`,
    'trying again': `Not sent yet: ${m.failed}. Tried ${times(m.tried)}, and again ${when(m.sendAfter)}`,
    'on its way': 'On its way',
    'not known': 'Nobody can say whether this went, so it is not sent again. Ring instead',
    sent: `${m.sentThrough === 'outbox page' ? 'Would have been sent' : 'Sent'} ${when(m.sentAt ?? now)}`,
    stopped: `Not sent: ${m.stoppedBecause}`,
    'not sent': m.failed ? `Could not be sent: ${m.failed}. Ring instead` : 'Could not be sent',
  }
  const [before, after = ''] = m.words.split(LINK)
  return {
    ...{ knownAs: m.knownAs, record: personPath({ person: m.personId }), cleared: m.clearedAt !== null },
    where: m.toValue ? `${channels[m.channel]} to ${m.toValue}` : channels[m.channel],
    ...{ before, after, hasLink: m.words.includes(LINK), subject: m.channel === 'email' ? m.subject : '' },
    chip: [
      {
        text: standing === 'sent' && m.sentThrough === 'outbox page' ? 'stays here' : standing,
        tone: tones[standing] ?? '',
      },
    ],
    says: said[standing],
    written: `Written by ${m.writtenByName}, ${when(m.writtenAt)}`,
    link: linkInWords(m, now),
  }
}

const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)

/** It leads somewhere until it is answered, stopped or run out. */
export const hasOpenLink = (m: Listed, now: Date): boolean =>
  m.link !== null && linkStanding(linkFacts(m.link), now) === 'open'

function linkInWords(m: Listed, now: Date): string {
  if (!m.link || !m.sentAt) return ''
  const stands = linkStanding(linkFacts(m.link), now)
  return { open: 'No answer yet', answered: 'Answered', ended: 'The link has ended' }[stands]
}
