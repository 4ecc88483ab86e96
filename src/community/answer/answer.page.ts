import { z } from 'zod'
import { page } from '#place'
import { answerWords, findLink, holdLink, keepAnswered, type Link, linkStanding } from '#platform/notify'
import { oneOf, redirectTo, view, words } from '#platform/web'
import { isStillAsked } from '../asking.ts'
import { holdIntroduction } from '../introduction.queries.ts'
import type { Answer } from '../introduction.rules.ts'
import { recordEvent } from '../introduction.ts'
import { answerPath } from '../introduction-paths.ts'

const choices = ['yes', 'no', 'talk'] as const
const records: Record<(typeof choices)[number], Answer> = {
  yes: 'still going',
  no: 'not any more',
  talk: 'asked to talk',
}

/** Stands where a worker's name would: nobody asked but the message. */
const NOBODY_ASKED = 'Their own answer to a message'

/**
 * One question for whoever holds the phone: it shows no name, takes one answer and reads nothing back, so that an unknown
 * link and an ended one look the same (safety.md, Messages and links).
 */
export const answer = page({
  path: answerPath,
  may: 'anyone',
  bare: true,
  audit: { saved: 'kept an answer to a message' },
  form: z.object({ answer: oneOf(choices, 'Choose one of the three'), words: words(300, 'Use fewer words, please') }),
  async get({ tx, place, params, now, errors, typed }) {
    const link = await findLink(tx, place.id, params.token)
    const stands = link ? linkStanding(link, now) : 'ended'
    const open = stands === 'open' && (await isStillAsked(tx, place.id, link!.recordId))
    if (!open) return said(stands === 'answered' ? answerWords.thanks : answerWords.ended)
    const options = choices.map(value => ({
      ...{ value, text: answerWords.answers[value], hint: value === 'talk' ? answerWords.afterTalk : '' },
      checked: typed.answer === value,
    }))
    const written = typeof typed.words === 'string' ? typed.words : ''
    return view('community/answer/answer.njk', { said: answerWords, options, written, errors }, [])
  },
  async post({ tx, place, params, form, today, now }) {
    const found = await findLink(tx, place.id, params.token)
    if (!found) return said(answerWords.ended)
    // The introduction first, as whoever withdraws from one holds them: two that wait for each other would both fail.
    const about = await holdIntroduction(tx, place.id, found.recordId)
    const link: Link = (await holdLink(tx, place.id, params.token))!
    const stands = linkStanding(link, now)
    if (stands === 'answered') return redirectTo(answerPath({ token: params.token }), [])
    if (stands === 'ended' || !about || !(await isStillAsked(tx, place.id, link.recordId)))
      return said(answerWords.ended)
    const by = { accountId: null, name: NOBODY_ASKED, team: about.team }
    const event = {
      introductionId: link.recordId,
      answer: records[form.answer],
      onDate: today,
      saidBy: null,
      words: form.words,
    }
    const kept = await recordEvent(tx, place.id, { ...event, by, today, now }, place.followUp)
    if (!kept || 'refused' in kept) return said(answerWords.ended)
    await keepAnswered(tx, place.id, link.linkId, now)
    return redirectTo(answerPath({ token: params.token }), [
      { person: link.personId, record: link.recordId, content: form },
    ])
  },
})

const said = (words: { title: string; more: string }) => view('platform/web/errors/bare.njk', { said: words }, [])
