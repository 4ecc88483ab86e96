import assert from 'node:assert/strict'
import { test } from 'node:test'
import { insertLevelMove, setKnownWorker } from '#people'
import { openTestHouse } from '#tests/house'
import { auditOf, somebody } from '#tests/margaret'

const house = await openTestHouse({ profile: 'five-levels' })
const assessor = await house.signedInAs('social worker', { name: 'Tariq Oyelaran', team: 'triage' })
const homes = await house.signedInAs('social worker', { name: 'Colin Dray', team: 'homes-and-money' })
const lead = await house.signedInAs('social worker', { name: 'Lena Marsh', team: 'intervention' })
const adviser = await house.signedInAs('contact adviser', { name: 'Gwen Platt', team: 'access' })
const manager = await house.signedInAs('team manager', { name: 'Yusuf Adeyemi', team: 'triage' })

async function atLevel(knownAs: string, level: string): Promise<string> {
  const personId = await somebody(house, { knownAs })
  await house.write(async tx => {
    const by = { accountId: assessor.accountId, name: 'Tariq Oyelaran', team: 'triage' }
    const at = { today: house.today, now: house.clock.now() }
    await insertLevelMove(tx, house.place.id, { personId, level, reason: 'Because.', by, ...at })
    const worker = { accountId: lead.accountId, workerName: 'Lena Marsh', team: 'intervention' }
    await setKnownWorker(tx, house.place.id, { personId, ...worker, fromOn: house.today })
  })
  return personId
}

const general = {
  words: 'I sleep in the chair.',
  whose: 'person',
  other: '',
  goingWell: 'My sister rings.',
  'about-housing': 'Damp in both rooms.',
  'about-violence': 'Afraid of her brother.',
  closer: ['housing', 'violence'],
}

test('all of it first: words, then parts, each read by those it was told for', async () => {
  const id = await atLevel('Ada Whole', 'triage')
  const path = `/people/${id}/circumstances`
  assert.equal((await assessor.post(path, general)).location, `/people/${id}/closer-look`)
  const own = await assessor.get(path)
  assert.match(own.text, /I sleep in the chair\.\s*In their own words, 3 March/)
  assert.match(own.text, /Damp in both rooms.*Afraid of her brother/)
  const theirs = await homes.get(path)
  assert.match(theirs.text, /Damp in both rooms/)
  assert.doesNotMatch(theirs.page.querySelector('main section')!.textContent, /Afraid|somebody’s safety/)
  assert.match((await lead.get(path)).text, /Afraid of her brother/)
  const other = (await manager.get(path)).page.querySelector('main section')!.textContent
  assert.match(other, /Home: kept apart, for housing/)
  assert.doesNotMatch(other, /Damp|Afraid|safety/)
  assert.equal((await adviser.get(path)).status, 403)
  const record = await adviser.get(`/people/${id}`)
  assert.match(record.text, /Wider circumstances, looked at together/)
  assert.doesNotMatch(record.text, /Damp|brother|chair/)
})

test('a closer look where all of it asked for one goes through; elsewhere it asks why, and that is read', async () => {
  const id = await atLevel('Ben Part', 'triage')
  const path = `/people/${id}/closer-look`
  const look = { topic: 'housing', words: 'It drips.', found: 'A broken gutter.', next: 'Tell the estate office' }
  const early = await assessor.post(path, look)
  assert.equal(early.status, 422)
  assert.match(early.text, /Nothing in the wider circumstances asked for this/)
  assert.equal(early.page.querySelector('#words')!.textContent.trim(), 'It drips.')
  assert.equal((await assessor.post(path, { ...look, holdReason: 'The ceiling came down.' })).status, 303)
  assert.match((await manager.get('/levels/holds')).text, /Ben Part: The ceiling came down/)
  await assessor.post(`/people/${id}/circumstances`, { ...general, closer: ['work'] })
  assert.equal((await assessor.post(path, { ...look, topic: 'work' })).status, 303)
  assert.match((await homes.get(path)).text, /A broken gutter/)
  assert.match((await homes.get(path)).text, /Work: kept apart, for work and learning/)
  assert.match((await assessor.post(path, { ...look, topic: 'nonsense' })).text, /Choose which part/)
})

