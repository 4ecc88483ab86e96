import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands, measures } from '#app'
import { groupServices } from '#exchange'
import { newId, sql } from '#platform/database'
import { type Browser, openTestHouse } from '#tests/house'
import { meets } from '../wording.rules.ts'
import { contractForm } from './contract.form.ts'
import { addStandard, type Terms, warningsOf } from './contract.rules.ts'

const moved = 'long-term-support.to-a-home-within-a-year'
const less = 'long-term-support.less-after-a-year'
const sixWeeks = 'short-term-help.no-further-help-at-six-weeks'

const house = await openTestHouse()
const { id } = house.place
const director = await house.signedInAs('director', { name: 'Ruth Osei' })

type Served = { who?: string; provider?: string; reason?: string; from?: string; to?: string | null; born?: string }
async function served({
  who = newId(),
  provider = 'Brightways',
  reason,
  from,
  to = null,
  born = '1940-05-05',
}: Served) {
  await house.write(tx =>
    sql`insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on, ended_on,
        service_type, component, provider, support_reason, born_on)
      values (${id}, ${newId()}, ${newId()}, 1, ${who}, 'Service user', 'Service', ${from ?? '2025-06-01'}, ${to},
        'Short term support: ST-Max', 'Reablement', ${provider}, ${reason ?? null}, ${born})`.execute(tx),
  )
}
async function asked(who: string, on: string, route: string) {
  await house.write(tx =>
    sql`insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on, ended_on, route)
      values (${id}, ${newId()}, ${newId()}, 1, ${who}, 'Service user', 'Request', ${on}, ${on}, ${route})`.execute(tx),
  )
}
const groups = async () => {
  const found = await house.write(tx =>
    sql<{ cohort: string | null; n: number }>`select cohort, count(*)::integer as n from facts.service
      where place_id = ${id} group by cohort order by cohort nulls last`.execute(tx),
  )
  return Object.fromEntries(found.rows.map(row => [row.cohort ?? 'none', row.n]))
}

const about = {
  ...{ do: 'about', name: 'Short-term help', kind: 'short-term help', lead: 'Brightways', subs: 'Linden\nHarbour' },
  ...{ fromOn: '2025-04-01', untilOn: '' },
}
async function written(browser: Browser) {
  const kept = await browser.post('/figures/contracts/new', about)
  assert.equal(kept.status, 303, kept.text)
  return kept.location!
}
async function change(browser: Browser, at: string, form: Record<string, string>) {
  return browser.post(at, { ...form })
}

const [out, ill, young] = [newId(), newId(), newId()]
await asked(out, '2025-05-20', 'Discharge from Hospital')
await asked(ill, '2025-05-25', 'Discharge from Hospital')
await asked(ill, '2025-05-28', 'Community / Other route')
await served({ who: out, to: '2025-07-20' })
await served({ who: ill, reason: 'Support with memory and cognition', provider: 'Linden', to: '2025-06-20' })
await served({ who: young, born: '1980-01-01', to: '2025-06-20' })
await served({ provider: 'Somebody else' })
await served({ from: '2025-03-31' })

test('a contract is kept with its groups and standards; its services are grouped at once by the first rule that fits', async () => {
  const at = await written(director)
  const groupsOfIt: Record<string, string>[] = [
    { cohortName: 'Hospital discharge', route: 'Discharge from Hospital' },
    { cohortName: 'Memory and dementia', supportReason: 'Support with memory and cognition', ageFrom: '65' },
    { cohortName: 'Everybody else' },
  ]
  for (const form of groupsOfIt) assert.equal((await change(director, at, { do: 'add group', ...form })).status, 303)
  assert.deepEqual(await groups(), {
    ...{ 'Hospital discharge': 1, 'Memory and dementia': 1, 'Everybody else': 1, none: 2 },
  })
  assert.equal(await house.write(tx => groupServices(tx, id)), 0, 'again changes nothing')
  const standard = {
    ...{ do: 'add standard', measure: sixWeeks, value: '66', source: 'schedule 3', agreedOn: '2025-04-01' },
  }
  assert.equal((await change(director, at, standard)).status, 303)
  const forGroup = { ...standard, cohort: 'Hospital discharge', value: '70%' }
  assert.equal((await change(director, at, forGroup)).status, 303)
  const { text } = await director.get(at.replace('/change', ''))
  assert.match(text, /Brightways leads, with Linden and Harbour/)
  assert.match(text, /Hospital discharge ?Came by Discharge from Hospital ?1/)
  assert.match(text, /Hospital discharge ?At least 70%/i)
  assert.match(text, /Changed the standards ?Ruth Osei/)
})

