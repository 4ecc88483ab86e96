import type { Behind, Breakdown, Figure, Measure } from '#measures'
import { personPath } from '#people'
import { type Cut, mayDo, neighbourhoodName, type Place, type Standards, teamName } from '#place'
import type { SignedIn } from '#platform/web'
import { isWider } from '../board/board.ts'
import { addressWith, type Choice, type PartAsked, periodChips } from '../choice.rules.ts'
import { contractCut } from '../contracts/cut.rules.ts'
import type { Gathered } from '../gather.ts'
import type { NotesShown } from '../notes/notes-of.ts'
import { asOfContract, keyOfProvider, type Part, within } from '../part.ts'
import { figurePath, figuresPath, notesPath } from '../paths.ts'
import { countInWords } from '../wording.rules.ts'
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
import type { Named } from './naming.ts'

/** How many of the people behind a figure stand on one page. */
export const ROWS = 25

/** What is looked at, and by whom. */
export type LookedAt = {
  place: Place
  who: SignedIn
  choice: Choice
  measure: Measure
  /** Of whom alone; null for the whole place. */
  part: Part | null
}
/**
 * Of one part of the place, cut again and month by month, so little is left that the other parts and the whole would tell
 * what is hidden: outside, only its figure is shown (safety.md, small numbers).
 */
export const isOutsidePart = ({ choice, part }: Pick<LookedAt, 'choice' | 'part'>) =>
  part !== null && choice.view === 'published'

function nameIn(place: Place, by: Breakdown, value: string | null): string {
  if (by === 'neighbourhood') return neighbourhoodName(place, value)
  if (value === null) return 'Not known'
  return by === 'team' ? teamName(place, value) : value.charAt(0).toUpperCase() + value.slice(1)
}

/** A row by provider or cohort is held against a contract; one by anything else against nothing. */
const heldOf = (standards: Standards, measure: Measure, { breakdown }: Figure, theirs: Cut) =>
  'provider' in breakdown || 'cohort' in breakdown
    ? standards.of(measure.id, { ...theirs, ...contractCut(breakdown) })
    : undefined

/** Where the figure of one row of a table opens; '' where it has no page of its own. */
function addressOf(by: Breakdown, value: string, address: (of: PartAsked) => string): string {
  if (by === 'neighbourhood' || by === 'cohort') return address({ [by]: value })
  return by === 'provider' ? address({ provider: keyOfProvider(value) }) : ''
}

type ToShow = {
  main: Gathered
  pairs: Gathered[]
  notes: NotesShown
  standards: Standards
}

export function figureData(looking: LookedAt, { main, pairs, notes, standards }: ToShow) {
  const { place, choice, part, measure } = looking
  const address = (changes: Partial<Choice>) => addressWith(figurePath({ measure: measure.id }), choice, changes)
  const tell = tellerFor(main, choice.view)
  const theirs = asOfContract(within(measure, part?.values))
  const standard = standards.of(measure.id, theirs)
  const nameOf = (by: Breakdown, value: string | null) => nameIn(place, by, value)
  const hrefOf = (by: Breakdown, value: string) =>
    choice.view === 'published'
      ? ''
      : addressOf(by, value, of => address({ of: { ...choice.of, ...of }, counts: null }))
  return {
    ...{ title: measure.title, measure, choice, period: periodTitle(main), ...headingOf(measure) },
    part: part && {
      ...{ title: part.title, wider: isWider(measure, part), all: address({ of: {}, counts: null }), of: part.of },
      ...{ board: addressWith(part.board, choice, { of: {}, counts: null }), place: place.name },
    },
    outsidePart: isOutsidePart(looking),
    trend: trendShown(main, tell, { standard, notes }),
    figure: figureShown(main, tell, standard),
    pairs: pairs.map(pair => ({
      ...pairShown(
        pair,
        tellerFor(pair, choice.view),
        addressWith(figurePath({ measure: pair.measure.id }), choice, { counts: null }),
      ),
      wider: part !== null && isWider(pair.measure, part),
    })),
    cuts: cutsShown(main, tell, { nameOf, standardOf: f => heldOf(standards, measure, f, theirs), hrefOf }),
    leftOut: choice.view === 'published' ? [] : leftOutShown(main),
    links: {
      all: part
        ? addressWith(part.board, choice, { of: {}, counts: null })
        : addressWith(figuresPath({}), choice, { counts: null }),
      notes: `${notesPath({})}?measure=${measure.id}`,
      here: address({ page: choice.page }),
      base: figurePath({ measure: measure.id }),
      published: address({ view: choice.view === 'published' ? 'our own' : 'published', counts: null }),
    },
    periods: periodChips(choice, name => address({ name, counts: null })),
  }
}

export function peopleData({ who, measure, choice }: LookedAt, whole: Figure, rows: Behind[], named: Named[]) {
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
