import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realClock } from '#platform/clock'
import { chooseAdapter } from './choose-adapter.ts'
import { type Environment, readSettings } from './settings.rules.ts'

const id = '11111111-2222-4333-8444-555555555555'
const mail = {
  MESSAGES: 'smtp',
  LINK_ADDRESS: 'https://a.example.org',
  SMTP_HOST: 'mail.example.org',
  SMTP_FROM: 'a@example.org',
}
const notify = {
  ...{ MESSAGES: 'govuk-notify', LINK_ADDRESS: 'https://a.example.org', NOTIFY_API_KEY: `our key-${id}-${id}` },
  ...{ NOTIFY_TEXT_TEMPLATE: id, NOTIFY_EMAIL_TEMPLATE: id },
}
const adapterOf = (env: Environment, mode: 'demo' | 'real' = 'real') => {
  const settings = readSettings(env, mode)
  return 'wrong' in settings ? settings.wrong : chooseAdapter(settings, realClock)?.name
}

test('each adapter by its settings, and none where none is named', () => {
  assert.equal(adapterOf({}), undefined)
  assert.equal(adapterOf({ MESSAGES: 'none' }), undefined)
  assert.equal(adapterOf({}, 'demo'), 'outbox page')
  assert.equal(adapterOf(mail), 'SMTP')
  assert.equal(adapterOf(notify), 'GOV.UK Notify')
})

test('the demo never sends, whatever stands in the environment', () => {
  assert.match(adapterOf(mail, 'demo')!, /The demo sends nothing/)
  assert.match(adapterOf(notify, 'demo')!, /The demo sends nothing/)
})

test('what is missing or unsafe is refused in words, without a secret in them', () => {
  const refused: [Environment, RegExp][] = [
    [{ MESSAGES: 'pigeon' }, /one of: none, smtp, govuk-notify/],
    [{ ...mail, LINK_ADDRESS: 'http://a.example.org' }, /LINK_ADDRESS/],
    [{ ...mail, LINK_ADDRESS: undefined }, /LINK_ADDRESS/],
    [{ ...mail, SMTP_HOST: '' }, /SMTP_HOST/],
    [{ ...mail, SMTP_PORT: 'x' }, /SMTP_PORT/],
    [{ ...mail, SMTP_FROM: 'us' }, /SMTP_FROM/],
    [{ ...mail, SMTP_USER: 'us' }, /go together/],
    [{ ...mail, SMTP_TLS: 'no' }, /only for a relay on this machine/],
    [{ ...mail, SMTP_TLS: 'perhaps' }, /yes, starttls, no/],
    [{ ...notify, NOTIFY_API_KEY: 'secret-half' }, /NOTIFY_API_KEY/],
    [{ ...notify, NOTIFY_TEXT_TEMPLATE: 'x' }, /templates/],
    [{ ...notify, NOTIFY_URL: 'http://elsewhere.example.org' }, /https/],
  ]
  for (const [env, words] of refused) {
    const wrong = adapterOf(env)!
    assert.match(wrong, words)
    assert.doesNotMatch(wrong, /secret-half/)
  }
  assert.equal(adapterOf({ ...mail, SMTP_HOST: 'localhost', SMTP_TLS: 'no' }), 'SMTP')
})
