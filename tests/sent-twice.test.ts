import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { HTMLElement } from 'node-html-parser'
import { makeDemoPlace } from '#demo'
import { inTransaction, sql } from '#platform/database'
import { type Browser, openTestHouse, type TestHouse } from '#tests/house'

/** The same form sent twice (a double click, a retry, a proxy) makes one record: every form that can be reached. */
let house: TestHouse
before(async () => {
  house = await openTestHouse()
  await makeDemoPlace(house.db, house.place, { asAt: house.today, seed: 3, scale: 0.002, years: 1 })
})

/** Rows of every table, but for what says that somebody looked and what remembers a form. */
async function rows(): Promise<Record<string, number>> {
  const found = await inTransaction(house.db, house.place.id, async tx => {
    const tables = await sql<{ name: string }>`
      select c.table_schema || '.' || c.table_name as name from information_schema.columns c join information_schema.tables t
       using (table_schema, table_name) where t.table_type = 'BASE TABLE' and c.column_name = 'place_id'
         and c.table_schema || '.' || c.table_name not in ('audit.entry', 'audit.batch', 'platform.answered', 'identity.session')
       order by 1`.execute(tx)
    const counts = tables.rows.map(
      ({ name }) =>
        sql`select ${name} as name, count(*)::integer as n from ${sql.table(name)} where place_id = ${house.place.id}`,
    )
    return (await sql<{ name: string; n: number }>`${sql.join(counts, sql` union all `)}`.execute(tx)).rows
  })
  return Object.fromEntries(found.map(row => [row.name, row.n]))
}

type Sent = Record<string, string | string[]>
/** Every field of a form with something plausible in it; a button that is pressed. */
function filled(form: HTMLElement): Sent {
  const sent: Sent = {}
  const put = (name: string, value: string) => {
    sent[name] ??= value
  }
  for (const field of form.querySelectorAll('input, textarea, select')) {
    const name = field.getAttribute('name')
    if (!name) continue
    const [type, value] = [field.getAttribute('type') ?? 'text', field.getAttribute('value') ?? '']
    const label = `${field.getAttribute('id')} ${name}`.toLowerCase()
    if (field.tagName === 'TEXTAREA') put(name, field.textContent.trim() || 'Said on the phone, in a few words.')
    else if (field.tagName === 'SELECT') {
      const options = field.querySelectorAll('option').map(option => option.getAttribute('value') ?? '')
      put(name, options.find(Boolean) ?? '')
    } else if (type === 'hidden' || type === 'radio') put(name, value)
    else if (type === 'checkbox') continue
    else if (value) put(name, value)
    else if (/review|due|until|firston/.test(label)) put(name, '10/3/2026')
    else if (/on$|date|day|from/.test(label)) put(name, '2/3/2026')
    else if (/postcode/.test(label)) put(name, '')
    else if (/value|amount|number|minutes/.test(label)) put(name, '12')
    else put(name, 'Rosa Lind')
  }
  const button = form.querySelectorAll('button[name]').find(one => !one.getAttribute('name')!.startsWith('page.'))
  if (button && !form.querySelectorAll('button').some(one => !one.hasAttribute('name')))
    put(button.getAttribute('name')!, button.getAttribute('value') ?? '')
  return sent
}

/** Boards are read and not written; what is kept beside them is. */
const boardsOnly = /^\/figures(?!\/(contracts|notes|series))/
type Tried = { kinds: Set<string>; written: Set<string>; faults: string[]; rows: Record<string, number> }
/** '/people/:id': one of each kind is enough. */
const kindOf = (path: string) =>
  path
    .split('?')[0]!
    .replace(/[0-9a-f-]{36}/g, ':id')
    .replace(/^\/figures\/[a-z0-9-]+\.[a-z0-9.-]+|^\/figures\/ascof[a-z0-9-]+/, '/figures/:measure')

async function tryForms(browser: Browser, at: string, tried: Tried, links: Set<string>): Promise<void> {
  const shown = await browser.get(at)
  if (shown.status !== 200) return
  for (const a of shown.page.querySelectorAll('main a[href^="/"]')) links.add(a.getAttribute('href')!.split('#')[0]!)
  for (const form of shown.page.querySelectorAll('main form')) {
    const action = form.getAttribute('action') ?? at
    const sent = filled(form)
    const kind = `${kindOf(action)} ${Object.keys(sent).sort().join()}`
    if (form.getAttribute('method') !== 'post' || form.hasAttribute('enctype') || tried.kinds.has(kind)) continue
    tried.kinds.add(kind)
    const before = tried.rows
    const first = await browser.send(action, sent)
    const after = await rows()
    const second = await browser.send(action, sent)
    const twice = await rows()
    tried.rows = twice
    if (first.status >= 500 || second.status >= 500)
      tried.faults.push(`${kind}: ${first.status}, then ${second.status}`)
    if (first.status !== 303) continue
    if (JSON.stringify(before) !== JSON.stringify(after)) tried.written.add(kind)
    for (const [table, n] of Object.entries(twice))
      if (n !== after[table]) tried.faults.push(`${kind}: ${table} ${before[table]}, ${after[table]}, ${n}`)
    if (second.status !== 303 || second.location !== first.location)
      tried.faults.push(`${kind}: ${first.location}, then ${second.status} ${second.location}`)
    if (first.location?.startsWith('/')) links.add(first.location.split('#')[0]!)
  }
}

test('each form that a worker, a manager or a director comes by, sent twice, is answered once', async () => {
  const tried: Tried = { kinds: new Set(), written: new Set(), faults: [], rows: {} }
  const team = house.place.teams.find(one => one.kind === 'social work')!.key
  for (const [browser, most] of [
    [await house.signedInAs('social worker', { team }), 90],
    [await house.signedInAs('team manager', { team }), 60],
    [await house.signedInAs('director'), 30],
  ] as const) {
    const [links, seen] = [
      new Set([
        '/',
        '/figures/contracts',
        '/figures/notes',
        '/figures/series',
        '/figures/programme',
        '/meetings',
        '/near',
        '/hubs',
        '/waiting',
        '/people/mine',
      ]),
      new Set<string>(),
    ]
    const person = await inTransaction(house.db, house.place.id, tx =>
      sql<{
        id: string
      }>`select person_id as id from people.person where place_id = ${house.place.id} and died_on is null limit 1`.execute(
        tx,
      ),
    )
    tried.rows = await rows()
    links.add(`/people/${person.rows[0]!.id}`)
    for (const link of links) {
      // The list grows as it is gone through.
      const kind = kindOf(link)
      if (seen.has(kind) || seen.size >= most || boardsOnly.test(kind)) continue
      seen.add(kind)
      await tryForms(browser, link, tried, links)
    }
  }
  assert.deepEqual(tried.faults, [])
  assert.ok(tried.written.size >= 20, `${tried.written.size} of ${tried.kinds.size} kinds of form wrote something`)
})
