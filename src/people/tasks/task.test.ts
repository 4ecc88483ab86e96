import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addToCircle } from '#people'
import { openTestHouse, type TestHouse } from '#tests/house'
import { auditOf, movedTo, somebody } from '#tests/margaret'

const house = await openTestHouse({ profile: 'five-levels' })
const lead = await house.signedInAs('social worker', { name: 'Lena Marsh', team: 'intervention' })
const family = await house.signedInAs('social worker', { name: 'Ana Brito', team: 'children-and-families' })
const adviser = await house.signedInAs('contact adviser', { name: 'Gwen Platt', team: 'access' })

/** Two who live together, with Lena leading. */
async function household(of: TestHouse, names: [string, string]): Promise<[string, string]> {
  const [one, two] = [await somebody(of, { knownAs: names[0] }), await somebody(of, { knownAs: names[1] })]
  await of.write(tx =>
    addToCircle(tx, of.place.id, {
      ...{
        personId: one,
        name: names[1],
        relation: 'family',
        otherPersonId: two,
        caresFor: false,
        reach: '',
        note: '',
      },
      ...{ mayBeTold: [], agreedOn: null, agreedUntil: null, agreedHow: '', authority: '', authoritySeen: '' },
      fromOn: of.today,
    }),
  )
  const path = `/people/${one}/household`
  const together = { act: 'together', with: two, name: 'The Two', saidBy: 'Both, at home' }
  assert.equal((await lead.post(path, { ...together })).status, 303)
  const leads = { act: 'lead', lead: lead.accountId }
  assert.equal((await lead.post(path, leads)).status, 303)
  return [one, two]
}

const asked = {
  what: 'Somebody to talk to',
  doneBy: 'a service',
  service: 'youth-services',
  partner: '',
  dueOn: '10/3/2026',
}

test('a task for a service is a hand-over inside: its team sees it, and so does the lead worker, who stays', async () => {
  const [rosa, nico] = await household(house, ['Rosa Task', 'Nico Task'])
  const given = await lead.post(`/people/${rosa}/tasks`, { ...asked, person: nico })
  assert.equal(given.location, `/people/${rosa}/household`)
  const home = await lead.get(`/people/${rosa}/household`)
  assert.match(home.text, /Somebody to talk to\s*Nico Task\s*Youth Services\s*10 March\s*To do/)
  assert.match(
    (await lead.get('/waiting?whose=mine')).text,
    /Nico Task\s*To be done, by 10 March\s*Somebody to talk to/,
  )
  assert.match((await family.get('/waiting')).text, /Nico Task\s*To be done, by 10 March/)
  assert.match((await lead.get(`/people/${nico}`)).text, /Somebody to talk to: Youth Services/)
  const task = home.page.querySelector('table a')!.getAttribute('href')!
  assert.match((await family.get(task)).text, /Lead worker: Lena Marsh/)
  assert.match((await family.post(task, { ended: 'done', cameOf: '' })).text, /Say in a few words/)
  assert.equal((await family.post(task, { ended: 'done', cameOf: 'He boxes on Fridays.' })).status, 303)
  const after = await lead.get(`/people/${rosa}/household`)
  assert.match(after.text, /Done, 3 March\s*He boxes on Fridays/)
  assert.match(after.text, /Lena Marsh, Intervention/)
  assert.doesNotMatch((await lead.get('/waiting?whose=mine')).text, /Nico Task/)
  const again = await family.get(task)
  assert.equal(again.page.querySelector('form[method=post] textarea'), null)
  const acts = (await auditOf(house, nico)).map(line => line.act)
  for (const act of ['gave somebody a task for them', 'opened the household', 'wrote down what came of a task'])
    assert.ok(acts.includes(act), act)
})

test('whoever hides is on nobody else’s household page, and neither is what is done for them', async () => {
  const [una, vera] = await household(house, ['Una Task', 'Vera Task'])
  await lead.post(`/people/${una}/tasks`, { ...asked, person: vera, what: 'A locksmith' })
  await movedTo(house, vera, 'yes')
  assert.doesNotMatch((await lead.get(`/people/${una}/household`)).text, /locksmith|Vera/)
  assert.match((await lead.post(`/people/${una}/tasks`, { ...asked, person: vera })).text, /somebody of the household/)
  assert.match((await lead.get(`/people/${vera}`)).text, /A locksmith/)
})

test('what is wrong is said beside it and nothing is lost; an adviser gives no task', async () => {
  const id = await somebody(house, { knownAs: 'Wyn Task' })
  const wrong = { ...asked, person: id, doneBy: 'a partner', partner: 'Tidemark', dueOn: '1/3/2026' }
  const refused = await lead.post(`/people/${id}/tasks`, wrong)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Nothing goes to a partner before they agreed/)
  assert.match(refused.text, /due today or later/)
  assert.equal(refused.page.querySelector('#partner')!.getAttribute('value'), 'Tidemark')
  assert.equal((await adviser.get(`/people/${id}/tasks`)).status, 403)
  assert.equal((await lead.get(`/people/${id}/tasks/nothing`)).status, 404)
})
