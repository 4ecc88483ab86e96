import { z } from 'zod'
import { allocate, type GivenAs, givenAs } from '#people'
import { page, teamName } from '#place'
import { listTeam } from '#platform/access'
import { isId } from '#platform/database'
import { oneOf, redirectTo, refuse, view } from '#platform/web'
import { allocatePath, waitingPath } from '../paths.ts'
import { askedBy, onePage, pagesOf, readOnce, shownLine } from './waiting.page.ts'
import { listWaiting } from './waiting.queries.ts'
import { awayInWords, type Kind } from './waiting.rules.ts'

/** What of the team's list can be given to somebody. */
const given: Kind[] = ['to take', 'to answer', 'handed back', 'ring-back', 'follow-up']

const items = z.preprocess(
  v => (v === undefined || v === '' ? [] : [v].flat()),
  z.array(z.string()).min(1, 'Tick what is given').max(onePage, 'Give at most fifty at once'),
)
const worker = (v: unknown) => (Array.isArray(v) ? v[0] : v)

/** A manager gives what waits for the team to one of its workers. */
export const allocation = page({
  path: allocatePath,
  may: 'allocate what waits',
  audit: { opened: 'saw them in the list of what waits', saved: 'gave what waits for them to a worker' },
  form: z.object({
    items,
    to: z.preprocess(worker, z.uuid('Choose who is to have it')),
    do: oneOf(['give'], 'Press the button again'),
  }),
  async get({ tx, place, who, query, today, now, typed, errors }) {
    const skip = Math.max(0, Math.trunc(Number(query.skip)) || 0)
    const asked = { ...askedBy(who, { whose: 'team', today, now }), kinds: given, skip, take: onePage }
    const rows = await listWaiting(tx, place.id, asked)
    const team = await listTeam(tx, place.id, who.team)
    const ticked = [typed.items ?? []].flat()
    const data = {
      title: 'Give to somebody',
      team: teamName(place, who.team),
      lines: rows.map(row => {
        const line = shownLine(row, place, today)
        return { ...line, ticked: ticked.includes(line.item) }
      }),
      ...pagesOf(rows, skip, `${allocatePath({})}?whose=team`),
      workers: [
        { value: '', text: 'Choose somebody' },
        ...team.map(one => ({
          value: one.accountId,
          text: [one.name, awayInWords(one, today)].filter(Boolean).join(', '),
        })),
      ],
      last: skip + rows.length,
      to: String(typed.to ?? ''),
      paths: { here: allocatePath({}), list: waitingPath({}) },
      errors,
    }
    return view('front-door/waiting/allocate.njk', data, readOnce(rows))
  },
  async post({ tx, place, who, form, today, now }) {
    const wanted = form.items.map(itemOf).filter(one => one !== undefined)
    const to = (await listTeam(tx, place.id, who.team)).find(one => one.accountId === form.to)
    if (!to) return refuse({ to: 'Choose somebody of your team' })
    const only = wanted.map(one => one.recordId)
    const asked = { ...askedBy(who, { whose: 'team', today, now }), kinds: given, only, skip: 0, take: onePage }
    const rows = await listWaiting(tx, place.id, asked)
    const found = wanted.flatMap(one => {
      const row = rows.find(r => r.recordId === one.recordId && r.givenAs === one.kind)
      return row ? [{ ...one, row }] : []
    })
    if (found.length < form.items.length)
      return refuse({ items: 'Some of these no longer wait for your team: look again' })
    const by = { accountId: who.accountId, name: who.name }
    for (const { kind, recordId } of found)
      await allocate(tx, place.id, { kind, recordId, to: { accountId: to.accountId, name: to.name }, by, now })
    return redirectTo(
      `${waitingPath({})}?whose=team`,
      found.map(({ row, kind }) => ({
        ...{ person: row.personId, record: row.recordId, content: { kind, to: to.accountId } },
        ...(row.safetyHold && { visibility: 'quiet' as const }),
      })),
    )
  },
})

/** 'hand-over:0195…' as it stands in the form. */
function itemOf(text: string): { kind: GivenAs; recordId: string } | undefined {
  const [kind, recordId = ''] = text.split(':')
  const known = givenAs.find(one => one === kind)
  return known && isId(recordId) ? { kind: known, recordId } : undefined
}
