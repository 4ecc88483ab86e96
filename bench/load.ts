import { Agent, request } from 'node:http'
import { percentile } from './sums.rules.ts'

/** One thing a client asks. `shows` must stand in the answer: a fast refusal is not a fast page. */
export type Shot = {
  method?: 'GET' | 'POST'
  path: string
  form?: Record<string, string | string[]>
  status?: number
  shows?: string
}

export type Reply = { status: number; body: string; location: string | undefined; cookies: string[] }

/** Until then each connection plans each statement for its first time, which a server at work did long ago. */
export const WARM_MS = 6_000

/** Of a run: answers a second, and how long they took in milliseconds. */
export type Drawn = { rate: number; p50: number; p95: number; p99: number; answers: number }

/** Sends one request over a connection that is kept. Rejects when the connection breaks. */
export function send(agent: Agent, port: number, shot: Shot, headers: Record<string, string> = {}): Promise<Reply> {
  const body = shot.form && asBody(shot.form)
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: shot.path,
        method: shot.method ?? (body === undefined ? 'GET' : 'POST'),
        headers: {
          ...headers,
          ...(body !== undefined && {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': String(Buffer.byteLength(body)),
          }),
        },
      },
      answer => {
        const parts: Buffer[] = []
        answer.on('data', part => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(parts).toString('utf8'),
            location: answer.headers.location,
            cookies: answer.headers['set-cookie'] ?? [],
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

function asBody(form: Record<string, string | string[]>): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one)
  return body.toString()
}

/** Somebody signed in: their cookie, and the mark that their forms carry. */
export type Client = { cookie: string; csrf: string; accountId: string }

export async function signIn(port: number, accountId: string): Promise<Client> {
  const agent = new Agent()
  const reply = await send(agent, port, { path: '/sign-in', form: { account: accountId } })
  const cookie = reply.cookies[0]?.split(';')[0]
  if (!cookie) throw new Error(`Nobody could sign in: status ${reply.status}.`)
  const page = await send(agent, port, { path: '/safeguarding' }, { cookie })
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1]
  agent.destroy()
  if (!csrf) throw new Error(`A page with a form did not come: status ${page.status}.`)
  return { cookie, csrf, accountId }
}

/**
 * Every client asks, waits for the answer and asks again, for so many seconds after a warm-up (`WARM_MS`). The nth shot of a
 * client is made by `make`. Throws at the first answer that is not the one expected.
 */
export async function draw(
  port: number,
  clients: Client[],
  make: (client: Client, n: number) => Shot,
  seconds = 4,
): Promise<Drawn> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients.length, scheduling: 'fifo' })
  const times: number[] = []
  const from = performance.now() + WARM_MS
  const until = from + seconds * 1_000
  const loop = async (client: Client, first: number) => {
    for (let n = first; performance.now() < until; n += clients.length) {
      const shot = make(client, n)
      const began = performance.now()
      const reply = await send(agent, port, shot, { cookie: client.cookie })
      const ended = performance.now()
      check(shot, reply)
      if (began >= from && ended <= until) times.push(ended - began)
    }
  }
  await Promise.all(clients.map(loop)).finally(() => agent.destroy())
  return drawn(times, seconds)
}

export function check(shot: Shot, reply: Reply): void {
  const expected = shot.status ?? 200
  if (reply.status !== expected)
    throw new Error(`${shot.path} answered ${reply.status}, not ${expected}: ${reply.body.slice(0, 300)}`)
  if (shot.shows && !reply.body.includes(shot.shows)) throw new Error(`${shot.path} does not show “${shot.shows}”.`)
}

export function drawn(times: number[], seconds: number): Drawn {
  if (times.length === 0) throw new Error('Nothing was answered within the time.')
  const at = (share: number) => percentile(times, share)!
  return { rate: times.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), answers: times.length }
}
