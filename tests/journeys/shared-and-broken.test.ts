import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { bases, conditions } from '#place'
import { newId, sql } from '#platform/database'
import { phone, wide, withoutScripts } from '#tests/browser'
import { margaret, mustNotBeTold, somebody } from '#tests/margaret'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()
const shots = process.env.SHOTS

/** Readable by everybody, no wider than its window; printed it has neither buttons nor forms. */
async function look(page: Page, name: string) {
  await isAccessible(page, name)
  const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
  assert.ok(fits, `${name} is wider than its window`)
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}
async function lookPrinted(page: Page, name: string) {
  await page.emulateMedia({ media: 'print' })
  if (shots) await page.screenshot({ path: `${shots}/${name}-printed.png`, fullPage: true })
  const shown = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll(
          'main button, main form input:not([type=hidden]), main textarea, .govuk-back-link',
        ),
      ].filter(one => one.checkVisibility()).length,
  )
  await page.emulateMedia({ media: 'screen' })
  assert.equal(shown, 0, `${name}: what is for a screen is not printed`)
}
/** By the keyboard alone: on to the control, then its key. */
async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button') {
  await page.getByRole(role, { name }).focus()
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
  await page.waitForLoadState()
}

test('a part is shared with a partner until a day, without a mouse; the partner reads it; it is taken back, and is gone', async () => {
  const { house } = walk
  const id = await margaret(house)
  await mustNotBeTold(house, id, 'Her brother Alan')
  const dev = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
  const farah = await house.signedInAs('trusted assessor', { name: 'Farah Aziz' })
  const [worker, small] = [await walk.signedIn(dev), await walk.signedIn(farah, phone)]
  await small.goto('/shared')
  await small.getByText('Nobody’s record is shared with you today').waitFor()

  await worker.goto(`/people/${id}/sharing`)
  await look(worker, 'sharing')
  await worker.getByLabel(/^Open Doors, a charity/).focus()
  await worker.keyboard.press('Space')
  for (const part of [/^What matters/, /^Their people/]) {
    await worker.getByLabel(part).focus()
    await worker.keyboard.press('Space')
  }
  await worker.getByLabel('What they need it for').fill('They hold the assessment with her')
  await worker.getByLabel('The last day').fill('3/4/2026')
  await worker.getByLabel(/^The law it rests on/).selectOption(bases[3])
  await worker.getByLabel(/^And the condition/).selectOption(conditions[4])
  await worker.getByLabel('said yes', { exact: false }).first().check()
  await worker.getByLabel('Who says so').fill('Margaret')
  await press(worker, 'Share it')
  await worker.getByText('Write how they were asked').first().waitFor()
  assert.equal(await worker.getByLabel('What they need it for').inputValue(), 'They hold the assessment with her')
  await look(worker, 'sharing-refused')
  await worker.getByLabel(/was asked, or why not/).fill('On the telephone')
  await press(worker, 'Share it')
  await worker.getByRole('heading', { name: 'Open Doors, a charity' }).waitFor()
  await lookPrinted(worker, 'sharing')

  await small.goto('/shared')
  await look(small, 'partner-list-phone')
  await press(small, 'Margaret Ashby', 'link')
  await small.getByText('Must not be told: Her brother Alan.').waitFor()
  await small.getByText('Mum wants her garden back').waitFor()
  assert.equal(await small.getByText('01632').count(), 1, 'only the number of somebody to talk to')
  await look(small, 'partner-record-phone')
  const partner = await walk.signedIn(farah, wide)
  await partner.goto('/shared')
  await look(partner, 'partner-list')
  await lookPrinted(partner, 'partner-list')
  await partner.goto(`/shared/${id}`)
  await look(partner, 'partner-record')
  await lookPrinted(partner, 'partner-record')

  await worker.getByRole('link', { name: /^They say no now, or it is not needed/ }).click()
  await worker.getByLabel('they take it back', { exact: false }).check()
  await worker.getByLabel('In their words, or why').fill('I would rather not')
  await look(worker, 'take-back')
  await press(worker, 'Save')
  await worker.getByText('I would rather not').waitFor()
  assert.equal((await small.goto(`/shared/${id}`))!.status(), 404)
  await look(small, 'partner-gone-phone')
  await small.goto('/shared')
  await small.getByText('Nobody’s record is shared with you today').waitFor()
})

