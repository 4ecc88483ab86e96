import { z } from 'zod'
import { page } from '#place'
import { isId, newId } from '#platform/database'
import { missing, nobody, redirectTo, refuse, requiredWords, tooLate, view, words } from '#platform/web'
import { mayReadPack } from '../let-out/words-of-pack.ts'
import { answerChallengePath, challengePath, meetingPath } from '../paths.ts'
import { answerChallenge, findChallenge, saveChallenge } from './challenge.queries.ts'
import { openPack, titlesOf } from './meeting.page.ts'
import { challengesShown, titleOf } from './pack-shown.rules.ts'

const askForm = z.object({ words: requiredWords(2_000, 'Write what you ask'), measure: words(100) })

/** A challenge by somebody from outside: read on this pack and the next, with its answer (S165). */
export const challengePage = page({
  path: challengePath,
  draft: 'a challenge',
  may: 'challenge a pack',
  audit: nobody('a challenge is about a pack, and about nobody'),
  form: askForm,
  async get({ tx, place, who, params, today, typed, errors }) {
    const pack = await openPack(tx, place.id, params.meeting)
    if (!pack || !mayReadPack(who.role, pack.meeting)) return missing()
    return view('outcomes/meetings/challenge.njk', {
      title: 'Challenge',
      ...{ meeting: titleOf(pack.meeting, today), errors },
      figures: [{ value: '', text: 'The whole pack' }, ...pack.figures.map(f => ({ value: f.measure, text: f.title }))],
      written: { words: '', measure: '', ...typed },
      ...{ here: challengePath(params), back: meetingPath(params) },
    })
  },
  async post({ tx, place, who, params, now, form: typed }) {
    const pack = await openPack(tx, place.id, params.meeting)
    if (!pack || !mayReadPack(who.role, pack.meeting)) return missing()
    if (typed.measure && !pack.figures.some(f => f.measure === typed.measure))
      return refuse({ measure: 'Choose a figure of this pack' })
    await saveChallenge(tx, place.id, {
      ...{ challengeId: newId(), meetingId: params.meeting, measure: typed.measure || null, words: typed.words },
      ...{ by: { accountId: who.accountId, name: who.name }, askedAt: now },
    })
    return redirectTo(meetingPath(params))
  },
})

const answerForm = z.object({ answer: requiredWords(3_000, 'Write the answer') })

/** The director or a manager answers, once. */
export const answerChallengePage = page({
  path: answerChallengePath,
  draft: 'the answer to a challenge',
  may: 'answer a challenge',
  audit: nobody('an answer is about a pack, and about nobody'),
  form: answerForm,
  async get({ tx, place, params, today, typed, errors }) {
    const challenge = isId(params.challenge) ? await findChallenge(tx, place.id, params.challenge) : undefined
    const pack = challenge && (await openPack(tx, place.id, challenge.meetingId))
    if (!pack) return missing()
    return view('outcomes/meetings/answer-challenge.njk', {
      title: 'Answer',
      ...{ meeting: titleOf(pack.meeting, today), errors },
      challenge: challengesShown([challenge], titlesOf(pack.figures), today)[0],
      written: { answer: '', ...typed },
      ...{ here: answerChallengePath(params), back: meetingPath({ meeting: challenge.meetingId }) },
    })
  },
  async post({ tx, place, who, params, now, form: typed }) {
    const challenge = isId(params.challenge) ? await findChallenge(tx, place.id, params.challenge) : undefined
    if (!challenge) return missing()
    const given = { challengeId: params.challenge, answer: typed.answer, byName: who.name, now }
    return (await answerChallenge(tx, place.id, given))
      ? redirectTo(meetingPath({ meeting: challenge.meetingId }))
      : tooLate('Somebody answered it before')
  },
})
