import { z } from 'zod'
import { mayDo, roles, teamName } from '#place'
import { dayInWords } from '#platform/clock'
import { isId } from '#platform/database'
import { words } from '#platform/web'
import { endKnownWorkers, listColleagues, setKnownWorker } from '../known-worker.queries.ts'
import { knownWorkerPath } from '../paths.ts'
import { before, now } from '../person-record.ts'
import { changePage } from './change-page.ts'

/** Whoever may open records may be the one to come back to. */
const theirRoles = roles.filter(role => mayDo(role, 'open a record'))

export const changeKnownWorker = changePage({
  path: knownWorkerPath,
  title: 'Worker to come back to',
  what: 'the worker to come back to',
  template: 'people/change/known-worker.njk',
  form: z.object({ worker: words(40) }),
  values: record => ({ worker: now(record.workers)[0]?.accountId ?? '' }),
  async stands({ record, place, tx }) {
    const colleagues = await listColleagues(tx, place.id, theirRoles)
    return {
      fields: { worker: now(record.workers)[0]?.accountId ?? '' },
      labels: { worker: 'Who' },
      inWords: (_, account) => colleagues.find(one => one.accountId === account)?.name ?? 'somebody',
    }
  },
  async more({ record, place, today, tx }) {
    const colleagues = await listColleagues(tx, place.id, theirRoles)
    return {
      colleagues: [
        { value: '', text: 'Nobody yet' },
        ...colleagues.map(one => ({ value: one.accountId, text: `${one.name}, ${teamName(place, one.team)}` })),
      ],
      earlier: before(record.workers).map(one => ({
        name: one.name,
        team: teamName(place, one.team),
        from: dayInWords(one.fromOn, today),
        until: dayInWords(one.untilOn!, today),
      })),
    }
  },
  async write({ tx, place, form, today }, record) {
    const current = now(record.workers)[0]
    if (form.worker === '') {
      await endKnownWorkers(tx, place.id, record.personId, today)
      return undefined
    }
    if (form.worker === current?.accountId) return undefined
    const chosen =
      isId(form.worker) && (await listColleagues(tx, place.id, theirRoles)).find(one => one.accountId === form.worker)
    if (!chosen) return { worker: 'Choose somebody from the list' }
    if (record.diedOn) return { worker: `${record.knownAs} has died: nobody is to come back to` }
    await setKnownWorker(tx, place.id, {
      personId: record.personId,
      accountId: chosen.accountId,
      workerName: chosen.name,
      team: chosen.team,
      fromOn: today,
    })
    return undefined
  },
})
