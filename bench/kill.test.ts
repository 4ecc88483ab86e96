import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { newId } from '#platform/database'
import { killDrill } from './kill.ts'
import { countWhatIsThere } from './kill-counted.ts'

test('killed at random moments, the embedded database keeps every save that was answered, once and whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-kill-'))
  const where = { folder: join(folder, 'data') }
  const headsFile = join(folder, 'heads')
  try {
    const drilled = await killDrill({ where, saves: 16, kills: 2, headsFile, seed: 3 })
    const { lost, twice, inPart, auditFault, kills, answered, left } = drilled
    assert.deepEqual({ lost, twice, inPart, auditFault }, { lost: 0, twice: 0, inPart: 0, auditFault: '' })
    assert.ok(kills >= 2, `${kills} kills`)
    assert.equal(answered + left, 16)

    // The same count finds a save that is missing, contacts that nobody sent, and a head that the chain does not have.
    const missing = { contactId: newId(), once: newId(), personId: newId(), answered: true, cutOff: false, left: false }
    appendFileSync(headsFile, `${JSON.stringify({ batch: 1, hash: '00' })}\n`)
    const found = await countWhatIsThere(where, [missing], headsFile)
    assert.equal(found.lost, 1)
    assert.ok(found.twice >= answered)
    assert.match(found.auditFault, /not the one whose hash was kept outside/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
