import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform/database'
import { check, type Reply, type Shot } from './load.ts'
import { recorded, type Statement } from './replay.ts'

/** Somebody signed in to the app of this process: what they ask is asked once, to see what reaches the driver. */
export type AskedAlone = {
  csrf: string
  ask(shot: Shot): Promise<Reply>
  /** The statements of one answer, after the same was asked once before: a first time may look up more. */
  statements(db: Database, shot: Shot, before?: Shot): Promise<Statement[]>
}

export async function askedAlone(app: FastifyInstance, accountId: string): Promise<AskedAlone> {
  const send = async (shot: Shot, cookie?: string): Promise<Reply> => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(shot.form ?? {}))
      for (const one of [value].flat()) body.append(name, one)
    const reply = await app.inject({
      method: shot.method ?? (shot.form ? 'POST' : 'GET'),
      url: shot.path,
      headers: { ...(cookie && { cookie }), ...(shot.form && { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(shot.form && { payload: body.toString() }),
    })
    const cookies = [reply.headers['set-cookie'] ?? []].flat()
    return {
      status: reply.statusCode,
      body: reply.body,
      location: reply.headers.location as string | undefined,
      cookies,
    }
  }
  const signedIn = await send({ path: '/sign-in', form: { account: accountId } })
  const cookie = signedIn.cookies[0]?.split(';')[0]
  if (!cookie) throw new Error(`Nobody could sign in: status ${signedIn.status}.`)
  const page = await send({ path: '/safeguarding' }, cookie)
  const ask = async (shot: Shot) => {
    const reply = await send(shot, cookie)
    check(shot, reply)
    return reply
  }
  return {
    csrf: /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '',
    ask,
    async statements(db, shot, before = shot) {
      await ask(before)
      return recorded(db, async () => {
        await ask(shot)
      })
    },
  }
}
