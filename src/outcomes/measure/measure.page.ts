import {
  type Behind,
  type Breakdown,
  type Figure,
  keptFigures,
  listBehind,
  type Measure,
  periodTitles,
  type Registry,
} from '#measures'
import { personPath } from '#people'
import { mayDo, neighbourhoodName, type Place, page, type Standards, standardsIn, teamName } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import { missing, type SignedIn, view } from '#platform/web'
import { addressWith, type Choice, choiceFrom } from '../choice.rules.ts'
import { contractCut } from '../contracts/cut.rules.ts'
import { type Gathered, gather, packsFor } from '../gather.ts'
import { type NotesShown, notesIn } from '../notes/notes-of.ts'
import { figurePath, figuresPath, notesPath } from '../paths.ts'
import { countInWords } from '../wording.rules.ts'
import { auditPurposeForm } from './audit-purpose.form.ts'
import {
  cutsShown,
  figureShown,
  headingOf,
  leftOutShown,
  pairShown,
  peopleShown,
  periodTitle,
  tellerFor,
  trendShown,
} from './measure-view.rules.ts'
import { forAnAudit, type Named, type NamesInFiles, type Naming, ownPeople, readOf } from './naming.ts'

const ROWS = 25

type Looking = { tx: Reading; place: Place; who: SignedIn; today: DateString; choice: Choice; measure: Measure }
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
      const looking = { tx, place, who, today, measure, choice: choiceFrom(query, today) }
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
      const looking = { tx, place, who, today, measure, choice: choiceFrom(query, today) }
      const { data, about } = await lookAt(measures, looking, forAnAudit(namesInFiles))
      const logged = about.map(line => ({ ...line, reason: form.purpose }))
      return view('outcomes/measure/measure.njk', { ...data, errors: {}, purpose: form.purpose, named: true }, logged)
    },
  })

async function lookAt(measures: Registry, looking: Looking, naming: Naming) {
  const { tx, place, who, today, measure, choice } = looking
  const asked = { period: choice.period, today }
  const figures = keptFigures(tx, place.id)
  const packs = await packsFor(tx, place.id, choice)
  const [main, ...pairs] = await Promise.all([
    gather(figures, measure, { ...asked, cuts: measure.breakdowns, packs: packs.get(measure.id) }),
    ...measures.pairsOf(measure).map(pair => gather(figures, pair, { ...asked, cuts: [], packs: packs.get(pair.id) })),
  ])
  await figures.keep()
  const rows = await rowsShown(looking, main)
  const named = await naming(looking, [...new Set(rows.flatMap(row => row.personId ?? []))])
  return {
    data: {
      ...figureData(place, {
        main,
        pairs,
        choice,
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

async function rowsShown({ tx, place, today, measure, choice }: Looking, main: Gathered): Promise<Behind[]> {
  if (measure.behind === 'nobody' || choice.view === 'published') return []
  const shown = { skip: (choice.page - 1) * ROWS, take: ROWS, ...(choice.counts && { counts: choice.counts }) }
  return listBehind(tx, place.id, measure, { ...main.period, today }, shown)
}

function nameIn(place: Place, by: Breakdown, value: string | null): string {
  if (by === 'neighbourhood') return neighbourhoodName(place, value)
  if (value === null) return 'Not known'
  return by === 'team' ? teamName(place, value) : value.charAt(0).toUpperCase() + value.slice(1)
}

/** A row by provider or cohort is held against a contract; one by anything else against nothing. */
const heldOf = (standards: Standards, measure: Measure, { breakdown }: Figure) =>
  'provider' in breakdown || 'cohort' in breakdown ? standards.of(measure.id, contractCut(breakdown)) : undefined

type ToShow = {
  main: Gathered
  pairs: Gathered[]
  choice: Choice
  notes: NotesShown
  standards: Standards
}

function figureData(place: Place, { main, pairs, choice, notes, standards }: ToShow) {
  const { measure } = main
  const address = (changes: Partial<Choice>) => addressWith(figurePath({ measure: measure.id }), choice, changes)
  const tell = tellerFor(main, choice.view)
  const standard = standards.of(measure.id)
  const nameOf = (by: Breakdown, value: string | null) => nameIn(place, by, value)
  return {
    ...{ title: measure.title, measure, choice, period: periodTitle(main), ...headingOf(measure) },
    trend: trendShown(main, tell, { standard, notes }),
    figure: figureShown(main, tell, standard),
    pairs: pairs.map(pair =>
      pairShown(
        pair,
        tellerFor(pair, choice.view),
        addressWith(figurePath({ measure: pair.measure.id }), choice, { counts: null }),
      ),
    ),
    cuts: cutsShown(main, tell, nameOf, f => heldOf(standards, measure, f)),
    leftOut: choice.view === 'published' ? [] : leftOutShown(main),
    links: {
      all: figuresPath({}),
      notes: `${notesPath({})}?measure=${measure.id}`,
      here: address({ page: choice.page }),
      base: figurePath({ measure: measure.id }),
      published: address({ view: choice.view === 'published' ? 'our own' : 'published', counts: null }),
    },
    periods: (['this-quarter', 'last-quarter', 'last-12-months'] as const).map(name => ({
      ...{ text: periodTitles[name], href: address({ name, counts: null }), chosen: choice.name === name },
    })),
  }
}

function peopleData({ who, measure, choice }: Looking, whole: Figure, rows: Behind[], named: Named[]) {
  const mayOpen = mayDo(who.role, 'open a record')
  const open = new Set(named.filter(one => one.hasRecord).map(one => one.personId))
  const address = (changes: Partial<Choice>) =>
    `${addressWith(figurePath({ measure: measure.id }), choice, changes)}#behind`
  const counted = { yes: whole.yes, no: whole.no, 'left out': whole.leftOut }
  const all = whole.yes + whole.no + whole.leftOut
  const of = choice.counts ? counted[choice.counts] : all
  const tab = (text: string, counts: Choice['counts'], n: number) => ({
    text,
    n: countInWords(n),
    href: address({ counts }),
    chosen: choice.counts === counts,
  })
  return {
    tabs: [
      tab('All', null, all),
      tab('Yes', 'yes', whole.yes),
      tab('No', 'no', whole.no),
      tab('Left out', 'left out', whole.leftOut),
    ],
    people: peopleShown(rows, new Map(named.map(person => [person.personId, person.name])), person =>
      mayOpen && open.has(person) ? personPath({ person }) : '',
    ),
    unnamed: new Set(rows.flatMap(row => row.personId ?? [])).size - named.length,
    newer: choice.page > 1 ? address({ counts: choice.counts, page: choice.page - 1 }) : '',
    older: choice.page * ROWS < of ? address({ counts: choice.counts, page: choice.page + 1 }) : '',
  }
}
