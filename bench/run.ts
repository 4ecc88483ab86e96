import { parseArgs } from 'node:util'
import { startServer } from '#tests/server'
import type { Line } from './figure.ts'
import { growth } from './figure.ts'
import { figures, ownFigures } from './figures.ts'
import { watchOthers } from './others.ts'
import { besidePeers } from './peers.ts'
import { type SizeName, sizes } from './size.ts'
import { type Kind, openStage } from './stage.ts'

const help = `npm run bench [-- NAME …] [--size hundredth|tenth|whole] [--database postgresql|embedded] [--minutes 1] [--spike 20]

Measures what is named, or everything, and prints one line of JSON a figure; then a table for people.
Names: ${[...figures, ...ownFigures].map(f => f.name).join(', ')}
Load: 200 people at work for --minutes, then five times as many requests for --spike seconds. The bars ask for 10 and 60; an
hour (--minutes 60) says whether memory stays level.
Without --size: PostgreSQL at each size, and the embedded database at a tenth.`

const allSizes = Object.keys(sizes) as SizeName[]
const line = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string' },
    database: { type: 'string' },
    minutes: { type: 'string', default: '1' },
    spike: { type: 'string', default: '20' },
    help: { type: 'boolean' },
  },
})
const unknown = line.positionals.find(name => ![...figures, ...ownFigures].some(f => f.name === name))
const wrong =
  unknown !== undefined ||
  !(Number(line.values.minutes) > 0 && Number(line.values.minutes) <= 600) ||
  !(Number(line.values.spike) >= 0 && Number(line.values.spike) <= 600) ||
  (line.values.size !== undefined && !allSizes.includes(line.values.size as SizeName)) ||
  (line.values.database !== undefined && !['postgresql', 'embedded'].includes(line.values.database))
if (wrong || line.values.help) {
  console.error(help)
  process.exit(wrong ? 2 : 0)
}

const asked = (figure: { name: string }) => line.positionals.length === 0 || line.positionals.includes(figure.name)
const onlySize = line.values.size as SizeName | undefined
const onlyDatabase = line.values.database as Kind | undefined
const runs: [Kind, SizeName][] = [
  ...allSizes.filter(size => !onlySize || size === onlySize).map(size => ['postgresql', size] as [Kind, SizeName]),
  ['embedded', onlySize ?? 'tenth'] as [Kind, SizeName],
].filter(([kind]) => !onlyDatabase || kind === onlyDatabase)

const lengths = {
  ...{ workSeconds: Number(line.values.minutes) * 60, spikeSeconds: Number(line.values.spike) },
  partAsked: onlySize !== undefined,
}
const lines: Line[] = []
let failed = false
const began = performance.now()
await measureAll()
table()
process.exit(failed ? 1 : 0)

async function measureAll(): Promise<void> {
  for (const figure of ownFigures.filter(asked)) await attempt(figure.name, () => figure.measureOnce())
  const chosen = figures.filter(asked)
  if (chosen.length === 0) return
  const server = await startServer()
  try {
    for (const [kind, size] of runs) {
      const stage = await openStage(server, kind, size, new Set(chosen.flatMap(f => f.needs)))
      console.error(`${kind}, the ${size}: filled in ${Math.round(stage.filledInSeconds)} s`)
      try {
        for (const figure of chosen) await attempt(figure.name, () => figure.measure(stage, lengths))
      } finally {
        await stage.close()
      }
    }
  } finally {
    await server.stop()
  }
}

/** A figure that fails is told, and the others are measured all the same. */
async function attempt(name: string, measure: () => Promise<Line[]>): Promise<void> {
  const others = watchOthers()
  try {
    const found = await measure()
    const busy = others()
    for (const one of found) {
      const beside = busy !== null && busy > 0.1 ? `something else used ${busy} cores meanwhile` : ''
      const told = { ...one, note: [one.note, beside].filter(Boolean).join('; ') }
      lines.push(told)
      console.log(JSON.stringify(told))
    }
  } catch (fault) {
    failed = true
    console.error(`${name} could not be measured: ${fault instanceof Error ? fault.stack : fault}`)
  }
}

function table(): void {
  const grown = growth(lines, size => sizes[size].people)
  for (const { bench, exponent, sizes: count } of grown)
    console.log(JSON.stringify({ bench, exponent, over: `${count} sizes`, grows: growsOf(bench) }))
  const columns = ['bench', 'size', 'database', 'rate', 'p50', 'p95', 'p99', 'bar', 'floor', 'met'] as const
  const rows = [columns.map(String), ...lines.map(one => columns.map(column => cell(one[column])))]
  console.error(`\n${inColumns(rows)}\n`)
  const beside = besidePeers(lines)
  if (beside.length > 0) console.error(`${inColumns(beside)}\n`)
  for (const { bench, exponent } of grown)
    console.error(`${bench}: cost grows as size to the ${exponent} (${growsOf(bench)})`)
  const missed = lines.filter(one => one.met === false)
  console.error(
    `\n${lines.filter(one => one.met).length} bars met, ${missed.length} missed, ${Math.round((performance.now() - began) / 1_000)} s.`,
  )
}

function inColumns(rows: string[][]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map(row => row[i]!.length)))
  const written = (row: string[]) => row.map((value, i) => value.padEnd(widths[i]!)).join('  ')
  return rows.map(row => written(row).trimEnd()).join('\n')
}

function growsOf(bench: string): string {
  return figures.find(f => bench.startsWith(f.name))?.grows ?? ''
}

function cell(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'NO'
  return value === null ? '–' : String(value)
}
