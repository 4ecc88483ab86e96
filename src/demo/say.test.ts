import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as body from './content/matters-body.ts'
import * as company from './content/matters-company.ts'
import * as home from './content/matters-home.ts'
import * as mind from './content/matters-mind.ts'
import { say, together, type Voice } from './say.rules.ts'

const voices: Record<string, Voice> = {
  own: { subject: 'I', name: 'Joan', person: 'first' },
  daughter: { subject: 'Mum', name: 'Mum', person: 'she' },
  nurse: { subject: 'Mr Hale', name: 'Mr Hale', person: 'he' },
  friend: { subject: 'Sam', name: 'Sam', person: 'they' },
}
const sentence = '{S} [want|wants] {my} garden back. {She} [don’t|doesn’t|don’t] ask much, and {s} [am|is|are] tired.'

test('one sentence, said by four people', () => {
  assert.equal(say(sentence, voices.own!), 'I want my garden back. I don’t ask much, and I am tired.')
  assert.equal(say(sentence, voices.daughter!), 'Mum wants her garden back. She doesn’t ask much, and she is tired.')
  assert.equal(say(sentence, voices.nurse!), 'Mr Hale wants his garden back. He doesn’t ask much, and he is tired.')
  assert.equal(say(sentence, voices.friend!), 'Sam wants their garden back. They don’t ask much, and they are tired.')
})

test('nothing is left unsaid in any sentence of any matter, whoever says it', () => {
  const all = [...company.matters, ...body.matters, ...mind.matters, ...home.matters]
  assert.ok(all.length >= 20)
  for (const matter of all)
    for (const words of [...matter.wants, ...matter.life, ...matter.helps, ...matter.reasons])
      for (const voice of Object.values(voices)) {
        const said = say(words, voice)
        assert.doesNotMatch(said, /[{}[\]|]|undefined/, said)
        if (voice.person === 'first') assert.doesNotMatch(said, /\bI (is|has|doesn’t|wants|likes|goes)\b/, said)
        else assert.doesNotMatch(said, /\b(she|he) (am|have|don’t|want|like|go)\b|\bI\b/i, said)
      }
})

test('sentences are joined by one space', () => {
  assert.equal(together('', 'One. ', ' Two.', ''), 'One. Two.')
})
