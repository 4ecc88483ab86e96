import { z } from 'zod'
import { type Place, page } from '#place'
import { type DateString, dayInWords, dayOf } from '#platform/clock'
import type { PlaceId, Reading } from '#platform/database'
import { stopMessages } from '#platform/notify'
import { missing, oneOf, type Page, redirectTo, refuse, requiredDay } from '#platform/web'
import { letterNoticePath, letterSentPath, sentLetterPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import type { PersonRecord } from '../person-record.ts'
import { findLetter, type Letter } from './letter.queries.ts'
import { noticeOf, tellOfLetter } from './letter-notice.ts'
import { findSent, saveSent } from './letter-sent.queries.ts'
import { faultInSending, isPostFeared, sentHows, sentInWords } from './letter-sent.rules.ts'

const sentForm = z.object({
  how: oneOf([...sentHows, 'not yet'], 'Say how it was sent'),
  onDate: requiredDay('Write the day, like 3/3/2026'),
})

async function letterOf(tx: Reading, placeId: PlaceId, params: { person: string; letter: string }) {
  const record = await readRecord(tx, placeId, params.person)
  const letter = record && (await findLetter(tx, placeId, record.ids, params.letter))
  return record && letter ? { record, letter } : undefined
}

/** How it went: posted, handed over or kept back, on which day and by whom. 'Not yet' takes a slip back. */
const markSent = page({
  path: letterSentPath,
  may: 'change a record',
  audit: { opened: 'read a letter', saved: 'wrote down how a letter was sent' },
  form: sentForm,
  async post({ tx, params, place, who, today, now, form }) {
    const found = await letterOf(tx, place.id, params)
    if (!found) return missing()
    const { record, letter } = found
    const { letterId } = letter
    const { how, onDate } = form
    if (how === 'not yet') await saveSent(tx, place.id, letterId, null)
    else {
      const about = { writtenOn: letter.onDate, today, diedOn: record.diedOn, postIsFeared: isPostFeared(record) }
      const fault = faultInSending({ how, onDate }, about)
      if (fault) return refuse(fault)
      await saveSent(tx, place.id, letterId, { how, onDate, by: who.accountId, byName: who.name, at: now })
      if (how === 'kept back')
        await stopMessages(tx, place.id, { record: letterId }, { because: 'the letter was kept back', at: now })
    }
    return redirectTo(sentLetterPath(params), [{ person: record.personId, record: letterId, content: form }])
  },
})

/** Tells them by a message that something in writing is coming: never what it says. */
const tellItIsComing = page({
  path: letterNoticePath,
  may: 'ask somebody by a message',
  audit: { saved: 'told by a message that a letter is coming' },
  async post({ tx, params, place, who, now }) {
    const found = await letterOf(tx, place.id, params)
    if (!found) return missing()
    const about = { letterId: found.letter.letterId, personId: found.record.personId }
    const { way, told } = await noticeOf(tx, place.id, about, { now, sends: place.sends ?? [] })
    const back = sentLetterPath(params)
    if (told) return redirectTo(back, [])
    const keptBack = (await findSent(tx, place.id, about.letterId))?.how === 'kept back'
    if (!way || keptBack)
      return refuse({ form: 'They can no longer be told by a message. Look at the record, and ring' })
    const messageId = await tellOfLetter(tx, place.id, about, way, { by: who, now })
    return redirectTo(back, messageId ? [{ person: about.personId, record: messageId }] : [])
  },
})

export const letterSentPages: Page[] = [markSent, tellItIsComing]

/** How the letter went and what may be done, in words, beside it on its page. */
export async function sendingShown(tx: Reading, place: Place, record: PersonRecord, letter: Letter, now: Date) {
  const today: DateString = dayOf(now)
  const sent = await findSent(tx, place.id, letter.letterId)
  const ids = { person: record.personId, letter: letter.letterId }
  const about = { letterId: letter.letterId, personId: record.personId }
  const { way, told } = await noticeOf(tx, place.id, about, { now, sends: place.sends ?? [] })
  const feared = isPostFeared(record)
  return {
    says: sent ? `${sentInWords[sent.how]} ${dayInWords(sent.onDate, today)}, says ${sent.byName}.` : '',
    hows: sentHows.filter(how => !(how === 'posted' && feared)).map(how => ({ value: how, text: sentInWords[how] })),
    feared: feared && !sent ? 'Post is not safe for them: hand it over, or keep it back.' : '',
    today,
    told,
    tell: way && sent?.how !== 'kept back' ? `${way.channel === 'text' ? 'a text' : 'an e-mail'} to ${way.value}` : '',
    paths: { sent: letterSentPath(ids), notice: letterNoticePath(ids) },
  }
}
