import { z } from 'zod'
import { type Place, page } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import { type AskedToWrite, maybeDay, missing, oneOf, redirectTo, refuse, view, words } from '#platform/web'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors } from '../person-frame.ts'
import { shownRequest } from './access.page.ts'
import * as access from './access.queries.ts'
import {
  decisionRefused,
  type Line,
  type LineDecision,
  monthsAfter,
  readable,
  type Section,
} from './everything.rules.ts'
import { everythingHeld } from './everything.ts'
import type { Held } from './held.ts'
import { accessRequestPath } from './rights-paths.ts'

const steps = ['identity', 'line', 'reviewed', 'later', 'given'] as const
const decisions = ['as it is', 'left out', 'given'] as const

const form = z.object({
  step: oneOf(steps, 'Choose what was done'),
  how: words(500),
  until: maybeDay(),
  line: words(200),
  decision: z.preprocess(v => v ?? 'as it is', oneOf(decisions, 'Choose what is done with the line')),
  reason: words(500),
  reviewOn: maybeDay(),
})
type Form = z.infer<typeof form>

/**
 * Who it is, then everything that is held line by line, then the answer. What is kept apart is read here, so that the
 * look is quiet; that somebody answers them is no secret from them.
 */
export const goThrough = (held: Held) =>
  page({
    path: accessRequestPath,
    may: 'answer a subject access request',
    audit: { opened: 'went through what is held', saved: 'decided about what is given to them' },
    form,
    async get({ tx, params, place, today, errors, typed }) {
      const record = await readRecord(tx, place.id, params.person)
      const request = record && (await access.findAccessRequest(tx, place.id, record.ids, params.request))
      if (!record || !request) return missing()
      const decided = await access.listLineDecisions(tx, place.id, request.requestId)
      const sections = request.identityOn ? await everythingHeld(tx, place, held, record.ids) : []
      const data = {
        title: 'Go through what is held',
        ...personFrame(record, today),
        ...shownErrors(errors),
        here: accessRequestPath({ person: record.personId, request: request.requestId }),
        request: shownRequest(request, today),
        looks: (held.looks ?? []).map(look => ({ text: look.text, href: look.path(record.personId) })),
        sections: sections.map(section => shownSection(section, decided, today)).filter(one => one.lines.length > 0),
        values: { how: '', reason: '', reviewOn: '', until: '', line: '', decision: '', step: '', ...typed },
      }
      const apart = sections.some(section => section.lines.some(line => line.apart))
      return view('people/rights/go-through.njk', data, [
        { person: record.personId, record: request.requestId },
        ...(apart ? [{ person: record.personId, act: 'read what is kept apart', visibility: 'quiet' as const }] : []),
      ])
    },
    async post(asked) {
      const record = await readRecord(asked.tx, asked.place.id, asked.params.person)
      const request =
        record && (await access.findAccessRequest(asked.tx, asked.place.id, record.ids, asked.params.request))
      if (!record || !request) return missing()
      if (request.givenOn) return refuse({ step: 'It was given: it stays as it was' })
      return take[asked.form.step](asked, request, record.ids, held)
    },
  })

function shownSection(section: Section, decided: LineDecision[], today: DateString) {
  const shown = (line: Line) => {
    const one = decided.find(each => each.line === line.line)
    return {
      ...{ line: line.line, others: line.others, apart: line.apart, fields: readable(line.fields) },
      decision: one?.decision ?? '',
      why: one
        ? `${one.byName}: ${one.reason}${one.reviewOn ? ` (looked at again on ${dayInWords(one.reviewOn, today)})` : ''}`
        : '',
    }
  }
  // Who looked is the list that they may see already: nothing is decided about its lines.
  return { title: section.title, lines: section.kind === 'who-looked' ? [] : section.lines.map(shown) }
}

type Asked = AskedToWrite<Place, '/people/:person/subject-access/:request', Form>
type Step = (
  asked: Asked,
  request: access.AccessRequest,
  ids: string[],
  held: Held,
) => Promise<ReturnType<typeof backTo> | ReturnType<typeof refuse>>

const backTo = ({ params, form: content }: Asked, request: access.AccessRequest, quiet?: 'quiet') =>
  redirectTo(accessRequestPath(params), [
    { person: request.personId, record: request.requestId, content, ...(quiet && { visibility: quiet }) },
  ])

const take: Record<(typeof steps)[number], Step> = {
  async identity(asked, request) {
    const { tx, place, who, today, form: typed } = asked
    if (!typed.how) return refuse({ how: 'Write how you made sure who it is' })
    await access.noteIdentity(tx, place.id, {
      ...{ requestId: request.requestId, how: typed.how, byName: who.name, on: today },
    })
    return backTo(asked, request)
  },
  async line(asked, request, ids, held) {
    const { tx, place, who, today, now, form: typed } = asked
    if (!request.identityOn) return refuse({ step: 'First make sure who it is' })
    const sections = await everythingHeld(tx, place, held, ids)
    const line = sections.flatMap(section => section.lines).find(one => one.line === typed.line)
    const wrong = decisionRefused(line, typed, today)
    if (wrong || !line) return refuse({ reason: wrong })
    const { requestId } = request
    if (typed.decision === 'as it is') await access.undecideLine(tx, place.id, requestId, line.line)
    else
      await access.decideLine(tx, place.id, {
        ...{ requestId, line: line.line, decision: typed.decision, reason: typed.reason },
        ...{ reviewOn: typed.reviewOn ?? null, by: who.accountId, byName: who.name, at: now },
      })
    return backTo(asked, request, line.apart ? 'quiet' : undefined)
  },
  async reviewed(asked, request) {
    const { tx, place, who, now } = asked
    if (!request.identityOn) return refuse({ step: 'First make sure who it is' })
    await access.noteReviewed(tx, place.id, {
      ...{ requestId: request.requestId, by: who.accountId, byName: who.name, at: now },
    })
    return backTo(asked, request)
  },
  async later(asked, request) {
    const { tx, place, form: typed } = asked
    if (!typed.how) return refuse({ how: 'Write why it takes longer, as they are told' })
    const latest = monthsAfter(request.askedOn, 3)
    if (!typed.until || typed.until <= request.dueOn || typed.until > latest)
      return refuse({ until: 'Write a day after the month, and at most two months more (article 12(3))' })
    await access.noteLater(tx, place.id, { requestId: request.requestId, until: typed.until, why: typed.how })
    return backTo(asked, request)
  },
  async given(asked, request) {
    const { tx, place, who, today, form: typed } = asked
    if (!request.reviewedAt) return refuse({ step: 'First go through everything' })
    if (!typed.how) return refuse({ how: 'Write how they got it, safely' })
    await access.noteGiven(tx, place.id, {
      ...{ requestId: request.requestId, how: typed.how, byName: who.name, on: today },
    })
    return backTo(asked, request)
  },
}
