import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { pagesOf } from '#app'
import { makeDemoPlace } from '#demo'
import { mayDo, type Role, roles } from '#place'
import { newId, sql } from '#platform/database'
import type { Page } from '#platform/web'
import { type Browser, openTestHouse } from '#tests/house'

/**
 * The matrix of every route, every role and how its holder stands to whoever the page is about: known worker, of another
 * team, named and not named for a record that is kept apart, of the organisation it is shared with, of another, of another
 * place. It is made from the route table: a route whose parameter is not told of here fails.
 */
const house = await openTestHouse()
const elsewhere = await openTestHouse()
const { place } = house
const pages = [...new Map(pagesOf('demo').map(page => [page.path.pattern, page])).values()]
const paramsOf = (page: Page) => [...page.path.pattern.matchAll(/:([a-zA-Z]+)/g)].map(found => found[1]!)

/** The row about somebody that a parameter of an address names: its table, id and whose it is. */
const about: Record<string, [table: string, id: string, whose?: string] | 'nobody'> = {
  person: ['people.person', 'person_id'],
  other: ['people.person', 'person_id'],
  handOver: ['people.hand_over', 'hand_over_id'],
  introduction: ['community.introduction', 'introduction_id'],
  contact: ['front_door.contact', 'contact_id'],
  booking: ['community.hub_booking', 'booking_id'],
  concern: ['front_door.concern', 'concern_id'],
  conversation: ['platform.draft', 'draft_id'],
  member: ['people.circle', 'circle_id'],
  letter: ['people.letter', 'letter_id'],
  document: ['people.document', 'document_id'],
  task: ['people.task', 'task_id'],
  decision: ['people.local_decision', 'decision_id'],
  request: ['people.access_request', 'request_id'],
  asked: ['people.right_asked', 'asked_id'],
  sharing: ['people.sharing', 'sharing_id'],
  review: ['people.look_review', 'review_id'],
  message: ['platform.outbox', 'message_id', 'about_person'],
  result: [
    'front_door.contact_result',
    'result_id',
    '(select c.person_id from front_door.contact c where c.place_id = t.place_id and c.contact_id = t.contact_id)',
  ],
  post: [
    'front_door.post_item',
    'post_id',
    '(select d.person_id from people.document d where d.place_id = t.place_id and d.document_id = t.document_id)',
  ],
  // Of these the list is the records team's or the managers', and names nobody who is kept apart.
  ...{ glass: 'nobody', match: 'nobody', notice: 'nobody' },
  ...{
    kind: 'nobody',
    entry: 'nobody',
    session: 'nobody',
    heard: 'nobody',
    neighbourhood: 'nobody',
    provider: 'nobody',
  },
  ...{
    contract: 'nobody',
    meeting: 'nobody',
    measure: 'nobody',
    action: 'nobody',
    challenge: 'nobody',
    file: 'nobody',
    ...{ step: 'nobody', principle: 'nobody', pilot: 'nobody', change: 'nobody', story: 'nobody' },
  },
  ...{ brought: 'nobody', list: 'nobody', sent: 'nobody', token: 'nobody', account: 'nobody' },
  draft: ['platform.draft', 'draft_id'],
}

/** Opens an address of nobody’s to whoever is sent its link, or writes only. */
/** An address of which nothing is known is a blank page to begin a conversation on. */
const blank = (pattern: string) => /^\/conversations\/:conversation(\/save)?$/.test(pattern)
const routes = pages.filter(page => page.may !== 'anyone' && page.path.pattern !== '/sign-out')

type Target = { page: Page; address: string; person: string }
const targets: Target[] = []
const hidden = new Set<string>()
const names: string[] = []

/** Somebody of whom there is a row of the kind that the page's last parameter names, and the address of it. */
async function targetFor(page: Page): Promise<Target | undefined> {
  const params = paramsOf(page).filter(name => about[name] !== 'nobody')
  const last = params.at(-1)
  if (!last) return undefined
  const [table, id, whose = 'person_id'] = about[last] as [string, string, string?]
  const found = await house.write(tx =>
    sql<{
      id: string
      person: string
    }>`select ${sql.ref(id)} as id, ${sql.raw(whose)} as person from ${sql.raw(table)} t
      where place_id = ${place.id} and ${sql.raw(whose)} is not null order by ${sql.ref(id)} desc limit 1`.execute(tx),
  )
  const row = found.rows[0] ?? { id: newId(), person: theirs }
  const values: Record<string, string> = { person: row.person, [last]: row.id, kind: 'notes' }
  if (last === 'other') Object.assign(values, { person: open, other: row.person })
  const address = page.path.pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => values[name] ?? newId())
  return { page, address, person: row.person }
}

