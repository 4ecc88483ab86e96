import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOf } from '#app'
import { acts, mayDo, roles } from '#place'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'

/** Who may open what: the route table times the roles, each asked for over HTTP. */
const pages = [...pagesOf('demo'), ...pagesOf('real')]
const routes = [...new Map(pages.map(page => [page.path.pattern, page])).values()]
const address = (pattern: string) => pattern.replace(/:measure/g, 'front-door.contacts').replace(/:[a-zA-Z]+/g, newId)

/** Pages that need nobody signed in. A new one has to be written here, by hand and on purpose. */
const forAnyone = [
  '/sign-in',
  '/privacy',
  // One question for whoever was sent its link: it shows nobody's name and reads nothing back (safety.md).
  '/a/:token',
  // Written only: a receipt comes back, and nothing that anybody wrote (P21; safety.md, Safeguarding).
  '/tell-us',
  '/tell-us/received',
  '/tell-us/worry',
  // Ways in: each shows no record and writes nothing but who tried.
  '/sign-in/passkey',
  '/sign-in/passkey/ask',
  '/sign-in/provider',
  '/sign-in/provider/answer',
  // Whoever has an invitation's link makes the account theirs, once.
  '/join/:token',
  '/join/:token/ask',
  // With a code that was handed over besides, once; asking for a link is answered the same whoever it is.
  '/in',
  '/in/:token',
  // On from leaving one's own page: it shows nothing.
  '/elsewhere',
]

test('every page asks for an act that the policy knows, or is on the short list for anyone', () => {
  for (const page of pages) {
    if (page.may === 'anyone')
      assert.ok(forAnyone.includes(page.path.pattern), `${page.path.pattern} is open to anyone`)
    else assert.ok(page.may === 'anyone signed in' || page.may in acts, `${page.path.pattern}: ${page.may}`)
  }
  assert.ok(routes.length > 20)
})

test('every act of the policy is somebody’s to do and is asked for by a page', () => {
  const usedInside = ['see the team’s drafts', 'see names behind a figure']
  for (const [act, allowed] of Object.entries(acts)) {
    assert.ok(allowed.length > 0, act)
    assert.ok(usedInside.includes(act) || pages.some(page => page.may === act), `no page asks for: ${act}`)
  }
})

test('two pages never share an address', () => {
  for (const mode of ['demo', 'real'] as const) {
    const patterns = pagesOf(mode).map(page => page.path.pattern)
    assert.deepEqual(
      patterns.filter((p, i) => patterns.indexOf(p) !== i),
      [],
    )
  }
})

test('the whole matrix: each route by each role is refused or not as the policy says, and a refusal is written down', async () => {
  const house = await openTestHouse()
  const refused = async () =>
    (
      await sql<{
        n: number
      }>`select count(*)::integer as n from audit.entry where place_id = ${house.place.id} and act like 'was refused%'`.execute(
        house.db.kysely,
      )
    ).rows[0]!.n
  for (const role of roles) {
    const browser = await house.signedInAs(role)
    for (const page of routes.filter(p => p.may !== 'anyone' && p.path.pattern !== '/sign-out')) {
      const allowed = page.may === 'anyone signed in' || mayDo(role, page.may)
      const before = await refused()
      for (const method of [page.get && 'get', page.post && 'send'].filter(Boolean) as ('get' | 'send')[]) {
        const shown = await browser[method](address(page.path.pattern), {})
        const what = `${role} ${method} ${page.path.pattern}: ${shown.status}`
        if (!allowed) assert.equal(shown.status, 403, what)
        else if (method === 'get') assert.ok([200, 303, 404].includes(shown.status), what)
        // A form without its mark is turned away before anything is read, whoever sends it.
        else assert.equal(shown.status, 403, what)
      }
      if (!allowed)
        assert.ok((await refused()) > before, `${role} ${page.path.pattern}: the refusal was not written down`)
    }
  }
})

test('somebody from outside opens the packs, writes a challenge, raises a concern, and opens nothing else', () => {
  const open = routes.filter(page => page.may === 'anyone signed in' || mayDo('external chair', page.may))
  assert.deepEqual(open.map(page => page.path.pattern).sort(), [
    '/',
    '/meetings',
    '/meetings/:meeting',
    '/meetings/:meeting/challenge',
    // How they themselves sign in.
    '/my-account',
    '/my-account/passkeys',
    '/my-account/passkeys/ask',
    '/safeguarding',
    '/safeguarding/received',
    '/sign-out',
  ])
})

test('a performance analyst opens figures and the return, raises a concern, and opens nobody’s record', () => {
  const open = routes.filter(page => page.may === 'anyone signed in' || mayDo('performance analyst', page.may))
  const patterns = open.map(page => page.path.pattern).sort()
  assert.deepEqual(
    patterns.filter(pattern => !/^\/(figures|exchange\/(client-level-data|code-lists))(\/|$)/.test(pattern)),
    [
      '/',
      '/exchange/population',
      // How they themselves sign in.
      '/my-account',
      '/my-account/passkeys',
      '/my-account/passkeys/ask',
      '/safeguarding',
      '/safeguarding/received',
      '/sign-out',
    ],
  )
  assert.ok(!patterns.some(pattern => /:(person|contact|draft|task|concern)\b/.test(pattern)))
  assert.ok(!patterns.includes('/exchange/client-level-data/people'), 'it makes records')
  for (const act of ['open a record', 'find a person', 'break the glass', 'decide on a safeguarding concern'])
    assert.ok(!mayDo('performance analyst', act), act)
})

test('a resident opens their own page, says whether they are safe as anybody may, and opens nothing else', () => {
  const open = routes.filter(page => page.may === 'anyone signed in' || mayDo('resident', page.may))
  assert.deepEqual(open.map(page => page.path.pattern).sort(), [
    // Only the way on to their own page.
    '/',
    '/my',
    // How they themselves sign in.
    '/my-account',
    '/my-account/passkeys',
    '/my-account/passkeys/ask',
    '/my/ask',
    '/my/leave',
    '/my/looks',
    '/my/paper',
    '/my/shared',
    '/my/shared/:sharing',
    '/my/words',
    '/sign-out',
  ])
})

test('nobody signed in is shown the way in, and a form is not answered', async () => {
  const { app } = await openTestHouse()
  for (const page of routes.filter(p => p.may !== 'anyone')) {
    if (page.get) {
      const shown = await app.inject({ url: address(page.path.pattern) })
      if (page.path.pattern === '/') assert.match(shown.body, /choose who to be/)
      else {
        assert.equal(shown.statusCode, 303, page.path.pattern)
        assert.match(String(shown.headers.location), /^\/sign-in/)
      }
    }
    if (page.post) {
      const sent = await app.inject({
        method: 'POST',
        url: address(page.path.pattern),
        payload: '',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      assert.equal(sent.statusCode, 401, page.path.pattern)
    }
  }
})

test('a session of one place opens nothing of another', async () => {
  const one = await openTestHouse()
  const other = await openTestHouse()
  const signedIn = await one.signedInAs('team manager')
  const login = await one.app.inject({
    method: 'POST',
    url: '/sign-in',
    payload: `account=${signedIn.accountId}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  const cookie = String(login.headers['set-cookie']).split(';')[0]!
  assert.equal((await one.app.inject({ url: '/safeguarding', headers: { cookie } })).statusCode, 200)
  assert.equal((await other.app.inject({ url: '/safeguarding', headers: { cookie } })).statusCode, 303)
})
