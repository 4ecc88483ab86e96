import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestHouse } from '#tests/house'
import { margaret } from '#tests/margaret'
import { postsByRole } from './posts.rules.ts'

test('posts of a role: how many are filled, how many are empty, and how it was before', () => {
  const value = { series: 'posts-filled-amhps', denominator: 14, note: '', source: '' }
  const { rows, awaited } = postsByRole(
    [
      { ...value, onDate: '2025-12-31', value: 57 },
      { ...value, onDate: '2025-09-30', value: 64 },
    ],
    '2026-03-03',
  )
  assert.equal(rows.length, 1)
  const { role, filled, was, posts, empty } = rows[0]!
  assert.deepEqual([role, filled, was, posts, empty], ['Approved mental health professionals', '57%', '64%', '14', '6'])
  assert.equal(awaited.length, 5)
  const [unknown] = postsByRole([{ ...value, denominator: null, onDate: '2025-12-31', value: 57 }], '2026-03-03').rows
  assert.deepEqual([unknown!.posts, unknown!.empty], ['', ''])
})

test('vacancy by role is typed as a series, and is shown with the whole and who left', async () => {
  const { signedInAs } = await openTestHouse()
  const director = await signedInAs('director')
  const typed = {
    series: 'posts-filled-amhps',
    onDate: '31/12/2025',
    value: '57',
    denominator: '14',
    note: '',
    source: '',
  }
  assert.equal((await director.post('/figures/series/keep', typed)).status, 303)
  await director.post('/figures/series/keep', { ...typed, series: 'posts-filled', value: '91', denominator: '214' })
  const { text } = await director.get('/figures/practice')
  assert.match(text, /Posts filled: 91%, read with Days worked by agency staff/)
  assert.match(text, /Approved mental health professionals ?57% ?14 ?6 ?31 December 2025/)
  assert.match(text, /No values yet of: Social workers/)
})

test('a change in practice has its theme and where it was brought up; what may tell of somebody is asked about first', async () => {
  const house = await openTestHouse()
  await margaret(house)
  const manager = await house.signedInAs('team manager', { name: 'Siân Prosser' })
  const change = {
    theme: 'Falls',
    changed: 'Advisers ring the therapists during the call.',
    raisedIn: 'The forum',
    onDate: '1/3/2026',
  }
  const told = await manager.post('/figures/practice/new', { ...change, changed: 'As Margaret Ashby asked us to.' })
  assert.equal(told.status, 422)
  assert.match(told.text, /It may tell of somebody: “Margaret Ashby” \(a name\)/)
  assert.match(told.page.querySelector('#changed')!.textContent, /As Margaret Ashby asked/)
  assert.match((await manager.get('/figures/practice')).text, /Nothing written down yet/)
  assert.equal((await manager.post('/figures/practice/new', change)).status, 303)
  const sure = { ...change, theme: 'Evenings', changed: 'Signed off as Margaret Ashby House does it.', sure: 'yes' }
  assert.equal((await manager.post('/figures/practice/new', sure)).status, 303)
  const shown = await manager.get('/figures/practice')
  assert.match(shown.text, /Falls ?Advisers ring the therapists during the call\. ?Brought up in: The forum/)
  const href = shown.page.querySelector('a[href^="/figures/practice/0"]')!.getAttribute('href')!
  assert.equal((await manager.post(href, { cameBack: 'Fewer questions come back.' })).status, 303)
  assert.match(
    (await manager.get('/figures/practice')).text,
    /What came back\. Fewer questions come back\. Siân Prosser/,
  )
  assert.doesNotMatch((await manager.get(href)).html, /name="cameBack"/)
  assert.equal((await (await house.signedInAs('social worker')).get('/figures/practice/new')).status, 403)
})
