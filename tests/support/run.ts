import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { migrate, openDatabase } from '#platform/database'
import { startServer } from './server.ts'

/**
 * Every test, at three speeds: rules (pure, in one process), pages (on the embedded database and again on PostgreSQL),
 * journeys (in a browser). A pattern that finds no file is a fault, not a pass.
 */
const tests = globSync(['src/**/*.test.ts', 'places/**/*.test.ts', 'tests/*.test.ts', 'bench/**/*.test.ts'])
const journeys = globSync('tests/journeys/*.test.ts')
const usesDatabase = (file: string) =>
  /#tests\/|#platform\/database|openDatabase|from '#app'/.test(readFileSync(file, 'utf8'))

const drills = tests.filter(file => file.startsWith('bench/'))
const pages = tests.filter(file => !drills.includes(file) && usesDatabase(file))
// Those that bring databases of their own prove the same whichever database the others are on.
const bringTheirOwn = (file: string) => /#tests\/server'/.test(readFileSync(file, 'utf8'))
// Those that walk a whole borough take long and ask little of the database itself: once, where pages are answered fastest.
const walks = pages.filter(file => file.startsWith('tests/') && /makeDemoPlace/.test(readFileSync(file, 'utf8')))
const onEmbedded = pages.filter(file => !walks.includes(file))
const onServer = pages.filter(file => !bringTheirOwn(file))
// Those that alter tables shut them to everybody meanwhile: one after the other, when all else is done.
const altering = onServer.filter(file => /alter table|#tests\/filled-tables'/.test(readFileSync(file, 'utf8')))
// A process for each file would spend half its time on reading the same program: those of one part share one. They have a
// database in common in any case, and a place of their own each.
const AT_ONCE = 8
const rules = tests.filter(file => !drills.includes(file) && !pages.includes(file))
if (rules.length < 10 || pages.length < 5 || journeys.length < 1) {
  console.error(
    `Too few tests were found: ${rules.length} of rules, ${pages.length} of pages, ${journeys.length} journeys.`,
  )
  process.exit(1)
}

const only = process.argv[2]
let failed = false
if (!only || only === 'rules') await run('Rules', ['--test-isolation=none'], rules, {})
if (!only || only === 'pages')
  await run('Pages, on the embedded database', ['--test-concurrency=2'], together(onEmbedded), {
    TEST_TEMPLATE: await makeTemplate(),
  })
if (!only || only === 'postgres') {
  const server = await startServer()
  try {
    const env = { TEST_DATABASE_URL: server.url }
    const besides = onServer.filter(file => !altering.includes(file))
    await run('Pages, on PostgreSQL', ['--test-concurrency=2'], together(besides), env)
    await run('Pages that alter tables, on PostgreSQL', ['--test-concurrency=1'], altering, env)
  } finally {
    await server.stop()
  }
}
if (!only || only === 'drills') await run('Drills, cut short', ['--test-concurrency=1'], drills, {})
if (!only || only === 'journeys') await run('Journeys, in a browser', ['--test-concurrency=1'], journeys, {})
process.exit(failed ? 1 : 0)

/** A migrated database, made once: each test file begins with a copy of it instead of making its own. */
async function makeTemplate(): Promise<string> {
  const db = await openDatabase({ folder: 'memory' })
  await migrate(db)
  const copy = await db.copy!()
  const file = join(mkdtempSync(join(tmpdir(), 'alongside-template-')), 'database.tar')
  writeFileSync(file, Buffer.from(await copy.arrayBuffer()))
  await db.close()
  return file
}

/** The files of each part eight by eight, as files that read them one after the other; those beside the parts stay alone. */
function together(files: string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-together-'))
  const parts = Map.groupBy(
    files.filter(file => file.startsWith('src/')),
    file => file.split('/')[1]!,
  )
  const groups = [...parts].flatMap(([part, all]) =>
    Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) => {
      const group = join(folder, `${part}-${n + 1}.test.mjs`)
      const some = all.slice(n * AT_ONCE, (n + 1) * AT_ONCE).map(file => pathToFileURL(resolve(file)))
      writeFileSync(group, some.map(url => `await import('${url}')\n`).join(''))
      return group
    }),
  )
  return [...groups, ...files.filter(file => !file.startsWith('src/'))]
}

/** The outer limit is for a test that leaves something open: node:test would wait for ever. */
async function run(name: string, flags: string[], files: string[], env: Record<string, string>): Promise<void> {
  console.log(`\n${name}: ${files.length} files`)
  const child = spawn(
    process.execPath,
    [
      '--test',
      '--test-force-exit',
      '--test-reporter=dot',
      '--test-reporter-destination=stdout',
      '--test-reporter=./tests/support/closing.ts',
      '--test-reporter-destination=stdout',
      ...flags,
      ...files,
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'test', ...env },
    },
  )
  const limit = setTimeout(() => child.kill('SIGKILL'), 15 * 60_000)
  const code = await new Promise<number | null>(resolve => child.on('exit', resolve))
  clearTimeout(limit)
  if (code !== 0) failed = true
}
