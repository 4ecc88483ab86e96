import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { soundsLikeDanger } from './danger.rules.ts'

test('what may be about danger is heard, however it is written', () => {
  for (const words of [
    'Her son hit her again',
    'He was BRUISED when we came',
    'she said she is afraid of the nephew',
    'They threatened to lock the door',
    'he neglects himself',
    'money was stolen',
  ])
    assert.ok(soundsLikeDanger(words).length > 0, words)
})

test('what teams mostly write is not', () => {
  for (const words of [
    'We rang at nine and nobody answered; now we ring at ten',
    'The hitch was the key safe',
    'Harmony choir was full, so he joined the growers',
    'It is harmless to ask twice',
    'He asked for a whittling group',
    'The pushchair would not fit on the bus',
  ])
    assert.deepEqual(soundsLikeDanger(words), [], words)
})

test('whatever stands around it, each word is heard once', () => {
  fc.assert(
    fc.property(fc.lorem(), words => {
      assert.deepEqual(
        soundsLikeDanger(`${words} hurt. Hurt! ${words}`).filter(word => word === 'hurt'),
        ['hurt'],
      )
    }),
  )
})
