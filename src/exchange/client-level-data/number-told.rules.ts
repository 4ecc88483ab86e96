import { placeOf } from './columns.rules.ts'
import { c } from './judge-row.rules.ts'
import type { JudgedRow } from './judged-row.ts'

/** A number of 64 bits, in two halves, that is the same for the same texts and another for any others, as far as chance goes. */
function numberOf(texts: readonly string[]): [number, number] {
  let high = 0x811c9dc5
  let low = 0x1b873593
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      high = Math.imul(high ^ code, 0x01000193)
      low = Math.imul(low + code, 0x85ebca6b) ^ (low >>> 13)
    }
    high = Math.imul(high ^ 0x1f, 0x01000193)
    low = Math.imul(low + 0x1f, 0x85ebca6b) ^ (low >>> 13)
  }
  return [high, low]
}

const ofPerson = [...['Gender', 'Ethnicity', 'Accommodation Status', 'Has Unpaid Carer'].map(placeOf), c.reason]
/** What a row says of a person, as one number. Rows of one person follow each other and mostly say the same. */
export function numberTold() {
  const told: string[] = []
  let number = numberOf(told)
  return ({ words, postcode, days }: JudgedRow, local: string): [number, number] => {
    let same = true
    const say = (nth: number, text: string) => {
      if (told[nth] === text) return
      told[nth] = text
      same = false
    }
    for (let i = 0; i < ofPerson.length; i += 1) say(i, words[ofPerson[i]!] ?? '')
    say(ofPerson.length, local)
    say(ofPerson.length + 1, postcode ?? '')
    say(ofPerson.length + 2, days.born ?? '')
    say(ofPerson.length + 3, days.died ?? '')
    if (!same) number = numberOf(told)
    return number
  }
}
