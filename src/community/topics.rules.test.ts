import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hearDays } from './days.rules.ts'
import { hearTopics } from './topics.rules.ts'
import { topicKeys, topics } from './topics.ts'

const heard = (text: string) => hearTopics(text).map(h => h.topic)
const because = (text: string, topic: string) => hearTopics(text).find(h => h.topic === topic)?.because

test('what matters is heard in the words people use, with the words that said so', () => {
  const text =
    'Mum wants to get back to her garden and see people. She slipped in January and is frightened of the back step.'
  assert.deepEqual(heard(text), ['garden', 'company', 'steady on my feet', 'steps and rails'])
  assert.equal(because(text, 'steady on my feet'), 'slipped in January')
  assert.equal(because(text, 'company'), 'see people')
  assert.equal(because(text, 'steps and rails'), 'back step')
})

test('what somebody does not want is not heard, and not wanting to lose it is wanting it', () => {
  assert.deepEqual(heard('She doesn’t want “carers coming in”.'), [])
  assert.deepEqual(heard('He hates bingo but loves music.'), ['music'])
  assert.deepEqual(heard('Not interested in singing, keen on chess.'), ['games and quizzes'])
  assert.deepEqual(heard('He does not want to lose his dog.'), ['pets'])
  assert.deepEqual(heard('She is not lonely.'), [])
  assert.deepEqual(heard('She is not walking well.'), ['walking'])
})

test('a slip in a long word is forgiven, a real word is not taken for one', () => {
  assert.ok(heard('He loves gardning and swiming').includes('garden'))
  assert.ok(heard('He loves gardning and swiming').includes('swimming'))
  assert.ok(heard('she has dimentia').includes('memory'))
  assert.ok(heard('worried about bereavment').includes('grief'))
  for (const [text, not] of [
    ['looking forward to it', 'cooking and eating'],
    ['a lovely heating engineer', 'hearing'],
    ['see you in the morning', 'grief'],
    ['waking at six', 'walking'],
    ['his new career', 'caring for someone'],
  ] as const)
    assert.ok(!heard(text).includes(not), `${text}: ${heard(text)}`)
})

test('phrases that hold a topic’s word and mean something else say nothing', () => {
  assert.deepEqual(heard('Was a school cook. Of course. The car park is full.'), [])
})

test('there are at most sixty topics, each with a name of its own, each hearing its own name', () => {
  assert.ok(topics.length <= 60)
  assert.equal(new Set(topicKeys).size, topics.length)
  for (const topic of topics)
    assert.ok(topic.words.length > 0 && topic.words.every(word => /^[a-z]+[-+]?$/.test(word)), topic.key)
})

const clause = fc.constantFrom(
  'She loves her garden',
  'He slipped on Tuesday',
  'They want company',
  'doesn’t want carers',
  'behind with the rent',
  'hard of hearing',
  'a walk with the dog',
)

test('nothing anybody writes breaks it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      text => hearTopics(text).length <= topics.length && hearDays(text).length <= 9,
    ),
  )
})

test('what is quoted was said', () => {
  fc.assert(
    fc.property(fc.array(clause), clauses => {
      const text = clauses.join('. ')
      for (const h of hearTopics(text)) assert.ok(h.because.length > 0 && text.includes(h.because))
    }),
  )
})

test('the order in which things are said changes nothing', () => {
  fc.assert(
    fc.property(fc.array(clause, { maxLength: 12 }), fc.integer(), (clauses, seed) => {
      const shuffled = [...clauses].sort((a, b) => ((seed ^ a.length) % 7) - ((seed ^ b.length) % 7))
      assert.deepEqual(heard(clauses.join('. ')), heard(shuffled.join('. ')))
    }),
  )
})

test('time grows with the length of the text, whatever it says', () => {
  const nasty = [
    'on her own on her own not not very ',
    'gardnin gardnin ',
    'a lift a lift to ',
    'not not not not ',
    'ááááá ',
  ]
  for (const piece of nasty) {
    const time = (times: number) => {
      const text = piece.repeat(times)
      const began = performance.now()
      hearTopics(text)
      return performance.now() - began
    }
    time(500)
    const small = Math.max(2, time(1_000))
    assert.ok(time(8_000) < small * 60, piece)
  }
})

test('days asked for are heard; days in somebody’s life are not', () => {
  const days = (text: string) => hearDays(text).map(d => d.words)
  assert.deepEqual(days('Company in the week would be good'), ['weekdays'])
  assert.deepEqual(days('Could do Tuesdays or the weekend'), ['Tuesdays', 'weekends'])
  assert.deepEqual(days('Helen visits Sundays. She slipped on Tuesday'), [])
  assert.deepEqual(hearDays('on a Friday')[0]?.days, ['FR'])
})
