import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { profiles } from '#places'
import { sql } from '#platform/database'
import { processingText } from '#running'
import { openTestHouse } from '#tests/house'
import { recordParts } from '../src/record-parts.ts'

const house = await openTestHouse()

test('the record of processing in the documents is the one that the schema and the registry make', async () => {
  const found = await sql<{ table: string; column: string }>`
    select table_schema || '.' || table_name as table, column_name as column from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema', 'public') order by 1, ordinal_position`.execute(
    house.db.kysely,
  )
  const made = processingText(recordParts.held.kinds, found.rows, { ...profiles.marlbrook!, id: house.place.id })
  const written = readFileSync(new URL('../docs/processing.md', import.meta.url), 'utf8')
  assert.equal(written, made, 'run: node src/main.ts processing --document')
})

test('the privacy page says what the rules and rights are', async () => {
  const shown = await (await house.signedInAs('contact adviser')).get('/privacy')
  for (const rule of house.place.retention)
    assert.match(shown.text, new RegExp(`${rule.years} years after the ${rule.from}`))
  for (const { name } of house.place.organisations) assert.ok(shown.text.includes(name), name)
  for (const right of ['see what is kept', 'put right', 'object', 'Information Commissioner', 'within a month'])
    assert.ok(shown.text.includes(right), right)
})
