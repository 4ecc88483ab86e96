import { newId } from '#platform/database'
import { type Figure, rateLine } from '../figure.ts'
import { askedAlone } from '../in-process.ts'
import { draw, type Shot } from '../load.ts'
import { anotherOf, drawStatements, type Statement, writes } from '../replay.ts'
import { WORKERS } from '../size.ts'

const BAR = 575
/** What the app may cost beside the inserts themselves. */
const TIMES = 2

/** A finished conversation with somebody on record, as the page sends it. */
export function finishedConversation(csrf: string, contactId: string, personId: string, once = newId()): Shot {
  return {
    path: `/conversations/${contactId}`,
    status: 303,
    form: {
      ...{ csrf, once, do: 'finish', channel: 'phone', caller: 'the person', personId, about: 'new matter' },
      ...{ wants: 'I would like to get out more, and somebody to look at the back step.', wantsWhose: 'person' },
      ...{ life: 'My sister rings on Sundays. The garden was my husband’s.', lifeWhose: 'person' },
      ...{ mightNeed: 'no', informationGiven: 'yes', recordingSeconds: '240' },
      ...{ results: ['advice', 'signposted'], advice: 'how to ask for a ramp', signpostedTo: 'the Thursday lunch' },
    },
  }
}

/** Recording a first contact about somebody known: contact, results, recording time and audit in one transaction. */
export const firstContact: Figure = {
  name: 'first-contact',
  needs: ['people', 'contacts'],
  grows: 'not with the size of the place',
  async measure(stage) {
    const { others } = stage.people
    const someone = (n: number) => others[(n * 7) % others.length]!
    const shot = (csrf: string, n: number) => finishedConversation(csrf, newId(), someone(n))
    const floor = await stage.alone(async ({ db, app }) => {
      const worker = await askedAlone(app, stage.workers[0]!)
      const statements = await worker.statements(db, shot(worker.csrf, 0), shot(worker.csrf, 1))
      const another = anotherOf(insertsAlone(statements), new Set([...stage.workers, someone(0)]))
      return drawStatements(db, stage.kind === 'embedded' ? 1 : WORKERS, n =>
        another(new Map([[someone(0), someone(n)]])),
      )
    })
    return stage.served(async ({ port, clients }) => {
      const drawn = await draw(port, clients, (client, n) => shot(client.csrf, n))
      const times = floor.rate / drawn.rate
      const note = `${times.toFixed(1)} times the inserts alone (bar ${TIMES})`
      const barFrom = '5 times the peer’s 115 a second, and within twice the inserts alone'
      return [rateLine(stage, drawn, { bench: 'first-contact', bar: BAR, barFrom, floor, also: times <= TIMES, note })]
    })
  },
}

/** The inserts in a transaction of their own, as somebody would write them who had only the driver. */
const insertsAlone = (statements: Statement[]): Statement[] => [
  { text: 'begin', values: [] },
  ...statements.filter(writes),
  { text: 'commit', values: [] },
]
