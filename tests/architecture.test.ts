import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'

/** The house rules of docs/decisions/0001: arrows, layers, sizes and names. A rule that nobody checks is a wish. */
const root = new URL('..', import.meta.url).pathname

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)))

const all = ['src', 'places', 'tests', 'bench'].filter(folder => existsSync(join(root, folder))).flatMap(files)
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const lines = (file: string) => read(file).split('\n').length - 1
const code = all.filter(file => file.endsWith('.ts'))
const sources = code.filter(
  file => file.startsWith('src/') && !file.endsWith('.test.ts') && file !== 'src/platform/database/tables.ts',
)
const imports = (file: string) => [...read(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(match => match[1]!)

/** Floors, lowest first. A part may use what lies on a lower floor, never its neighbours. */
const floors = [
  ['platform'],
  ['place'],
  ['measures'],
  ['people'],
  ['community', 'partners', 'providers', 'enterprises'],
  ['front-door', 'short-term-help', 'long-term-support', 'commissioning', 'outcomes', 'exchange'],
  ['demo'],
  ['running'],
]
const floorOf = (part: string) => floors.findIndex(parts => parts.includes(part))
const partOf = (file: string) => file.split('/')[1]!
const aliasPart = (name: string) => /^#([a-z-]+)/.exec(name)?.[1]

/** Longer than the rule allows, each with its reason. */
const mayBeLonger: Record<string, string> = {}

test('there are files to check', () => {
  assert.ok(sources.length > 50, `${sources.length} source files`)
  assert.ok(code.filter(file => file.endsWith('.test.ts')).length > 10)
})

test('every folder of src is a part with a floor, and is entered by its index', () => {
  const parts = new Set(sources.filter(file => file.split('/').length > 2).map(partOf))
  for (const part of parts) {
    assert.ok(floorOf(part) >= 0, `${part} has no floor`)
    if (part !== 'platform') assert.ok(existsSync(join(root, 'src', part, 'index.ts')), `${part} has no index.ts`)
  }
})

test('no folder is deeper than src/part/action, but for content and components', () => {
  for (const file of sources) {
    const depth = file.split('/').length
    const deeper = file.startsWith('src/platform/') ? 6 : 4
    assert.ok(depth <= deeper, `${file} lies too deep`)
  }
})

test('arrows go one way, and a part is entered only by its alias', () => {
  for (const file of sources.filter(f => f.split('/').length > 2)) {
    const part = partOf(file)
    for (const name of imports(file)) {
      if (name.startsWith('.')) {
        const target = relative(root, join(root, file, '..', name)).split('/')
        const within =
          part === 'platform' ? target[1] === 'platform' && target[2] === file.split('/')[2] : target[1] === part
        assert.ok(within, `${file} reaches into ${target.join('/')}: use the part's alias`)
      }
      const other = aliasPart(name)
      if (!other || other === 'tests' || other === part) continue
      const places = other === 'places' || other === 'app'
      assert.ok(!places || part === 'demo' || part === 'running', `${file} may not know ${name}`)
      if (!places)
        assert.ok(
          floorOf(other) < floorOf(part),
          `${file} on floor ${floorOf(part)} imports ${name} on floor ${floorOf(other)}`,
        )
    }
  }
})

test('no files go in a circle, not even for a type', () => {
  const aliases: Record<string, string> = JSON.parse(read('package.json')).imports
  const folders = Object.entries(aliases).map(([name, to]) => [name.split('*'), to.slice(2).split('*')] as const)
  const targetOf = (file: string, name: string): string | undefined => {
    if (name.startsWith('.')) return relative(root, join(root, file, '..', name))
    const [from, to] =
      folders.find(([[before = '', after]]) => (after === undefined ? name === before : name.startsWith(before))) ?? []
    return from && to && [to[0], from[1] === undefined ? '' : name.slice(from[0]!.length), to[1]].join('')
  }
  const done = new Set<string>()
  const walk = (file: string, way: string[]): void => {
    assert.ok(!way.includes(file), `in a circle: ${[...way.slice(way.indexOf(file)), file].join(' → ')}`)
    if (done.has(file) || !code.includes(file)) return
    for (const name of imports(file)) {
      const target = targetOf(file, name)
      if (target && target !== file) walk(target, [...way, file])
    }
    done.add(file)
  }
  for (const file of code) walk(file, [])
  assert.equal(done.size, code.length)
})

test('rules are pure', () => {
  for (const file of sources.filter(f => f.endsWith('.rules.ts'))) {
    const text = read(file)
    assert.doesNotMatch(
      text,
      /\basync\b|\bawait\b|Date\.now|new Date\(\)|Math\.random|process\./,
      `${file} is not pure`,
    )
    // Types may come from anywhere; values only from the clock's dates, other rules and pure lists.
    const values = [...text.matchAll(/^import (?!type)[^;]*? from '([^']+)'/gms)].map(m => m[1]!)
    for (const name of values)
      assert.ok(!/database|\.queries|\.page|fastify|node:fs/.test(name), `${file} imports ${name}`)
  }
})

test('queries know no rules and no web, and write only to their own part’s schema', () => {
  const schemaOf: Record<string, string> = {
    'front-door': 'front_door',
    people: 'people',
    community: 'community',
    measures: 'measures',
    exchange: 'exchange',
    outcomes: 'outcomes',
    place: 'place',
  }
  const platformSchemas = ['platform', 'identity', 'audit', 'public', 'place']
  for (const file of sources.filter(f => f.endsWith('.queries.ts'))) {
    for (const name of imports(file))
      assert.ok(!/fastify|nunjucks|\.page\.ts|\.form\.ts/.test(name), `${file} imports ${name}`)
    const part = partOf(file)
    if (part === 'demo') continue
    const written = [...read(file).matchAll(/(?:insert into|update|delete from)\s+([a-z_]+)\.[a-z_]+/g)].map(m => m[1]!)
    for (const schema of written)
      assert.ok(
        part === 'platform' ? platformSchemas.includes(schema) : schema === schemaOf[part],
        `${file} writes to ${schema}`,
      )
  }
})

test('only queries speak SQL that writes', () => {
  const allowed = /\.queries\.ts$|^src\/platform\/(audit|database)\/|^src\/demo\/write\//
  for (const file of sources.filter(f => !allowed.test(f)))
    assert.doesNotMatch(
      read(file),
      /sql`\s*(insert into|update|delete from)\b/i,
      `${file} writes to the database itself`,
    )
})

test('statements that write take an audited transaction', () => {
  for (const file of sources.filter(
    f => f.endsWith('.queries.ts') && partOf(f) !== 'platform' && partOf(f) !== 'demo',
  )) {
    const functions = read(file)
      .split(/\nexport async function /)
      .slice(1)
    for (const text of functions) {
      const body = text.split(/\n}\n/)[0]!
      if (!/`\s*(insert into|update|delete from)\b/i.test(body)) continue
      assert.match(
        body.slice(0, 300),
        /Writing|Database/,
        `${file}: ${body.split('(')[0]} writes without an audited transaction`,
      )
    }
  }
})

