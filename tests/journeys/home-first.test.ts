import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { blankEntry, saveEntry } from '#community'
import { newId } from '#platform/database'
import { phone, withoutScripts } from '#tests/browser'
import { isAccessible, walking } from '#tests/walk'

const walk = walking({ profile: 'home-first' })
const pictures = process.env.PICTURES

const looked = async (page: Page, what: string) => {
  await isAccessible(page, what)
  assert.ok(
    await page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'),
    `${what} is wider than the window`,
  )
  if (pictures) await page.screenshot({ path: `${pictures}/home-first-${what}.png`, fullPage: true })
}

/** To something by the keyboard alone, as far as it takes. */
async function tabTo(page: Page, what: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(what)})`)) return
  }
  assert.fail(`${what} cannot be reached by keyboard`)
}

test('a call is tried near home, passed on, judged, and comes back to the contact centre as a lesson', async () => {
  const { house } = walk
  await house.write(tx =>
    saveEntry(tx, house.place.id, {
      ...blankEntry,
      ...{ entryId: newId(), name: 'Levels Car Scheme', kind: 'service', summary: 'Neighbours with a seat to spare.' },
      ...{ topics: ['getting about'], covers: ['withyford'], contentChangedAt: new Date('2026-01-05T09:00:00Z') },
    }),
  )
  const hettie = await house.signedInAs('contact adviser', { name: 'Hettie Vowles', team: 'contact-centre' })

  // The call: what is near home is tried first, and then a team that serves those parishes.
  const call = await walk.signedIn(hettie)
  await call.getByRole('link', { name: 'New conversation' }).click()
  await call.getByLabel('The person', { exact: true }).check()
  await call.getByLabel('Who is it about?').fill('Ivy Loveridge')
  await call.getByRole('button', { name: 'Look for them' }).click()
  await call.getByLabel(/which parish group/).selectOption({ label: 'Withyford' })
  await call.getByLabel('What matters to them?').fill('To get to the shop. The bus has stopped.')
  await call.getByRole('link', { name: 'Levels Car Scheme', exact: true }).waitFor()
  await call.getByLabel('No', { exact: true }).check()
  await call.getByLabel('Passed on to a team').check()
  const which = call.getByLabel('Which team')
  assert.match(await which.innerText(), /Trusted assessors: first for a rail, a commode, a key safe/)
  await which.selectOption('levels-locality')
  await call.getByLabel('Why them').fill('Car scheme tried, full on Thursday. She cannot get to the shop.')
  await looked(call, 'call')
  await call.getByRole('button', { name: 'Finish', exact: true }).last().click()
  await call.getByText('Levels locality team').waitFor()

  // The locality team, on a phone in the car: taken on, answered, judged.
  house.clock.set('2026-03-04T09:20:00Z')
  const ravi = await house.signedInAs('social worker', { name: 'Ravi Chandran', team: 'levels-locality' })
  const team = await walk.signedIn(ravi, phone)
  await team.getByRole('link', { name: 'Waiting', exact: true }).click()
  await team.getByText('since yesterday').waitFor()
  await looked(team, 'waiting')
  await team.getByRole('link', { name: 'Ivy Loveridge' }).click()
  await team.getByRole('button', { name: 'Take it on' }).click()
  await team.getByText(/goes to the panel, which answers in writing within 5 days/).waitFor()
  await team.getByLabel('Advice was enough').check()
  await team.getByLabel('In a few words').fill('The car scheme had a seat on Tuesday: nobody had asked about Tuesday.')
  await looked(team, 'answer')
  await team.getByRole('button', { name: 'Keep' }).click()
  await team.getByRole('link', { name: 'Say whether it was the right pass' }).click()
  await team.getByLabel('The front door could have done it').check()
  await team.getByLabel('In a few words').fill('Ask which other day would do.')
  await looked(team, 'verdict')
  await team.getByRole('button', { name: 'Tell Contact centre' }).click()

  // Back at the contact centre the week after, by keyboard: a lesson, and what was agreed. Read with scripts off.
  house.clock.set('2026-03-10T09:00:00Z')
  const again = await house.signedInAs('contact adviser', { name: 'Hettie Vowles', team: 'contact-centre' })
  const manager = await house.signedInAs('team manager', { name: 'Moira Tanton', team: 'contact-centre' })
  const door = await walk.signedIn(manager)
  await tabTo(door, 'a[href="/hand-overs/verdicts"]')
  await door.keyboard.press('Enter')
  await door.getByRole('heading', { name: 'To talk about this week' }).waitFor()
  const sample = door.locator('section', { has: door.getByRole('heading', { name: 'To talk about this week' }) })
  assert.match(
    await sample.innerText(),
    /Ivy Loveridge[\s\S]*The front door could have done it\. Ask which other day would do\./,
  )
  await looked(door, 'sample')
  await tabTo(door, '#words')
  await door.keyboard.type('We stop at the first day that is full.')
  await tabTo(door, '#agreed')
  await door.keyboard.type('Ask which other day would do. From today.')
  await tabTo(door, 'form button')
  await door.keyboard.press('Enter')
  await door.getByText('Ask which other day would do. From today.').waitFor()
  await looked(door, 'lesson')

  const adviser = await walk.signedIn(again, withoutScripts)
  await adviser.goto('/hand-overs/verdicts')
  await adviser.getByText('1 pass on the table').waitFor()
  assert.match(await adviser.innerText('main'), /Agreed: Ask which other day would do\. From today\./)
  assert.doesNotMatch(await adviser.innerText('main .two'), /Moira|Ravi/)
})

test('what was heard hangs on the wall with what was changed', async () => {
  const { house } = walk
  const dilys = await house.signedInAs('social worker', { name: 'Dilys Crossman', team: 'village-agents' })
  const page = await walk.signedIn(dilys, phone)
  await page.getByRole('link', { name: 'Heard and changed' }).click()
  await looked(page, 'nothing-heard')
  await page.getByRole('link', { name: 'Write down what was heard' }).click()
  await page.getByLabel('What was heard').fill('When it floods nobody knows who is still at home.')
  await page.getByLabel('A community').check()
  await looked(page, 'add-heard')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('link', { name: /^What changed\?/ }).click()
  await page.getByLabel('What was changed').fill('A green card in the window.')
  await page.getByLabel('Changed together with').fill('the parish')
  await looked(page, 'what-changed')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('A green card in the window.').waitFor()
  await looked(page, 'heard')
})
