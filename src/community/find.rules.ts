import { distanceInWords } from './distance.rules.ts'
import type { AccessFact } from './entry.ts'
import type { Enough, Hit } from './find.queries.ts'
import { type Heard, hearTopics } from './topics.rules.ts'
import { formsOf, isSlipOf, plainWord, slipsBetween, spellingsOf, tokensOf } from './words.rules.ts'

/**
 * What a typed word or a topic is looked up as. `ask` numbers the things asked for: a misspelt word may be looked up as
 * two words and a word may also be a topic, and is still one thing asked for.
 */
export type Term = { ask: number; asked: string; word: string; shown: string; topic: boolean }

const mostWords = 8
/** Words of a question that say nothing about what is looked for. */
const unasked = new Set(
  'a an and are as at be by can do does for from get go has have he her him his how i in is it me my near nearby no not of on or our she some something someone that the their them there they this to want wants was we what when where who with you your any help group groups people local'.split(
    ' ',
  ),
)

/** The words to look up. When nothing but small words was typed, those. */
export function wordsAsked(text: string): string[] {
  const words = [...new Set(tokensOf(text).map(token => token.word))].filter(word => word.length > 1)
  const telling = words.filter(word => !unasked.has(word))
  return (telling.length > 0 ? telling : words).slice(0, mostWords)
}

/** What the vocabulary is asked: each word and its spellings with a letter left out. */
export const spellingsAsked = (words: string[]): string[] => [
  ...new Set(words.flatMap(word => (word.length > 3 ? spellingsOf(word) : [word]))),
]

export type Known = { spelling: string; word: string; stem: string }

/**
 * What each typed word is looked up as: its own stem when the directory has the word, else the nearest words a slip or two
 * away. A word that nothing is near to stays, and finds nothing.
 */
export function termsFor(words: string[], known: Known[], stems: Map<string, string>): Term[] {
  return words.flatMap((asked, ask) => {
    const plain = plainWord(asked)
    const own = known.find(k => k.word === plain)
    if (own) return [{ ask, asked, word: own.stem, shown: asked, topic: false }]
    const near = nearest(plain, known)
    if (near.length === 0) return [{ ask, asked, word: stems.get(plain) ?? plain, shown: asked, topic: false }]
    return near.map(k => ({ ask, asked, word: k.stem, shown: k.word, topic: false }))
  })
}

function nearest(word: string, known: Known[]): Known[] {
  if (word.length < 4) return []
  const mine = new Set(spellingsOf(word))
  const most = word.length < 8 ? 1 : 2
  const near = known
    .filter(k => mine.has(k.spelling))
    .map(k => ({ ...k, slips: slipsBetween(word, k.word) }))
    .filter(k => k.slips <= most)
    .sort((a, b) => a.slips - b.slips || Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]))
  const best = near.filter(k => k.slips === near[0]!.slips && k.word[0] === near[0]!.word[0])
  return [...new Map(best.map(k => [k.stem, k])).values()].slice(0, 3)
}

/** Topics beside the typed words: one that was heard in a typed word is the same thing asked for. */
export function topicTerms(topics: Heard[], words: Term[]): Term[] {
  const first = Math.max(-1, ...words.map(term => term.ask)) + 1
  return topics.map(({ topic, because }, i) => {
    const said = tokensOf(because).map(token => token.word)
    const same = words.find(term => said.includes(term.asked))
    return { ask: same?.ask ?? first + i, asked: topic, word: `topic:${topic}`, shown: topic, topic: true }
  })
}

/**
 * How far we look before we look further, in metres; null is the whole map. Where much exists near the person the first
 * ring is enough, and what lies far away is never read. The two of a pair are asked for together.
 */
export const rings = [
  [400, 1_500],
  [6_000, null],
] as const

/** As much as a mention in the summary: what is worth stopping for. */
const plainly = 4

/**
 * When to stop looking further: a page is full of what plainly matches all that was typed, or any topic that was heard.
 * What is everywhere was found in the first ring already, and does not fill the page before what is a little further off.
 */
export function enoughFor(asks: number, typed: boolean, limit: number): Enough {
  if (!typed) return { located: limit, whole: 0, asks: 0, relevance: 0 }
  return { located: limit, whole: Math.min(asks === 1 ? limit : 3, limit), asks, relevance: plainly * asks }
}

