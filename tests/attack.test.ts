import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { makeDemoPlace } from '#demo'
import { type Role, roles } from '#place'
import { sql } from '#platform/database'
import { patternOf, type ShownForm, type Walked, walk } from '#tests/crawl'
import { carriedOut, formulasIn, hostile, runsIn } from '#tests/hostile'
import { type Browser, openTestHouse, type Shown, type TestHouse } from '#tests/house'

/** A small borough with something on every page, and somebody of each role who found what there is. */
let house: TestHouse
const found = new Map<Role | 'visitor', { browser: Browser; walked: Walked }>()
const everybody = ['visitor', ...roles] as const
const SEED = 20_260_303

before(async () => {
  house = await openTestHouse()
  const small = { seed: 3, scale: 0.01, years: 1, progress: () => undefined }
  await makeDemoPlace(house.db, house.place, { ...small, asAt: house.today })
  for (const who of everybody) {
    const browser = who === 'visitor' ? house.visitor() : await house.signedInAs(who)
    if (who === 'resident') await giveThemAPage(browser.accountId)
    found.set(who, { browser, walked: await walk(browser, 2) })
  }
})

/** Somebody of the borough is who comes in. */
const giveThemAPage = (accountId: string) =>
  house.write(tx =>
    sql`insert into people.own_account (place_id, own_account_id, person_id, account_id, way_id, checked_how, checked_by_name, checked_on, invited_at)
      select place_id, gen_random_uuid(), person_id, ${accountId}, gen_random_uuid(), 'known', 'Dev Patel', ${house.today}, now()
        from people.person p where place_id = ${house.place.id} and died_on is null and not safety_hold
         and not exists (select from people.own_account o where o.person_id = p.person_id)
       order by (select count(*) from front_door.contact c where c.person_id = p.person_id) desc limit 1`.execute(tx),
  )

/** Whatever was sent, the answer is one of ours, says something, and nothing in it runs. */
function holds(shown: Shown, what: string): void {
  assert.ok(shown.status < 500, `${what}: ${shown.status}`)
  const { headers } = shown
  assert.match(String(headers['content-security-policy']), /default-src 'none'/, what)
  assert.doesNotMatch(String(headers['content-security-policy']), /script-src[^;]*unsafe/, what)
  assert.equal(headers['x-content-type-options'], 'nosniff', what)
  assert.equal(headers['referrer-policy'], 'no-referrer', what)
  assert.equal(headers['cache-control'], 'no-store', what)
  if (shown.html !== '')
    assert.match(
      String(headers['content-type']),
      /^(text\/(html|csv|plain)|application\/json); charset=utf-8|^(application\/pdf|image\/)/,
      what,
    )
  assert.deepEqual(runsIn(shown.page), [], what)
  assert.ok(!carriedOut(shown.text), `${what}: a template was carried out`)
  if (shown.location) assert.match(shown.location, /^\/(?![/\\])/, `${what}: sent elsewhere`)
  if (shown.status >= 400) assert.ok(shown.page.querySelector('h1, .govuk-error-summary'), `${what}: says nothing`)
}

test('every link that somebody of any role is shown leads to a page, and the walk reaches most of the house', () => {
  const reached = new Set<string>()
  for (const [role, { walked }] of found)
    for (const [address, shown] of walked.pages) {
      holds(shown, `${role} ${address}`)
      assert.ok([200, 303].includes(shown.status), `${role} ${address}: ${shown.status}`)
      reached.add(patternOf(address)!)
    }
  assert.ok(reached.size > 90, `only ${reached.size} routes were reached`)
  assert.ok(found.get('team manager')!.walked.forms.length > 60)
  assert.ok(found.get('visitor')!.walked.forms.length > 2)
})

test('no query string makes a fault or is shown as anything but words', async () => {
  for (const [role, { browser, walked }] of found) {
    const byRoute = new Map([...walked.pages.keys()].map(address => [patternOf(address)!, address]))
    const names = namesAsked(walked)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...byRoute.values()),
        fc.array(fc.tuple(fc.constantFrom(...names, '__proto__', 'x[y]'), fc.constantFrom(...hostile)), {
          minLength: 1,
          maxLength: 4,
        }),
        async (address, query) => {
          const at = `${address.split('?')[0]}?${new URLSearchParams(query.map(([n, v]) => [n, v.slice(0, 3_000)]))}`
          holds(await browser.get(at), `${role} ${at}`)
        },
      ),
      { seed: SEED, numRuns: 120, endOnFailure: true },
    )
  }
})

