import { z } from 'zod'
import { type Place, page, teamName } from '#place'
import { fullDayInWords } from '#platform/clock'
import { missing, type Page, redirectTo, requiredWords, view } from '#platform/web'
import { letterPath, sentLetterPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import { now, type PersonRecord } from '../person-record.ts'
import { findLetter, insertLetter } from './letter.queries.ts'
import { addressedTo, tidyWords } from './letter.rules.ts'
import { letterSentPages, sendingShown } from './letter-sent.page.ts'
import { ENDING, letterTexts } from './letter-texts.ts'

const form = z.object({
  greeting: requiredWords(120, 'Write how the letter begins'),
  about: requiredWords(120, 'Write what the letter is about'),
  words: requiredWords(8_000, 'Write the letter'),
})

const addressOf = (record: PersonRecord): string => {
  const at = now(record.addresses)[0]
  return addressedTo({
    knownAs: record.knownAs,
    safetyHold: record.safetyHold,
    lines: at?.lines ?? null,
    postcode: at?.postcode ?? null,
    hidden: at?.hidden ?? false,
  })
}

/** As it was written; but where they are and may not be found now, it is not read from an old letter either. */
const shownTo = (record: PersonRecord, addressedTo: string): string[] => {
  const hidden = record.safetyHold || now(record.addresses).some(at => at.hidden)
  return addressedTo.split('\n').slice(0, hidden ? 1 : undefined)
}

/** Whoever opens the letter must be able to reach a person. */
const senderOf = (place: Place): string => `${place.name}\nTo talk to a person, ${place.talkTo.replace(/<[^>]*>/g, '')}`

/** A letter, begun from a text of the place's. */
export const letter = page({
  path: letterPath,
  draft: 'a letter',
  may: 'change a record',
  audit: { opened: 'opened a new letter', saved: 'wrote a letter' },
  form,
  async get({ tx, params, query, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const text = letterTexts.find(one => one.key === query.text) ?? letterTexts[0]!
    const here = letterPath({ person: record.personId })
    const to = addressOf(record)
    const data = {
      title: 'A letter',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here,
      texts: letterTexts.map(one => ({ text: one.label, href: `${here}?text=${one.key}`, current: one === text })),
      to: to.split('\n'),
      unaddressed: !to.includes('\n'),
      values: valuesShown({ greeting: `Dear ${record.knownAs}`, about: text.about, words: text.words }, typed),
    }
    return view('people/letter/letter.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, today, now: at, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const { personId } = record
    const letterId = await insertLetter(tx, place.id, {
      personId,
      onDate: today,
      sender: senderOf(place),
      addressedTo: addressOf(record),
      greeting: typed.greeting,
      about: typed.about,
      words: tidyWords(typed.words),
      ending: ENDING,
      by: who.accountId,
      writtenByName: who.name,
      team: who.team,
      at,
    })
    return redirectTo(sentLetterPath({ person: personId, letter: letterId }), [
      { person: personId, record: letterId, content: typed },
    ])
  },
})

/** As it was sent, word for word, and so that it prints. */
export const sentLetter = page({
  path: sentLetterPath,
  may: 'open a record',
  audit: { opened: 'read a letter' },
  async get({ tx, params, place, today, now: at, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    const sent = record && (await findLetter(tx, place.id, record.ids, params.letter))
    if (!record || !sent) return missing()
    const data = {
      title: sent.about,
      ...personFrame(record, today),
      sender: sent.sender.split('\n'),
      to: shownTo(record, sent.addressedTo),
      on: fullDayInWords(sent.onDate, ''),
      sending: await sendingShown(tx, place, record, sent, at),
      was: { how: '', onDate: today, ...typed },
      errors,
      letter: { ...sent, team: teamName(place, sent.team), paragraphs: sent.words.split('\n\n') },
    }
    return view('people/letter/sent-letter.njk', data, [{ person: record.personId, record: sent.letterId }])
  },
})

export const letterPages: Page[] = [letter, sentLetter, ...letterSentPages]
