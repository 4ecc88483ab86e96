import { notSlips, saysNothing } from './not-topics.ts'
import { type Topic, topics } from './topics.ts'
import { formsOf, isSlipOf, spellingsOf, type Token, tokensOf } from './words.rules.ts'

/** A topic, and the person's own words that said so. */
export type Heard = { topic: string; because: string }

type Phrase = { words: string[]; topic: Topic | null }
const exact = new Map<string, Set<Topic>>()
const stems = new Map<string, { stem: string; topic: Topic }[]>()
const phrases = new Map<string, Phrase[]>()
const slips = new Map<string, Set<string>>()
const realWords = new Set(notSlips)
const stemStart = 3

for (const topic of topics) {
  for (const word of topic.words) {
    if (word.endsWith('-')) addTo(stems, word.slice(0, stemStart), { stem: word.slice(0, -1), topic })
    for (const form of [...formsOf(word), ...endingsOf(word)])
      exact.set(form, (exact.get(form) ?? new Set()).add(topic))
  }
  for (const phrase of topic.phrases) addPhrase(phrase, topic)
}
for (const phrase of saysNothing) addPhrase(phrase, null)
const shortestMisspelt = 7
for (const word of exact.keys())
  if (word.length >= shortestMisspelt)
    for (const spelling of spellingsOf(word)) slips.set(spelling, (slips.get(spelling) ?? new Set()).add(word))

/** A stem has no spelling of its own; with its usual endings a misspelling of it can be heard too. */
function endingsOf(word: string): string[] {
  return word.endsWith('-')
    ? ['ing', 'ed', 'er', 'ion', 'ment', 'ise', 'is'].map(ending => word.slice(0, -1) + ending)
    : []
}

function addPhrase(text: string, topic: Topic | null) {
  const words = tokensOf(text).map(token => token.word)
  addTo(phrases, words[0]!, { words, topic })
}
function addTo<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/**
 * What somebody says matters, heard in their own words. Time grows with the length of the text, whatever it says. Order
 * of the answer is that of `topics`.
 */
export function hearTopics(text: string): Heard[] {
  const tokens = tokensOf(text)
  const unwanted = unwantedIn(tokens)
  const because = new Map<Topic, string>()
  for (let at = 0; at < tokens.length; ) {
    const { found, length } = heardAt(tokens, at)
    if (!unwanted[at])
      for (const topic of found)
        if (!because.has(topic) && !(topic.feeling && isDenied(tokens, at)))
          because.set(topic, quote(text, tokens, at, length))
    at += length
  }
  return topics.filter(topic => because.has(topic)).map(topic => ({ topic: topic.key, because: because.get(topic)! }))
}

function heardAt(tokens: Token[], at: number): { found: Iterable<Topic>; length: number } {
  const phrase = longestPhraseAt(tokens, at)
  if (phrase) return { found: phrase.topic ? [phrase.topic] : [], length: phrase.words.length }
  return { found: topicsOfWord(tokens[at]!.word), length: 1 }
}

function longestPhraseAt(tokens: Token[], at: number): Phrase | undefined {
  return phrases
    .get(tokens[at]!.word)
    ?.filter(phrase => phrase.words.every((word, i) => tokens[at + i]?.word === word))
    .sort((a, b) => b.words.length - a.words.length)[0]
}

function topicsOfWord(word: string): Iterable<Topic> {
  const known = new Set(exact.get(word))
  for (const { stem, topic } of stems.get(word.slice(0, stemStart)) ?? []) if (word.startsWith(stem)) known.add(topic)
  if (known.size > 0 || word.length < 6 || word.length > 24 || realWords.has(word)) return known
  for (const spelling of spellingsOf(word))
    for (const meant of slips.get(spelling) ?? [])
      if (isSlipOf(word, meant)) for (const topic of exact.get(meant)!) known.add(topic)
  return known
}

const wants = new Set([
  'want',
  'wants',
  'wanting',
  'like',
  'likes',
  'need',
  'needs',
  'interested',
  'keen',
  'fancy',
  'enjoy',
  'enjoys',
  'bothered',
])
const denials = new Set([
  'not',
  'never',
  'no',
  'doesnt',
  'dont',
  'didnt',
  'isnt',
  'wasnt',
  'wont',
  'wouldnt',
  'arent',
  'without',
])
const dislikes = new Set(['hates', 'hate', 'hated', 'dislikes', 'dislike', 'loathes', 'refuses'])
/** Not wanting to lose something is wanting it. */
const losing = new Set([
  'lose',
  'losing',
  'lost',
  'miss',
  'missing',
  'stop',
  'stopping',
  'give',
  'giving',
  'leave',
  'leaving',
  'without',
  'be',
  'feel',
])

/** Marks the words of a clause that says what somebody does not want: 'She doesn't want carers coming in.' */
function unwantedIn(tokens: Token[]): boolean[] {
  const marks: boolean[] = []
  let unwanted = false
  tokens.forEach((token, at) => {
    if (token.startsClause || token.word === 'but' || losing.has(token.word)) unwanted = false
    marks.push(unwanted)
    if (dislikes.has(token.word)) unwanted = true
    if (wants.has(token.word) && (isDenied(tokens, at) || isDenied(tokens, at - 1))) unwanted = true
    if (token.word === 'interest' && tokens[at - 1]?.word === 'no') unwanted = true
  })
  return marks
}

/** Whether the word just before, or the one before 'very', 'really' or 'at all', says no. */
function isDenied(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (at < 1 || !before || tokens[at]!.startsClause) return false
  if (denials.has(before.word)) return true
  return ['very', 'really', 'too', 'at'].includes(before.word) && denials.has(tokens[at - 2]?.word ?? '')
}

const links = new Set(['in', 'on', 'at', 'of', 'from', 'since', 'with', 'for', 'by'])
const pronouns = new Set(['she', 'he', 'they', 'i', 'we', 'it', 'and', 'then', 'you'])
const small = new Set(['the', 'a', 'an', 'her', 'his', 'my', 'our', 'their', 'last', 'this', 'back', 'front'])

/** The words as they were said, with the 'in January' that follows: enough to know them again. */
function quote(text: string, tokens: Token[], at: number, length: number): string {
  let last = at + length - 1
  if (tokens[last + 1] && !tokens[last + 1]!.startsClause && links.has(tokens[last + 1]!.word)) {
    let next = last + 2
    while (tokens[next] && !tokens[next]!.startsClause && small.has(tokens[next]!.word)) next++
    if (tokens[next] && !tokens[next]!.startsClause && !pronouns.has(tokens[next]!.word)) last = next
  }
  return text.slice(tokens[at]!.from, tokens[last]!.to)
}
