import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { sql } from '#platform/database'
import { phone, sidesPrinted } from '#tests/browser'
import { makePerson } from '#tests/introduced'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()
const PASSPHRASE = 'kettle gravel moss'
const TEAM = 'north-social-work'

test('a manager takes a pack; on a laptop without a network it opens with the passphrase, and only as it was made', async () => {
  const { house } = walk
  const folder = mkdtempSync(join(tmpdir(), 'alongside-pack-'))
  const ann = await house.signedInAs('team manager', { name: 'Ann Lister', team: TEAM })
  await house.write(async tx => {
    for (const knownAs of ['Margaret <b>Ashby</b>', 'Wilf Sykes']) {
      const person = await makePerson(tx, house.place.id, {
        knownAs,
        mustNotBeTold: 'her nephew Karl',
        unsafe: '01632 960999',
      })
      await sql`insert into people.known_worker (place_id, known_worker_id, person_id, account_id, worker_name, team, from_on)
        values (${house.place.id}, ${person}, ${person}, ${ann.accountId}, 'Ann Lister', ${TEAM}, '2026-01-05')`.execute(
        tx,
      )
    }
  })
  try {
    const page = await walk.signedIn(ann)
    await page.goto('/people/mine')
    await page.getByRole('link', { name: 'Days without the system' }).click()
    await isAccessible(page, 'days without the system')
    const card = await page.locator('strong', { hasText: /^([0-9A-F]{4} ){7}/ }).innerText()
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByLabel('The passphrase again').fill(PASSPHRASE)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Make the pack' }).click(),
    ])
    const file = join(folder, download.suggestedFilename())
    await download.saveAs(file)

    // Another machine, which has no network.
    const laptop = await walk.window(phone)
    await laptop.context().setOffline(true)
    await laptop.goto(pathToFileURL(file).href)
    await laptop.getByText(card).waitFor()
    await isAccessible(laptop, 'the pack, closed')
    await laptop.getByLabel('Passphrase').fill('kettle gravel mess')
    await laptop.getByRole('button', { name: 'Open' }).click()
    await laptop.getByText('That is not the passphrase of this pack').waitFor()
    await laptop.getByLabel('Passphrase').fill(PASSPHRASE)
    await laptop.getByRole('button', { name: 'Open' }).click()
    await laptop.getByRole('heading', { name: 'Margaret <b>Ashby</b>' }).waitFor()
    await laptop.getByText('Do not tell her nephew Karl.').first().waitFor()
    assert.equal(await laptop.getByText('960999').count(), 0)
    await isAccessible(laptop, 'the pack, open')
    // Two people, and a blank side for somebody new.
    assert.equal(await sidesPrinted(laptop), 3)

    // One letter of what is sealed, and one of what is said of it.
    const made = readFileSync(file, 'utf8')
    for (const changed of [
      made.replace(/"sealed":"(.)/, (_, letter) => `"sealed":"${letter === 'A' ? 'B' : 'A'}`),
      made.replace('North social work', 'South social work'),
    ]) {
      assert.notEqual(changed, made)
      writeFileSync(join(folder, 'changed.html'), changed)
      await laptop.goto(pathToFileURL(join(folder, 'changed.html')).href)
      await laptop.getByText(/This file was changed after it was made/).waitFor()
      assert.equal(await laptop.getByLabel('Passphrase').count(), 0)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
