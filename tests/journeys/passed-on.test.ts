import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { makeHandOver } from '#people'
import { phone, wide } from '#tests/browser'
import { makePerson } from '#tests/introduced'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()

/** Where to keep pictures of the pages on the way, when somebody wants to look at them. */
const pictures = process.env.PICTURES
const looked = async (page: Page, what: string) => {
  await isAccessible(page, what)
  assert.ok(
    await page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'),
    `${what} is wider than the window`,
  )
  if (pictures) await page.screenshot({ path: `${pictures}/${what}.png`, fullPage: true })
}
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()

for (const [size, options] of Object.entries({ wide, phone }))
  test(`passed on, visited, closed, and the front door hears whether it was the right pass: ${size}`, async () => {
    const { house } = walk
    const { place } = house
    const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah', team: 'contact-centre' })
    const sal = await house.signedInAs('social worker', { name: `Sal Quick ${size}`, team: 'rapid-response' })
    const knownAs = `Wilf Sykes ${size}`
    await house.write(async tx => {
      const personId = await makePerson(tx, place.id, { knownAs })
      await makeHandOver(tx, place.id, {
        ...{ personId, fromTeam: 'contact-centre', toTeam: 'rapid-response', neighbourhood: 'fernhill' },
        ...{ reason: 'No heating since Friday, and alone.', by: { accountId: adviser.accountId, name: 'Priya Shah' } },
        ...{ today: '2026-02-27', now: new Date('2026-02-27T15:00:00Z') },
      })
    })

    const team = await walk.signedIn(sal, options)
    await team.goto('/waiting')
    await looked(team, `waiting-${size}`)
    await team.getByRole('link', { name: knownAs }).click()
    await press(team, 'Take it on')
    await looked(team, `taken-${size}`)
    await press(team, 'Yes, I am')
    await team.goto('/people/mine')
    await looked(team, `mine-${size}`)
    await team.goto('/rapid-response')
    await looked(team, `rapid-${size}`)
    await team.getByRole('link', { name: knownAs }).click()
    const done = async (what: string, words: string) => {
      await team.getByLabel(what, { exact: true }).check()
      await team.getByLabel('In a few words').fill(words)
      await press(team, 'Keep')
    }
    await done('Closed', 'Warm again.')
    await looked(team, `held-${size}`)
    assert.match(await team.innerText('main'), /Nobody has visited/)
    await done('A visit', 'Cold, and glad somebody came.')
    await done('Made safe', 'Heating on, food in.')
    await looked(team, `episode-${size}`)
    await done('Closed', 'Warm again; the neighbour looks in.')
    assert.match(await team.innerText('main h1 + p'), /Over/)
    await team.getByRole('link', { name: 'The hand-over' }).click()
    await team.getByRole('link', { name: 'Say whether it was the right pass' }).click()
    await team.getByLabel('Needed sooner').check()
    await team.getByLabel('In a few words').fill('Four days without heating.')
    await looked(team, `verdict-${size}`)
    await press(team, 'Tell Contact centre')

    const door = await walk.signedIn(adviser, options)
    await door.goto('/hand-overs/verdicts')
    await looked(door, `verdicts-${size}`)
    assert.match(await door.innerText('main'), /Needed sooner. Four days without heating./)
    assert.doesNotMatch(await door.innerText('main .two'), /Priya|Sal Quick/)
    await door.getByLabel('What we learned').fill('Ask about the heating first.')
    await press(door, 'Keep')
    assert.match(await door.innerText('main'), /Ask about the heating first\./)
  })
