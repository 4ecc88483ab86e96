import { type Figure, rateLine } from '../figure.ts'
import { askedAlone } from '../in-process.ts'
import { draw } from '../load.ts'
import { anotherOf, drawStatements } from '../replay.ts'
import { WORKERS } from '../size.ts'

const BAR = 389

/** A person's record with fifty entries on its timeline: a whole page, and who looked is written down. */
export const recordPage: Figure = {
  name: 'timeline',
  needs: ['people', 'contacts'],
  grows: 'not with the size of the place',
  async measure(stage) {
    const { wellKnown } = stage.people
    const path = (n: number) => `/people/${wellKnown[n % wellKnown.length]}`
    const floor = await stage.alone(async ({ db, app }) => {
      const worker = await askedAlone(app, stage.workers[0]!)
      const statements = await worker.statements(db, { path: path(0) })
      const another = anotherOf(statements, new Set([...wellKnown, ...stage.workers]))
      return drawStatements(db, stage.kind === 'embedded' ? 1 : WORKERS, n =>
        another(new Map([[wellKnown[0]!, wellKnown[n % wellKnown.length]!]])),
      )
    })
    return stage.served(async ({ port, clients }) => {
      const shows = 'I was a seamstress'
      const drawn = await draw(port, clients, (_, n) => ({ path: path(n), shows }))
      const note = 'a whole HTML page, each read audited'
      return [
        rateLine(stage, drawn, {
          bench: 'timeline',
          bar: BAR,
          barFrom: 'the peer’s 389 a second (JSON, no audit)',
          floor,
          note,
        }),
      ]
    })
  },
}
