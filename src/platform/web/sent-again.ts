import type { FastifyRequest } from 'fastify'
import nunjucks from 'nunjucks'
import { isId, type Trouble, troubleOf } from '#platform/database'
import { MARK, sentFields, typedIn } from './forms.ts'

/** Never handed back in a page, however it is called. */
const SECRET = /password|passphrase|code|token|secret/i

/**
 * What a form brought while the database was away: it stands in the page that says so, and goes out again from there with
 * the same marks. So nothing typed is lost, and should the first have been kept after all, the second finds that out.
 */
export function inTrouble(
  fault: unknown,
  request: FastifyRequest,
): ({ trouble: Trouble } & Record<string, unknown>) | undefined {
  const trouble = troubleOf(fault)
  if (!trouble) return undefined
  return { trouble, ...sentAgain(request) }
}

/** What a form brought, to stand in a page that could not take it and to go out again from there. */
export function sentAgain(request: FastifyRequest): Record<string, unknown> {
  const typed = request.method === 'POST' ? typedIn(request.body) : {}
  const fields = sentFields(typed).filter(({ name }) => !SECRET.test(name))
  const stood = (request.body as Record<string, unknown> | undefined)?.[MARK.stood]
  const began = typeof stood === 'string' ? [{ name: MARK.stood, value: stood }] : []
  return {
    again: request.method === 'POST' ? request.url : '',
    fields: [...fields, ...began],
    words: fields.filter(field => field.value.trim().includes(' ')),
    marks: new nunjucks.runtime.SafeString(marksSent(request.body)),
  }
}

function marksSent(body: unknown): string {
  const { csrf, once } = (body ?? {}) as { csrf?: unknown; once?: unknown }
  const sound = [
    typeof csrf === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(csrf) && ['csrf', csrf],
    typeof once === 'string' && isId(once) && ['once', once],
  ]
  return sound
    .filter(mark => mark !== false)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
    .join('')
}
