import { type Behind, keptFigures, listBehind, type Registry } from '#measures'
import { mayDo, page, standardsIn } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import { missing, view } from '#platform/web'
import { gatherPart } from '../board/gather-part.ts'
import { type Choice, choiceIn } from '../choice.ts'
import { type Gathered, packsFor } from '../gather.ts'
import { notesIn } from '../notes/notes-of.ts'
import { type Part, partFrom, within } from '../part.ts'
import { figurePath } from '../paths.ts'
import { heldBackAlone } from '../published.rules.ts'
import { auditPurposeForm } from './audit-purpose.form.ts'
import { figureData, isOutsidePart, type LookedAt, peopleData, ROWS } from './measure-shown.ts'
import { forAnAudit, type NamesInFiles, type Naming, ownPeople, readOf } from './naming.ts'

type Looking = LookedAt & { tx: Reading; today: DateString }

/** One measure: its question, trend, pair, and the people behind it. */
export const measurePage = (measures: Registry, namesInFiles: NamesInFiles) =>
  page({
    path: figurePath,
    may: 'see figures',
    audit: { opened: 'saw their name behind a figure', saved: 'saw their name behind a figure, for a stated purpose' },
    form: auditPurposeForm,
    async get({ tx, params, query, who, place, today, errors, typed }) {
      const measure = measures.find(params.measure)
      if (!measure) return missing()
      const part = await partFrom({ tx, place, query })
      if (part === undefined) return missing()
      const choice = await chosenIn({ tx, place, today, query }, part)
      const looking = { tx, place, who, today, measure, part, choice }
      const { data, about } = await lookAt(measures, looking, ownPeople)
      return view(
        'outcomes/measure/measure.njk',
        { ...data, errors, purpose: String(typed.purpose ?? ''), named: false },
        about,
      )
    },
    async post({ tx, params, query, form, who, place, today }) {
      const measure = measures.find(params.measure)
      if (!measure || !mayDo(who.role, 'see names behind a figure')) return missing()
      const part = await partFrom({ tx, place, query })
      if (part === undefined) return missing()
      const choice = await chosenIn({ tx, place, today, query }, part)
      const looking = { tx, place, who, today, measure, part, choice }
      const { data, about } = await lookAt(measures, looking, forAnAudit(namesInFiles))
      const logged = about.map(line => ({ ...line, reason: form.purpose }))
      return view('outcomes/measure/measure.njk', { ...data, errors: {}, purpose: form.purpose, named: true }, logged)
    },
  })

async function chosenIn(asked: Parameters<typeof choiceIn>[0], part: Part | null): Promise<Choice> {
  return { ...(await choiceIn(asked)), ...(part && { of: part.of }) }
}

async function lookAt(measures: Registry, looking: Looking, naming: Naming) {
  const { tx, place, who, today, measure, choice, part } = looking
  const asked = { period: choice.period, today, values: part?.values, view: choice.view }
  const values = within(measure, part?.values)
  const figures = keptFigures(tx, place.id)
  const packs = await packsFor(tx, place.id, choice)
  const [asGathered, ...pairs] = await Promise.all([
    gatherPart(figures, measure, {
      ...{ ...asked, packs: packs.get(measure.id) },
      cuts: isOutsidePart(looking) ? [] : measure.breakdowns.filter(by => !(by in values)),
    }),
    ...measures
      .pairsOf(measure)
      .map(pair => gatherPart(figures, pair, { ...asked, cuts: [], packs: packs.get(pair.id) })),
  ])
  await figures.keep()
  const main = choice.view === 'published' ? heldBackAlone(asGathered, pairs) : asGathered
  const rows = await rowsShown(looking, main)
  const named = await naming(looking, [...new Set(rows.flatMap(row => row.personId ?? []))])
  return {
    data: {
      ...figureData(looking, {
        main,
        pairs,
        notes: (await notesIn(tx, place, [main], today))(main),
        standards: await standardsIn(tx, place, main.period),
      }),
      mayNote: mayDo(who.role, 'write a note on figures'),
      ...peopleData(looking, main.whole, rows, named),
      mayName: mayDo(who.role, 'see names behind a figure') && measure.behind === 'people' && choice.view === 'our own',
    },
    about: named.map(readOf),
  }
}

async function rowsShown({ tx, place, today, measure, choice, part }: Looking, main: Gathered): Promise<Behind[]> {
  if (measure.behind === 'nobody' || choice.view === 'published' || main.whole.uncovered) return []
  const shown = { skip: (choice.page - 1) * ROWS, take: ROWS, ...(choice.counts && { counts: choice.counts }) }
  return listBehind(tx, place.id, measure, { ...main.period, today, only: within(measure, part?.values) }, shown)
}
