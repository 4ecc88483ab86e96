import { z } from 'zod'
import { allocate, householdPath, knownWorkerPath, listColleagues, setKnownWorker, setLead } from '#people'
import { mayDo, type Place, page, roles, teamName } from '#place'
import { dayInWords } from '#platform/clock'
import type { Reading } from '#platform/database'
import { oneOf, redirectTo, refuse, view } from '#platform/web'
import { leftBehindPath, waitingPath } from '../paths.ts'
import { itemOf, moverInWords } from './hand-on.rules.ts'
import { aboutThem, listHolding, mayBeGiven } from './hand-on.ts'

const paths = {
  person: (id: string) => knownWorkerPath({ person: id }),
  household: (id: string) => householdPath({ person: id }),
}
const several = () => z.preprocess(v => (v === undefined ? [] : [v].flat()), z.array(z.string().max(80)).max(500))
const theirRoles = roles.filter(role => mayDo(role, 'open a record'))
const colleaguesOf = async (tx: Reading, place: Place, team: string) =>
  (await listColleagues(tx, place.id, theirRoles)).filter(one => one.team === team)

/**
 * What those who left hold, moved on with or are about to leave, for the manager of the team it is of: handed on by name,
 * one by one or together, before their day or after it. None of it is moved unasked, and it stands here until it is.
 */
export const leftBehind = page({
  path: leftBehindPath,
  may: 'allocate what waits',
  audit: { opened: 'saw them in the list of what waits', saved: 'gave them to another worker' },
  form: z.object({
    of: z.preprocess(v => (Array.isArray(v) ? v[0] : v), z.uuid('Press the button again')),
    items: several(),
    to: z.preprocess(v => (Array.isArray(v) ? v[0] : v), z.uuid('Choose who is to have them')),
    do: oneOf(['ticked', 'all'], 'Use one of the buttons'),
  }),
  async get({ tx, place, who, today, now, typed, errors }) {
    const holding = await listHolding({ tx, place, who, today, now }, paths)
    const team = await colleaguesOf(tx, place, who.team)
    const ticked = [typed.items ?? []].flat()
    const data = {
      title: 'Left behind, and moving on',
      ...{ team: teamName(place, who.team), errors },
      holding: holding.map(({ mover, items }) => {
        const typedHere = typed.of === mover.accountId
        return {
          ...{ id: mover.accountId, name: mover.name },
          says: moverInWords(mover, key => teamName(place, key), dayInWords(mover.on, today)),
          wrong: typedHere || (!typed.of && Object.keys(errors).length > 0) ? errors : {},
          to: typedHere ? String(typed.to ?? '') : '',
          items: items.filter(one => one.item).map(one => ({ ...one, ticked: ticked.includes(one.item) })),
          rest: items.filter(one => !one.item),
          workers: [
            { value: '', text: 'Choose somebody' },
            ...team
              .filter(one => one.accountId !== mover.accountId)
              .map(one => ({ value: one.accountId, text: one.name })),
            ...(mover.nextTeam
              ? [
                  {
                    value: mover.accountId,
                    text: `${mover.name}, who keeps them in ${teamName(place, mover.nextTeam)}`,
                  },
                ]
              : []),
          ],
        }
      }),
      paths: { here: leftBehindPath({}), list: waitingPath({}) },
    }
    return view('front-door/waiting/left-behind.njk', data, aboutThem(holding.flatMap(one => one.items)))
  },
  async post({ tx, place, who, form, today, now }) {
    const holding = (await listHolding({ tx, place, who, today, now }, paths)).find(
      one => one.mover.accountId === form.of,
    )
    if (!holding) return refuse({ items: 'They hold nothing of the team’s any more: look again' })
    const { mover, items } = holding
    const given = items.filter(one => one.item && (form.do === 'all' || form.items.includes(one.item)))
    if (given.length === 0) return refuse({ items: 'Tick who is handed on, or give all of them' })
    if (form.do === 'ticked' && given.length < new Set(form.items).size)
      return refuse({ items: 'Some of these are with somebody else by now: look again' })
    const keeps = form.to === mover.accountId && mover.nextTeam !== null
    if (keeps && given.some(one => mayBeGiven(itemOf(one.item).kind)))
      return refuse({ to: `What waits for ${teamName(place, who.team)} stays there: choose somebody of the team` })
    const to = keeps
      ? { accountId: mover.accountId, name: mover.name, team: mover.nextTeam! }
      : (await colleaguesOf(tx, place, who.team)).find(
          one => one.accountId === form.to && one.accountId !== mover.accountId,
        )
    if (!to) return refuse({ to: 'Choose somebody of your team' })
    const by = { accountId: who.accountId, name: who.name }
    for (const one of given) {
      const { kind, id } = itemOf(one.item)
      const as = mayBeGiven(kind)
      if (as) await allocate(tx, place.id, { kind: as, recordId: id, to, by, now })
      else if (kind === 'household') await setLead(tx, place.id, id, to)
      else
        await setKnownWorker(tx, place.id, {
          ...{ personId: id, accountId: to.accountId, workerName: to.name, team: to.team, fromOn: today },
        })
    }
    return redirectTo(leftBehindPath({}), aboutThem(given, { content: { from: mover.accountId, to: to.accountId } }))
  },
})
