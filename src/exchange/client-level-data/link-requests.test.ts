import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, sql } from '#platform/database'
import { type CldCells, cldText, loadCldText, request } from '#tests/cld'
import { openTestHouse } from '#tests/house'

const on = (from: string, to: string, more: CldCells = {}): CldCells => ({
  ...request,
  ...{ 'Event Start Date': from, 'Event End Date': to, ...more },
})
const assessment = (from: string, to: string): CldCells =>
  on(from, to, {
    ...{ 'Event Type': 'Assessment', 'Request: Route of Access': '', 'Assessment Type': 'Long term assessment' },
    'Eligible Needs Identified': 'No needs identified',
  })

test('an assessment is taken to come of the last request before it, where that is not more than half a year ago', async () => {
  const house = await openTestHouse()
  const rows = [
    on('2024-05-01', '2024-05-02'),
    on('2024-06-01', '2024-06-03'),
    assessment('2024-06-01', '2024-06-20'), // the same day as the second request
    assessment('2024-11-28', '2024-12-01'), // 180 days after it
    assessment('2024-11-29', '2024-12-05'), // 181
    on('2025-01-10', '2025-01-11'), // after them all
  ]
  await loadCldText(house, cldText(rows))
  const found = await inTransaction(house.db, house.place.id, tx =>
    sql<{ started_on: string; asked_on: string | null; known: boolean }>`
      select a.started_on, a.asked_on, a.contact_id = c.contact_id as known
        from facts.assessment a
        left join facts.contact c on c.place_id = a.place_id and c.contact_id = a.contact_id
       where a.place_id = ${house.place.id} order by 1`.execute(tx),
  )
  assert.deepEqual(
    found.rows.map(row => [row.started_on, row.asked_on, row.known]),
    [
      ['2024-06-01', '2024-06-01', true],
      ['2024-11-28', '2024-06-01', true],
      ['2024-11-29', null, null],
    ],
  )
})
