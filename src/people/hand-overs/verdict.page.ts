import { z } from 'zod'
import { page } from '#place'
import { missing, oneOf, redirectTo, refuse, view, words } from '#platform/web'
import { handOverPath, verdictPath } from './hand-over-paths.ts'
import { findPass, saveVerdict } from './passed.queries.ts'
import { mayBeDoneBy, verdictInWords, verdicts } from './passed.rules.ts'
import { aboutPass, shownPass } from './show-pass.ts'

/** The team that took it on says whether it was the right pass, for the front door to learn from (S155). */
export const verdict = page({
  path: verdictPath,
  draft: 'what you say of a hand-over',
  may: 'say whether it was the right pass',
  audit: { opened: 'read why they were handed over', saved: 'said whether it was the right pass' },
  form: z.object({ verdict: oneOf(verdicts, 'Say whether it was the right pass'), words: words(500) }),
  async get({ tx, place, who, params, today, typed, errors }) {
    const pass = await findPass(tx, place.id, params.handOver, who.team)
    if (!pass || pass.toTeam !== who.team) return missing()
    const data = {
      title: 'Was it the right pass?',
      pass: shownPass(pass, place, today),
      mayJudge: mayBeDoneBy(who.team, pass).includes('judge'),
      choices: verdicts.map(value => ({ value, text: verdictInWords[value] })),
      paths: { back: handOverPath(params), here: verdictPath(params) },
      written: { verdict: '', words: '', ...typed },
      errors,
    }
    return view('people/hand-overs/verdict.njk', data, [aboutPass(pass)])
  },
  async post({ tx, place, who, params, form, now }) {
    const pass = await findPass(tx, place.id, params.handOver, who.team)
    if (!pass || pass.toTeam !== who.team) return missing()
    const by = { accountId: who.accountId, name: who.name }
    if (!mayBeDoneBy(who.team, pass).includes('judge'))
      return refuse({ verdict: pass.taken ? 'Your team said so before' : 'Take it on first' })
    if (form.verdict !== 'right team' && !form.words)
      return refuse({ words: 'Say why in a few words: the front door learns from them' })
    await saveVerdict(tx, place.id, { id: pass.id, by, now, ...form })
    return redirectTo(handOverPath(params), [{ ...aboutPass(pass), content: form }])
  },
})
