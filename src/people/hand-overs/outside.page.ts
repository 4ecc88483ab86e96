import { z } from 'zod'
import { page } from '#place'
import { missing, oneOf, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { readRecord } from '../person.queries.ts'
import { personFrame } from '../person-frame.ts'
import { makeHandOver } from './hand-over.queries.ts'
import { handOverPath, outsidePath } from './hand-over-paths.ts'

const agreedHow = ['said yes themselves', 'legal authority', 'best-interests decision'] as const
const agreedInWords = {
  'said yes themselves': 'Yes, they said so themselves',
  'legal authority': 'Somebody with a legal authority did',
  'best-interests decision': 'A best-interests decision stands in',
}

/**
 * To a team of another organisation. Nothing goes to it before the person agreed, or a recorded authority or decision
 * stands in; the lawful basis of telling that team is the place's own and is shown (safety.md, Whose data).
 */
export const handOverOutside = page({
  path: outsidePath,
  may: 'hand somebody over outside',
  audit: { opened: 'began a hand-over to another organisation', saved: 'handed them over to another organisation' },
  form: z.object({
    team: requiredWords(60, 'Choose who is asked'),
    reason: requiredWords(1_000, 'Say why, in words that they will read'),
    agreed: oneOf(agreedHow, 'Nothing is passed on until they agreed'),
    note: words(300),
  }),
  async get({ tx, place, params, today, typed, errors }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const data = {
      title: 'Hand over to another organisation',
      ...personFrame(record, today),
      teams: place.outsideTeams,
      agreedOptions: agreedHow.map(value => ({ value, text: agreedInWords[value] })),
      here: outsidePath(params),
      written: { team: '', reason: '', agreed: '', note: '', ...typed },
      errors,
    }
    return view('people/hand-overs/outside.njk', data, [{ person: record.personId }])
  },
  async post({ tx, place, params, who, form, today, now }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    if (record.diedOn) return refuse({ team: `${record.knownAs} has died: nobody is handed over` })
    if (!place.outsideTeams.some(team => team.key === form.team)) return refuse({ team: 'Choose who is asked' })
    if (form.agreed !== 'said yes themselves' && !form.note) return refuse({ note: 'Say who decided, and how' })
    const id = await makeHandOver(tx, place.id, {
      ...{ personId: record.personId, fromTeam: who.team, toTeam: form.team, reason: form.reason, today, now },
      by: { accountId: who.accountId, name: who.name },
      outside: { agreedHow: form.agreed, note: form.note },
    })
    return redirectTo(handOverPath({ handOver: id }), [{ person: record.personId, record: id, content: form }])
  },
})
