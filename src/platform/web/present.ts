import type { FastifyReply, FastifyRequest } from 'fastify'
import nunjucks from 'nunjucks'
import { dayInWords, dayOf, timeOf, todayOf } from '#platform/clock'
import { newId } from '#platform/database'
import { answerWords } from '#platform/notify'
import type { Handled } from './admit.ts'
import { disposition } from './files.rules.ts'
import { csrfFor, ERRAND, sentFields, sessionCookie, typedIn } from './forms.ts'
import type { House, PlaceOnTheWeb } from './house.ts'
import { readAndGone } from './made-file.ts'
import { sentAgain } from './sent-again.ts'

type Shown = Handled['answer'] | { kind: 'error'; status: number; words?: Record<string, unknown> }

/** Turns an answer into a reply: the last step of every page, outside its transaction. */
export function present(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  handled: Omit<Handled, 'answer'> & { answer: Shown },
): FastifyReply {
  const { answer } = handled
  const errorPage = (name: string, status: number, data: Record<string, unknown> = {}) => {
    const [template, more] = isBare(request) ? ['bare', { said: bareWords(status) }] : [name, data]
    const words = context(house, request, handled, more)
    return html(reply.code(status), house.render(`platform/web/errors/${template}.njk`, words))
  }
  switch (answer.kind) {
    case 'view': {
      const part = request.headers['hx-request'] ? answer.part : undefined
      if (answer.part) reply.header('vary', 'HX-Request')
      const shown = house.render(part ?? answer.template, context(house, request, handled, answer.data))
      return html(reply.code(answer.status), shown)
    }
    case 'redirect':
      keepToken(house, reply, answer.token)
      if (answer.errand) reply.setCookie(ERRAND, answer.errand, { ...cookie(house), path: '/sign-in', maxAge: 600 })
      if (request.headers['hx-request']) return reply.code(204).header('hx-redirect', answer.to).send()
      return reply.redirect(answer.to, 303)
    case 'text':
      if (answer.fileName) reply.header('content-disposition', `attachment; filename="${answer.fileName}"`)
      return reply.type(answer.type).send(answer.text)
    case 'file':
      reply.header('content-disposition', disposition(answer.show, answer.name))
      reply.header('content-security-policy', nothingRuns)
      return reply.type(answer.type === 'text/plain' ? 'text/plain; charset=utf-8' : answer.type).send(answer.bytes)
    case 'from disk':
      reply.header('content-disposition', disposition('to keep', answer.fileName))
      return reply.type(answer.type).send(readAndGone(answer))
    case 'kept':
      return answer.words ? reply.type('text/plain; charset=utf-8').send(answer.words) : reply.code(204).send()
    case 'too late': {
      const written = sentFields(typedIn(request.body)).filter(field => field.value.trim().includes(' '))
      return errorPage('too-late', 409, { words: answer.words, written, path: request.url.split('?')[0] })
    }
    case 'sign in':
      if (request.method === 'GET' && !request.headers['hx-request'])
        return reply.redirect(signInPath(house, request), 303)
      return errorPage('signed-out', 401, { signIn: signInPath(house, request), ...sentAgain(request) })
    case 'prove':
      if (request.method === 'GET' && !request.headers['hx-request'])
        return reply.redirect(signInPath(house, request), 303)
      return errorPage('prove-again', 401, { signIn: signInPath(house, request) })
    case 'forbidden':
      return errorPage('forbidden', 403, { may: answer.may })
    case 'stale form':
      return errorPage('stale-form', 403)
    case 'missing':
      return errorPage('missing', 404)
    case 'refused':
      return errorPage('refused', 422, { errors: answer.errors })
    case 'error':
      return errorPage(
        answer.status === 404
          ? 'missing'
          : answer.status === 429
            ? 'too-often'
            : answer.status < 500
              ? 'refused'
              : answer.words
                ? 'away'
                : 'fault',
        answer.status,
        { errors: {}, ...answer.words },
      )
  }
}

/**
 * For a file of somebody else's: no script, no request, no form. Styles within it and the browser's own viewer are let be, or
 * a PDF would not be drawn at all.
 */
const nothingRuns =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"

const isBare = (request: FastifyRequest) => Boolean((request.routeOptions.config as { bare?: true } | undefined)?.bare)
const bareWords = (status: number) =>
  status === 429 ? answerWords.tooOften : status === 404 ? answerWords.ended : answerWords.fault

