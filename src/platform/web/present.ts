import type { FastifyReply, FastifyRequest } from 'fastify'
import nunjucks from 'nunjucks'
import { todayOf } from '#platform/clock'
import { newId } from '#platform/database'
import { answerWords } from '#platform/notify'
import { disposition } from './files.rules.ts'
import { COOKIE, csrfFor, ERRAND } from './forms.ts'
import type { Handled } from './handle.ts'
import type { House } from './house.ts'

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
    case 'sign in':
      if (request.method === 'GET' && !request.headers['hx-request'])
        return reply.redirect(signInPath(house, request), 303)
      return errorPage('signed-out', 401, { signIn: house.paths.signIn })
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
  if (token === '') reply.clearCookie(COOKIE, { path: '/' })
  else reply.setCookie(COOKIE, token, cookie(house))
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
  handled: { who: Handled['who']; nav: Handled['nav'] },
  data: Record<string, unknown>,
) {
  const token = request.cookies[COOKIE]
  const csrf = handled.who && token ? csrfFor(token) : ''
  const here = request.url.split('?')[0] ?? '/'
  return {
    errors: {},
    typed: {},
    today: todayOf(house.clock),
    marks: marksFor(csrf),
    ...data,
    page: {
      title: typeof data.title === 'string' ? data.title : '',
      placeName: house.place.name,
      demo: house.mode === 'demo',
      signedIn: handled.who && {
        name: handled.who.name,
        role: handled.who.role,
        team: house.place.teams.find(t => t.key === handled.who?.team)?.name ?? handled.who.team,
      },
      nav: handled.nav.map(item => ({
        ...item,
        current: item.href === here || (item.href !== '/' && here.startsWith(`${item.href}/`)),
      })),
      csrf,
      path: here,
      findPath: handled.who ? house.findFor(handled.who.role) : '',
      safeguardingPath: house.paths.safeguarding,
      signOutPath: house.paths.signOut,
      accountPath: house.paths.account,
      privacyPath: house.paths.privacy,
      tellUsPath: handled.who ? '' : house.paths.tellUs,
      talkTo: house.place.talkTo,
      today: todayOf(house.clock),
    },
  }
}

/**
 * Hidden marks of a form: whose session it was shown to, and a once-only mark that is new each time it is printed, so that
 * two forms of one page are two answers.
 */
function marksFor(csrf: string): object {
  const print = () =>
    `<input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="once" value="${newId()}">`
  return Object.assign(new nunjucks.runtime.SafeString(''), { toString: print, valueOf: print })
}
