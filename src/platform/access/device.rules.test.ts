import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { browserOf, deviceOf, mayTakeUp } from './device.rules.ts'

/** As browsers call themselves, November 2026. */
const agents: [string, string][] = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Chrome on Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    'Safari on an iPhone',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    'Safari on a Mac',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1',
    'Chrome on an iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    'Chrome on an Android phone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Safari/537.36',
    'Samsung Internet on an Android tablet',
  ],
  [
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Chrome on a Chromebook',
  ],
  ['curl/8.5.0', 'A browser that we do not know'],
  ['', 'A browser that we do not know'],
]

test('a device is told in words that its owner knows it by', () => {
  for (const [agent, words] of agents) assert.equal(deviceOf(agent), words)
})

test('a session stays with its browser through every version of it, and goes to no other', () => {
  const [windows, edge] = [agents[0]![0], agents[1]![0]]
  const session = { browser: browserOf(windows) }
  fc.assert(fc.property(fc.nat(999), version => mayTakeUp(session, windows.replace('142', String(version)))))
  assert.ok(!mayTakeUp(session, edge))
  assert.ok(!mayTakeUp(session, ''))
  assert.ok(mayTakeUp({ browser: browserOf('curl/8') }, windows), 'what could not be told is not bound')
})

test('whatever a browser calls itself, it is told in words', () => {
  fc.assert(fc.property(fc.string({ maxLength: 400 }), agent => deviceOf(agent).length > 3))
})