test('a restricted part is on no timeline, in no reason and quiet in the audit', async () => {
  const id = await atLevel('Cat Quiet', 'triage')
  const path = `/people/${id}/closer-look`
  const look = {
    topic: 'violence',
    words: 'He waits outside.',
    found: 'She wants a lock.',
    next: '',
    holdReason: 'She said so at the desk.',
  }
  assert.equal((await assessor.post(path, look)).status, 303)
  assert.doesNotMatch((await assessor.get(`/people/${id}`)).text, /closer look at one part/)
  assert.doesNotMatch((await manager.get('/levels/holds')).text, /She said so at the desk/)
  assert.ok((await auditOf(house, id)).some(line => line.act === 'wrote down a closer look' && line.quiet))
  const elsewhere = await homes.get(path)
  assert.doesNotMatch(
    elsewhere.page.querySelector('main')!.textContent.split('Look closer at')[0]!,
    /Afraid|safety|lock/,
  )
  assert.match((await lead.get(path)).text, /She wants a lock/)
  assert.ok((await auditOf(house, id)).some(line => line.act.startsWith('opened a closer look') && line.quiet))
})

test('what was typed into a part is kept when the page is refused, and a long part is refused in words', async () => {
  const id = await atLevel('Dan Kept', 'triage')
  const path = `/people/${id}/circumstances`
  const refused = await assessor.post(path, { ...general, words: '', 'about-work': 'word '.repeat(1_000) })
  assert.equal(refused.status, 422)
  assert.equal(refused.page.querySelector('#about-housing')!.textContent.trim(), 'Damp in both rooms.')
  assert.ok(refused.page.querySelector('#closer-housing')!.hasAttribute('checked'))
  const long = await assessor.post(path, { ...general, 'about-work': 'word '.repeat(1_000) })
  assert.match(long.text, /4,000 characters or fewer/)
})

test('a plan opens with their words; out again with their own view, and the door stays open', async () => {
  const id = await atLevel('Eve Plan', 'support')
  const plan = { words: 'To open the post.', whose: 'person', other: '', managing: 'I ring them.' }
  assert.equal((await assessor.post(`/people/${id}/plan`, plan)).status, 303)
  const task = { what: 'Read letters', person: id, doneBy: 'the person', service: '', partner: '', dueOn: '9/3/2026' }
  assert.equal((await assessor.post(`/people/${id}/tasks`, task)).status, 303)
  const shown = await assessor.get(`/people/${id}/plan`)
  assert.match(shown.text, /To open the post\.\s*In their own words.*I ring them.*0 of 1 done/)
  const away = { ownView: '', reason: 'All paid.', wayBack: 'Ask for Lena.' }
  const held = await assessor.post(`/people/${id}/step-away`, away)
  assert.match(held.text, /One task is still open\. Nobody has written how they see it themself/)
  const gone = await assessor.post(`/people/${id}/step-away`, {
    ...away,
    ownView: 'I manage.',
    holdReason: 'She wants to do it later.',
  })
  assert.equal(gone.status, 303)
  assert.match(
    (await adviser.get(`/people/${id}`)).text,
    /Managing without us, since 3 March.*The way back: Ask for Lena/,
  )
  assert.match(
    (await assessor.post(`/people/${id}/step-away`, { ...away, ownView: 'I manage.' })).text,
    /at no level to step away/,
  )
  const back = await adviser.get(`/people/${id}/level`)
  assert.doesNotMatch(back.text, /Not the usual step: it asks/)
})

test('how near a crisis is looked at with a day to look again, which waits for the lead worker from that day', async () => {
  const id = await atLevel('Fay Near', 'intervention')
  const path = `/people/${id}/crisis-review`
  const review = {
    onDate: '3/3/2026',
    ownWords: 'I hold on.',
    words: 'The notice could break them.',
    nextOn: '10/3/2026',
  }
  assert.match((await lead.post(path, { ...review, nextOn: '3/3/2026' })).text, /The next look comes after this one/)
  assert.equal((await lead.post(path, review)).status, 303)
  assert.match((await lead.get(`/people/${id}`)).text, /Look again how things are/)
  assert.doesNotMatch((await lead.get('/waiting?whose=mine')).text, /Fay Near/)
  house.clock.set('2026-03-10T09:00:00Z')
  const later = await house.signedInAs('team manager', { team: 'intervention' })
  const waits = await later.get('/waiting')
  assert.match(waits.text, /Fay Near\s*To look again how things are\s*Lena Marsh/)
  assert.equal((await later.post(path, { ...review, onDate: '10/3/2026', nextOn: '24/3/2026' })).status, 303)
  assert.doesNotMatch((await later.get('/waiting')).text, /Fay Near/)
})