export function isEnough(hits: Pick<Hit, 'asks_matched' | 'relevance' | 'located'>[], enough: Enough): boolean {
  const near = hits.filter(hit => hit.located)
  const whole = near.filter(hit => hit.asks_matched >= enough.asks && hit.relevance >= enough.relevance).length
  return near.length >= enough.located && whole >= enough.whole
}

/**
 * Which words to look further with, when the first ring was not enough: not those that already filled a page nearby ('club'),
 * which stand under most of the directory; of what the others find it is enough to know whether it has them too.
 */
export function furtherWith<T>(terms: T[], hits: { words_matched: number }[], full: number): { finds: T[]; also: T[] } {
  const counts = terms.map((_, bit) => hits.filter(hit => hit.words_matched & (1 << bit)).length)
  const least = Math.min(...counts)
  const isRare = (bit: number) => counts[bit]! < full || (least >= full && counts[bit] === least)
  return { finds: terms.filter((_, bit) => isRare(bit)), also: terms.filter((_, bit) => !isRare(bit)) }
}

export type Reasons = {
  matched: number[]
  access: AccessFact[]
  bus: string | null
  goodAtGiving: string
  room: string
  roomNote: string
  metres: number | null
  coversHere: boolean
  wholeArea: boolean
  online: boolean
}

/** Why it was found, each reason a short phrase: what they said first, then getting in, then reaching it. */
export function whyFound(entry: Reasons, terms: Term[], heard: Heard[], neighbourhood: string | null): string[] {
  const matched = entry.matched.map(n => terms[n]!)
  const topics = matched.filter(term => term.topic).map(term => heard.find(h => h.topic === term.asked)!)
  const named = topics.filter(isNamed).map(h => h.topic)
  const quoted = topics.filter(h => !isNamed(h)).map(h => `“${h.because}”`)
  const asTopics = new Set(matched.filter(term => term.topic).map(term => term.ask))
  const typed = matched.filter(term => !term.topic && !asTopics.has(term.ask)).map(term => `“${term.shown}”`)
  const giving = hearTopics(entry.goodAtGiving).some(({ topic }) => heard.some(h => h.topic === topic))
  return [
    capital(named.join(', ')),
    [...new Set([...quoted, ...typed])].join(', '),
    giving ? `Looking for ${uncapital(entry.goodAtGiving)}` : '',
    accessInWords(entry.access, entry.bus),
    roomInWords(entry.room, entry.roomNote),
    reachInWords(entry, neighbourhood),
  ].filter(Boolean)
}

/** Their words are the topic's own name ('garden', or a slip of it): say the name. Otherwise the words themselves tell more. */
function isNamed({ topic, because }: Heard): boolean {
  if (because === topic) return true
  const said = tokensOf(because)
  const forms = tokensOf(topic).flatMap(({ word }) => formsOf(`${word}+`))
  return forms.some(form => said.some(({ word }) => word === form || isSlipOf(word, form)))
}

const short: Partial<Record<AccessFact, string>> = { 'accessible toilet': 'toilet', 'changing place': 'changing place' }

/** 'Step-free, toilet, bus 14' */
export const accessInWords = (access: AccessFact[], bus: string | null): string =>
  capital([...access.map(fact => short[fact] ?? fact), ...(bus ? [`bus ${bus}`] : [])].join(', '))

export function roomInWords(room: string, note: string): string {
  const says = { room: 'Has room', full: 'Full', waiting: 'Waiting list' }[room]
  if (!says || !note) return says ?? ''
  return room === 'room' || /^(full|waiting)\b/i.test(note) ? capital(note) : `${says}: ${uncapital(note)}`
}

function reachInWords(entry: Reasons, neighbourhood: string | null): string {
  if (entry.coversHere && neighbourhood) return `Covers ${neighbourhood}`
  if (entry.metres !== null) return ''
  return entry.wholeArea ? 'Covers the whole area' : entry.online ? 'Online' : ''
}

/** What stands at the right of the name: '400 m', 'Fernhill', 'Whole area', 'Online', or that we do not know. */
export function distanceOrReach(entry: Reasons, neighbourhood: string | null): string {
  if (entry.metres !== null) return distanceInWords(entry.metres)
  if (entry.coversHere && neighbourhood) return `Covers ${neighbourhood}`
  return entry.wholeArea ? 'Whole area' : entry.online ? 'Online' : 'Ask where'
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const uncapital = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** Topics given by name alone are as good as heard. */
export const asHeard = (topics: (string | Heard)[]): Heard[] =>
  topics.map(topic => (typeof topic === 'string' ? { topic, because: topic } : topic))