/** A page that began or ended a session says so in its answer; '' ends it. */
function keepToken(house: House, reply: FastifyReply, token: string | undefined): void {
  if (token === undefined) return
  const name = sessionCookie(house.secure)
  if (token) reply.setCookie(name, token, cookie(house))
  // Whatever of the house a browser still holds goes with the session.
  else reply.clearCookie(name, cookie(house)).header('clear-site-data', '"cache", "storage"')
}

/** Out of reach of every script, and sent from no other site but by following a link. */
const cookie = (house: House) => ({ path: '/', httpOnly: true, sameSite: 'lax' as const, secure: house.secure })

/** Comes back to the page after signing in. Only a path of ours, checked again where it is used. */
const signInPath = (house: House, request: FastifyRequest) => {
  const path = request.url.split('?')[0] ?? '/'
  return path === '/' ? house.paths.signIn : `${house.paths.signIn}?next=${encodeURIComponent(path)}`
}

const html = (reply: FastifyReply, text: string) => reply.type('text/html; charset=utf-8').send(text)

function context(
  house: House,
  request: FastifyRequest,
  handled: Pick<Handled, 'who' | 'nav' | 'stood' | 'draft'>,
  data: Record<string, unknown>,
) {
  const token = request.cookies[sessionCookie(house.secure)]
  const csrf = handled.who && token ? csrfFor(token) : ''
  const here = request.url.split('?')[0] ?? '/'
  const current = handled.nav
    .filter(item => leadsHere(item.href, here))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
  const safeguarding = handled.who && house.safeguardingFor(handled.who.role)
  return {
    errors: {},
    typed: {},
    today: todayOf(house.clock),
    marks: marksFor(csrf, handled.stood),
    saveForLater: handled.draft ? saveForLater : '',
    ...data,
    page: {
      title: typeof data.title === 'string' ? data.title : '',
      placeName: house.place.name,
      demo: house.mode === 'demo',
      signedIn: handled.who && {
        name: handled.who.name,
        role: handled.who.role,
        team: teamCalled(house.place, handled.who.team),
      },
      nav: handled.nav.map(item => ({ ...item, current: item === current })),
      csrf,
      path: here,
      halfWritten: handled.draft?.savedAt ? keptWords(handled.draft.savedAt, todayOf(house.clock)) : '',
      findPath: handled.who ? house.findFor(handled.who.role) : '',
      safeguardingPath: safeguarding?.href ?? '',
      safeguardingText: safeguarding?.text ?? '',
      signOutPath: house.paths.signOut,
      accountPath: house.paths.account,
      privacyPath: house.paths.privacy,
      tellUsPath: handled.who ? '' : house.paths.tellUs,
      talkTo: house.place.talkTo,
      today: todayOf(house.clock),
    },
  }
}

const teamCalled = ({ teams, outsideTeams }: PlaceOnTheWeb, key: string): string =>
  [...teams, ...outsideTeams].find(team => team.key === key)?.name ?? key

/** A page, and what lies below it; of several the nearest is marked. */
const leadsHere = (href: string, here: string) => href === here || (href !== '/' && here.startsWith(`${href}/`))

/** When it was last written: 'today at 10:40'. */
const keptWords = (at: Date, today: string) =>
  `${dayOf(at) === today ? 'today' : dayInWords(dayOf(at), today)} at ${timeOf(at)}`

/** Beside the button of a form that keeps what is being written; the words say so as it does. */
const saveForLater = new nunjucks.runtime.SafeString(
  '<button class="govuk-button govuk-button--secondary" type="submit" name="page.keep" value="for later" formnovalidate>Save for later</button> <span class="saved" data-saved data-keeps aria-live="polite"></span>',
)

/**
 * Hidden marks of a form: whose session it was shown to, a once-only mark that is new each time it is printed, so that two
 * forms of one page are two answers, and what stood when it was shown.
 */
function marksFor(csrf: string, stood?: string): object {
  const quoted = stood?.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const began = quoted === undefined ? '' : `<input type="hidden" name="page.stood" value="${quoted}">`
  const print = () =>
    `<input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="once" value="${newId()}">${began}`
  return Object.assign(new nunjucks.runtime.SafeString(''), { toString: print, valueOf: print })
}
