import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAboutMe } from '#people'
import { bases, conditions } from '#place'
import { newId, sql } from '#platform/database'
import { phone, sidesPrinted, withoutScripts } from '#tests/browser'
import { margaret, somebody } from '#tests/margaret'
import { letIn, worksWith } from '#tests/own-page'
import { giveWay, telling } from '#tests/told'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()

test('invited by her worker, she comes in on her phone, reads her words, takes back a sharing and sees who looked', async () => {
  const { house } = walk
  const { place } = house
  const id = await margaret(house)
  const said = {
    personId: id,
    words: 'I want my garden back.',
    saidBy: null,
    saidOn: '2026-03-02',
    writtenBy: 'Priya Shah',
  }
  await house.write(tx => addAboutMe(tx, place.id, said))
  await giveWay(house, id, { kind: 'email', value: 'maggie@example.org' })
  await house.write(tx =>
    sql`insert into people.sharing (place_id, sharing_id, person_id, organisation_key, parts, basis, condition, agreed, agreed_says, agreed_how, why, from_on, until_on, made_by_name, made_at)
      values (${place.id}, ${newId()}, ${id}, 'open-doors', '{story}', ${bases[3]}, ${conditions[4]}, 'said yes', 'Margaret', 'at home', 'A befriender comes', '2026-03-01', '2026-05-01', 'Dev Patel', ${house.clock.now()})`.execute(
      tx,
    ),
  )
  const dev = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
  await worksWith(house, dev, id)

  // The worker, from the record, with the keyboard alone where it matters.
  const desk = await walk.signedIn(dev)
  await desk.goto(`/people/${id}`)
  await desk.getByRole('link', { name: 'Invite them to a page of their own' }).click()
  await isAccessible(desk, 'inviting')
  await desk.getByLabel('a photo card or passport, with them there', { exact: false }).focus()
  await desk.keyboard.press('Space')
  await desk.getByRole('button', { name: 'Send the link, and show the code' }).focus()
  await desk.keyboard.press('Enter')
  const code = (await desk.locator('.slip__code').textContent())!
  await isAccessible(desk, 'the code')
  assert.equal(await sidesPrinted(desk), 1)
  await desk.emulateMedia({ media: 'print' })
  for (const words of ['Margaret', 'Marlbrook', 'Dev Patel'])
    assert.equal(await desk.getByText(words).locator('visible=true').count(), 0, `${words} is on the paper`)
  await desk.emulateMedia({ media: 'screen' })

  // She, on her phone.
  const { sent, send, linkIn } = telling(house)
  await send()
  const hand = await walk.window(phone)
  await hand.goto(linkIn(sent[0]!))
  await isAccessible(hand, 'the code is asked for')
  await hand.getByLabel('Code').fill('BBB-BBB-BBB')
  await hand.getByRole('button', { name: 'Go on' }).click()
  await hand.getByText('That is not the code').waitFor()
  await isAccessible(hand, 'a wrong code')
  await hand.getByLabel('Code').fill(code)
  await hand.getByRole('button', { name: 'Go on' }).click()
  await hand.getByRole('heading', { name: 'Hello, Margaret' }).waitFor()
  assert.equal(await hand.title(), 'My page - Alongside, Marlbrook')
  await hand.getByText('I want my garden back.').waitFor()
  assert.equal(await hand.getByText('Mum wants her garden back').count(), 0)
  await isAccessible(hand, 'her page')
  assert.ok(await hand.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'), 'fits her phone')
  assert.ok(await hand.evaluate('document.querySelector(".leave button").getBoundingClientRect().height >= 40'))

  await hand.getByRole('link', { name: 'Shared', exact: true }).click()
  await isAccessible(hand, 'whom it is shared with')
  await hand.getByRole('link', { name: /Take it back/ }).click()
  await isAccessible(hand, 'taking it back')
  await hand.getByRole('button', { name: 'Take it back' }).click()
  await hand.getByText('Nothing is shared with anybody else').waitFor()

  await hand.getByRole('link', { name: 'Who looked' }).first().click()
  await hand.getByRole('cell', { name: 'Dev Patel social worker, North social work' }).first().waitFor()
  await hand.getByText('You came in yourself on 3 March').waitFor()
  await isAccessible(hand, 'who looked')

  await hand.goto('/my')
  await hand.getByRole('link', { name: 'Write in my own words' }).click()
  await isAccessible(hand, 'writing in her own words')
  await hand.getByRole('button', { name: 'Keep it' }).click()
  await hand.getByText('Write what you would like to say').first().waitFor()
  await hand.getByLabel('In my own words').fill('To have tea with Wilf on Sundays.')
  await hand.getByRole('button', { name: 'Keep it' }).click()
  await hand.getByText('To have tea with Wilf on Sundays.').waitFor()
  await desk.goto(`/people/${id}`)
  await desk.getByText('To have tea with Wilf on Sundays.').first().waitFor()

  await hand.goto('/my/ask')
  await isAccessible(hand, 'asking')
  await hand.goto('/my/paper?size=large')
  await isAccessible(hand, 'on paper')
  await hand.goto('/my/paper')
  assert.equal(await sidesPrinted(hand), 1)

  // Somebody comes in at the door.
  await hand.goto('/my')
  await hand.route('https://www.bbc.co.uk/**', route => route.fulfill({ body: 'Sunny', contentType: 'text/html' }))
  await hand.getByRole('button', { name: 'Leave this page' }).click()
  await hand.waitForURL('https://www.bbc.co.uk/weather')
  await hand.goBack()
  await hand.waitForURL(url => url.pathname === '/sign-in')
  assert.equal(await hand.getByText('I want my garden back').count(), 0, 'what lies behind is gone')
})

test('without scripts she asks for a link, comes in by it and her code, asks to be rung, and leaves', async () => {
  const { house } = walk
  const id = await somebody(house, { knownAs: 'Olive Dunn' })
  const dev = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
  const { code } = await letIn(house, dev, id)
  const { sent, send, linkIn } = telling(house)
  const page = await walk.window(withoutScripts)
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Ask for a link' }).click()
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByText('Type your e-mail or mobile number').first().waitFor()
  await page.getByLabel('Your e-mail or mobile number').fill(`${id}@example.org`)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByRole('heading', { name: 'Look at your messages' }).waitFor()
  for (let n = 0; n < 50 && sent.length === 0; n++) await send()
  await page.goto(linkIn(sent[0]!))
  await page.getByLabel('Code').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('link', { name: 'Ask us to ring you' }).click()
  await page.getByLabel('Somebody to ring me').check()
  await page.getByLabel('In your own words').fill('After ten')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('heading', { name: 'Ask us' }).waitFor()
  assert.match((await dev.get('/waiting')).text, /Olive Dunn.*Asks to be rung: After ten/)
  await page.route('https://www.bbc.co.uk/**', route => route.fulfill({ body: 'Sunny', contentType: 'text/html' }))
  await page.getByRole('button', { name: 'Leave this page' }).click()
  await page.waitForURL('https://www.bbc.co.uk/weather')
})
