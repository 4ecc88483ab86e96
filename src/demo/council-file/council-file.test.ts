import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { cldFaultInWords, cldHeaders, cldRowJudge, nationalLists } from '#exchange'
import { councilFile } from './council-file.ts'

const asked = { from: '2025-04-01', to: '2026-03-31', size: { rows: 2000 }, seed: 7, faults: 0, postcodes: ['ZX1 2AB'] }
const text = [...councilFile(asked)].join('')
const [header, ...rows] = parse(text) as string[][]
const cell = (row: string[], name: string) => row[cldHeaders.indexOf(name)]!

test('the same request gives the same file, another seed another', () => {
  assert.equal([...councilFile(asked)].join(''), text)
  assert.notEqual([...councilFile({ ...asked, seed: 8 })].join(''), text)
})

test('it has the columns of Client Level Data and as many rows as were asked for, about', () => {
  assert.deepEqual(header, cldHeaders)
  assert.ok(rows.length >= 2000 && rows.length < 2020, String(rows.length))
  assert.deepEqual([...new Set(rows.map(row => cell(row, 'Event Type')))].sort(), [
    'Assessment',
    'Request',
    'Review',
    'Service',
  ])
})

test('only what belongs in the period is sent: what ended in it, and services that ran in it', () => {
  for (const row of rows) {
    const [type, from, to] = ['Event Type', 'Event Start Date', 'Event End Date'].map(name => cell(row, name))
    assert.ok(from! <= asked.to)
    if (type === 'Service') assert.ok(to === '' || to! >= asked.from)
    else assert.ok(to! >= asked.from && to! <= asked.to, `${type} ${from} ${to}`)
  }
})

test('nobody has two numbers and no two people one; every number is of the range that is nobody’s', () => {
  const numbers = new Map(rows.map(row => [cell(row, 'LA Person Unique Identifier'), cell(row, 'NHS Number')]))
  assert.equal(new Set(numbers.values()).size, numbers.size)
  for (const row of rows) assert.equal(numbers.get(cell(row, 'LA Person Unique Identifier')), cell(row, 'NHS Number'))
  for (const number of numbers.values()) assert.match(number, /^999\d{7}$/)
})

const faultsIn = (share: number): string[] => {
  const judge = cldRowJudge(nationalLists, 'iso', '2026-04-15')
  const [, ...lines] = parse([...councilFile({ ...asked, faults: share })].join('')) as string[][]
  return lines.flatMap(row => judge(row).faults.map(cldFaultInWords))
}

test('without faults on purpose no cell is faulty; with them some are', () => {
  assert.deepEqual([...new Set(faultsIn(0))], [])
  assert.ok(faultsIn(0.05).length > 50)
})

test('the command leaves the file and nothing else where it is run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'invented-'))
  try {
    const main = join(import.meta.dirname, '../../main.ts')
    const { DATABASE_URL: _, ...env } = process.env
    const line = [main, 'invent', 'cld', '--out', 'file.csv', '--rows', '50']
    const said = execFileSync(process.execPath, line, { cwd: folder, env, encoding: 'utf8' })
    assert.match(said, /Wrote file\.csv/)
    assert.deepEqual(readdirSync(folder), ['file.csv'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