let open: string
let theirs: string
const marks: Record<string, Browser> = {}

before(async () => {
  await makeDemoPlace(house.db, place, { asAt: house.today, seed: 7, scale: 0.01, years: 1 })
  const some = await house.write(tx =>
    sql<{
      id: string
    }>`select person_id as id from people.person where place_id = ${place.id} and died_on is null and not safety_hold
      and person_id in (select person_id from people.hand_over where place_id = ${place.id}) order by person_id limit 2`.execute(
      tx,
    ),
  )
  open = some.rows[0]!.id
  theirs = some.rows[1]!.id
  for (const page of routes) {
    const target = await targetFor(page)
    if (target) targets.push(target)
    if (target) hidden.add(target.person)
  }
  hidden.delete(open)
  for (const role of roles)
    marks[role] = await house.signedInAs(role, {
      team: ['trusted assessor', 'resident'].includes(role) ? '' : 'south-social-work',
    })
  const called = await house.write(tx =>
    sql<{
      name: string
    }>`select known_as as name from people.person where place_id = ${place.id} and person_id = any(${[...hidden]}::uuid[])`.execute(
      tx,
    ),
  )
  names.push(...called.rows.map(row => row.name))
  // Names that nobody else has, so that one is known wherever it is printed. The search finds them by the old ones.
  let n = 0
  for (const id of hidden)
    await house.write(tx =>
      sql`update people.person set known_as = ${`Quillfeather ${++n}`}, given_name = 'Quillfeather', family_name = ${`No${n}`} where place_id = ${place.id} and person_id = ${id}`.execute(
        tx,
      ),
    )
})

test('every parameter of every route is told of: whom the page is about', () => {
  for (const page of routes)
    for (const name of paramsOf(page)) assert.ok(name in about, `${page.path.pattern}: whose is :${name}?`)
  assert.ok(targets.length > 60, `${targets.length} routes about somebody`)
})

const allowed = (role: Role, page: Page) => page.may === 'anyone signed in' || mayDo(role, page.may)
const keepApart = async (accounts: string[]) => {
  await house.write(tx => sql`delete from people.restriction where place_id = ${place.id}`.execute(tx))
  for (const id of hidden)
    await house.write(tx =>
      sql`insert into people.restriction (place_id, restriction_id, person_id, why, accounts, review_on, set_by_name, set_at)
        values (${place.id}, ${newId()}, ${id}, 'family works here', ${accounts}::uuid[], '2026-06-01', 'x', ${house.clock.now()})`.execute(
        tx,
      ),
    )
  await house.write(tx =>
    sql`delete from people.known_worker where place_id = ${place.id} and account_id = any(${Object.values(marks).map(b => b.accountId)}::uuid[])`.execute(
      tx,
    ),
  )
}

/** A page that only sends on is as good as the page it sends on to. */
async function leadsTo(browser: Browser, address: string): Promise<number> {
  const shown = await browser.get(address)
  if (address.startsWith('/conversations/') && shown.status === 200) {
    assert.doesNotMatch(shown.html, /Quillfeather/)
    return 404
  }
  return shown.status === 303 ? (await browser.get(shown.location!)).status : shown.status
}

/** What each route answers a role about its target: [get, post]. A post carries its session's mark and nothing else. */
async function answers(role: Role) {
  const browser = marks[role]!
  const csrf = (await browser.get('/my-account')).page.querySelector('input[name=csrf]')!.getAttribute('value')!
  const found = new Map<string, { get?: number; post?: number }>()
  for (const { page, address } of targets)
    found.set(page.path.pattern, {
      ...(page.get && { get: await leadsTo(browser, address) }),
      ...(page.post && { post: (await browser.send(address, { csrf })).status }),
    })
  return found
}

const refusedOrGone = (role: Role, page: Page) => (allowed(role, page) ? 404 : 403)

for (const role of roles)
  test(`kept apart, and not named: every page about them is a page that is not there, for a ${role}`, async () => {
    await keepApart([newId()])
    for (const [pattern, { get, post }] of await answers(role)) {
      const page = targets.find(target => target.page.path.pattern === pattern)!.page
      if (get !== undefined) assert.equal(get, refusedOrGone(role, page), `${role} get ${pattern}`)
      // A form without a page of its own is told what is wrong with it before anybody is looked for, whoever they are.
      if (blank(pattern)) continue
      const expected = [refusedOrGone(role, page), ...(page.get || !allowed(role, page) ? [] : [422])]
      if (post !== undefined) assert.ok(expected.includes(post), `${role} post ${pattern}: ${post}`)
    }
  })

