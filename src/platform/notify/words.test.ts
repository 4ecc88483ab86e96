import assert from 'node:assert/strict'
import { test } from 'node:test'
import { profiles } from '#places'
import { answerWords, comeInWords, LINK, messageWords, questionWords, WHEN } from './words.rules.ts'

const everyWord = (words: object): string[] =>
  Object.values(words).flatMap(one => (typeof one === 'string' ? [one] : everyWord(one)))

const all = [
  ...Object.entries(messageWords).flatMap(([kind, { subject, words }]) => [
    [kind, subject] as const,
    [kind, words] as const,
  ]),
  ...everyWord({ answerWords, comeInWords, questionWords }).map(words => ['the answer page', words] as const),
]
const giveAway =
  /council|social (care|work)|\bcare\b|carer|adult|alongside|support|assess|worker|group|club|team|service|introduc|safeguard|hub\b|health|\bNHS\b|local authority/i

test('no message and no word of the answer page says who it is from or what it is about', () => {
  for (const [where, words] of all) assert.doesNotMatch(words, giveAway, `${where}: ${words}`)
  assert.match('Your social worker at the council', giveAway)
})

test('none names a place, a team or a neighbourhood of ours', () => {
  for (const place of Object.values(profiles)) {
    const names = [
      place.name,
      ...place.teams.map(team => team.name),
      ...place.neighbourhoods.map(n => n.name),
      ...Object.values(place.words),
    ]
    for (const [where, words] of all)
      for (const name of names)
        assert.ok(!words.toLowerCase().includes(name.toLowerCase()), `${where} names ${name}: ${words}`)
  }
})

test('nothing is filled in but the link and when a time is, so that no name can slip in', () => {
  for (const [kind, { subject, words }] of Object.entries(messageWords)) {
    for (const filled of words.match(/\{.*?\}/g) ?? []) assert.ok([LINK, WHEN].includes(filled), `${kind}: ${filled}`)
    assert.doesNotMatch(subject, /[{}]/)
    assert.doesNotMatch(words, /!|\bdear\b/i, kind)
  }
})

test('a text fits in two parts with a link of eighty characters', () => {
  for (const { words } of Object.values(messageWords)) {
    const length = words.replace(LINK, 'x'.repeat(80)).replace(WHEN, 'Wednesday 23 September 2026, 10.20am').length
    assert.ok(length <= 306, `${length} characters`)
  }
})