function namesAsked({ pages }: Walked): string[] {
  const names = [...pages.keys()].flatMap(address => [...new URLSearchParams(address.split('?')[1] ?? '').keys()])
  return [...new Set([...names, 'next', 'page', 'from', 'to'])]
}

test('no address makes a fault, whatever stands where an id should', async () => {
  const { browser, walked } = found.get('team manager')!
  for (const pattern of new Set([...walked.pages.keys()].map(address => patternOf(address)!)))
    for (const [name] of pattern.matchAll(/:[a-zA-Z]+/g))
      for (const bad of [
        ...hostile.slice(0, 16),
        ...hostile.slice(33, 44),
        '%',
        '%ff',
        '%c0%af',
        '.',
        '..',
        'a'.repeat(4_000),
      ]) {
        const filled = pattern.replace(name, bad.startsWith('%') ? bad : encodeURIComponent(bad.toWellFormed()))
        const address = filled.replace(/:[a-zA-Z]+/g, '01890a5d-ac96-774b-bcce-b302099a8057')
        const shown = await browser.get(address)
        holds(shown, address)
        assert.ok(shown.status !== 200 || !bad.includes('zq7'), `${address}: ${shown.status}`)
      }
})

for (const role of everybody)
  test(`no form that a ${role} is shown makes a fault, whatever is typed into it`, async () => {
    const { browser, walked } = found.get(role)!
    for (const form of walked.forms)
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(fc.nat(1_000)), fc.nat(), async (choices, at) => {
          const draw = <T>(from: T[]): T => from[choices.next().value! % from.length]!
          const hit = form.fields[at % Math.max(1, form.fields.length)]?.name
          const sent = Object.fromEntries(
            form.fields.map(field => [field.name, filled(field, field.name === hit, draw)]),
          )
          const odd = draw<Record<string, string | string[]>>([
            {},
            {},
            { ['__proto__']: 'x' },
            { 'a[b]': 'x' },
            { [hit ?? 'x']: [draw(hostile), draw(hostile)] },
          ])
          holds(
            await browser.post(form.to, { ...sent, ...odd }, form.from),
            `${role} ${form.pattern} ${JSON.stringify(sent).slice(0, 2_000)}`,
          )
        }),
        { seed: SEED, numRuns: 8, endOnFailure: true },
      )
  })

/** Mostly what belongs there, so that a page gets as far as keeping what does not. */
function filled(field: ShownForm['fields'][number], hit: boolean, draw: <T>(from: T[]) => T): string {
  if (hit) return draw(hostile)
  if (field.options.length > 0) return draw(field.options)
  if (field.value !== '') return field.value
  if (/day|date|on$|from|until/i.test(field.name)) return draw(['3/3/2026', '1/1/2026', ''])
  return draw(['Tea on Thursdays', '3', '07700 900123', ...hostile])
}

test('what was kept is shown as the words it is, on every page and in every file', async () => {
  let files = 0
  for (const [role, { browser }] of found) {
    const again = await walk(browser, 3)
    for (const [address, shown] of again.pages) {
      holds(shown, `afterwards, ${role} ${address}`)
      if (String(shown.headers['content-type']).startsWith('text/csv')) {
        files++
        const rows = parseCsv(shown.html, { relax_column_count: true, bom: true }) as string[][]
        assert.deepEqual(formulasIn(rows), [], address)
      }
    }
  }
  assert.ok(files > 3, `only ${files} files were seen`)
})

test('no header makes a fault, and none is told back', async () => {
  const { cookie } = found.get('team manager')!.browser
  const bad = hostile.filter(text => /^[\x20-\x7e]{1,3000}$/.test(text))
  for (const name of [
    'cookie',
    'user-agent',
    'accept',
    'accept-encoding',
    'accept-language',
    'content-type',
    'host',
    'origin',
    'referer',
    'if-none-match',
    'hx-request',
    'hx-target',
    'sec-fetch-site',
    'x-forwarded-for',
    'x-forwarded-proto',
    'x-forwarded-host',
    'range',
  ])
    for (const value of bad) {
      for (const method of ['GET', 'POST'] as const) {
        const headers = {
          cookie,
          ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
          [name]: value,
        }
        const reply = await house.app.inject({
          method,
          url: '/near',
          headers,
          ...(method === 'POST' && { payload: 'x=1' }),
        })
        assert.ok(reply.statusCode < 500, `${method} ${name}: ${value}: ${reply.statusCode}`)
        assert.ok(!reply.body.includes('zq7()'), `${name}: ${value}`)
        assert.equal(reply.headers['set-cookie'], undefined)
      }
    }
})
