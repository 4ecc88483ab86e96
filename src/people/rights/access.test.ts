import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween } from '#platform/clock'
import { openTestHouse } from '#tests/house'
import { auditOf, margaret, movedTo, mustNotBeTold, somebody } from '#tests/margaret'
import { decisionRefused, given, type LineDecision, monthsAfter, type Section } from './everything.rules.ts'

const house = await openTestHouse()
const manager = await house.signedInAs('team manager', { name: 'Ade Cole' })
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })

const note = (words: string, more: Record<string, string> = {}) => ({
  ...{ words, whose: 'mine', onDate: '3/3/2026', ...more },
})
async function write(id: string, form: Record<string, string>) {
  assert.equal((await adviser.post(`/people/${id}/note`, { ...form })).status, 303)
}
async function asked(id: string) {
  const saved = await manager.post(`/people/${id}/subject-access`, { askedOn: '3/3/2026', askedBy: '' })
  assert.equal(saved.status, 303)
  return saved.location!
}
const identity = { step: 'identity', how: 'Her library card, and the name of her first school' }
const lineOf = async (at: string, words: string) =>
  (await manager.get(at)).page.querySelectorAll('.held').find(one => one.textContent.includes(words))?.id

test('everything held is gone through, marked and given, to read and as data', async () => {
  const id = await margaret(house)
  await write(id, note('Her neighbour Joan is unwell too', { aboutOthers: 'yes' }))
  await write(id, note('Likes to be rung after ten'))
  const at = await asked(id)
  assert.equal((await manager.get(`${at}/everything`)).status, 404)
  assert.doesNotMatch((await manager.get(at)).text, /after ten/)
  assert.equal((await manager.post(at, { step: 'identity', how: '' })).status, 422)
  assert.equal((await manager.post(at, { step: 'reviewed' })).status, 422)
  assert.equal((await manager.post(at, identity)).status, 303)
  const shown = await manager.get(at)
  assert.match(shown.text, /Of others\..*Joan/)
  const joan = (await lineOf(at, 'Joan'))!
  assert.equal((await manager.post(at, { step: 'line', line: joan, decision: 'left out', reason: '' })).status, 422)
  const why = 'Joan was asked and said no'
  assert.equal((await manager.post(at, { step: 'line', line: joan, decision: 'left out', reason: why })).status, 303)
  assert.equal((await manager.post(at, { step: 'reviewed' })).status, 303)
  const pack = await manager.get(`${at}/everything`)
  for (const words of ['after ten', 'Margaret Ashby', '4 Larch Row', '01632 960217', 'Mum wants her garden back'])
    assert.match(pack.text, new RegExp(words))
  assert.doesNotMatch(pack.text, /Joan/)
  const data = JSON.parse((await manager.get(`${at}/everything.json`)).html)
  assert.equal(data.form, 'alongside subject access 1')
  const notes = data.held.find((one: { kind: string }) => one.kind === 'notes')
  assert.deepEqual(
    notes.lines.map((one: { fields: { words: string } }) => one.fields.words),
    ['Likes to be rung after ten'],
  )
  assert.match((await manager.get(`${at}/list/notes`)).html, /Likes to be rung after ten/)
  assert.equal((await manager.post(at, { step: 'given', how: 'In her hand, at the library' })).status, 303)
  assert.match((await manager.get(at)).text, /Given on 3 March, by Ade Cole/)
  assert.equal((await manager.post(at, { step: 'line', line: joan, decision: 'as it is', reason: 'x' })).status, 422)
  assert.equal((await adviser.get(at)).status, 403)
})

