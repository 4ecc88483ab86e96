import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CldCells, cldFile, cldText, longTerm, request } from '#tests/cld'
import { nationalLists } from '../client-level-data/code-lists.rules.ts'
import { judgeBehind } from './judge-sent.ts'
import { openSent } from './write-sent.ts'
import type { SentRow } from './written-row.rules.ts'

const rowOf = (cells: CldCells): SentRow =>
  cldText([cells])
    .split('\r\n')[1]!
    .replaceAll(/"[^"]*"/g, quoted => quoted.slice(1, -1).replaceAll(',', ';'))
    .split(',')

test('a file is judged behind whoever writes it as it is when it is whole', async () => {
  const judgedBy = async (worthAThread: number) => {
    const file = openSent(cldFile('', 'sent.csv'), 'iso')
    const judge = judgeBehind(file.partial, new Date('2026-03-03T10:30:00Z'), worthAThread)
    const surname = `${'Ŵ'.repeat(20)}`
    for (let n = 0; n < 40; n += 1) {
      const rows = Array.from({ length: 100 }, (_, i) =>
        i % 3 ? longTerm : { ...request, Gender: n % 5 ? 'Male' : 'mael' },
      )
      file.rows(rows.map(row => rowOf({ ...row, 'Last Name': surname })))
      judge.grown(file.bytes(), nationalLists)
    }
    file.end()
    try {
      return await judge.whole(file.bytes(), nationalLists)
    } finally {
      await judge.end()
    }
  }
  const [behind, whole] = [await judgedBy(0), await judgedBy(Infinity)]
  assert.equal(whole.find(fault => fault.column === 'Gender')?.rows, 8 * 34)
  assert.deepEqual(behind, whole)
})

test('a thread that cannot go on says so', async () => {
  const judge = judgeBehind('/nowhere/sent.csv', new Date('2026-03-03T10:30:00Z'), 0)
  judge.grown(10, nationalLists)
  await assert.rejects(judge.whole(10, nationalLists), /ENOENT/)
  await judge.end()
})
