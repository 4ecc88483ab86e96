import assert from 'node:assert/strict'
import { test } from 'node:test'
import { teamOffered } from '#people'
import { organisationName } from '#place'
import { sql } from '#platform/database'
import { isAccessible, walking } from '#tests/walk'
import { betterConversations } from '../../places/better-conversations.ts'
import { marlbrook } from '../../places/marlbrook.ts'

const walk = walking({ profile: 'better-conversations' })

test('the same program in another place’s words: prompts, results, teams and localities come from its profile', async () => {
  const { house } = walk
  const { conversation, teams, outsideTeams, neighbourhoods } = betterConversations
  const adviser = await house.signedInAs('contact adviser', { team: 'contact-team' })
  const page = await walk.signedIn(adviser)
  await page.getByText('Ravensmoor', { exact: true }).first().waitFor()
  await page.getByRole('link', { name: 'New conversation' }).click()
  for (const prompt of [conversation.wants, conversation.life, conversation.helps])
    await page.getByLabel(prompt.label, { exact: true }).waitFor()
  assert.equal(await page.getByLabel(marlbrook.conversation.wants.label, { exact: true }).count(), 0)
  const tiles = await page.locator('.tile__label').allInnerTexts()
  assert.deepEqual(
    tiles,
    conversation.results.map(result => result.label),
  )
  await isAccessible(page, 'the conversation in another place')

  await page.getByLabel('Who is it about?').fill('Edith Marsh')
  await page.getByRole('button', { name: 'Look for them' }).click()
  await page.getByLabel(/which locality/).selectOption({ label: neighbourhoods[1]!.name })
  await page.getByLabel(conversation.wants.label, { exact: true }).fill('To see her sister on Sundays')
  await page.getByLabel('No', { exact: true }).check()
  const handedOver = conversation.results.find(result => result.kind === 'handed over')!
  await page.getByLabel(handedOver.label, { exact: true }).check()
  const offered = await page.getByLabel('Which team').locator('option').allInnerTexts()
  const ours = teams.filter(team => team.takesHandOvers).map(team => teamOffered(betterConversations, team))
  const outside = outsideTeams.map(
    team => `Outside: ${team.name}, ${organisationName(betterConversations, team.organisation)}`,
  )
  assert.deepEqual(offered, ['Choose one', ...ours, ...outside])
  await page.getByLabel('Which team').selectOption('south-locality')
  await page.getByLabel('Why them').fill('Sundays')
  await page.getByRole('button', { name: 'Finish', exact: true }).last().click()
  await page.waitForURL(/\/contacts\//)
  const kept = await sql<{ neighbourhood: string; to_team: string }>`
    select neighbourhood, to_team from people.hand_over where place_id = ${house.place.id}`.execute(house.db.kysely)
  assert.deepEqual(kept.rows, [{ neighbourhood: neighbourhoods[1]!.key, to_team: 'south-locality' }])
})
