import { parse } from 'node-html-parser'
import { setKnownWorker } from '#people'
import type { Browser, TestHouse } from './house.ts'
import { giveWay, telling } from './told.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const form = { do: 'invite', checkedHow: 'a photo card or passport, with them there', checkedWords: '' }

/** Their worker to come back to: whoever invites works with them. */
export const worksWith = (house: TestHouse, { accountId }: Browser, personId: string, workerName = 'Dev Patel') =>
  house.write(tx =>
    setKnownWorker(tx, house.place.id, {
      ...{ personId, accountId, workerName, team: 'north-social-work', fromOn: '2026-03-01' },
    }),
  )

/** As a worker invites them, from the record to the code on the paper and the link in the message. */
export async function invited(house: TestHouse, worker: Browser, personId: string, wayId: string) {
  const { sent, send, linkIn } = telling(house)
  const slip = await worker.post(`/people/${personId}/own-page`, { ...form, way: wayId })
  const code = slip.page.querySelector('.slip__code')?.textContent ?? ''
  await send()
  const message = sent.at(-1)
  return { slip, code, message, link: message ? linkIn(message) : '' }
}

/** Somebody who opens the link on their phone and types the code; the session's cookie when that lets them in. */
export function atTheDoor(house: TestHouse) {
  const open = async (link: string) => {
    const first = await house.app.inject({ url: link })
    const url = String(first.headers.location ?? link).replace(/^https?:\/\/[^/]+/, '')
    const shown = await house.app.inject({ url })
    return { url, status: shown.statusCode, text: parse(shown.body).textContent.replace(/\s+/g, ' '), html: shown.body }
  }
  const type = async (link: string, code: string) => {
    const { url } = await open(link)
    const payload = new URLSearchParams({ code }).toString()
    const reply = await house.app.inject({ method: 'POST', url, payload, headers: FORM })
    const cookie = String(reply.headers['set-cookie'] ?? '').split(';')[0]!
    return { status: reply.statusCode, to: reply.headers.location, cookie, text: parse(reply.body).textContent }
  }
  const get = async (url: string, cookie: string) => {
    const shown = await house.app.inject({ url, headers: { cookie } })
    const page = parse(shown.body)
    return { status: shown.statusCode, html: shown.body, page, text: page.textContent.replace(/\s+/g, ' ') }
  }
  const post = async (url: string, cookie: string, typed: Record<string, string>) => {
    const marks = (await get(url, cookie)).page
    const mark = (name: string) => marks.querySelector(`main input[name=${name}]`)?.getAttribute('value') ?? ''
    const payload = new URLSearchParams({ csrf: mark('csrf'), once: mark('once'), ...typed }).toString()
    return house.app.inject({ method: 'POST', url, payload, headers: { ...FORM, cookie } })
  }
  return { open, type, get, post }
}

/** Margaret, let in: what she sees and does from there. */
export async function letIn(house: TestHouse, worker: Browser, personId: string) {
  await worksWith(house, worker, personId)
  const wayId = await giveWay(house, personId, { kind: 'email', value: `${personId}@example.org` })
  const { link, code } = await invited(house, worker, personId, wayId)
  const door = atTheDoor(house)
  const { cookie } = await door.type(link, code)
  return {
    ...{ cookie, code, wayId },
    get: (url: string) => door.get(url, cookie),
    post: (url: string, typed: Record<string, string>) => door.post(url, cookie, typed),
  }
}
