import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { addToCircle } from '#people'
import { phone, wide, withoutScripts } from '#tests/browser'
import { somebody } from '#tests/margaret'
import { isAccessible, walking } from '#tests/walk'

const walk = walking({ profile: 'five-levels' })

/** Where to keep pictures of the pages on the way, when somebody wants to look at them. */
const pictures = process.env.PICTURES
const looked = async (page: Page, what: string) => {
  await isAccessible(page, what)
  assert.ok(
    await page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'),
    `${what} is wider than the window`,
  )
  if (pictures) await page.screenshot({ path: `${pictures}/${what.replaceAll(' ', '-')}.png`, fullPage: true })
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
const told = async (page: Page, words: RegExp) => assert.match(await page.innerText('main'), words)

/** Sets a level from the record, by name and with its reason. */
async function moveTo(page: Page, level: string, reason: string) {
  await follow(page, 'Level, and every level before')
  await page.getByLabel(new RegExp(`^${level} `)).check()
  await page.getByLabel('Why', { exact: true }).fill(reason)
  await press(page, 'Save the level')
}

/** With the keyboard alone: to whatever has this name, id or value. */
async function reach(page: Page, what: string) {
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const e = document.activeElement as HTMLInputElement
      return [e.id, e.value, e.textContent?.trim()]
    })
    if (here.includes(what)) return
  }
  assert.fail(`never reached ${what}`)
}

