import { createHash } from 'node:crypto'

/** Letters and figures that nobody takes for one another when they are read out. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** What the receipt says, made from the form's own mark: 'K7M-2PQ'. It leads nowhere and tells nothing. */
export function referenceFor(mark: string): string {
  const bytes = createHash('sha256').update(`reference:${mark}`).digest()
  const six = [...bytes.subarray(0, 6)].map(byte => LETTERS[byte % LETTERS.length]!).join('')
  return `${six.slice(0, 3)}-${six.slice(3)}`
}

/** The id of what one form made, so that the same form sent twice makes one. */
export function idFrom(mark: string): string {
  const hex = createHash('sha256').update(`id:${mark}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

export const isReference = (text: string): boolean => /^[A-Z2-9]{3}-[A-Z2-9]{3}$/.test(text)

export type Told = {
  forWhom: 'me' | 'somebody else'
  myName: string
  theirName: string
  theyKnow?: 'yes' | 'no' | undefined
  what: string
  postcode: string
  how: 'phone' | 'text' | 'email' | 'letter'
  number: string
  when: string
  careful: string
}

const ways: Record<Told['how'], string> = {
  phone: 'Ring',
  text: 'Send a text to',
  email: 'Send an e-mail to',
  letter: 'Write to',
}

/** How to reach whoever wrote, in one line; what they fear comes first. */
export const reachInWords = (t: Told): string =>
  [t.careful && `Take care: ${t.careful.replace(/[.\s]+$/, '')}.`, `${ways[t.how]} ${t.number}`, t.when && `${t.when}`]
    .filter(Boolean)
    .join(' ')

/** Everything that was written, as one page of words: what stands beside the conversation. */
export function asWritten(t: Told): string {
  const lines: [string, string][] = [
    ['Who is this about?', t.forWhom === 'me' ? 'Me' : 'Somebody else'],
    ['My name', t.myName],
    ['Their name', t.forWhom === 'me' ? '' : t.theirName],
    ['Do they know that I am telling you?', t.forWhom === 'me' ? '' : (t.theyKnow ?? 'Not said')],
    ['What is going on', t.what],
    ['Postcode', t.postcode],
    ['How to talk to me', `${ways[t.how]} ${t.number}`],
    ['When is a good time', t.when],
    ['What to take care with', t.careful],
  ]
  return lines
    .filter(([, words]) => words !== '')
    .map(([asked, words]) => `${asked}\n${words}`)
    .join('\n\n')
}
