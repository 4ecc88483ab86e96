import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measures } from '#app'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { isFigure } from '../programme/told.ts'
import { usualPrinciples } from './usual-principles.ts'

const at = '/figures/programme/principles/home-first'

test('the twelve stand with figures that exist, and say themselves in a sentence', () => {
  assert.equal(new Set(usualPrinciples.map(p => p.key)).size, 12)
  for (const { key, figure, means } of usualPrinciples) {
    assert.ok(figure === null || isFigure(figure, measures), key)
    assert.ok(means.length <= 300 && means.endsWith('.'), key)
  }
})

test('a principle is gone through in words, dated and signed; each time before stays, and nothing is a score', async () => {
  const house = await openTestHouse()
  const manager = await house.signedInAs('team manager', { name: 'Ros Kemp' })
  assert.match((await manager.get(at)).text, /Home first.*Nobody has gone through it yet/)
  const said = {
    onDate: '1/3/2026',
    stands: 'On weekdays home is tried first.',
    learned: 'It is the key safe that decides.',
  }
  const wrong = await manager.post(`${at}/review`, { ...said, learned: '' })
  assert.match(wrong.text, /Say what was learned/)
  assert.match(wrong.page.querySelector('#stands')!.textContent, /On weekdays home is tried first/)
  assert.match((await manager.post(`${at}/review`, { ...said, onDate: '4/4/2026' })).text, /still to come/)
  await manager.post(`${at}/review`, said)
  await manager.post(`${at}/review`, { ...said, onDate: '2/3/2026', stands: 'At weekends too.' })
  const shown = await manager.get(at)
  assert.match(shown.text, /2 March.*Ros Kemp ?At weekends too\..*1 March.*On weekdays home is tried first/)
  const programme = await manager.get('/figures/programme')
  assert.match(programme.text, /Home first.*At weekends too\. .*Ros Kemp/)
  assert.doesNotMatch(programme.text, /On weekdays home is tried first/)
  for (const statement of [
    sql`update outcomes.principle_review set stands = 'x'`,
    sql`delete from outcomes.principle_review`,
  ])
    await assert.rejects(
      house.write(tx => statement.execute(tx)),
      /permission denied/,
    )
})

test('what is to be done has an owner and a day; past it, it says so in words; what came of it is said once', async () => {
  const { clock, signedInAs } = await openTestHouse()
  const manager = await signedInAs('team manager', { name: 'Ros Kemp' })
  const set = { what: 'Somebody to fit a key safe on Saturdays', owner: 'Ros Kemp', dueOn: '10/3/2026' }
  assert.match((await manager.post(`${at}/do`, { ...set, dueOn: '1/3/2026' })).text, /a day that is still to come/)
  assert.equal((await manager.post(`${at}/do`, set)).status, 303)
  const open = await manager.get(at)
  assert.match(open.text, /key safe on Saturdays ?Ros Kemp, by 10 March/)
  clock.set('2026-03-12T10:00:00Z')
  const later = await signedInAs('team manager', { name: 'Ros Kemp' })
  assert.match((await later.get('/figures/programme')).text, /Ros Kemp, was due 10 March/)
  const action = open.page.querySelector('a[href^="/figures/programme/actions/"]')!.getAttribute('href')!
  assert.match((await later.get(action)).text, /The principle/)
  assert.equal((await later.post(action, { ended: 'done', cameOf: 'Two take turns.' })).status, 303)
  assert.match((await later.get(at)).text, /Done\. Two take turns\. Ros Kemp/)
  assert.doesNotMatch((await later.get('/figures/programme')).text, /fit a key safe/)
  assert.doesNotMatch((await later.get(action)).html, /name="cameOf"/)
})

test('a place says a principle in its own words, beside its own figure; two who change it are told', async () => {
  const { signedInAs } = await openTestHouse()
  const [ros, graham] = [
    await signedInAs('team manager', { name: 'Ros Kemp' }),
    await signedInAs('director', { name: 'Graham Oldroyd' }),
  ]
  const own = { title: 'Home before anywhere', means: 'A bed is for getting well in.', figure: 'posts-filled' }
  assert.match((await ros.post(`${at}/change`, { ...own, figure: 'nothing' })).text, /Choose a figure from the list/)
  const opened = await graham.get(`${at}/change`)
  const marks = Object.fromEntries(
    opened.page
      .querySelectorAll('main form input[type=hidden]')
      .map(f => [f.getAttribute('name')!, f.getAttribute('value')!]),
  )
  assert.equal((await ros.post(`${at}/change`, own)).status, 303)
  const both = await graham.send(`${at}/change`, {
    ...marks,
    title: 'Home, first',
    means: own.means,
    figure: 'posts-filled',
  })
  assert.match(both.text, /Ros Kemp/)
  assert.notEqual(both.status, 303)
  const shown = await ros.get(at)
  assert.match(shown.text, /Home before anywhere ?A bed is for getting well in/)
  assert.match(shown.text, /No facts yet about: Posts filled/)
  assert.equal((await ros.get('/figures/programme/principles/speed')).status, 404)
  const adviser = await signedInAs('contact adviser')
  assert.equal((await adviser.get(at)).status, 200)
  assert.doesNotMatch((await adviser.get(at)).text, /Go through it|Change its words/)
  for (const path of ['change', 'review', 'do']) assert.equal((await adviser.get(`${at}/${path}`)).status, 403, path)
})
