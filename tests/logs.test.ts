import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import { margaret } from '#tests/margaret'

/** Words that nothing else would write: one of them in the log is a person's name, number or words in the log. */
const marked = {
  name: 'Quillhaven Zorrobright',
  caller: 'Ysmeena Quockthorpe',
  wants: 'Flumberwick dominoes on Fridays',
  life: 'Grizzlemoor allotment since the war',
  advice: 'Rang Snorkelbury about it',
  phone: '07700 900731',
  find: 'Vexingholm',
}

async function listening(): Promise<{ house: TestHouse; lines: () => Record<string, unknown>[]; text: () => string }> {
  let text = ''
  const level = process.env.LOG_LEVEL
  process.env.LOG_LEVEL = 'info'
  const house = await openTestHouse({
    logTo: {
      write: line => {
        text += line
      },
    },
  })
  if (level === undefined) delete process.env.LOG_LEVEL
  else process.env.LOG_LEVEL = level
  const lines = () =>
    text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>)
  return { house, lines, text: () => text }
}

test('whatever is done with a person, the log has one line a request and nothing of anybody', async () => {
  const { house, lines, text } = await listening()
  const person = await margaret(house)
  const adviser = await house.signedInAs('contact adviser', { name: marked.caller })
  const path = `/conversations/${newId()}`
  const words = {
    ...{ do: 'finish', channel: 'phone', caller: 'somebody else', callerName: marked.caller, about: 'new matter' },
    ...{ aboutName: marked.name, wants: marked.wants, life: marked.life, mightNeed: 'no', results: 'advice' },
    ...{ advice: marked.advice },
  }
  await adviser.get('/')
  assert.equal((await adviser.post(path, { ...words, do: 'save' })).status < 500, true)
  assert.equal((await adviser.post(path, { ...words, mightNeed: '' })).status, 422)
  assert.equal((await adviser.post(path, words)).status, 303)
  await adviser.get(path)
  await adviser.get(`/people/${person}`)
  const find = (await adviser.get('/')).page.querySelector('form[role=search]')!.getAttribute('action')!
  for (const asked of [marked.find, marked.name, marked.phone, 'Margaret Ashby'])
    assert.equal((await adviser.post(find, { find: asked }, '/safeguarding')).status < 500, true)
  await adviser.post('/safeguarding', { whatHappened: marked.life, name: marked.name })
  await adviser.get(`/nothing/${encodeURIComponent(marked.name)}?name=${encodeURIComponent(marked.find)}`)
  await house.app.inject({ url: `/${encodeURIComponent(marked.find)}%ff`, headers: { 'user-agent': marked.find } })
  await house.app.inject({
    method: 'POST',
    url: '/tell-us',
    payload: `{"${marked.name}`,
    headers: { 'content-type': 'application/json' },
  })
  // A fault, whose own words quote what was typed.
  const here = house.place.id
  await house.db.pool.query(
    `alter table front_door.contact add constraint no_contact check (place_id <> ${here}) not valid`,
  )
  const faulty = `/conversations/${newId()}`
  const failed = await adviser.post(faulty, { ...words, aboutName: '' })
  await house.db.pool.query('alter table front_door.contact drop constraint no_contact')
  assert.equal(failed.status, 500)

  const told = lines()
  const answered = told.filter(line => line.msg === 'answered')
  assert.ok(answered.length > 18, `${answered.length} requests`)
  for (const line of answered)
    assert.deepEqual(Object.keys(line).sort(), ['level', 'method', 'ms', 'msg', 'request', 'route', 'status', 'time'])
  assert.equal(new Set(answered.map(line => line.request)).size, answered.length, 'one line each')
  assert.ok(told.some(line => line.msg === 'fault'))
  assert.ok(answered.some(line => line.status === 500))
  const written = decodeURIComponent(text().replaceAll('%', '%25'))
  const parts = [...Object.values(marked).flatMap(one => [one, ...one.split(' ').filter(w => w.length > 7)])]
  for (const word of [
    ...parts,
    'Margaret',
    'Ashby',
    'Larch Row',
    person,
    path.split('/').at(-1)!,
    adviser.cookie,
    adviser.accountId,
  ])
    assert.ok(!written.toLowerCase().includes(word.toLowerCase()), `the log says ${word}`)
})
