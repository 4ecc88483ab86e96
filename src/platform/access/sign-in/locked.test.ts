import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { saveAccount } from '../account.queries.ts'
import { codeAt, hashPassword, newTotpSecret } from '../secret.ts'
import { SIGN_IN_TRIES } from '../ways.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

async function scene() {
  const house = await openTestHouse({ mode: 'real', ways: { address: 'http://localhost:3999' } })
  const [accountId, totpSecret] = [newId(), newTotpSecret()]
  const passwordHash = await hashPassword('a long password')
  const account = { accountId, name: 'Priya Shah', email: 'priya@example.org', role: 'contact adviser', team: 'hubs' }
  await house.write(tx => saveAccount(tx, house.place.id, { ...account, passwordHash, totpSecret }))
  const trying = (fields: Record<string, string>) =>
    house.app.inject({
      ...{ method: 'POST', url: '/sign-in', headers: FORM },
      payload: new URLSearchParams({ email: 'priya@example.org', password: 'a long password', ...fields }).toString(),
    })
  const right = () => trying({ code: codeAt(totpSecret, Math.floor(house.clock.now().getTime() / 30_000)) })
  const later = (minutes: number) =>
    house.clock.set(new Date(house.clock.now().getTime() + minutes * 60_000).toISOString())
  return { house, accountId, trying, right, later }
}
const wrong = { password: 'wrong', code: '000000' }

test('tries at once count as tries one after the other', async () => {
  const { trying, right } = await scene()
  await Promise.all([1, 2, 3, 4, 5].map(() => trying(wrong)))
  assert.equal((await right()).statusCode, 422)
})

test('a rest is of fifteen minutes, is written down, and then the count begins anew', async () => {
  const { house, accountId, trying, right, later } = await scene()
  for (let i = 0; i < 5; i += 1) await trying(wrong)
  for (let i = 0; i < 5; i += 1) await trying(wrong)
  later(14)
  assert.equal((await right()).statusCode, 422)
  later(2)
  for (let i = 0; i < 4; i += 1) await trying(wrong)
  assert.equal((await right()).statusCode, 303, 'four wrong tries after a rest are four')
  const lines = await sql<{
    act: string
  }>`select act from audit.entry where record_id = ${accountId} order by entry_id`.execute(house.db.kysely)
  assert.deepEqual(
    lines.rows.map(row => row.act),
    ['rests after five wrong tries', 'signed in by password'],
  )
})

test('an e-mail that is nobody’s is answered in the same words and takes as long', async () => {
  const { trying } = await scene()
  const said: string[] = []
  const took = async (email: string) => {
    const began = performance.now()
    const reply = await trying({ ...wrong, email })
    said.push(reply.body.replaceAll(email, '').replaceAll(/value="[0-9a-f-]{36}"/g, ''))
    return performance.now() - began
  }
  // In turn, and the quickest of each: what else the machine does falls on both.
  const [known, unknown]: [number[], number[]] = [[], []]
  for (let i = 0; i < 10; i += 1) {
    known.push(await took('priya@example.org'))
    unknown.push(await took('nobody@example.org'))
  }
  const ratio = Math.min(...unknown) / Math.min(...known)
  assert.equal(new Set(said).size, 1)
  // Without the password's own cost it would be under a quarter.
  assert.ok(ratio > 0.5 && ratio < 2, `${ratio.toFixed(2)} times as long`)
})

test('a whole council may sign in from one address; whoever goes on trying is stopped', async () => {
  const { house } = await scene()
  const trying = async (remoteAddress: string) =>
    (await house.app.inject({ method: 'POST', url: '/sign-in/passkey', payload: '', headers: FORM, remoteAddress }))
      .statusCode
  for (let i = 0; i < SIGN_IN_TRIES; i += 1) assert.equal(await trying('192.0.2.7'), 422)
  assert.equal(await trying('192.0.2.7'), 429)
  assert.equal(await trying('192.0.2.8'), 422)
})
