import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { phone, sidesPrinted, withoutScripts } from '#tests/browser'
import { aLittleOfFernhill } from '#tests/scene'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()

/** The form as somebody first meets it: a labelled control is a question, a group of radios or tiles is one. */
async function questions(page: Page): Promise<{ shown: number; required: number }> {
  return page.evaluate(() => {
    const seen = new Set<string>()
    for (const control of document.querySelectorAll<HTMLInputElement>(
      '#conversation input, #conversation select, #conversation textarea',
    )) {
      if (control.type === 'hidden' || !control.checkVisibility({ visibilityProperty: true })) continue
      seen.add(control.name)
    }
    return {
      shown: seen.size,
      required: document.querySelectorAll('#conversation [required], #conversation [aria-required=true]').length,
    }
  })
}

test('Margaret: her daughter rings, she is rung back, meets the growers, and a figure knows', async () => {
  const { house } = walk
  await aLittleOfFernhill(house)
  const priya = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const page = await walk.window()
  await page.goto('/')
  await isAccessible(page, 'choosing who to be')
  await page.getByRole('button', { name: /Priya Shah/ }).click()

  // Helen rings. Nobody is known yet; the page is there at once.
  await page.getByRole('link', { name: 'New conversation' }).click()
  const asked = await questions(page)
  assert.ok(asked.shown <= 12, `${asked.shown} questions shown`)
  assert.ok(asked.required <= 5)
  await isAccessible(page, 'the blank conversation')
  await page.getByLabel('Somebody about them').check()
  await page.getByLabel('Caller’s name').fill('Helen Ashby')
  await page.getByLabel('Who they are to them').fill('daughter')
  await page.getByLabel('Who is it about?').fill('Margaret Ashby')
  await page.getByLabel('Birth date, postcode or phone').fill('12/5/1944, ZX4 2QT')
  await page
    .getByLabel('What do they want?')
    .fill(
      'Mum wants to get back to her garden and see people. She is frightened of the back step since she slipped in January.',
    )
  const growers = page.getByRole('article').filter({ hasText: 'Fernhill Growers' })
  await growers.waitFor()
  await page.getByText(/Saved as you write/).waitFor()
  assert.match(await growers.innerText(), /400 m/)

  // The window is closed in the middle of it; the words are there on another machine.
  await page.context().close()
  const again = await walk.signedIn(priya)
  await isAccessible(again, 'the start page with a draft')
  await again.getByRole('link', { name: 'Margaret Ashby' }).click()
  assert.match(await again.getByLabel('What do they want?').inputValue(), /frightened of the back step/)

  // A daughter cannot say yes for her mother.
  await again
    .getByRole('article')
    .filter({ hasText: 'Fernhill Growers' })
    .getByRole('button', { name: 'Introduce' })
    .click()
  await again.getByLabel('Yes', { exact: true }).check()
  await again.getByLabel('Yes, maybe').check()
  await again.getByLabel('An assessment for Margaret').selectOption('to be asked')
  await again.getByRole('button', { name: 'Finish', exact: true }).last().click()
  await again
    .getByText(/cannot say yes for them/)
    .first()
    .waitFor()
  await isAccessible(again, 'the conversation with something to put right')
  assert.match(await again.getByLabel('What do they want?').inputValue(), /frightened of the back step/)

  await again.getByLabel('Not asked yet').check()
  await again.getByLabel('Ring back', { exact: true }).check()
  await again.getByLabel('Which day').fill('2026-03-04')
  await again.getByRole('button', { name: 'Finish', exact: true }).last().click()
  await again.waitForURL(/\/contacts\//)
  await isAccessible(again, 'the finished conversation')
  assert.equal(await sidesPrinted(again), 1)
  await again.getByRole('link', { name: 'Open the record' }).click()
  await again
    .getByText(/Not yet heard from Margaret/)
    .first()
    .waitFor()
  await isAccessible(again, 'the record before anybody heard her')

  // The next morning she is rung herself.
  house.clock.set('2026-03-04T09:10:00Z')
  const next = await signInByButton()
  await next.getByRole('button', { name: /Begin/ }).first().click()
  await next.getByLabel('The person', { exact: true }).check()
  await next.getByRole('button', { name: 'Place the caller' }).click()
  await next.getByText(/Make sure it is them/).waitFor()
  await next.getByLabel('What do they want?').fill('I want my garden back, and some company.')
  await next
    .getByRole('article')
    .filter({ hasText: 'Fernhill Growers' })
    .getByRole('button', { name: 'Introduce' })
    .click()
  await next.getByLabel('Yes', { exact: true }).check()
  await next.getByLabel('Who will go along the first time').fill('Jean from next door')
  await next.getByLabel('Yes, maybe').check()
  await next.getByLabel('An assessment for Margaret').selectOption('declined')
  await next.getByRole('button', { name: 'Finish', exact: true }).last().click()
  await next.waitForURL(/\/contacts\//)
  await next.getByRole('link', { name: 'Open the record' }).click()
  await next.locator('.said blockquote').getByText('I want my garden back, and some company.').waitFor()
  assert.equal(await next.getByText(/Not yet heard from Margaret/).count(), 0)

  // A week on she has been; six weeks on she goes every week.
  await answerFollowUp('2026-03-12T10:00:00Z', 'Yes, been there', 'Jean came too. They have a kettle.')
  await answerFollowUp('2026-04-15T10:00:00Z', 'Yes, still going', 'They have given me my own bed.')
  const record = await signInByButton()
  await record.getByRole('searchbox', { name: /Find a person/ }).fill('Margret Ashby')
  await record.keyboard.press('Enter')
  await record.getByRole('link', { name: 'Margaret Ashby' }).first().click()
  await record.getByText('They have given me my own bed.').waitFor()
  await isAccessible(record, 'the record')

  // Four months on a figure knows, with the one that keeps it honest beside it.
  house.clock.set('2026-08-03T10:00:00Z')
  const director = await walk.signedIn(await house.signedInAs('director', { name: 'Adaeze Nwosu' }))
  await director.goto('/figures/front-door.resolved?period=own&from=2026-03-01&to=2026-03-31')
  await director
    .getByText(/Came back within 90 days/)
    .first()
    .waitFor()
  await director
    .getByText(/Helped there and then: introduced/)
    .first()
    .waitFor()
  await isAccessible(director, 'a measure')
  await director.goto('/figures/community.still-going?period=own&from=2026-03-01&to=2026-06-30')
  await director
    .getByText(/1 of 1/)
    .first()
    .waitFor()
})

const signInByButton = async () => {
  const page = await walk.window()
  await page.goto('/')
  await page.getByRole('button', { name: /Priya Shah/ }).click()
  return page
}

async function answerFollowUp(at: string, answer: string, words: string) {
  walk.house.clock.set(at)
  const page = await signInByButton()
  await page.getByRole('link', { name: /^Follow-ups/ }).click()
  await isAccessible(page, `follow-ups, ${at}`)
  await page
    .getByText(/own words/)
    .first()
    .click()
  await page.getByRole('textbox', { name: /words/ }).first().fill(words)
  await page
    .getByRole('button', { name: new RegExp(`^${answer}`) })
    .first()
    .click()
  await page.waitForLoadState()
}

test('the same with scripts off: one more button, not one fewer use', async () => {
  const { house } = walk
  const adviser = await house.signedInAs('contact adviser', { name: 'Tom Reed' })
  const page = await walk.signedIn(adviser, withoutScripts)
  await page.getByRole('link', { name: 'New conversation' }).click()
  await page.getByLabel('The person', { exact: true }).check()
  await page.getByLabel('Who is it about?').fill('Arthur Bell')
  await page.getByLabel('Birth date, postcode or phone').fill('ZX4 2QT')
  await page.getByLabel('What do they want?').fill('Some company, and a garden to dig in.')
  await page.getByRole('button', { name: /Find what is near/ }).click()
  await page
    .getByRole('article')
    .filter({ hasText: 'Fernhill Growers' })
    .getByRole('button', { name: 'Send the details' })
    .click()
  assert.equal(await page.getByLabel('What do they want?').inputValue(), 'Some company, and a garden to dig in.')
  await page.getByLabel('No', { exact: true }).check()
  await page.getByRole('button', { name: 'Finish', exact: true }).last().click()
  await page.waitForURL(/\/contacts\//)
  await page.getByText('Fernhill Growers').waitFor()
})

test('the same by keyboard alone', async () => {
  const { house } = walk
  const adviser = await house.signedInAs('contact adviser', { name: 'Ines Cole' })
  const page = await walk.signedIn(adviser)
  const reach = async (what: string) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab')
      const here = await page.evaluate(() => {
        const e = document.activeElement as HTMLInputElement
        return [e.id, e.value, e.textContent?.trim()]
      })
      if (here.includes(what)) return
    }
    assert.fail(`never reached ${what}`)
  }
  await reach('New conversation')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/conversations\//)
  await reach('aboutName')
  await page.keyboard.type('Wilf Sykes')
  await reach('wants')
  await page.keyboard.type('Somebody to play dominoes with. / and S typed here are only letters.')
  await reach('mightNeed-1')
  await page.keyboard.press('ArrowRight')
  await reach('advice')
  await page.keyboard.press('Space')
  await reach('Finish')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/contacts\//)
  await page.getByText('Somebody to play dominoes with.').waitFor()
  await page.locator('body').press('s')
  await page.waitForURL(/\/safeguarding/)
})

test('on a phone nothing runs off the side', async () => {
  const { house } = walk
  const adviser = await house.signedInAs('contact adviser', { name: 'Ola Bright' })
  const page = await walk.signedIn(adviser, phone)
  for (const path of ['/', '/conversations/new', '/safeguarding', '/follow-ups', '/near']) {
    await page.goto(path)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, path)
    await isAccessible(page, `${path} on a phone`)
  }
})
