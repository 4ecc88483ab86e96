import { type Step, sparkOf, steps } from '#measures'
import { type DateString, dayInWords, dayOf } from '#platform/clock'
import { actionPath, answerChallengePath, variancePath } from '../paths.ts'
import type { Action } from './agreed.queries.ts'
import type { Challenge } from './challenge.queries.ts'
import type { FrozenFigure, Meeting, Variance } from './meeting.queries.ts'

/** Whether somebody reads a pack as the council's own, or as it may leave it. */
export type PackView = 'our own' | 'published'

export const titleOf = (m: Pick<Meeting, 'kind' | 'onDate'>, today: DateString): string =>
  `${m.kind === 'monthly' ? 'Monthly meeting' : 'Quarterly challenge'}, ${dayInWords(m.onDate, today)}`

/** What a frozen figure says in a view; in the published one nothing of the council's own is in it. */
export const saidIn = (f: FrozenFigure, seen: PackView) =>
  seen === 'published' ? { ...f.published.said, met: f.published.met } : { ...f.said, met: f.met }

/** The steps that the pack has figures of. Every figure has its pairs under it, from the same pack. */
export function stepsShown(figures: readonly FrozenFigure[], seen: PackView) {
  const byId = new Map(figures.map(f => [f.measure, f]))
  const byStep = Map.groupBy(figures, f => f.step)
  return [...byStep].map(([step, here]) => ({
    title: `${step} ${steps[step as Step]}`,
    figures: here.map(f => {
      const said = saidIn(f, seen)
      const spark = sparkOf(said.trend.map(value => ({ label: '', value, denominator: null })))
      const standard = f.said.standard && `standard ${f.said.standard}, `
      return {
        ...{ title: f.title, value: said.value, of: said.of, note: `${standard}${said.was}.` },
        ...(said.met !== null && { tone: said.met ? 'good' : 'look' }),
        ...(spark && { spark }),
        pair: f.pairs.flatMap(id => {
          const beside = byId.get(id)
          return beside ? [{ text: beside.title, value: saidIn(beside, seen).value }] : []
        }),
      }
    }),
  }))
}

/** Each figure that missed its standard or that somebody wrote about, with what was said. */
export function variancesShown(
  pack: { meetingId: string; figures: readonly FrozenFigure[]; variances: readonly Variance[] },
  seen: PackView,
) {
  return pack.figures.flatMap(f => {
    const said = pack.variances.filter(v => v.measure === f.measure)
    const { value, met } = saidIn(f, seen)
    if (met !== false && said.length === 0) return []
    const href = variancePath({ meeting: pack.meetingId, measure: f.measure })
    return [{ measure: f.measure, title: f.title, value, standard: f.said.standard, missed: met === false, said, href }]
  })
}

type Titles = (measure: string | null) => string

export const actionsShown = (actions: readonly Action[], titleFor: Titles, today: DateString) =>
  actions.map(a => ({
    ...{ what: a.what, owner: a.owner, about: titleFor(a.measure), due: dayInWords(a.dueOn, today), cameOf: a.cameOf },
    href: actionPath({ action: a.actionId }),
    open: a.ended === null,
    late: a.ended === null && a.dueOn < today,
    state:
      a.ended === null
        ? a.dueOn < today
          ? 'Open, past its day'
          : 'Open'
        : `${a.ended === 'done' ? 'Done' : 'Not done'}, ${dayInWords(dayOf(a.endedAt!), today)}`,
  }))

export const challengesShown = (challenges: readonly Challenge[], titleFor: Titles, today: DateString) =>
  challenges.map(c => ({
    ...{ words: c.words, about: titleFor(c.measure), by: c.askedByName, on: dayInWords(dayOf(c.askedAt), today) },
    answer: c.answer ?? '',
    answeredBy: c.answeredAt ? `${c.answeredByName}, ${dayInWords(dayOf(c.answeredAt), today)}` : '',
    href: answerChallengePath({ challenge: c.challengeId }),
  }))
