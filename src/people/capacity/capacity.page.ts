import { z } from 'zod'
import { dayInWords } from '#platform/clock'
import { anyOf, oneOf, requiredDay, requiredWords, words } from '#platform/web'
import { changePage } from '../change/change-page.ts'
import { capacityPath } from '../paths.ts'
import { type Capacity, insertCapacity, listCapacity } from './capacity.queries.ts'
import { outcomes, unables, whatTheActAsks } from './capacity.rules.ts'

const form = z.object({
  decision: requiredWords(300, 'Write which decision it is about'),
  onDate: requiredDay('Write the day it was assessed, like 3/3/2026'),
  assessedBy: requiredWords(120, 'Write who assessed it'),
  helpGiven: requiredWords(1_000, 'Write what was done to help them decide for themself (s.1(3))'),
  outcome: oneOf(outcomes, 'Choose what was found'),
  because: words(1_000),
  unable: anyOf(unables),
  reasons: requiredWords(4_000, 'Write the reasons'),
  bestInterests: words(4_000),
  consulted: words(1_000),
})

const blank = {
  decision: '',
  onDate: '',
  assessedBy: '',
  helpGiven: '',
  outcome: '',
  because: '',
  unable: [] as string[],
  reasons: '',
  bestInterests: '',
  consulted: '',
}

/** Whether somebody could make one decision at one time (Mental Capacity Act 2005 s.1 to s.4). */
export const capacity = changePage({
  path: capacityPath,
  may: 'write down a decision about capacity',
  title: 'Able to decide',
  what: 'a decision about capacity',
  template: 'people/capacity/capacity.njk',
  form,
  draft: 'a decision about capacity',
  afterwards: 'here',
  values: () => blank,
  async more({ record, place, today, tx }) {
    const all = await listCapacity(tx, place.id, record.ids)
    return { unables, outcomes, all: all.map(one => shownCapacity(one, today)) }
  },
  async write({ tx, place, form: asked, who, today, now }, { personId }) {
    const wrong = whatTheActAsks(asked, today)
    if (Object.keys(wrong).length > 0) return wrong
    await insertCapacity(tx, place.id, { ...asked, personId, writtenByName: who.name, at: now })
    return undefined
  },
})

const shownCapacity = (one: Capacity, today: string) => ({
  decision: one.decision,
  found: one.outcome === 'can decide' ? 'Could decide' : 'Could not decide',
  on: dayInWords(one.onDate, today),
  by: one.assessedBy,
  helpGiven: one.helpGiven,
  because: one.because,
  unable: one.unable,
  reasons: one.reasons,
  bestInterests: one.bestInterests,
  consulted: one.consulted,
})
