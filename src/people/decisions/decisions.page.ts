import { z } from 'zod'
import { decisionInWords, type Place, page, type Team } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import { anyOf, missing, oneOf, redirectTo, refuse, requiredWords, type SignedIn, view, words } from '#platform/web'
import { firstName } from '../name.rules.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import { insertDecision, listDecisions, listSubjects, type Subject } from './decision.queries.ts'
import {
  answers,
  type Decider,
  deciders,
  decidersHere,
  differences,
  isNamed,
  isOver,
  limitInWords,
  pounds,
  wrongWithDecision,
} from './decision.rules.ts'
import { decisionPath, decisionsPath } from './decision-paths.ts'
import { answerOptions, shownDecision } from './show-decision.ts'

const form = z.object({
  of: words(60),
  about: requiredWords(200, 'Write what it is about, in a few words'),
  wish: requiredWords(1_000, 'Write what they want, or that they could not say and how you tried'),
  wishSaidBy: words(120),
  ownView: requiredWords(1_000, 'Write what you think yourself, also when it is the same'),
  decided: oneOf(answers, 'Choose what was decided'),
  decision: requiredWords(1_000, 'Write what was decided, and why in a sentence'),
  decidedBy: oneOf(deciders, 'Choose who decided'),
  decidedByName: words(120),
  weekly: words(20),
  once: words(20),
  overWhy: words(500),
  differs: anyOf(differences),
  dissent: words(1_000),
})

const blank = {
  ...{ of: '', about: '', wish: '', wishSaidBy: '', ownView: '', decided: '', decision: '', decidedBy: '' },
  ...{ decidedByName: '', weekly: '', once: '', overWhy: '', differs: [], dissent: '' },
}

/** What was decided about somebody: their wish, the worker's own view and the council's decision, each by itself (S014). */
export const decisions = page({
  path: decisionsPath,
  // The note is for one manager, and not for whoever goes through what lies unfinished.
  draft: { what: 'a decision', seenBy: 'its author' },
  may: 'write down a decision',
  audit: { opened: 'read what was decided', saved: 'wrote down a decision' },
  form,
  async get({ tx, params, query, place, who, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const [all, subjects] = await Promise.all([
      listDecisions(tx, place.id, record.ids, 100),
      listSubjects(tx, place.id, record.ids),
    ])
    const team = teamOf(place, who)
    const data = {
      title: 'Decisions',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: decisionsPath({ person: record.personId }),
      all: all.map(one => shownDecision(one, place, today, who)),
      subjects: subjectOptions(subjects, today),
      values: valuesShown({ ...blank, of: query.of ?? '' }, typed),
      answers: answerOptions,
      deciders: decidersHere(place.decisions).map(value => ({ value, text: deciderInWords[value] })),
      differs: differences.map(value => ({ value, text: differenceInWords[value](firstName(record)) })),
      limit: team.decides ? `${team.name} decides up to ${limitInWords(team.decides)} by itself.` : '',
      how: decisionInWords(place.decisions),
      asksWhy: Boolean(errors.overWhy || typed.overWhy),
    }
    return view('people/decisions/decisions.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, today, now, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    if (record.diedOn) return refuse({ about: `${record.knownAs} has died: nothing new is decided` })
    if (!decidersHere(place.decisions).includes(typed.decidedBy)) return refuse({ decidedBy: 'Choose who decided' })
    const of = (await listSubjects(tx, place.id, record.ids)).find(one => one.id === typed.of)
    if (typed.of && !of) return refuse({ of: 'Choose from the list' })
    const team = teamOf(place, who)
    const wrong = wrongWithDecision(typed, team)
    if (Object.keys(wrong).length > 0) return refuse(wrong)
    const [weekly, once] = [pounds(typed.weekly) ?? undefined, pounds(typed.once) ?? undefined]
    const over = isOver(team.decides, typed.decidedBy, { weekly, once })
    const { personId } = record
    const id = await insertDecision(tx, place.id, {
      ...{ ...typed, personId, ofKind: of?.kind ?? 'itself', ofId: of?.id ?? null, by: who, today, now },
      decidedByName: whoDecided(typed.decidedBy, typed.decidedByName, team, who),
      ...{ weekly: weekly ?? null, once: once ?? null, overWhy: over ? typed.overWhy : '' },
    })
    return redirectTo(decisionPath({ person: personId, decision: id }), [
      { person: personId, record: id, content: typed },
    ])
  },
})

const teamOf = (place: Place, who: SignedIn): Pick<Team, 'name' | 'decides'> =>
  place.teams.find(one => one.key === who.team) ?? { name: who.team }

const deciderInWords: Record<Decider, string> = {
  'the worker': 'I did, with them',
  'the team': 'Our team, together',
  'a manager': 'A manager',
  'the peer circle': 'I did, after the peer circle',
  'the panel': 'The panel',
  'somebody else': 'Somebody else',
}

/** The name that they read: 'Dev Patel', 'North social work', 'The panel'. */
function whoDecided(by: Decider, name: string, team: Pick<Team, 'name'>, who: SignedIn): string {
  if (isNamed(by)) return name
  const named = { 'the worker': who.name, 'the team': team.name, 'the peer circle': who.name, 'the panel': 'The panel' }
  return named[by as keyof typeof named]
}

const differenceInWords = {
  'what they want': (first: string) => `What ${first} wants`,
  'my own view': () => 'My own view',
}

const subjectOptions = (subjects: Subject[], today: DateString) => [
  { value: '', text: 'Nothing before it' },
  ...subjects.map(one => ({
    value: one.id,
    text: `${one.kind === 'a conversation' ? 'The conversation of' : 'The assessment that ended'} ${dayInWords(one.onDate, today)}`,
  })),
]