test('the glass is broken with scripts off; those who answer for the record are told; a manager goes through it', async () => {
  const { house } = walk
  const id = await somebody(house, { knownAs: 'Edith Vane', birthDate: '1941-07-08' })
  const dev = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
  const ade = await house.signedInAs('team manager', { name: 'Ade Cole', team: 'north-social-work' })
  const sue = await house.signedInAs('team manager', { name: 'Sue Finn', team: 'safeguarding' })
  const priya = await house.signedInAs('contact adviser', { name: 'Priya Shah', team: 'contact-centre' })
  await house.write(tx =>
    sql`insert into people.known_worker (place_id, known_worker_id, person_id, account_id, worker_name, team, from_on)
      values (${house.place.id}, ${newId()}, ${id}, ${dev.accountId}, 'Dev Patel', 'north-social-work', '2026-03-01')`.execute(
      tx,
    ),
  )
  const kept = { why: 'Her son works here', teams: [], accounts: [], reviewOn: '3/6/2026' }
  assert.equal((await sue.post(`/people/${id}/kept-apart`, kept)).status, 303)

  const adviser = await walk.signedIn(priya, withoutScripts)
  await adviser.goto('/people/break-glass')
  await adviser.getByLabel('Whose').fill('edith vane')
  await adviser.getByLabel('Why it cannot wait').fill('A paramedic is at the door')
  await press(adviser, 'Break the glass')
  await adviser.getByText('Write the NHS number, or the whole name and the birth date').first().waitFor()
  assert.equal(await adviser.getByLabel('Why it cannot wait').inputValue(), 'A paramedic is at the door')
  await adviser.getByLabel('Whose').fill('edith vane 8/7/1941')
  await press(adviser, 'Break the glass')
  await adviser.getByText('Told at once: Dev Patel, the worker to come back to; Ade Cole, their manager.').waitFor()
  const scripted = await walk.signedIn(priya)
  await scripted.goto('/people/break-glass')
  await look(scripted, 'break-glass')
  await scripted.goto(`/people/${id}`)
  await look(scripted, 'record-broken')

  const worker = await walk.signedIn(dev, phone)
  await worker.getByText('The glass was broken').waitFor()
  await look(worker, 'told-worker-phone')
  await press(worker, /^I have seen it/)
  assert.equal(await worker.getByText('The glass was broken').count(), 0)

  const manager = await walk.signedIn(ade)
  assert.equal(await manager.getByText('Edith').count(), 0, 'a manager may not know whose it was')
  await look(manager, 'told-manager')
  await press(manager, 'Go through it', 'link')
  await look(manager, 'broken-glass')
  await press(manager, /^Go through it.*Priya Shah/, 'link')
  await look(manager, 'review-glass')
  await manager.getByLabel('Was not needed').check()
  await manager.getByLabel('What they said, and what follows').fill('The GP had it')
  await press(manager, 'Save')
  await manager.getByText('The GP had it').waitFor()
  await lookPrinted(manager, 'broken-glass')
  assert.equal((await adviser.goto(`/people/${id}`))!.status(), 404, 'and what was open ends')
})

test('a decision with what they want, what the worker thinks and what was decided; talked through, and learned from', async () => {
  const { house } = walk
  const id = await somebody(house, { knownAs: 'Joan Frith' })
  const dev = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'south-social-work' })
  const bea = await house.signedInAs('team manager', { name: 'Bea Lund', team: 'south-social-work' })
  const [worker, small] = [await walk.signedIn(dev), await walk.signedIn(dev, phone)]
  await worker.goto(`/people/${id}`)
  await press(worker, 'Write down a decision', 'link')
  await look(worker, 'decisions')
  await worker.getByLabel('What is it about?').fill('Mornings at home')
  await worker.getByLabel('What Joan wants').first().fill('Somebody I know, at nine.')
  await worker.getByLabel('What you think yourself').fill('Nine is when she manages least alone.')
  await worker.getByLabel('In part').check()
  await worker.getByLabel('What was decided, and why').fill('At ten, as nobody goes at nine.')
  await worker.getByLabel('I did, with them').check()
  await worker.getByLabel('What it costs a week').fill('240')
  await worker.getByLabel('My own view').check()
  await worker.getByLabel('How you see it').fill('I would have waited for nine.')
  await press(worker, /^Save$/)
  await worker.getByText('South social work decides up to £120 a week').first().waitFor()
  await look(worker, 'decisions-over')
  await worker.getByLabel('Why your team decided this').fill('Her sister leaves tonight')
  await press(worker, /^Save$/)
  await worker.getByRole('heading', { name: 'Mornings at home' }).waitFor()
  const here = worker.url()
  await look(worker, 'decision')
  await lookPrinted(worker, 'decision')
  for (const [path, name] of [
    [here, 'decision-phone'],
    [`/people/${id}/decisions`, 'decisions-phone'],
    ['/decisions', 'team-decisions-phone'],
    ['/what-we-learned', 'learning-phone'],
  ] as const) {
    await small.goto(path)
    await look(small, name)
  }

  const manager = await walk.signedIn(bea)
  await press(manager, /to talk through, where views differ/, 'link')
  await look(manager, 'views-differ')
  await press(manager, /^Write down what you agreed/, 'link')
  await manager.getByLabel('What the two of you agreed').fill('Nine from next month')
  await manager.getByLabel('What is learned from it').fill('Ask before the rota is made')
  await press(manager, /^Save$/)
  await manager.getByText('Nine from next month').waitFor()
  await manager.goto('/where-views-differ')
  await lookPrinted(manager, 'views-differ')
  await manager.goto('/decisions')
  await look(manager, 'team-decisions')
  await lookPrinted(manager, 'team-decisions')

  const off = await walk.signedIn(dev, withoutScripts)
  await off.goto('/what-we-learned')
  await off.getByLabel('What we tried').fill('She was hurt, so we rang at ten')
  await off.getByLabel('What we learned').fill('Ten is late')
  await press(off, 'Keep it')
  await off.getByText('First: is anybody in danger?').waitFor()
  const scripted = await walk.signedIn(dev)
  await scripted.goto('/what-we-learned')
  await scripted.getByLabel('What we tried').fill('She was hurt, so we rang at ten')
  await scripted.getByLabel('What we learned').fill('Ten is late')
  await press(scripted, 'Keep it')
  await look(scripted, 'learning-danger')
  await scripted.getByLabel('I have raised a safeguarding concern').check()
  await press(scripted, 'Keep it')
  await scripted.getByText('Ten is late').first().waitFor()
  await look(scripted, 'learning')
  await lookPrinted(scripted, 'learning')
})
