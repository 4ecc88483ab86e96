import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { oneLine, plainText, repairEncoding, summaryOf } from './tidy-text.rules.ts'
import { age, clock, day, email, moment, phone, website } from './tidy-value.rules.ts'

test('HTML becomes plain text with its paragraphs and lists, whatever an editor left in it', () => {
  const html =
    '<h1>About</h1><p data-cke-saved="x">Tea&nbsp;&amp; talk</p><ul><li>Mondays</li><li>Fridays</li></ul><script>alert(1)</script>'
  assert.equal(plainText(html), 'About\nTea & talk\n\n• Mondays\n\n• Fridays')
  assert.equal(oneLine('  a <b>b</b>\n c '), 'a b c')
  assert.equal(plainText('3 < 4 and 5 > 4'), '3 < 4 and 5 > 4')
  assert.equal(plainText('&amp;lt;p&amp;gt; &#163;4 &#x2019;'), '<p> £4 ’')
  for (const nothing of [null, undefined, {}, [], true]) assert.equal(plainText(nothing), '')
})

test('encoding that was read wrongly is put right, and what is right is left alone', () => {
  assert.equal(repairEncoding('Â£4, donâ€™t, cafÃ©'), '£4, don’t, café')
  assert.equal(repairEncoding('£4, don’t, café, Â'), '£4, don’t, café, Â')
})

test('repairing twice is repairing once, and nothing breaks either', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
      const garbled = Buffer.from(text, 'utf8').toString('latin1')
      assert.ok(typeof repairEncoding(garbled) === 'string')
      assert.ok(!/<script/i.test(plainText(`<script>${text.replaceAll('<', '')}</script>`)))
    }),
  )
})

test('a summary is a sentence or two, cut between words', () => {
  assert.equal(
    summaryOf(
      'Hello\nWe meet for tea and a walk round the lake on Mondays. Bring a coat. '.padEnd(
        400,
        'More words follow here. ',
      ),
    ).startsWith('We meet for tea'),
    true,
  )
  const long = summaryOf('word '.repeat(200))
  assert.ok(long.length <= 222 && long.endsWith('word…'))
  assert.equal(summaryOf(''), '')
})

test('mail and web addresses that reach nobody are none', () => {
  for (const bad of [
    'Unknown-1777@noemail.invalid',
    'test@example.org',
    'not an address',
    'a@b',
    '',
    null,
    false,
    'email@email.com',
  ])
    assert.equal(email(bad), null, String(bad))
  assert.equal(email('mailto:Hello@Growers.org.uk'), 'hello@growers.org.uk')
  for (const bad of [
    'http://www.example.com',
    'https://path/to/profile',
    'ftp://x.org',
    'javascript:alert(1)',
    'n/a',
    '',
    null,
  ])
    assert.equal(website(bad), null, String(bad))
  assert.equal(website('growers.org.uk/tea'), 'https://growers.org.uk/tea')
})

test('phones keep their label and get their spaces; what is no number is none', () => {
  assert.equal(phone('Youth line: 01632 960 123'), '01632 960123 (Youth line)')
  assert.equal(phone('Tel: 01632960123 ext 4'), '01632 960123 ext. 4')
  assert.equal(phone('07700900123', 'Ola'), '07700 900123 (Ola)')
  assert.equal(phone('116 123'), '116 123')
  for (const bad of ['ring us', '', null, '12']) assert.equal(phone(bad), null, String(bad))
})

test('ages that are none are not known', () => {
  assert.deepEqual([-1, '-1', '', null, 999, 'old', 0, '65', 17.5].map(age), [
    null,
    null,
    null,
    null,
    null,
    null,
    0,
    65,
    17,
  ])
})

test('days and times however they are written; a time without a zone is meant in England', () => {
  assert.deepEqual(['2026-03-03', '2026-03-03T10:00:00', '03/03/2026', '2026-02-30', 'soon', ''].map(day), [
    '2026-03-03',
    '2026-03-03',
    '2026-03-03',
    null,
    null,
    null,
  ])
  assert.deepEqual(['10:30:00', '10.30am', '2pm', '12am', 'noon', '2005-01-01T18:00', '25:00', '7', ''].map(clock), [
    '10:30',
    '10:30',
    '14:00',
    '00:00',
    '12:00',
    '18:00',
    null,
    null,
    null,
  ])
  assert.equal(moment('2025-07-02T12:06:15.654')?.toISOString(), '2025-07-02T11:06:15.654Z')
  assert.equal(moment('2025-12-02T12:06:15')?.toISOString(), '2025-12-02T12:06:15.000Z')
  assert.equal(moment('2025-07-02T12:06:15Z')?.toISOString(), '2025-07-02T12:06:15.000Z')
  assert.equal(moment('2025-07-02')?.toISOString(), '2025-07-01T23:00:00.000Z')
  assert.equal(moment('yesterday'), null)
})

test('none of them breaks on anything a feed can hold', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      for (const tidy of [plainText, oneLine, email, website, phone, age, day, moment, clock]) tidy(value)
    }),
  )
})

test('a text of a feed made to be slow is made plain in the time of any other', () => {
  const most = 200_000
  const fair = timeOf('<p>The growers meet on Tuesdays.</p> ')
  for (const part of ['<script', '<script>', '<!--', '<li', '<!', '&#x', ' \r\n', 'Ã', '</', '<a '])
    assert.ok(timeOf(part) < 20 * fair + 200, `${part}: ${timeOf(part)} ms, and ${fair} for a fair one`)
  function timeOf(part: string): number {
    const text = part.repeat(most / part.length)
    const began = performance.now()
    plainText(text)
    return performance.now() - began
  }
})