test('the provider’s board and the measure say what was agreed, where, and whether it was met', async () => {
  const list = await director.get('/figures/providers')
  const link = list.page.querySelectorAll('a').find(a => a.text.includes('Brightways'))!
  const board = await director.get(link.getAttribute('href')!)
  assert.match(board.text, /What was agreed with them as the lead/)
  assert.match(
    board.text,
    /Everybody ?33% ?1 of 3 spells of short-term help ?Look\. Standard 66%, Short-term help: schedule 3/,
  )
  const measure = await director.get(`/figures/${sixWeeks}`)
  assert.match(measure.text, /Linden ?Standard 66%, Short-term help: schedule 3 ?1 ?100% ?met/)
  assert.match(measure.text, /Hospital discharge ?Standard 70%, Short-term help: schedule 3 ?1 ?0% ?look/)
  assert.doesNotMatch(measure.text, /Somebody else ?Standard/)
  const theirs = await director.get(
    board.page
      .querySelectorAll('table a')
      .find(a => a.getAttribute('href')!.includes('cohort='))!
      .getAttribute('href')!,
  )
  assert.match(theirs.text, /Only Brightways, Hospital discharge/)
  assert.match(theirs.text, /0% 0 of 1 spells of short-term help Standard 70%, Short-term help: schedule 3/)
  assert.match(theirs.text, /All 1 ?Yes 0 ?No 1/)
})

test('who may not keep contracts reads them and is not offered to change one', async () => {
  const adviser = await house.signedInAs('contact adviser')
  const list = await adviser.get('/figures/contracts')
  assert.match(list.text, /Short-term help/)
  assert.doesNotMatch(list.text, /Add a contract/)
  assert.equal((await adviser.get('/figures/contracts/new')).status, 403)
})

