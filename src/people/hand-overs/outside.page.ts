import { z } from 'zod'
import { agreedNow, organisationName, type Place, page } from '#place'
import type { Reading } from '#platform/database'
import { maybeId, missing, oneOf, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { findLeadWorker } from '../lead-worker.queries.ts'
import { insertHoldPassed, listLevelMoves } from '../levels/level.queries.ts'
import { standingOf, unusualOutside } from '../levels/level.rules.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame } from '../person-frame.ts'
import { sharingPath } from '../sharing/sharing-paths.ts'
import { makeHandOver } from './hand-over.queries.ts'
import { handOverPath, outsidePath, readAnswerPath } from './hand-over-paths.ts'
import { listReferred, readAnswer } from './referred.queries.ts'
import { shownReferred } from './referred-shown.ts'

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
  draft: 'a hand-over',
  may: 'hand somebody over outside',
  audit: { opened: 'began a hand-over to another organisation', saved: 'handed them over to another organisation' },
  form: z.object({
    team: requiredWords(60, 'Choose who is asked'),
    reason: requiredWords(1_000, 'Say why, in words that they will read'),
    agreed: oneOf(agreedHow, 'Nothing is passed on until they agreed'),
    note: words(300),
    holdReason: words(500),
  }),
  async get({ tx, place, params, who, today, typed, errors }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const data = {
      title: 'Hand over to another organisation',
      ...personFrame(record, today),
      teams: place.outsideTeams.map(team => ({
        ...{ ...team, organisation: organisationName(place, team.organisation), inside: team.health?.how === 'inside' },
      })),
      sharing: sharingPath({ person: record.personId }),
      agreedOptions: agreedHow.map(value => ({ value, text: agreedInWords[value] })),
      here: outsidePath(params),
      read: readAnswerPath({ person: record.personId }),
      before: (await listReferred(tx, place.id, record.ids)).map(one => shownReferred(one, place, today, who.team)),
      leads: (await findLeadWorker(tx, place.id, record.ids))?.accountId === who.accountId,
      asksWhy: Boolean(errors.holdReason || typed.holdReason),
      written: { team: '', reason: '', agreed: '', note: '', holdReason: '', ...typed },
      errors,
    }
    return view('people/hand-overs/outside.njk', data, [{ person: record.personId }])
  },
  async post({ tx, place, params, who, form, today, now }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    if (record.diedOn) return refuse({ team: `${record.knownAs} has died: nobody is handed over` })
    const team = place.outsideTeams.find(one => one.key === form.team)
    if (!team) return refuse({ team: 'Choose who is asked' })
    if (!agreedNow(place, team.organisation, today))
      return refuse({
        team: `There is no agreement with ${organisationName(place, team.organisation)} today: nothing may go to it`,
      })
    if (form.agreed !== 'said yes themselves' && !form.note) return refuse({ note: 'Say who decided, and how' })
    const hold = await holdOn(tx, place, record.ids, form.team)
    if (hold && !form.holdReason) return refuse({ holdReason: hold })
    const id = await makeHandOver(tx, place.id, {
      ...{ personId: record.personId, fromTeam: who.team, toTeam: form.team, reason: form.reason, today, now },
      by: { accountId: who.accountId, name: who.name },
      outside: { agreedHow: form.agreed, note: form.note },
    })
    if (hold) {
      const passed = { personId: record.personId, recordId: id, reason: form.holdReason, by: who, today, now }
      await insertHoldPassed(tx, place.id, { ...passed, kind: 'outside from this level' })
    }
    return redirectTo(handOverPath({ handOver: id }), [{ person: record.personId, record: id, content: form }])
  },
})

/** Across the boundary of the model one usually goes from some levels only (S022); a place without levels holds nothing. */
async function holdOn(tx: Reading, place: Place, ids: string[], team: string): Promise<string | undefined> {
  const across = place.levels?.services.some(service => !service.inside && service.outsideTeam === team)
  if (!place.levels || !across) return undefined
  const [latest] = await listLevelMoves(tx, place.id, ids)
  return unusualOutside(place.levels, standingOf(latest))
}

/** The lead worker has read what came back from outside: it waits for them no longer. */
export const answerRead = page({
  path: readAnswerPath,
  may: 'hand somebody over outside',
  audit: { saved: 'read what came back from another organisation' },
  form: z.object({ handOver: maybeId() }),
  async post({ tx, place, params, who, form, now }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const one = (await listReferred(tx, place.id, record.ids)).find(each => each.handOverId === form.handOver)
    const lead = await findLeadWorker(tx, place.id, record.ids)
    if (!one || lead?.accountId !== who.accountId) return missing()
    const first = await readAnswer(tx, place.id, { handOverId: one.handOverId, by: who.name, now })
    const about = first ? [{ person: record.personId, record: one.handOverId, content: { read: now } }] : []
    return redirectTo(outsidePath({ person: record.personId }), about)
  },
})
