import { type Figure, rateLine } from '../figure.ts'
import { askedAlone } from '../in-process.ts'
import { draw } from '../load.ts'
import { anotherOf, drawStatements } from '../replay.ts'
import { WAITING, WORKERS } from '../size.ts'

/** What the load bars ask of any read, in milliseconds. */
const BAR_MS = 150

/** The first page of what waits for a team, longest wait first, of a thousand; each person on it a read that is audited. */
export const waitingList: Figure = {
  name: 'waiting',
  needs: ['people', 'contacts'],
  grows: 'not with the size of the place',
  async measure(stage) {
    const path = '/waiting'
    const floor = await stage.alone(async ({ db, app }) => {
      const worker = await askedAlone(app, stage.workers[0]!)
      const { body } = await worker.ask({ path })
      const total = Number(/ of (\d+)/.exec(body)?.[1])
      if (!(total >= WAITING)) throw new Error(`${total} wait for the team, not ${WAITING}.`)
      const statements = await worker.statements(db, { path })
      const another = anotherOf(
        statements,
        new Set([...stage.workers, ...stage.people.wellKnown, ...stage.people.others]),
      )
      return drawStatements(db, stage.kind === 'embedded' ? 1 : WORKERS, () => another(new Map()))
    })
    return stage.served(async ({ port, clients }) => {
      const drawn = await draw(port, clients, () => ({ path, shows: 'Waiting' }))
      const note = `fifty of ${WAITING.toLocaleString('en-GB')} that wait for a team, each person on the page audited`
      const barFrom = 'p95 in milliseconds, as the load bars ask of a read'
      const line = rateLine(stage, drawn, { bench: 'waiting', bar: BAR_MS, barFrom, floor, note })
      return [{ ...line, met: line.met === null ? null : drawn.p95 <= BAR_MS }]
    })
  },
}
