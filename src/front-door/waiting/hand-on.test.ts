import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeHandOver, setKnownWorker } from '#people'
import { planMove, takeDueMoves } from '#platform/access'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { makePerson } from '#tests/introduced'

const team = 'rapid-response'

/** Sal of the rapid response team, who is Margaret's and Joseph's worker and has taken on what was handed over of Amina. */
async function scene() {
  const house = await openTestHouse()
  const place = house.place.id
  const boss = await house.signedInAs('team manager', { name: 'Ada Boss', team })
  const sal = await house.signedInAs('social worker', { name: 'Sal Quick', team })
  const esther = await house.signedInAs('social worker', { name: 'Esther Lindo', team })
  const people: Record<string, string> = {}
  await house.write(async tx => {
    for (const knownAs of ['Margaret Ashby', 'Joseph Bell', 'Amina Rahman', 'Nora Pike'])
      people[knownAs] = await makePerson(tx, place, { knownAs })
    for (const knownAs of ['Margaret Ashby', 'Joseph Bell']) {
      const to = { personId: people[knownAs]!, accountId: sal.accountId, workerName: 'Sal Quick', team }
      await setKnownWorker(tx, place, { ...to, fromOn: '2026-01-05' })
    }
    for (const [name, answer] of [
      ['Amina Rahman', null],
      ['Nora Pike', 'assessment began'],
    ] as const) {
      const handOver = await makeHandOver(tx, place, {
        ...{ personId: people[name]!, contactId: null, fromTeam: 'hubs', toTeam: team, neighbourhood: null },
        ...{ reason: 'Nights', by: { accountId: boss.accountId, name: 'Ada Boss' }, today: house.today },
        now: house.clock.now(),
      })
      await sql`update people.hand_over set acknowledged_by = ${sal.accountId}, acknowledged_by_name = 'Sal Quick', acknowledged_at = now(),
          answer = ${answer}, answered_by = ${answer && sal.accountId}::uuid, answered_by_name = ${answer && 'Sal Quick'},
          answered_at = ${answer && house.clock.now()}::timestamptz
        where place_id = ${place} and hand_over_id = ${handOver}`.execute(tx)
    }
  })
  const worker = async (name: string) =>
    (
      await sql<{ name: string; team: string }>`select worker_name as name, team from people.known_worker
        where place_id = ${place} and person_id = ${people[name]!} and until_on is null`.execute(house.db.kysely)
    ).rows
  const plan = (kind: 'moved' | 'left', to: string, fromOn: string) =>
    house.write(tx =>
      planMove(tx, place, {
        ...{ accountId: sal.accountId, kind, role: 'social worker', team: to, fromOn, madeByName: 'Sam Ade' },
        now: house.clock.now(),
      }),
    )
  const due = () => house.write(tx => takeDueMoves(tx, place, { today: '2026-03-10', now: house.clock.now() }))
  const page = '/waiting/left-behind'
  const give = (form: Record<string, string | string[]>) => boss.post(page, { of: sal.accountId, ...form })
  return { house, boss, sal, esther, people, worker, plan, due, page, give }
}

test('before somebody leaves their manager hands them on, person by person and then together; nobody is left', async () => {
  const { house, boss, sal, esther, people, worker, plan, due, page, give } = await scene()
  assert.match((await boss.get(page)).text, /Nobody who left or moves on holds anything/)
  await plan('left', team, '2026-03-10')
  const shown = await boss.get(page)
  assert.match(shown.text, /Sal Quick leaves, 10 March/)
  for (const name of Object.keys(people)) assert.match(shown.text, new RegExp(name))
  const margaret = `person:${people['Margaret Ashby']}`
  assert.equal((await give({ items: margaret, to: esther.accountId, do: 'ticked' })).status, 303)
  assert.deepEqual(await worker('Margaret Ashby'), [{ name: 'Esther Lindo', team }])
  assert.deepEqual(await worker('Joseph Bell'), [{ name: 'Sal Quick', team }])
  assert.doesNotMatch((await boss.get(page)).text, /Margaret Ashby/)
  await due()
  assert.match(
    (await boss.get(page)).text,
    /Sal Quick left, 10 March.*Joseph Bell/,
    'it stands there until it is handed on',
  )
  assert.equal((await give({ to: esther.accountId, do: 'all' })).status, 303)
  assert.deepEqual(await worker('Joseph Bell'), [{ name: 'Esther Lindo', team }])
  assert.match((await boss.get(page)).text, /Nobody who left or moves on holds anything/)
  assert.match((await esther.get('/waiting?whose=mine')).text, /Amina Rahman/)
  const kept = await sql<{ n: number }>`select count(distinct person_id)::integer as n from audit.entry
    where place_id = ${house.place.id} and account_id = ${boss.accountId} and act = 'gave them to another worker'`.execute(
    house.db.kysely,
  )
  assert.equal(kept.rows[0]!.n, 4, 'of each it is kept who gave them')
  assert.equal((await sal.get('/people/mine')).status, 303)
})

test('whoever changes team keeps whom the old manager says; the rest and what waits stays with the old team', async () => {
  const { house, boss, sal, people, worker, plan, due, page, give } = await scene()
  await plan('moved', 'hubs', '2026-03-10')
  await due()
  const shown = await boss.get(page)
  assert.match(shown.text, /Sal Quick went to .* 10 March.*Joseph Bell.*Margaret Ashby.*Amina Rahman/)
  const keep = { items: `person:${people['Margaret Ashby']}`, to: sal.accountId, do: 'ticked' }
  assert.equal((await give(keep)).status, 303)
  assert.deepEqual(await worker('Margaret Ashby'), [{ name: 'Sal Quick', team: 'hubs' }])
  const left = await boss.get(page)
  assert.doesNotMatch(left.text, /Margaret Ashby/)
  assert.match(left.text, /Joseph Bell/)
  const all = await give({ to: sal.accountId, do: 'all' })
  assert.equal(all.status, 422)
  assert.match(all.text, /stays there: choose somebody of the team/)
  const elsewhere = await house.signedInAs('team manager', { team: 'hubs' })
  assert.doesNotMatch((await elsewhere.get(page)).text, /Joseph Bell|Sal Quick/)
})

test('what does not fit is said, and nobody is moved', async () => {
  const { house, sal, people, worker, plan, give } = await scene()
  await plan('left', team, '2026-03-10')
  const other = await house.signedInAs('social worker', { name: 'Dev Elsewhere', team: 'hubs' })
  const item = `person:${people['Joseph Bell']}`
  const wrong: [Record<string, string | string[]>, RegExp][] = [
    [{ items: item, to: '', do: 'ticked' }, /Choose who is to have them/],
    [{ items: item, to: other.accountId, do: 'ticked' }, /Choose somebody of your team/],
    [{ items: item, to: sal.accountId, do: 'ticked' }, /Choose somebody of your team/],
    [{ to: other.accountId, do: 'ticked' }, /Tick who is handed on/],
    [{ items: [item, `person:${newId()}`], to: other.accountId, do: 'ticked' }, /with somebody else by now/],
  ]
  for (const [form, words] of wrong) {
    const shown = await give(form)
    assert.equal(shown.status, 422)
    assert.match(shown.text, words)
    if (form.items === item) assert.ok(shown.page.querySelector(`input[value="${item}"]`)!.hasAttribute('checked'))
  }
  assert.deepEqual(await worker('Joseph Bell'), [{ name: 'Sal Quick', team }])
})
