import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, margaret, somebody } from '#tests/margaret'

const house = await openTestHouse()
const team = 'north-social-work'
const dev = await house.signedInAs('social worker', { name: 'Dev Patel', team })
const ade = await house.signedInAs('team manager', { name: 'Ade Cole', team })
const bea = await house.signedInAs('team manager', { name: 'Bea Lund', team: 'south-social-work' })
const colleague = await house.signedInAs('social worker', { name: 'Ina Wolfe', team })
const adviser = await house.signedInAs('contact adviser')

const form = {
  ...{ of: '', about: 'Mornings at home', wish: 'Somebody I know, at nine.', wishSaidBy: '' },
  ...{
    ownView: 'Nine is when she manages least alone.',
    decided: 'in part',
    decision: 'At ten, as nobody goes at nine.',
  },
  ...{ decidedBy: 'a manager', decidedByName: 'Ade Cole', weekly: '90', once: '', overWhy: '' },
  ...{ differs: ['what they want', 'my own view'], dissent: 'I would have waited for nine.' },
}
const decide = async (id: string, more: Record<string, string | string[]> = {}, who = dev) => {
  const sent = await who.post(`/people/${id}/decisions`, { ...form, ...more })
  assert.equal(sent.status, 303, sent.text)
  return sent.location!
}
const agree = { do: 'answer', resolution: 'Nine from next month', learning: 'Ask before the rota is made' }

test('wish, own view and decision stand apart, with who decided; the person’s record says it', async () => {
  const id = await margaret(house)
  const shown = await dev.get(await decide(id))
  const apart = shown.page.querySelectorAll('section').map(section => section.text.replace(/\s+/g, ' ').trim())
  assert.match(apart[0]!, /^What Margaret wants ?Somebody I know, at nine\. ?In their own words$/)
  assert.match(apart[1]!, /^What Dev Patel thinks ?Nine is when she manages least alone\.$/)
  assert.match(apart[2]!, /^What was decided ?In part\. At ten, as nobody goes at nine\. ?£90 a week\./)
  assert.match(shown.text, /Ade Cole decided, 3 March/)
  assert.match((await adviser.get(`/people/${id}`)).text, /Mornings at home: in part\. Ade Cole decided, 3 March/)
  const acts = (await auditOf(house, id)).map(line => line.act)
  assert.ok(acts.includes('wrote down a decision') && acts.includes('read a decision'))
})

