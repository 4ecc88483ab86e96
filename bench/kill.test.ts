import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { killDrill } from './kill.ts'

test('killed at random moments, the embedded database keeps every save that was answered, once and whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-kill-'))
  try {
    const drilled = await killDrill({
      where: { folder: join(folder, 'data') },
      saves: 16,
      kills: 2,
      headsFile: join(folder, 'heads'),
      seed: 3,
    })
    const { lost, twice, inPart, auditFault, kills, answered, left } = drilled
    assert.deepEqual({ lost, twice, inPart, auditFault }, { lost: 0, twice: 0, inPart: 0, auditFault: '' })
    assert.ok(kills >= 2, `${kills} kills`)
    assert.equal(answered + left, 16)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
