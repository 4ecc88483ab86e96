import { z } from 'zod'
import { decisionInWords, mayDo, organisationName, type Place, page, teamName } from '#place'
import { newId } from '#platform/database'
import { missing, oneOf, redirectTo, refuse, view, words } from '#platform/web'
import { setKnownWorker } from '../known-worker.queries.ts'
import { peerCirclePath, personPath } from '../paths.ts'
import { findAssessmentEnd } from './assessment-end.queries.ts'
import { mayEnd } from './assessment-end.rules.ts'
import { acknowledgeHandOver } from './hand-over.queries.ts'
import { assessmentEndPath, handOverPath, handOversPath, verdictPath } from './hand-over-paths.ts'
import { answerHandOver, findPass, listTries, type Pass, pickUp, saveTry, takeOutside } from './passed.queries.ts'
import { answerInWords, answers, type Doing, mayBeDoneBy } from './passed.rules.ts'
import { aboutPass, happened, shownPass } from './show-pass.ts'

const answerForm = z.object({
  do: oneOf(['take', 'answer', 'pick up', 'come back to me'], 'Choose what to do'),
  answer: oneOf([...answers, 'could not reach', ''], 'Say what was done').optional(),
  words: words(1_000),
  saidBy: words(100),
})
type Form = z.infer<typeof answerForm>

/** Only whoever has it says so themselves; nobody is made somebody's worker by another. */
const mayBecomeTheirWorker = (pass: Pass, accountId: string) =>
  Boolean(pass.personId && !pass.diedOn && pass.taken && !pass.outside) &&
  pass.withAccount === accountId &&
  pass.knownWorker !== accountId

/** One hand-over: what happened, and what may be done next, drawn from the table that guards it. */
export const handOver = page({
  path: handOverPath,
  draft: 'what became of a hand-over',
  may: 'answer a hand-over',
  audit: { opened: 'read why they were handed over', saved: 'wrote down what became of the hand-over' },
  form: answerForm,
  async get({ tx, place, who, params, today, typed, errors }) {
    const pass = await findPass(tx, place.id, params.handOver, who.team)
    if (!pass) return missing()
    const next = mayBeDoneBy(who.team, pass)
    const ended = pass.answer === 'assessment began' ? await findAssessmentEnd(tx, place.id, pass.id) : undefined
    const choices = [...answers.map(value => ({ value, text: answerInWords[value] }))]
    const data = {
      title: 'Handed over',
      pass: shownPass(pass, place, today),
      happened: happened({ pass, tries: await listTries(tx, place.id, pass.id), ended }, place, today),
      outside: pass.outside ? outsideTeam(place, pass.toTeam) : null,
      agreed: pass.agreedHow ? `${pass.agreedHow}${pass.agreedNote ? `: ${pass.agreedNote}` : ''}` : '',
      whose: pass.withName ?? '',
      next,
      choices: next.includes('try')
        ? [...choices, { value: 'could not reach', text: 'Could not reach them' }]
        : choices,
      // A rapid response is written down where it is (S106).
      rapid:
        pass.taken &&
        who.team === pass.toTeam &&
        place.teams.some(t => t.key === who.team && t.kind === 'rapid response'),
      assessed: Boolean(ended) && mayEnd(who.team, pass) && mayDo(who.role, 'say how an assessment ended'),
      mayEnd: !ended && mayEnd(who.team, pass) && mayDo(who.role, 'say how an assessment ended'),
      decided: decisionInWords(place.decisions),
      mayBecome: mayBecomeTheirWorker(pass, who.accountId),
      team: teamName(place, who.team),
      paths: {
        ...{ all: handOversPath({}), here: handOverPath(params), verdict: verdictPath(params) },
        assessment: assessmentEndPath(params),
        circle: place.decisions.mode === 'peer circle' ? peerCirclePath({}) : '',
        rapid: `/rapid-response/${params.handOver}`,
      },
      once: newId(),
      written: { answer: '', words: '', saidBy: '', ...typed },
      errors,
    }
    return view('people/hand-overs/hand-over.njk', data, [aboutPass(pass)])
  },
  async post({ tx, place, who, params, form, today, now }) {
    const pass = await findPass(tx, place.id, params.handOver, who.team)
    if (!pass) return missing()
    const done = { id: pass.id, by: { accountId: who.accountId, name: who.name }, now }
    if (form.do === 'come back to me') {
      if (!mayBecomeTheirWorker(pass, who.accountId)) return refuse({ do: 'This is not yours to come back to' })
      const worker = { personId: pass.personId!, accountId: who.accountId, workerName: who.name, team: who.team }
      await setKnownWorker(tx, place.id, { ...worker, fromOn: today })
      return redirectTo(personPath({ person: pass.personId! }), [{ ...aboutPass(pass), content: form }])
    }
    const problem = problemOf(pass, form, mayBeDoneBy(who.team, pass))
    if (problem) return refuse(problem)
    if (form.do === 'take' && pass.outside) await takeOutside(tx, place.id, { ...done, saidBy: form.saidBy })
    else if (form.do === 'take')
      await acknowledgeHandOver(tx, place.id, { handOverId: pass.id, team: who.team, by: done.by, now })
    else if (form.do === 'pick up') await pickUp(tx, place.id, done)
    else if (form.answer === 'could not reach') await saveTry(tx, place.id, { ...done, words: form.words })
    else if (form.answer) await answerHandOver(tx, place.id, { ...done, answer: form.answer, words: form.words })
    return redirectTo(handOverPath(params), [{ ...aboutPass(pass), content: form }])
  },
})

function problemOf(pass: Pass, form: Form, next: Doing[]): Record<string, string> | undefined {
  if (form.do === 'answer' && !form.answer) return { answer: 'Say what was done' }
  const doing = form.do === 'answer' ? (form.answer === 'could not reach' ? 'try' : 'answer') : (form.do as Doing)
  if (!next.includes(doing)) return { do: 'Somebody was before you: this page now shows what they did' }
  if (form.do === 'answer' && form.answer !== 'could not reach' && !form.words)
    return { words: 'Say what was done in a few words: whoever handed over reads it' }
  if (form.do === 'take' && pass.outside && !form.saidBy) return { saidBy: 'Say who over there told you' }
  return undefined
}

const outsideTeam = (place: Place, key: string) => {
  const team = place.outsideTeams.find(one => one.key === key)
  return team ? { ...team, organisation: organisationName(place, team.organisation) } : null
}
