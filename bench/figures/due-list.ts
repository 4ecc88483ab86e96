import { type Figure, rateLine } from '../figure.ts'
import { askedAlone } from '../in-process.ts'
import { type Drawn, draw, type Reply } from '../load.ts'
import { anotherOf, drawStatements } from '../replay.ts'
import { DUE_EACH, WORKERS } from '../size.ts'

const BAR = 150

/** A worker's follow-ups, a hundred people, from the database. Where the page shows fewer at once, all its pages. */
export const dueList: Figure = {
  name: 'due-list',
  needs: ['people', 'contacts'],
  grows: 'not with the size of the place',
  async measure(stage) {
    const { floor, pages } = await stage.alone(async ({ db, app }) => {
      const worker = await askedAlone(app, stage.workers[0]!)
      const pages = await pagesOf(path => worker.ask({ path }))
      const statements = await worker.statements(db, { path: pages[0]! })
      const known = new Set([...stage.workers, ...stage.people.wellKnown, ...stage.people.others])
      const another = anotherOf(statements, known)
      const floor = await drawStatements(db, stage.kind === 'embedded' ? 1 : WORKERS, () => another(new Map()))
      return { floor, pages }
    })
    return stage.served(async ({ port, clients }) => {
      const drawn = await draw(port, clients, (_, n) => ({
        path: pages[Math.floor(n / clients.length) % pages.length]!,
      }))
      const perList = (one: Drawn): Drawn => ({ ...one, rate: one.rate / pages.length })
      const note = `${DUE_EACH} people on ${pages.length} pages; the rate is of all of them together, the times of one page`
      const barFrom = '5 times the peer’s 30 a second (no database)'
      return [rateLine(stage, perList(drawn), { bench: 'due-list', bar: BAR, barFrom, floor: perList(floor), note })]
    })
  },
}

/** The pages that together show all who are due. Throws when they do not show so many. */
async function pagesOf(ask: (path: string) => Promise<Reply>): Promise<string[]> {
  const pages: string[] = []
  const shown = new Set<string>()
  for (let skip = 0; shown.size < DUE_EACH; skip = shown.size) {
    const path = skip === 0 ? '/follow-ups' : `/follow-ups?whose=mine&skip=${skip}`
    const { body } = await ask(path)
    for (const link of body.match(/\/introductions\/[0-9a-f-]{36}/g) ?? []) shown.add(link)
    if (shown.size === skip) throw new Error(`The list shows ${shown.size} people, not ${DUE_EACH}.`)
    pages.push(path)
  }
  return pages
}
