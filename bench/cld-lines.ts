import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { cldHeaders, cldWordsOf } from '#exchange'
import { checkDigit } from '#people'

/**
 * A file of Client Level Data of any size, about nobody: numbers follow from the number of the row, so that the same size
 * is the same file. NHS numbers are of the range 999 that is never given out.
 */
const pick = (words: readonly string[], n: number) => words[n % words.length]!
const mixed = (n: number) => (Math.imul(n ^ (n >>> 15), 0x2c1b3c6d) ^ Math.imul(n, 0x297a2d39)) >>> 8
const day = (n: number) => new Date(Date.UTC(2024, 3, 1) + (n % 365) * 86_400_000).toISOString().slice(0, 10)

function numberOf(person: number): string {
  for (let n = person * 2; ; n += 1) {
    const nine = `999${String(n).padStart(6, '0')}`
    const check = checkDigit(nine)
    if (check !== undefined) return `${nine}${check}`
  }
}

const kinds = ['Service', 'Service', 'Service', 'Request', 'Assessment', 'Review']

export function cldRow(n: number): Record<string, string> {
  const person = mixed(n) % 200_000
  const event = pick(kinds, mixed(n + 7))
  const begun = mixed(n + 1) % 365
  const ends = event !== 'Service' || mixed(n + 2) % 3 === 0
  const type = pick(cldWordsOf('Service Type').slice(0, 6), mixed(n + 3))
  return {
    'LA Code': '999',
    'Reporting Period Start Date': '2024-04-01',
    'Reporting Period End Date': '2025-03-31',
    'NHS Number': numberOf(person),
    'LA Person Unique Identifier': `P${person}`,
    'First Name': 'Invented',
    'Last Name': `Person ${person % 1000}`,
    'GP Practice Name': 'The Surgery, Mill Lane',
    'GP Practice Code': 'Z99901',
    Gender: pick(cldWordsOf('Gender'), person),
    Ethnicity: pick(cldWordsOf('Ethnicity'), person % 7),
    'Date of Birth': `${1925 + (person % 75)}-0${1 + (person % 9)}-1${person % 9}`,
    'Client Type': 'Service user',
    'Primary Support Reason': pick(cldWordsOf('Primary Support Reason'), person),
    Postcode: `ZX${1 + (person % 9)} ${1 + (person % 8)}QT`,
    'Accommodation Status': pick(cldWordsOf('Accommodation Status'), person),
    'Employment Status': 'Unknown',
    'Has Unpaid Carer': pick(['Yes', 'No', 'Unknown'], person),
    'Client Funding Status': pick(cldWordsOf('Client Funding Status'), person),
    'Event Type': event,
    'Event Reference': `E${n}`,
    'Event Start Date': day(begun),
    ...(ends && { 'Event End Date': day(Math.min(364, begun + (mixed(n + 4) % 90))) }),
    'Event Description': n % 5 === 0 ? 'First conversation, at home' : '',
    'Event Outcome': pick(cldWordsOf('Event Outcome'), mixed(n + 5)),
    ...(event === 'Request' && { 'Request: Route of Access': 'Community / Other route' }),
    ...(event === 'Assessment' && {
      'Assessment Type': pick(cldWordsOf('Assessment Type'), n),
      'Eligible Needs Identified': pick(cldWordsOf('Eligible Needs Identified'), n),
      'Method of Assessment': 'Service user only',
    }),
    ...(event === 'Review' && {
      'Review Reason': 'Planned',
      'Review Outcomes Achieved': 'Fully met',
      'Method of Review': 'Service user only',
    }),
    ...(event === 'Service' && {
      'Service Type': type,
      'Service Component': pick(cldWordsOf('Service Component'), mixed(n + 6)),
      'Delivery Mechanism': pick(cldWordsOf('Delivery Mechanism'), n),
      'Provider CQC Location Name': `Provider ${n % 60}`,
      'Provider CQC Location ID': `1-1000000${10 + (n % 60)}`,
      'Unit Cost': `${15 + (n % 20)}.50`,
      'Cost Frequency (Unit Type)': 'Hourly',
      'Planned units per week': String(1 + (n % 30)),
    }),
  }
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
export const line = (row: Record<string, string>) => cldHeaders.map(h => quoted(row[h] ?? '')).join(',')

export async function writeCldFile(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file)
  out.write(`${cldHeaders.map(quoted).join(',')}\r\n`)
  for (let n = 0; n < rows; n += 1000) {
    const lines = Array.from({ length: Math.min(1000, rows - n) }, (_, i) => `${line(cldRow(n + i))}\r\n`)
    if (!out.write(lines.join(''))) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}