test('named for it, the same pages open', async () => {
  const manager = marks['team manager']!
  await keepApart([manager.accountId])
  let opened = 0
  for (const { page, address } of targets)
    if (page.get && mayDo('team manager', page.may) && (await manager.get(address)).status === 200) opened++
  assert.ok(opened > 35, `${opened} pages opened`)
})

test('no list, board or search shows a name of theirs to whoever is not named', async () => {
  await keepApart([newId()])
  const figures = /^\/(figures|meetings)/
  for (const role of ['contact adviser', 'social worker', 'team manager', 'director'] as const)
    for (const page of routes.filter(one => one.get && paramsOf(one).length === 0)) {
      if (figures.test(page.path.pattern) && role !== 'director') continue
      const shown = await marks[role]!.get(page.path.pattern)
      assert.doesNotMatch(shown.html, /Quillfeather/, `${role} ${page.path.pattern}`)
    }
  for (const name of names) {
    const found = await marks['team manager']!.post('/people/find', { find: name })
    for (const link of found.page.querySelectorAll('tbody th a'))
      assert.ok(!hidden.has(link.getAttribute('href')!.split('/')[2]!), name)
  }
})

test('of another place, nobody is there', async () => {
  await keepApart([])
  for (const role of roles) {
    const stranger = await elsewhere.signedInAs(role)
    for (const { page, address } of targets)
      if (page.get && allowed(role, page))
        assert.equal(await leadsTo(stranger, address), 404, `${role} ${page.path.pattern}`)
  }
})

test('own team or another: what a role may open it may open of everybody who is not kept apart', async () => {
  await house.write(tx => sql`delete from people.restriction where place_id = ${place.id}`.execute(tx))
  for (const role of ['contact adviser', 'social worker', 'team manager'] as const) {
    const [own, far] = [await house.signedInAs(role, { team: 'rapid-response' }), marks[role]!]
    for (const { page, address } of targets.filter(target => /^\/people\/:person(\/|$)/.test(target.page.path.pattern)))
      if (page.get) {
        const [one, two] = [(await own.get(address)).status, (await far.get(address)).status]
        assert.equal(one, two, `${role} ${page.path.pattern}`)
        if (!allowed(role, page)) assert.equal(one, 403, `${role} ${page.path.pattern}`)
      }
  }
})

test('another organisation opens what is shared with it and nothing else; another partner not even that', async () => {
  await house.write(tx => sql`delete from people.sharing where place_id = ${place.id}`.execute(tx))
  await house.write(tx =>
    sql`insert into people.sharing (place_id, sharing_id, person_id, organisation_key, parts, basis, condition, agreed, agreed_says, agreed_how, why, from_on, until_on, made_by_name, made_at)
      values (${place.id}, ${newId()}, ${open}, 'open-doors', '{story}', 'a public task: 6(1)(e)', 'health and social care: 9(2)(h)', 'said yes', 'the person', 'asked', 'x', '2026-03-01', '2026-03-10', 'x', ${house.clock.now()})`.execute(
      tx,
    ),
  )
  const ours = marks['trusted assessor']!
  const others = await house.signedInAs('trusted assessor', { organisation: 'linden-homes' })
  for (const [browser, status] of [
    [ours, 200],
    [others, 404],
  ] as const)
    assert.equal((await browser.get(`/shared/${open}`)).status, status)
  assert.equal((await ours.get(`/shared/${theirs}`)).status, 404)
  for (const browser of [ours, others])
    for (const page of routes.filter(one => one.get)) {
      const target = targets.find(one => one.page === page)
      const address = target
        ? target.address.replaceAll(target.person, open)
        : page.path.pattern.replace(/:[a-zA-Z]+/g, newId)
      const expected = allowed('trusted assessor', page) ? [200, 303, 404] : [403]
      assert.ok(expected.includes((await browser.get(address)).status), `${page.path.pattern}`)
    }
  house.clock.set('2026-03-11T09:00:00Z')
  const later = await house.signedInAs('trusted assessor')
  assert.equal((await later.get(`/shared/${open}`)).status, 404, 'the day after its last')
  house.clock.set('2026-03-03T10:40:00Z')
})
