import { z } from 'zod'
import { dayInWords } from '#platform/clock'
import { stopMessages } from '#platform/notify'
import { maybeId, oneOf, words } from '#platform/web'
import { safetyPath } from '../paths.ts'
import { before, now } from '../person-record.ts'
import { stoppedFor } from '../reachable.rules.ts'
import { addNotToTell, endNotToTell } from '../save-facts.queries.ts'
import { updateSafetyHold } from '../save-person.queries.ts'
import { wrongIn } from './change-form.ts'
import { changePage } from './change-page.ts'

const form = z
  .object({
    act: oneOf(['add', 'end', 'hold', 'release'], 'Use one of the buttons'),
    notToTellId: maybeId(),
    who: words(120),
    why: words(300),
  })
  .superRefine((typed, refused) => {
    if (typed.act === 'add' && typed.who === '') wrongIn(refused)('who', 'Write who must not be told')
  })

/**
 * Who must not be told, and the safety hold. Every line of the audit from here is quiet: on the person's own list it
 * could be read by the one they are in danger from (safety.md, Who looked).
 */
export const changeSafety = changePage({
  path: safetyPath,
  title: 'Who must not be told, and safety',
  what: 'who must not be told',
  template: 'people/change/safety.njk',
  form,
  afterwards: 'here',
  visibility: 'quiet',
  values: () => ({ act: 'add', notToTellId: '', who: '', why: '' }),
  more: ({ record, today }) => ({
    held: record.safetyHold,
    all: now(record.notToTell).map(one => ({
      id: one.notToTellId,
      who: one.who,
      why: one.why,
      since: dayInWords(one.fromOn, today),
    })),
    earlier: before(record.notToTell).map(one => ({
      who: one.who,
      from: dayInWords(one.fromOn, today),
      until: dayInWords(one.untilOn!, today),
    })),
  }),
  async write({ tx, place, form: typed, today, now }, { personId, ids }) {
    if (typed.act === 'add')
      await addNotToTell(tx, place.id, { personId, who: typed.who, why: typed.why, fromOn: today })
    else if (typed.act === 'end' && typed.notToTellId)
      await endNotToTell(tx, place.id, personId, typed.notToTellId, today)
    else if (typed.act !== 'end') await updateSafetyHold(tx, place.id, personId, typed.act === 'hold' ? 'on' : 'off')
    if (typed.act === 'hold')
      for (const person of ids) await stopMessages(tx, place.id, { person }, { because: stoppedFor.hold, at: now })
    return undefined
  },
})
