import { tidyPostcode } from '#place'
import { type DateString, isDate } from '#platform/clock'

export type Clues = { birthDate?: DateString; postcode?: string; digits?: string }

const dated = /\b(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\b/
const coded = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/i
const dialled = /(?:\+44|0)[\d\s()-]{8,14}\d/

/** What a caller says to tell one Margaret from another, in one box: '3/3/1944, zx4 2qt' or a phone number. */
export function readClues(text: string): Clues {
  const clues: Clues = {}
  const date = dated.exec(text)
  if (date) {
    const day = `${date[3]}-${date[2]!.padStart(2, '0')}-${date[1]!.padStart(2, '0')}`
    if (isDate(day)) clues.birthDate = day
  }
  const rest = date ? text.replace(date[0], ' ') : text
  const postcode = coded.exec(rest)
  const tidied = postcode && tidyPostcode(postcode[0])
  if (tidied) clues.postcode = tidied
  const phone = dialled.exec(rest.replace(postcode?.[0] ?? '', ' '))
  if (phone) clues.digits = phone[0].replace(/\D/g, '').slice(-9)
  return clues
}