test('what cannot be kept is said in the page, and what somebody changed meanwhile is not lost', async () => {
  const wrong = await director.post('/figures/contracts/new', { ...about, name: '', untilOn: '2025-03-01' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Say what it is called/)
  assert.match(wrong.text, /The last day comes before the first/)
  assert.equal(wrong.page.querySelector('#lead')!.getAttribute('value'), 'Brightways')
  const at = await written(director)
  const add = { do: 'add group', cohortName: 'Carers', clientType: 'unpaid carer' }
  assert.equal((await director.post(at, { ...add })).status, 303)
  const stood = (await director.get(at)).page.querySelector('input[name="page.stood"]')!.getAttribute('value')!
  const twice = await director.post(at, { ...add, cohortName: 'End of life' })
  assert.equal(twice.status, 303, 'two groups of two people are both there')
  const changed = { ...about, do: 'about', name: 'Reablement, as Ruth calls it' }
  assert.equal((await director.post(at, { 'page.stood': stood, ...changed })).status, 303)
  const late = await director.post(at, { 'page.stood': stood, ...changed, name: 'Reablement, otherwise' })
  assert.equal(late.status, 422)
  assert.match(
    late.text,
    /When you began it was:.*Reablement, as Ruth calls it ?as Ruth Osei saved it.*Reablement, otherwise/,
  )
  const source = { source: 'Schedule 3', agreedOn: '2025-03-01' }
  const standard = { do: 'add standard', measure: 'short-term-help.people-helped', way: 'at least', ...source }
  assert.equal((await director.post(at, { 'page.stood': stood, ...standard, value: '60' })).status, 303)
  const other = await director.post(at, { 'page.stood': stood, ...standard, value: '70' })
  assert.equal(other.status, 422)
  assert.match(other.text, /at least 60, Schedule 3 ?Leave it as Ruth Osei saved it/)
  assert.equal((await change(director, at, { do: 'add group', cohortName: 'Carers' })).status, 422)
  for (const which of ['Carers', 'End of life'])
    assert.equal((await change(director, at, { do: 'take group away', which })).status, 303)
  assert.match((await director.get(at.replace('/change', ''))).text, /Everybody together/)
})

test('a contract that ended holds nothing that began after it', async () => {
  const [{ contract_id: first }] = (
    await house.write(tx =>
      sql<{
        contract_id: string
      }>`select contract_id from place.contract where place_id = ${id} order by written_at, version, contract_id limit 1`.execute(
        tx,
      ),
    )
  ).rows as [{ contract_id: string }]
  assert.equal(
    (await change(director, `/figures/contracts/${first}/change`, { ...about, untilOn: '2025-05-31' })).status,
    303,
  )
  assert.deepEqual(await groups(), { none: 5 })
  assert.match((await director.get('/figures/contracts')).text, /Ended 31 May 2025/)
})

const terms: Terms = {
  ...{ name: 'A contract', kind: 'support at home', providers: [], cohorts: [{ name: 'Dementia' }], standards: [] },
  ...{ fromOn: '2025-04-01', untilOn: null },
}
const typed = (more: Record<string, string>) =>
  contractForm.parse({ do: 'add standard', source: 'schedule 3', agreedOn: '2025-04-01', ...more })
const told = (more: Record<string, string>) => addStandard(typed(more), terms, measures.find(more.measure ?? ''))

test('the way of a standard is the measure’s; one that is neither better nor worse needs the contract to say, and has no colour without', () => {
  assert.deepEqual(told({ measure: less, value: '10' }), {
    problem: { way: 'This measure calls neither more nor less better: say which was agreed' },
  })
  const kept = told({ measure: less, value: '10', way: 'at least' })
  assert.ok('terms' in kept && kept.terms.standards[0]!.way === 'at least')
  const judged = told({ measure: moved, value: '5', way: 'at least', cohort: 'Dementia' })
  assert.ok('terms' in judged && judged.terms.standards[0]!.way === undefined, 'the measure’s own way holds')
  assert.deepEqual(Object.keys('problem' in told({ value: '101', measure: moved }) ? { value: 1 } : {}), ['value'])
  const standard = { value: 10, from: '2025-04-01', source: 'schedule 3' }
  const context = measures.find(less)!
  assert.equal(meets(context, 12, standard), null)
  assert.equal(meets(context, 12, { ...standard, way: 'at least' }), true)
  assert.equal(meets(context, 12, { ...standard, way: 'at most' }), false)
  assert.equal(meets(measures.find(moved)!, 5, { ...standard, value: 5 }), true)
})

test('too many measures, or only what was done, is said and not refused', () => {
  const of = (ids: string[]) =>
    warningsOf(
      ids.map(measure => ({ measure, cohort: '', value: 1, source: 's', agreedOn: '2025-04-01' })),
      measures,
    )
  assert.deepEqual(of([]), [])
  assert.deepEqual(of([moved]), [])
  assert.match(of(['long-term-support.reviews-overdue'])[0]!, /None of these is an outcome/)
  const ids = measures.all.map(m => m.id)
  assert.deepEqual(of([moved, ...ids.filter(one => one !== moved).slice(0, 9)]).length, 0)
  assert.match(of(ids.slice(0, 20))[0]!, /20 measures have a standard here/)
})

test('the figures a program reads have the contract’s standard for a provider or group, and the place’s for everybody', async () => {
  const printed: string[] = []
  const command = commands.find(c => c.name === 'measures')!
  const flags = { from: '2025-05-01', to: '2026-02-28', json: true, breakdown: 'provider' }
  const running = { db: house.db, clock: house.clock, place: house.place, words: [], progress: () => undefined }
  await command.run({ ...running, flags, print: line => printed.push(line) })
  const lines = JSON.parse(printed.join('')) as {
    id: string
    breakdown: { provider?: string }
    standard: number
    met: boolean
  }[]
  const told = lines.filter(line => line.id === sixWeeks).map(l => [l.breakdown.provider ?? '', l.standard, l.met])
  assert.deepEqual(told, [
    ['', null, null],
    ['Brightways', 66, false],
    ['Linden', 66, true],
    ['Somebody else', null, null],
  ])
})