test('a note where they see it otherwise stands on the manager’s list, is answered once and by another, and is learned from', async () => {
  const id = await somebody(house, { knownAs: 'Joan Frith' })
  const here = await decide(id, {}, dev)
  assert.match((await ade.get('/')).text, /decisions? to talk through, where views differ/)
  const list = await ade.get('/where-views-differ')
  assert.match(
    list.text,
    /Joan Frith, 3 March\. Ade Cole decided: in part\. It differs from what they want and from the worker’s own view\./,
  )
  assert.match(list.text, /I would have waited for nine\. ?Dev Patel/)
  assert.doesNotMatch((await bea.get('/where-views-differ')).text, /Joan Frith/, 'another team’s')
  assert.equal((await dev.get('/where-views-differ')).status, 403)
  assert.doesNotMatch((await colleague.get(here)).text, /waited for nine/, 'the note is between the two')
  assert.match((await colleague.get(here)).text, /Nine is when she manages least alone/)

  assert.equal((await dev.post(here, agree)).status, 404, 'not by whoever wrote it')
  const refused = await ade.post(here, { ...agree, learning: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Nine from next month<\/textarea>/)
  assert.equal((await ade.post(here, agree)).status, 303)
  assert.equal((await ade.post(here, agree, '/')).status, 422, 'once')
  assert.match(
    (await dev.get(here)).text,
    /Agreed: Nine from next month ?Learned: Ask before the rota is made ?Ade Cole with Dev Patel/,
  )
  assert.match((await ade.get('/where-views-differ')).text, /Talked through.*Joan Frith.*Agreed: Nine from next month/)
})

test('the note can come later, is its writer’s alone to change, and of a manager’s own another answers', async () => {
  const id = await somebody(house, { knownAs: 'Wilf Marsh' })
  const here = await decide(id, { differs: [], dissent: '' })
  assert.doesNotMatch((await ade.get('/where-views-differ')).text, /Wilf Marsh/)
  const note = { do: 'note', differs: 'my own view', dissent: 'Too little, too late' }
  assert.equal((await dev.post(here, { ...note, differs: '' })).status, 422)
  assert.equal((await colleague.post(here, note)).status, 404)
  assert.equal((await dev.post(here, note)).status, 303)
  assert.match((await ade.get('/where-views-differ')).text, /Wilf Marsh.*Too little, too late/)
  const own = await decide(id, { about: 'A second look' }, ade)
  assert.match((await ade.get('/where-views-differ')).text, /It is your own: another manager talks it through/)
  assert.equal((await ade.post(own, agree, '/')).status, 422)
  assert.equal((await bea.post(own, agree)).status, 303)
})

test('beyond what the team decides by itself it asks why and lets through; the light log of the team says so', async () => {
  const id = await somebody(house, { knownAs: 'Ida Marsh' })
  const mine = { decidedBy: 'the worker', decidedByName: '', weekly: '£240', differs: [], dissent: '' }
  const held = await dev.post(`/people/${id}/decisions`, { ...form, ...mine })
  assert.equal(held.status, 422)
  assert.match(held.text, /North social work decides up to £120 a week and £500 once by itself\. Say why/)
  assert.match(held.html, /value="£240"/)
  const here = await decide(id, { ...mine, overWhy: 'Her sister leaves tonight' })
  await dev.post(here, { do: 'came of it', cameOf: 'She slept through.' })
  await colleague.post(here, { do: 'came of it', cameOf: 'It could end sooner.' })
  const log = await colleague.get('/decisions')
  assert.match(log.text, /It decides up to £120 a week and £500 once by itself/)
  assert.match(
    log.text,
    /Ida Marsh, 3 March In part\. At ten, as nobody goes at nine\. Dev Patel, £240 a week More than the team decides by itself: Her sister leaves tonight She slept through\. It could end sooner\./,
  )
  assert.doesNotMatch((await bea.get('/decisions')).text, /Ida Marsh/)
  assert.ok((await auditOf(house, id)).some(line => line.act === 'read what the team decided'))
})

test('it can be of a conversation before it, and of nothing that is not theirs; a refusal keeps what was typed', async () => {
  const [id, other] = [await somebody(house, { knownAs: 'Olive Reed' }), await somebody(house, { knownAs: 'Ann Pell' })]
  const contact = await house.write(async tx => {
    const found = await sql<{
      id: string
    }>`insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at,
        channel, caller, might_need, assessment, carers_conversation, information_given, team, taken_by, taken_by_name, wants, life, helps,
        wants_whose, life_whose, helps_whose, results, neighbourhood)
      values (${house.place.id}, gen_random_uuid(), ${id}, '2026-03-02', '2026-03-02T10:00:00Z', '2026-03-02T10:20:00Z', 'phone', 'the person',
        'no', 'not offered', 'not offered', false, ${team}, ${dev.accountId}, 'Dev Patel', 'Tea', '', '', 'person', 'person', 'person', '{advice}', null)
      returning contact_id as id`.execute(tx)
    return found.rows[0]!.id
  })
  const page = await dev.get(`/people/${id}/decisions?of=${contact}`)
  assert.equal(page.page.querySelector('#of option[selected]')!.getAttribute('value'), contact)
  assert.match((await dev.get(`/contacts/${contact}`)).html, new RegExp(`/people/${id}/decisions\\?of=${contact}`))
  await decide(id, { of: contact })
  const kept = await sql<{ kind: string }>`select of_kind as kind from people.local_decision
    where place_id = ${house.place.id} and of_id = ${contact}`.execute(house.db.kysely)
  assert.deepEqual(kept.rows, [{ kind: 'a conversation' }])
  const refused = await dev.post(`/people/${other}/decisions`, { ...form, of: contact })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /I would have waited for nine\.<\/textarea>/)
  for (const field of ['about', 'wish', 'ownView', 'decision'])
    assert.equal((await dev.post(`/people/${other}/decisions`, { ...form, [field]: '' })).status, 422, field)
  assert.equal((await dev.post(`/people/${other}/decisions`, { ...form, decidedBy: 'the panel' })).status, 422)
  assert.equal((await adviser.get(`/people/${other}/decisions`)).status, 403)
})

test('no figure, and no view that a figure reads, knows of decisions or of what was learned', async () => {
  const views = await sql<{
    name: string
    text: string
  }>`select schemaname || '.' || viewname as name, definition as text from pg_views
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(house.db.kysely)
  assert.ok(views.rows.length > 20)
  for (const { name, text } of views.rows) assert.doesNotMatch(text, /local_decision|learning_note|glass_notice/, name)
})
