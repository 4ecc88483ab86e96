import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAboutMe } from '#people'
import { phone, sidesPrinted, withoutScripts } from '#tests/browser'
import { margaret, mustNotBeTold, reachedBy, somebody } from '#tests/margaret'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()
const pages = [
  '',
  '/names',
  '/reaching',
  '/address',
  '/needs',
  '/about-me',
  '/strengths',
  '/circle',
  '/known-worker',
  '/safety',
  '/hidden-address',
  '/death',
  '/who-looked',
]

async function aWholeRecord() {
  const id = await margaret(walk.house)
  await mustNotBeTold(walk.house, id, 'Gary Ashby, her son')
  await reachedBy(walk.house, id, '07700 900123', 'not safe')
  await reachedBy(walk.house, id, '07700 900456', 'safe')
  await walk.house.write(tx =>
    addAboutMe(tx, walk.house.place.id, {
      personId: id,
      words: 'I want my garden back.',
      saidBy: null,
      saidOn: '2026-03-02',
      writtenBy: 'Priya Shah',
    }),
  )
  return id
}

test('every page of a record can be read by everyone, wide and on a phone, and prints', async () => {
  const id = await aWholeRecord()
  const priya = await walk.house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const [wide, small] = [await walk.signedIn(priya), await walk.signedIn(priya, phone)]
  for (const name of pages) {
    for (const page of [wide, small]) {
      await page.goto(`/people/${id}${name}`)
      await isAccessible(page, name)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, name)
    }
  }
  await wide.goto(`/people/${id}`)
  assert.equal(await sidesPrinted(wide), 1)
})

test('a person is found with the key, added with what was typed, and whoever is like them is shown first', async () => {
  await somebody(walk.house, { knownAs: 'Beryl Tonks', birthDate: '1950-06-04' })
  const priya = await walk.house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const page = await walk.signedIn(priya)
  await page.keyboard.press('/')
  await page.keyboard.type('beril tonks')
  await page.keyboard.press('Enter')
  await page.getByText('One person whose name looks or sounds like this').waitFor()
  await isAccessible(page, 'results')
  await page.getByRole('button', { name: 'Add somebody new' }).click()
  assert.equal(await page.getByLabel('Name, as they want to be called').inputValue(), 'Beril Tonks')
  await page.getByLabel('Birth date, if known').fill('4/6/1950')
  await page.getByRole('button', { name: 'Add them', exact: true }).click()
  await page.getByText('Someone like this is already here.', { exact: true }).waitFor()
  await isAccessible(page, 'somebody like this')
  await page.getByRole('button', { name: 'This is somebody else: add them' }).click()
  await page.getByRole('heading', { name: 'Beril Tonks' }).waitFor()
})

test('with scripts off: a strength is added, an error is put right, and a carer gets a record', async () => {
  const id = await somebody(walk.house, { knownAs: 'Arthur Bell' })
  const priya = await walk.house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const page = await walk.signedIn(priya, withoutScripts)
  await page.goto(`/people/${id}/strengths`)
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByRole('link', { name: /Write it in a few words/ }).click()
  await page.getByLabel('In a few words').fill('plays the cornet')
  await page.getByLabel('A strength or a gift').check()
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByText('plays the cornet').first().waitFor()
  await page.goto(`/people/${id}/circle`)
  await page.getByLabel('Name', { exact: true }).fill('Nora Bell')
  await page.getByLabel('Who they are to Arthur').fill('wife')
  await page.getByLabel('Cares for Arthur, unpaid').check()
  await page.getByRole('button', { name: 'Add them' }).click()
  await page.getByRole('link', { name: /Give them their own record/ }).click()
  await page.getByRole('button', { name: 'Make the record' }).click()
  await page.getByText('Nora cares for').waitFor()
})