test('files are of a size to be read', () => {
  for (const file of code.filter(f => f !== 'src/platform/database/tables.ts')) {
    const most = file.endsWith('.test.ts') || file.startsWith('tests/') || file.startsWith('bench/') ? 400 : 250
    if (mayBeLonger[file]) continue
    assert.ok(lines(file) <= most, `${file} has ${lines(file)} lines, more than ${most}`)
    const named = imports(file).filter(name => !name.startsWith('node:'))
    const table = file === 'src/app.ts' || file.endsWith('/index.ts') || file.endsWith('.test.ts')
    if (!table) assert.ok(named.length <= 15, `${file} has ${named.length} imports`)
  }
  for (const file of all.filter(f => f.endsWith('.njk')))
    assert.ok(lines(file) <= 150, `${file} has ${lines(file)} lines`)
})

test('every exception to the size rule is still needed', () => {
  for (const [file, reason] of Object.entries(mayBeLonger)) assert.ok(lines(file) > 250 && reason.length > 20, file)
})

test('names say what a thing is', () => {
  const empty = /(^|\/|-)(util|utils|helper|helpers|common|misc|manager|processor|data|types)(\.|\/|$)/
  // The national return is called Client Level Data.
  const said = (file: string) => file.replace('/client-level-data', '')
  for (const file of all) assert.doesNotMatch(said(file), empty, `${file} is named after nothing`)
  for (const file of all) assert.match(file, /^[a-z0-9/._-]+$/, `${file} is not kebab-case`)
})

test('templates hold no script, no style and nothing that a strict policy would block', () => {
  for (const file of all.filter(f => f.endsWith('.njk'))) {
    const text = read(file)
    assert.doesNotMatch(text, /<script(?![^>]*src=)/, `${file} has a script in it`)
    assert.doesNotMatch(text, /\sstyle=|<style|hx-on|\bjs:|javascript:/, `${file} would be blocked`)
    assert.doesNotMatch(text, /hx-trigger="[^"]*\[/, `${file} has a filter that needs eval`)
  }
})

test('every form that changes something carries its marks', () => {
  for (const file of all.filter(f => f.endsWith('.njk') && !f.includes('/design/'))) {
    for (const form of read(file)
      .split(/<form /)
      .slice(1)) {
      if (!/^[^>]*method="post"/s.test(form)) continue
      assert.match(form.split('</form>')[0]!, /{{ marks }}/, `${file} has a form without {{ marks }}`)
    }
  }
})

test('words that do not belong on our pages', () => {
  const banned = /\b(service users?|bed[- ]block\w*|client journey|burden)\b/i
  for (const file of all.filter(f => f.endsWith('.njk'))) assert.doesNotMatch(read(file), banned, file)
})

test('no left-over marks', () => {
  for (const file of all) {
    if (!/\.(ts|njk|sql|scss|js)$/.test(file) || file === 'tests/architecture.test.ts') continue
    assert.doesNotMatch(read(file), /\b(TODO|FIXME|XXX)\b|\.only\(|\.skip\(|@ts-ignore/, file)
    if (!file.endsWith('.test.ts')) assert.doesNotMatch(read(file), /@ts-expect-error/, file)
  }
})