test('a household through five levels, and out of them', async () => {
  const { house } = walk
  const { place } = house
  const [rosa, nico] = [
    await somebody(house, { knownAs: 'Rosa Calloway' }),
    await somebody(house, { knownAs: 'Nico Calloway' }),
  ]
  await house.write(tx =>
    addToCircle(tx, place.id, {
      ...{ personId: rosa, name: 'Nico Calloway', relation: 'son', otherPersonId: nico, caresFor: false, reach: '' },
      ...{ note: '', mayBeTold: [], agreedOn: null, agreedUntil: null, agreedHow: '', authority: '' },
      ...{ authoritySeen: '', fromOn: house.today },
    }),
  )
  const adviser = await house.signedInAs('contact adviser', { name: 'Gwen Platt', team: 'access' })
  const assessor = await house.signedInAs('social worker', { name: 'Tariq Oyelaran', team: 'triage' })
  const lead = await house.signedInAs('social worker', { name: 'Lena Marsh', team: 'intervention' })
  const homes = await house.signedInAs('social worker', { name: 'Colin Dray', team: 'homes-and-money' })

  // Access: a plain question, and the level set right after it, by keyboard alone.
  const desk = await walk.signedIn(adviser, wide)
  await desk.goto(`/people/${rosa}`)
  await desk.getByRole('button', { name: 'A conversation' }).click()
  await desk.getByLabel('The person', { exact: true }).check()
  await desk.getByLabel('What do they want to sort out?').fill('How to ask for help with the council tax.')
  await desk.getByLabel('No', { exact: true }).check()
  await desk.getByLabel('Answered').check()
  await press(desk, 'Finish')
  await follow(desk, 'Set the level')
  await looked(desk, 'level before any')
  await reach(desk, 'access')
  await desk.keyboard.press('Space')
  await reach(desk, 'reason')
  await desk.keyboard.type('A question about council tax, answered together.')
  await reach(desk, 'Save the level')
  await desk.keyboard.press('Enter')
  await desk.waitForURL(`**/people/${rosa}`)
  await told(desk, /Access, since 3 March\. A question about council tax/)

  // A risk: the step up to Triage is a usual one. One past it would ask why, and let through.
  await follow(desk, 'Level, and every level before')
  await desk.getByLabel(/^Intervention /).check()
  await desk.getByLabel('Why', { exact: true }).fill('Bailiffs came this morning.')
  await press(desk, 'Save the level')
  await told(desk, /After Access usually comes Universal or Triage/)
  await looked(desk, 'level held softly')
  assert.equal(await desk.getByLabel('Why', { exact: true }).inputValue(), 'Bailiffs came this morning.')
  await desk.getByLabel(/^Triage /).check()
  await press(desk, 'Save the level')
  await desk.waitForURL(`**/people/${rosa}`)
  await looked(desk, 'record at Triage')
  await follow(desk, 'Level, and every level before')
  await follow(desk, 'The levels, and the services at each')
  await told(desk, /25 services inside[\s\S]*3 outside/i)
  await looked(desk, 'levels and services')

  // Triage: all of it first, then a closer look at what it asked for.
  const triage = await walk.signedIn(assessor, wide)
  await triage.goto(`/people/${rosa}`)
  await follow(triage, 'Wider circumstances')
  await triage
    .getByLabel('What is life like now, and what should be different?')
    .fill('I open no letters any more. I want Nico to sleep without listening for the door.')
  await triage.getByLabel('What is going well?').fill('Nico goes to school every day. My sister rings.')
  await triage.getByLabel('Home', { exact: true }).fill('Three months behind with the rent.')
  await triage.getByLabel('Afraid of somebody at home', { exact: true }).fill('His father came twice in January.')
  await triage.getByLabel(/Look closer at: Home/).check()
  await looked(triage, 'wider circumstances')
  await press(triage, 'Save')
  await told(triage, /Asked for: Home/)
  await triage.getByLabel('What Rosa says of it').fill('If we lose the flat we lose the school.')
  await triage
    .getByLabel('What you found together')
    .fill('A notice to leave, in six weeks. Benefit stopped in December.')
  await looked(triage, 'closer look')
  await press(triage, 'Save')
  await told(triage, /Benefit stopped in December/)

  // Kept apart by purpose: homes and money read what is about the home, and not that there was anything else.
  const money = await walk.signedIn(homes, phone)
  await money.goto(`/people/${rosa}/circumstances`)
  await told(money, /Three months behind/)
  assert.doesNotMatch(await money.innerText('main section'), /Afraid|January/)
  await looked(money, 'wider circumstances on a phone')

  // Support: a plan in her words, and a partner's part in it.
  await triage.goto(`/people/${rosa}`)
  await moveTo(triage, 'Support', 'Rent, letters and no sleep: more than she can put right alone.')
  await follow(triage, 'Plan')
  await triage.getByLabel('What should be different?').fill('To open the post without being sick.')
  await triage.getByLabel('What would managing without us look like?').fill('Rent paid, and I ring them, not they me.')
  await looked(triage, 'plan before it')
  await press(triage, 'Save the plan')
  await follow(triage, 'Add who does what')
  await triage.getByLabel('What is to be done').fill('Sit with the letters on Thursdays')
  await triage.getByLabel('A partner, or somebody of theirs').check()
  await triage.getByLabel('Which partner, or who').fill('Quayside Debt Advice')
  await triage.getByLabel('By when').fill('10/3/2026')
  await press(triage, 'Give it')
  await told(triage, /Nothing goes to a partner before they agreed/)
  await looked(triage, 'task refused')
  await triage.getByLabel(/They agreed themself/).check()
  await press(triage, 'Give it')
  await told(triage, /Quayside Debt Advice/)

  // Intervention: one household, one lead worker, a task for a service inside.
  await triage.getByLabel('Nico Calloway').check()
  await triage.getByLabel('What to call the household').fill('The Calloways')
  await triage.getByLabel('Who said so, and how').fill('Rosa, at the library')
  await press(triage, 'They live together')
  await triage.getByLabel('One lead worker for all of them').selectOption({ label: 'Lena Marsh, Intervention' })
  await press(triage, 'Save the lead worker')
  await follow(triage, 'Rosa Calloway')
  await moveTo(triage, 'Intervention', 'The notice, the debt and the fear at once.')
  const leading = await walk.signedIn(lead, wide)
  await leading.goto(`/people/${rosa}`)
  await follow(leading, 'How things are')
  await leading.getByLabel('As Rosa says it').fill('I hold on for Nico.')
  await leading.getByLabel('How things are').fill('The notice could break them; his school and her sister hold.')
  await looked(leading, 'how things are')
  await press(leading, 'Save')
  await told(leading, /Looked at again on 17 March/)
  await leading.goto(`/people/${nico}/tasks`)
  await leading.getByLabel('What is to be done').fill('Somebody to talk to at the Boathouse')
  await leading.getByLabel('One of our services').check()
  await leading.getByLabel('Which service').selectOption({ label: 'Youth Services' })
  await leading.getByLabel('By when').fill('5/3/2026')
  await looked(leading, 'a task')
  await press(leading, 'Give it')
  await looked(leading, 'household')
  await told(leading, /Lena Marsh|Youth Services/)

  // Across the boundary: acknowledged, answered, and the lead worker hears.
  await triage.goto(`/people/${rosa}/hand-over-outside`)
  await triage.getByLabel(/^Social care assessment/).check()
  await triage.getByLabel('Yes, they said so themselves').check()
  await triage.getByLabel('Why, in words that they will read').fill('She may have needs for care and support.')
  await press(triage, 'Hand over')
  await triage.getByLabel(/Who at Social care assessment/).fill('Bea at the desk')
  await press(triage, 'They have it')
  await triage.getByText('An assessment began', { exact: true }).click()
  await triage.getByLabel('In a few words').fill('Somebody comes on Monday.')
  await press(triage, 'Keep')
  await leading.goto('/waiting?whose=mine')
  await told(leading, /An answer from outside[\s\S]*Somebody comes on Monday/)
  await told(leading, /Somebody to talk to at the Boathouse/)
  await looked(leading, 'waiting for the lead worker')
  await leading.locator('tr', { hasText: 'An answer from outside' }).getByRole('link').click()
  await looked(leading, 'outside with an answer')
  await leading.getByRole('button', { name: /I have read this/ }).click()
  await told(leading, /Read by Lena Marsh/)

  // What came of it, then out: her own view, and a door that stays open.
  await leading.goto(`/people/${rosa}/household`)
  await follow(leading, 'Somebody to talk to at the Boathouse')
  await leading.getByLabel('Done', { exact: true }).check()
  await leading.getByLabel('What came of it').fill('He boxes on Fridays now.')
  await looked(leading, 'one task')
  await press(leading, 'Save')
  await told(leading, /He boxes on Fridays now/)
  await follow(leading, 'Sit with the letters on Thursdays')
  await leading.getByLabel('Done', { exact: true }).check()
  await leading.getByLabel('What came of it').fill('All opened. A payment plan.')
  await press(leading, 'Save')
  house.clock.set('2026-05-12T09:00:00Z')
  const later = await walk.signedIn(
    await house.signedInAs('social worker', { name: 'Lena Marsh', team: 'intervention' }),
  )
  await later.goto(`/people/${rosa}`)
  await follow(later, 'Plan')
  await looked(later, 'plan')
  await follow(later, 'Rosa manages without us')
  await later.getByLabel('How does Rosa see it?').fill('I pay, I sleep, I rang them myself.')
  await later.getByLabel('What changed?').fill('Rent level since April. Nico settled.')
  assert.match(await later.getByLabel('How do they come back?').inputValue(), /Ask for Lena Marsh.*01632 960500/)
  await looked(later, 'stepping away')
  await press(later, 'Step away')
  await later.waitForURL(`**/people/${rosa}`)
  await told(later, /Managing without us, since 12 May/)
  await told(later, /I pay, I sleep, I rang them myself/)
  await looked(later, 'record when she manages')

  // The door is open: from there any level is a usual one.
  await follow(later, 'Open the door again')
  await told(
    later,
    /Every level so far[\s\S]*Managing without us[\s\S]*Intervention[\s\S]*Support[\s\S]*Triage[\s\S]*Access/i,
  )
  await later.getByLabel(/^Support /).check()
  await later.getByLabel('Why', { exact: true }).fill('Rang: the hours at work were cut.')
  await press(later, 'Save the level')
  await told(later, /Support, since 12 May/)
})

