import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAboutMe } from '#people'
import { bases, conditions } from '#place'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, margaret, somebody } from '#tests/margaret'
import { letIn } from '#tests/own-page'

const house = await openTestHouse()
const { place } = house
const worker = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
const partner = await house.signedInAs('trusted assessor', { name: 'Farah Aziz' })
const id = await margaret(house)
const maggie = await letIn(house, worker, id)

const insert = (table: string, row: Record<string, unknown>) =>
  house.write(tx =>
    sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map(name => sql.ref(name)))})
      values (${sql.join(Object.values(row))})`.execute(tx),
  )
const share = (law: 'agreed' | 'task', organisation = 'open-doors') =>
  insert('people.sharing', {
    ...{
      place_id: place.id,
      sharing_id: newId(),
      person_id: id,
      organisation_key: organisation,
      parts: ['story', 'plan'],
    },
    ...{ basis: bases[law === 'agreed' ? 3 : 1], condition: conditions[law === 'agreed' ? 4 : 0] },
    ...{ agreed: 'said yes', agreed_says: 'the person', agreed_how: 'at home', why: 'They hold the assessment' },
    ...{ from_on: '2026-03-01', until_on: '2026-04-10', made_by_name: 'Dev Patel', made_at: house.clock.now() },
  })

test('their own words, their plan in their words, and who to ring; nobody else’s words, no note, no address', async () => {
  const said = { personId: id, saidOn: '2026-03-02', writtenBy: 'Priya Shah' }
  await house.write(tx => addAboutMe(tx, place.id, { ...said, words: 'I want my roses back.', saidBy: null }))
  const plan = {
    place_id: place.id,
    person_id: id,
    on_date: '2026-03-02',
    written_by_name: 'Dev Patel',
    team: 'x',
    written_at: house.clock.now(),
  }
  await insert('front_door.support_plan', {
    ...plan,
    plan_id: newId(),
    words: 'To walk to the shop.',
    managing: 'Lunch by myself.',
  })
  await insert('people.note', {
    ...{ place_id: place.id, note_id: newId(), person_id: id, words: 'She seemed low.', on_date: '2026-03-02' },
    ...{
      written_by: worker.accountId,
      written_by_name: 'Dev Patel',
      written_at: house.clock.now(),
      restricted: true,
      about_others: false,
      team: 'x',
    },
  })
  const shown = await maggie.get('/my')
  assert.match(shown.text, /I want my roses back\..*In your own words/)
  assert.match(shown.text, /To walk to the shop\..*Lunch by myself/)
  assert.match(shown.text, /cooks for others.*wary of the back step/)
  assert.match(shown.text, /Your worker is Dev Patel/)
  assert.doesNotMatch(shown.html, /Mum wants|seemed low|Larch Row|01632 960217|9990000018|Helen/)
  assert.match(shown.html, /<title>My page - /, 'a browser’s history says nothing of why')
  assert.ok((await auditOf(house, id)).some(line => line.act === 'saw their own page'))
})

test('a page about them is a page of theirs: no address of the council’s is open to them, and nothing of anybody else’s', async () => {
  const other = await somebody(house, { knownAs: 'Wilf Sykes' })
  for (const path of [
    `/people/${id}`,
    `/people/${other}`,
    `/people/${id}/who-looked`,
    '/people/find',
    '/waiting',
    '/near',
    '/safeguarding',
    `/shared/${id}`,
  ])
    assert.equal((await maggie.get(path)).status, 403, path)
  const wilf = await letIn(house, worker, other)
  await share('agreed')
  const theirs = (await maggie.get('/my/shared')).page.querySelector('a[href^="/my/shared/"]')!.getAttribute('href')!
  assert.equal((await wilf.get(theirs)).status, 404)
  const csrf = (await wilf.get('/my')).page.querySelector('input[name=csrf]')!.getAttribute('value')!
  assert.equal((await wilf.post(theirs, { words: '', csrf })).statusCode, 404)
  assert.match(
    (await maggie.get('/my/shared')).text,
    /Open Doors, a charity.*They may see what matters to you, your plan, until/,
  )
})

test('taking back a sharing stops it at once, is told to the worker, and needs no reason', async () => {
  assert.equal((await partner.get(`/shared/${id}`)).status, 200)
  const link = (await maggie.get('/my/shared')).page.querySelector('a[href^="/my/shared/"]')!.getAttribute('href')!
  assert.match((await maggie.get(link)).text, /You said yes to this/)
  assert.equal((await maggie.post(link, { words: '' })).statusCode, 303)
  assert.equal((await partner.get(`/shared/${id}`)).status, 404)
  assert.match((await maggie.get('/my/shared')).text, /Nothing is shared with anybody else.*Over.*Ended/s)
  assert.match((await worker.get(`/people/${id}/sharing`)).text, /they take it back\. On their own page/)
  assert.match((await worker.get('/waiting')).text, /Margaret Ashby.*Took back what Open Doors, a charity is shown/)
  assert.equal((await maggie.post(link, { words: '' })).statusCode, 422)
})

test('where it rests on law they object: written down, answered by people, and it goes on until then', async () => {
  await share('task')
  const link = (await maggie.get('/my/shared')).page.querySelector('a[href^="/my/shared/"]')!.getAttribute('href')!
  const refused = await maggie.post(link, { words: '' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Write why it should stop/)
  assert.equal((await maggie.post(link, { words: 'My niece works there.' })).statusCode, 303)
  assert.equal((await partner.get(`/shared/${id}`)).status, 200)
  assert.match((await worker.get(`/people/${id}/rights`)).text, /Objection: What Open Doors.*My niece works there/)
  assert.match((await maggie.get('/my/ask')).text, /To stop: What Open Doors.*Answer due/)
})

test('a correction, a copy and a call are somebody’s to answer; what is missing is said and what was typed is kept', async () => {
  const refused = await maggie.post('/my/ask', { kind: 'correction', about: 'The back step', words: '' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Write how it should be/)
  assert.match(refused.body, /value="The back step"/)
  assert.equal(
    (await maggie.post('/my/ask', { kind: 'correction', about: 'The back step', words: 'It is mended.' })).statusCode,
    303,
  )
  assert.equal((await maggie.post('/my/ask', { kind: 'copy' })).statusCode, 303)
  assert.equal((await maggie.post('/my/ask', { kind: 'ring', words: 'After ten' })).statusCode, 303)
  assert.match(
    (await maggie.get('/my/ask')).text,
    /To be put right: The back step.*You asked for a copy of everything.*Due 3 April/,
  )
  const waits = (await worker.get('/waiting')).text
  for (const words of ['for something to be put right', 'for a copy of everything', 'Asks to be rung: After ten'])
    assert.ok(waits.includes(words), words)
  const manager = await house.signedInAs('team manager', { name: 'Joan Bell' })
  assert.match((await manager.get(`/people/${id}/subject-access`)).text, /Asked|asked/)
})

test('they write in their own words themselves: first on the record, theirs alone, and somebody is asked to read it', async () => {
  assert.match((await maggie.get('/my')).html, /href="\/my\/words"/)
  const refused = await maggie.post('/my/words', { kind: 'matters', words: ' ' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Write what you would like to say/)
  assert.equal(
    (await maggie.post('/my/words', { kind: 'x', words: 'Kept while it is wrong' })).body.includes(
      'Kept while it is wrong',
    ),
    true,
  )
  assert.equal(
    (await maggie.post('/my/words', { kind: 'matters', words: 'To sit out at the front again.' })).statusCode,
    303,
  )
  assert.equal((await maggie.post('/my/words', { kind: 'is hard', words: 'The front step.' })).statusCode, 303)
  assert.match(
    (await maggie.get('/my')).text,
    /To sit out at the front again\..*In your own words, 3 March.*The front step/,
  )
  assert.match((await worker.get(`/people/${id}`)).text, /To sit out at the front again\.\s+In \w+ own words/)
  assert.match((await worker.get(`/people/${id}/about-me`)).text, /own words, [^;]*; written down by Margaret/)
  assert.match((await worker.get('/waiting')).text, /Wrote on their own page what matters to them: read it/)
  assert.ok((await auditOf(house, id)).some(line => line.act === 'wrote in their own words on their own page'))
})

test('who looked: name, role, team and reason; what is quiet leaves no gap; themselves are “you”', async () => {
  await worker.get(`/people/${id}`)
  await house.write(tx =>
    sql`insert into audit.entry (place_id, entry_id, at, account_id, role, team, act, person_id, quiet)
      values (${place.id}, ${newId()}, ${house.clock.now()}, ${worker.accountId}, 'social worker', 'x', 'decided on a concern', ${id}, true)`.execute(
      tx,
    ),
  )
  const shown = await maggie.get('/my/looks')
  assert.match(shown.text, /Dev Patel social worker, .*Opened the record your worker to come back to/)
  assert.match(shown.text, /You\s*Took back a sharing/)
  assert.doesNotMatch(shown.text, /Saw their own page/)
  assert.match(shown.text, /You came in yourself on 3 March/)
  assert.doesNotMatch(shown.text, /concern/)
  assert.match(
    (await worker.get(`/people/${id}/who-looked`)).text,
    /Margaret Ashby\s*Saw their own page it is their own/,
  )
})

test('the plan on paper: first name’s own words, nothing of whose house, and a larger print', async () => {
  const shown = await maggie.get('/my/paper')
  const paper = shown.page.querySelector('article')!.textContent
  assert.match(paper, /My plan.*sit out at the front.*walk to the shop/s)
  assert.doesNotMatch(paper, /Marlbrook|council|Alongside|Ashby/)
  assert.ok((await maggie.get('/my/paper?size=large')).page.querySelector('article.letter--large'))
})

test('leaving signs out, tells the browser to forget, and leads on to somewhere that says nothing', async () => {
  const wilf = await letIn(house, worker, await somebody(house, { knownAs: 'Tom Reed' }))
  const csrf = (await wilf.get('/my')).page.querySelector('form.leave input[name=csrf]')!.getAttribute('value')!
  const left = await wilf.post('/my/leave', { csrf })
  assert.deepEqual([left.statusCode, left.headers.location], [303, '/elsewhere'])
  assert.equal(left.headers['clear-site-data'], '"cache", "storage"')
  assert.equal((await wilf.get('/my')).status, 303)
  const shown = await house.app.inject({ url: '/elsewhere' })
  assert.match(shown.body, /http-equiv="refresh" content="0; url=https:\/\/www\.bbc\.co\.uk\/weather"/)
  assert.doesNotMatch(shown.body.replace('/assets/alongside.css', ''), /Alongside|Marlbrook/)
})
