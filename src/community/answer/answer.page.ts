import { z } from 'zod'
import { comeInPath } from '#people'
import { page } from '#place'
import type { Ways } from '#platform/access'
import {
  answerWords,
  findLink,
  holdLink,
  isWayIn,
  keepAnswered,
  type Link,
  linkStanding,
  type QuestionPurpose,
  type QuestionWords,
  questionWords,
} from '#platform/notify'
import { type Page, redirectTo, refuse, view, words } from '#platform/web'
import { answerPath } from '../introduction-paths.ts'
import { cannotCome } from './cannot-come.ts'
import { howItIsGoing } from './how-it-is-going.ts'
import type { Question } from './question.ts'

const questions: Record<QuestionPurpose, Question> = { 'how it is going': howItIsGoing, 'cannot come': cannotCome }
type Asking = Link & { purpose: QuestionPurpose }
const wordsOf = (link: Asking): QuestionWords => questionWords[link.purpose]
const isQuestion = (link: Link | undefined): link is Asking => link !== undefined && !isWayIn(link.purpose)

/**
 * One question for whoever holds the phone: it shows no name, takes one answer and reads nothing back, so that an unknown
 * link and an ended one look the same (safety.md, Messages and links).
 */
export const answer = ({ address = '' }: Ways): Page =>
  page({
    path: answerPath,
    may: 'anyone',
    bare: true,
    audit: { saved: 'kept an answer to a message' },
    form: z.object({ answer: words(40), words: words(300, 'Use fewer words, please') }),
    async get({ tx, place, params, now, errors, typed }) {
      const link = await findLink(tx, place.id, params.token)
      // On to where passkeys are made for: the address of a link says nothing of whose it is.
      if (link && isWayIn(link.purpose)) return redirectTo(`${address}${comeInPath({ token: params.token })}`, [])
      if (link && !isQuestion(link)) return said(answerWords.ended)
      const stands = link ? linkStanding(link, now) : 'ended'
      const open = stands === 'open' && (await questions[link!.purpose].isStillAsked(tx, place.id, link!.recordId, now))
      if (!open) return said(stands === 'answered' ? answerWords.thanks : answerWords.ended)
      const asked = wordsOf(link!)
      const options = Object.entries(asked.answers).map(([value, { text, hint = '' }]) => ({
        ...{ value, text, hint },
        checked: typed.answer === value,
      }))
      const written = typeof typed.words === 'string' ? typed.words : ''
      const data = { said: { ...asked, own: asked.own ?? null, send: answerWords.send }, options, written, errors }
      return view('community/answer/answer.njk', data, [])
    },
    async post({ tx, place, params, form, today, now }) {
      const found = await findLink(tx, place.id, params.token)
      if (!isQuestion(found)) return said(answerWords.ended)
      const question = questions[found.purpose]
      await question.hold(tx, place.id, found.recordId)
      const link = (await holdLink(tx, place.id, params.token)) as Asking
      const stands = linkStanding(link, now)
      if (stands === 'answered') return redirectTo(answerPath({ token: params.token }), [])
      if (stands === 'ended' || !(await question.isStillAsked(tx, place.id, link.recordId, now)))
        return said(answerWords.ended)
      if (!Object.hasOwn(wordsOf(link).answers, form.answer)) return refuse({ answer: 'Choose one of these' })
      // The answer first: what it ends would end its own link with it, and the page would not say thank you.
      await keepAnswered(tx, place.id, link.linkId, now)
      if (!(await question.keep(tx, place, link, form, { today, now })))
        return refuse({ form: answerWords.ended.title })
      return redirectTo(answerPath({ token: params.token }), [
        { person: link.personId, record: link.recordId, content: form },
      ])
    },
  })

const said = (words: { title: string; more: string }) => view('platform/web/errors/bare.njk', { said: words }, [])