test('what comes from a safety hold, a restricted entry or safeguarding leaves no gap, until a named decision', async () => {
  const [plain, kept] = [
    await somebody(house, { knownAs: 'Ruth Calder' }),
    await somebody(house, { knownAs: 'Ruth Calder' }),
  ]
  await mustNotBeTold(house, kept, 'Gary')
  await movedTo(house, kept, 'yes', '9 Refuge Lane')
  await write(kept, note('Gary hurt her wrist', { restricted: 'yes' }))
  await adviser.post(`/people/${kept}/safety`, { act: 'hold' })
  const dataOf = async (id: string) => {
    const at = await asked(id)
    await manager.post(at, identity)
    await manager.post(at, { step: 'reviewed' })
    const data = JSON.parse((await manager.get(`${at}/everything.json`)).html)
    const kinds = data.held.map((one: { kind: string }) => one.kind).filter((kind: string) => kind !== 'who-looked')
    const record = data.held.find((one: { kind: string }) => one.kind === 'record').lines[0].fields
    return { at, kinds, fields: Object.keys(record), text: JSON.stringify(data) }
  }
  const [without, withIt] = [await dataOf(plain), await dataOf(kept)]
  assert.deepEqual(withIt.kinds, without.kinds)
  assert.deepEqual(withIt.fields, without.fields)
  assert.doesNotMatch(withIt.text, /Gary|Refuge|restricted note|safety|danger/i)
  const line = (await lineOf(withIt.at, 'hurt her wrist'))!
  const decision = { step: 'line', line, decision: 'given', reason: 'She asked, alone, and is safe now' }
  assert.equal((await manager.post(withIt.at, decision)).status, 422)
  assert.equal((await manager.post(withIt.at, { ...decision, reviewOn: '3/6/2026' })).status, 303)
  assert.match((await manager.get(`${withIt.at}/everything`)).text, /Gary hurt her wrist/)
  assert.doesNotMatch((await manager.get(`${withIt.at}/everything`)).text, /Refuge/)
  const lines = await auditOf(house, kept)
  assert.ok(lines.some(one => one.quiet && one.act === 'decided about what is given to them'))
  assert.doesNotMatch((await adviser.get(`/people/${kept}/who-looked`)).text, /kept apart/)
})

test('nothing kept apart is given without its decision, and nothing left out is given, whatever is decided', () => {
  const line = fc.record({ n: fc.nat(30), others: fc.boolean(), apart: fc.boolean() })
  const decided = fc.record({ n: fc.nat(30), decision: fc.constantFrom('left out' as const, 'given' as const) })
  fc.assert(
    fc.property(
      fc.uniqueArray(line, { selector: one => one.n }),
      fc.uniqueArray(decided, { selector: one => one.n }),
      (lines, decisions) => {
        const section: Section = {
          ...{ kind: 'notes', title: 'Notes' },
          lines: lines.map(one => ({ ...one, line: `notes:${one.n}`, fields: {} })),
        }
        const asDecided: LineDecision[] = decisions.map(one => ({
          ...{ line: `notes:${one.n}`, decision: one.decision, reason: 'so', reviewOn: null, byName: 'A' },
        }))
        const shown = given([section], asDecided)
        assert.ok(shown.every(one => one.lines.length > 0))
        const out = new Set(shown.flatMap(one => one.lines.map(each => each.line)))
        for (const one of section.lines) {
          const decision = asDecided.find(each => each.line === one.line)?.decision
          assert.equal(out.has(one.line), one.apart ? decision === 'given' : decision !== 'left out')
        }
      },
    ),
  )
})

test('a month is a month, and never reaches into the one after', () => {
  assert.equal(monthsAfter('2026-01-31', 1), '2026-02-28')
  assert.equal(monthsAfter('2026-12-15', 1), '2027-01-15')
  assert.equal(monthsAfter('2026-03-03', 3), '2026-06-03')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 24 }), (n, months) => {
      const day = addDays('2000-01-01', n)
      const then = monthsAfter(day, months)
      const [a, b] = [day, then].map(d => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)))
      assert.equal(b! - a!, months)
      assert.ok(daysBetween(day, then) >= months * 28)
    }),
  )
})

test('a decision has a reason, and one to give what is kept apart a day ahead', () => {
  const ask = { decision: 'given', reason: 'so', reviewOn: '2026-03-04' }
  assert.equal(decisionRefused({ apart: true }, ask, '2026-03-03'), '')
  for (const wrong of [{ reason: '' }, { reviewOn: undefined }, { reviewOn: '2026-03-03' }])
    assert.notEqual(decisionRefused({ apart: true }, { ...ask, ...wrong }, '2026-03-03'), '')
  assert.notEqual(decisionRefused({ apart: false }, ask, '2026-03-03'), '')
  assert.notEqual(decisionRefused(undefined, ask, '2026-03-03'), '')
})
