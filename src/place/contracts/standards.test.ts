import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Contract, ContractStandard } from './contract.ts'
import { standardsOf } from './standards.rules.ts'

const agreed = (measure: string, cohort: string, value: number): ContractStandard => ({
  ...{ measure, cohort, value, source: 'schedule 3', agreedOn: '2025-01-01' },
})
const contract = (name: string, providers: string[], standards: ContractStandard[]): Contract => ({
  ...{ contractId: name, version: 1, name, kind: 'support at home', cohorts: [], standards },
  providers: providers.map((p, i) => ({ name: p, role: i === 0 ? 'lead' : 'sub' })),
  ...{ fromOn: '2025-01-01', untilOn: null, byName: 'Ruth Osei', at: new Date(0) },
})
const ofPlace = { moved: { value: 9, from: '2025-01-01', source: 'our own aim' } }
const island = contract('Island', ['Brightways', 'Linden'], [agreed('moved', '', 5), agreed('moved', 'Dementia', 10)])
const mainland = contract('Mainland', ['Harbour'], [agreed('moved', 'Dementia', 20)])
const system = contract('Whole system', [], [agreed('moved', '', 7), agreed('fewer', '', 66)])
const all = standardsOf(ofPlace, [island, mainland, system])

test('a figure of everybody is held against the place, else against an agreement of the whole system', () => {
  assert.equal(all.of('moved')?.value, 9)
  assert.equal(all.of('fewer')?.value, 66)
  assert.equal(standardsOf({}, [island]).of('moved'), undefined, 'never against one provider’s contract')
})

test('a provider is held against its own contract, lead or not, and never against the place’s standard', () => {
  assert.deepEqual(all.of('moved', { provider: 'Linden' }), {
    ...{ value: 5, from: '2025-01-01', source: 'Island: schedule 3' },
  })
  assert.equal(all.of('moved', { provider: 'Harbour' }), undefined)
  assert.equal(all.of('moved', { provider: 'Nobody we know' }), undefined)
  assert.equal(all.of('moved', { provider: null }), undefined)
})

test('a group of people has its own limit; where contracts disagree about it there is none without the provider', () => {
  assert.equal(all.of('moved', { provider: 'Linden', cohort: 'Dementia' })?.value, 10)
  assert.equal(all.of('moved', { provider: 'Harbour', cohort: 'Dementia' })?.value, 20)
  assert.equal(all.of('moved', { cohort: 'Dementia' }), undefined)
  assert.equal(standardsOf(ofPlace, [island]).of('moved', { cohort: 'Dementia' })?.value, 10)
  assert.equal(all.of('moved', { cohort: null }), undefined)
})