test('the same pages with scripts off, on a phone', async () => {
  const { house } = walk
  const wilf = await somebody(house, { knownAs: 'Wilf Tandy' })
  const worker = await house.signedInAs('team manager', { name: 'Joan Bell', team: 'support' })
  const page = await walk.signedIn(worker, { ...phone, ...withoutScripts, viewport: phone.viewport! })
  await page.goto(`/people/${wilf}/level`)
  await page.getByLabel(/^Triage /).check()
  await page.getByLabel('Why', { exact: true }).fill('He asked for it.')
  await press(page, 'Save the level')
  await told(page, /Somebody usually begins at Access or Universal/)
  await page.getByLabel('Why this time').fill('Sent from the hospital, late on a Friday.')
  await press(page, 'Save the level')
  await told(page, /Triage, since/)
  await page.goto(`/people/${wilf}/closer-look`)
  await page.getByLabel('Which part of').selectOption({ label: 'Health' })
  await page.getByLabel('What Wilf says of it').fill('My chest.')
  await page.getByLabel('What you found together').fill('Cold flat.')
  await press(page, 'Save')
  await told(page, /Nothing in the wider circumstances asked for this/)
  await page.getByLabel('Why all the same').fill('He would talk of nothing else.')
  await press(page, 'Save')
  await told(page, /Cold flat/)
  await page.goto('/levels/holds')
  await told(page, /late on a Friday[\s\S]*/)
  await told(page, /He would talk of nothing else/)
  for (const path of [
    'level',
    'circumstances',
    'closer-look',
    'plan',
    'crisis-review',
    'step-away',
    'tasks',
    'household',
  ]) {
    await page.goto(`/people/${wilf}/${path}`)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, path)
  }
})
