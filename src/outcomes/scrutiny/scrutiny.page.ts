import { type Registry, steps } from '#measures'
import { mayDo, page } from '#place'
import { dayInWords } from '#platform/clock'
import { nobody, view } from '#platform/web'
import { national } from '../ascof/national.ts'
import { figureOnBoard, gatherAll, hasFacts } from '../board/board.ts'
import { choiceFrom } from '../choice.rules.ts'
import { listNotesIn } from '../notes/note.queries.ts'
import { figuresPath } from '../paths.ts'
import { programmeHead } from '../programme/programme-head.ts'
import { scrutinyPath } from '../programme/programme-paths.ts'
import { whatTheySay } from './local-outcomes.rules.ts'
import { nationalRows } from './national-rows.ts'
import { ownOutcomes } from './own-outcomes.ts'
import { storiesFor } from './stories-shown.ts'

/**
 * A paper for whoever scrutinises the council (S241): what the country asks for, each with what it says, beside what the
 * place asks of itself and what people agreed to have told. It stands as it may leave the council, and no other way.
 */
export const scrutinyPage = (measures: Registry) =>
  page({
    path: scrutinyPath,
    may: 'see figures',
    audit: nobody('it shows sums as they may leave the council, and stories without a name'),
    async get({ tx, place, who, today, query }) {
      const choice = choiceFrom({ ...query, view: 'published' }, today)
      const looking = { tx, place, today, choice, measures }
      const own = await ownOutcomes(tx, place, measures)
      const asked = national.flatMap(n => n.measures.flatMap(id => measures.find(id) ?? []))
      const gathered = await gatherAll(looking, [...new Set([...asked, ...own])])
      const rows = await nationalRows(gathered, looking)
      return view('outcomes/scrutiny/scrutiny.njk', {
        head: programmeHead(choice, {
          title: `For scrutiny: ${place.name}`,
          says: 'What the country asks of every council, what we ask of ourselves besides, and what people agreed to have told.',
          at: scrutinyPath({}),
        }),
        ...{ says: whatTheySay(national), rows: rows.filter(r => r.figures.length > 0) },
        awaited: rows.filter(r => r.figures.length === 0).map(r => `${r.id} ${r.title}`),
        own: own
          .flatMap(m => gathered.get(m.id) ?? [])
          .filter(hasFacts)
          .map(g => ({
            ...figureOnBoard(looking, g, gathered),
            ...{ step: `${g.measure.step} ${steps[g.measure.step]}`, asks: g.measure.asks },
          })),
        notes: (await listNotesIn(tx, place.id, choice.period))
          .filter(n => n.neighbourhood === '')
          .map(n => ({ on: dayInWords(n.onDate, today), words: n.words })),
        ...(await storiesFor(tx, place, { keeps: mayDo(who.role, 'keep the programme'), today })),
        all: figuresPath({}),
      })
    },
  })
