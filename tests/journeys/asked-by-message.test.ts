import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checks, linkTo } from '#app'
import { makeIntroduction, recordEvent } from '#community'
import { newId, sql } from '#platform/database'
import { outboxPage, sendDue } from '#platform/notify'
import { phone } from '#tests/browser'
import { makeGroup, makePerson } from '#tests/introduced'
import { isAccessible, walking } from '#tests/walk'

const walk = walking({ at: '2026-03-17T10:40:00Z' })
const shots = process.env.SCREENSHOTS

test('Margaret is asked by a text, and answers with her thumb in under a minute, without scripts', async () => {
  const { house } = walk
  const { db, place, clock } = house
  const priya = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const by = { accountId: priya.accountId, name: 'Priya Shah', team: place.teams[0]!.key }
  await house.write(async tx => {
    const personId = await makePerson(tx, place.id)
    await sql`insert into people.way_to_reach (place_id, way_id, person_id, kind, value, safe, note, from_on)
      values (${place.id}, ${newId()}, ${personId}, 'mobile', '07700 900114', 'safe', 'after noon', '2020-01-01')`.execute(
      tx,
    )
    const at = new Date('2026-02-03T10:00:00Z')
    const made = { personId, entryId: await makeGroup(tx, place.id), by, at, on: '2026-02-03' }
    const introductionId = await makeIntroduction(
      tx,
      place.id,
      { ...made, agreed: 'said yes themselves' },
      place.followUp,
    )
    const been = {
      introductionId,
      answer: 'been there' as const,
      onDate: '2026-02-10',
      by,
      today: '2026-02-10',
      now: at,
    }
    await recordEvent(tx, place.id, been, place.followUp)
  })
  const page = await walk.signedIn(priya)
  await page.goto('/follow-ups')
  await isAccessible(page, 'follow-ups with somebody to ask by a text')
  if (shots) await page.screenshot({ path: `${shots}/follow-ups.png`, fullPage: true })
  await page.getByRole('button', { name: 'Ask by text' }).click()
  await page.getByText('Asked by a message 17 March: no answer yet').waitFor()
  await sendDue({ db, placeId: place.id, clock, adapter: outboxPage, checks, linkTo: linkTo(walk.address) })
  await page.getByRole('link', { name: 'Messages that were sent' }).click()
  await isAccessible(page, 'the outbox')
  if (shots) await page.screenshot({ path: `${shots}/outbox.png`, fullPage: true })
  await page.getByRole('button', { name: 'Open the link' }).click()
  await page.waitForURL(/\/a\//)

  const thumb = await walk.window({ ...phone, javaScriptEnabled: false })
  await thumb.goto(page.url())
  const began = Date.now()
  if (shots) await thumb.screenshot({ path: `${shots}/answer-phone.png`, fullPage: true })
  await isAccessible(page, 'the answer page')
  await thumb.getByRole('button', { name: 'Send' }).click()
  await thumb.getByText('Choose one of these').waitFor()
  if (shots) await thumb.screenshot({ path: `${shots}/answer-phone-error.png`, fullPage: true })
  await thumb.getByLabel('Yes').check()
  await thumb.getByLabel('Anything you would like to say').fill('Every Tuesday now. I take the tea round.')
  await thumb.getByRole('button', { name: 'Send' }).click()
  await thumb.getByRole('heading', { name: 'Thank you, we have your answer' }).waitFor()
  if (shots) await thumb.screenshot({ path: `${shots}/answer-phone-thanks.png`, fullPage: true })
  assert.ok(Date.now() - began < 60_000)
  assert.equal(await thumb.evaluate(() => document.documentElement.scrollWidth <= innerWidth).catch(() => true), true)
  await thumb.reload()
  await thumb.getByRole('heading', { name: 'Thank you, we have your answer' }).waitFor()

  await page.goto('/outbox')
  await page.getByText('Answered.').waitFor()
  await page.getByRole('link', { name: 'Margaret Ashby' }).click()
  await page.getByText('Every Tuesday now. I take the tea round.').first().waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/outbox')
  if (shots) await page.screenshot({ path: `${shots}/outbox-phone.png`, fullPage: true })
})
