import { z } from 'zod'
import { type Measure, periodInWords, periodTitles, type Registry, steps } from '#measures'
import { type Place, page } from '#place'
import { addMonths } from '#platform/clock'
import { newId, type Reading } from '#platform/database'
import { nobody, oneOf, redirectTo, refuse, view } from '#platform/web'
import { choiceIn } from '../choice.ts'
import { meetingPath, meetingsPath, newMeetingPath } from '../paths.ts'
import { allSeries, findSeries } from '../series/series.ts'
import { capital } from '../wording.rules.ts'
import { freeze, seriesWithPairs, withPairs } from './freeze.ts'
import { heldFields } from './held.form.ts'
import { listFrozen, listMeetings, saveFrozen, saveMeeting } from './meeting.queries.ts'
import { kindWords, packPeriods, periodOf, problemIn } from './meeting.rules.ts'
import { suggestedFor } from './suggest.ts'

const some = z.preprocess(
  v => (v === undefined ? [] : [v].flat()),
  z.array(z.string().max(100)).max(200, 'Choose fewer figures'),
)
const form = z.object({
  kind: oneOf(['monthly', 'quarterly'], 'Choose which meeting it is'),
  period: oneOf(packPeriods, 'Choose which months it is about'),
  ...heldFields,
  measures: some,
})

/** Makes a pack: every figure of the set is frozen as it is at this moment. */
export const newMeetingPage = (measures: Registry) =>
  page({
    path: newMeetingPath,
    draft: 'a meeting',
    may: 'hold a performance meeting',
    audit: nobody('a pack holds sums, and nobody behind them'),
    form,
    async get({ tx, place, today, typed, errors }) {
      const usual = await usualSet(tx, place, measures)
      const choice = await choiceIn({ tx, place, today, query: {} })
      const suggested = await suggestedFor({ tx, place, today, measures, choice })
      const why = new Map(suggested.map(s => [s.measure, s.why]))
      const chosen = new Set(
        'measures' in typed ? [typed.measures].flat().map(String) : [...usual.measures, ...why.keys()],
      )
      return view('outcomes/meetings/new-meeting.njk', {
        title: 'Make a pack',
        ...{ here: newMeetingPath({}), all: meetingsPath({}), errors, kinds: optionsOf(kindWords) },
        periods: packPeriods.map(name => {
          const { from, to } = periodOf(name, today, choice.period)
          return {
            value: name,
            text: `${name === 'last-month' ? 'Last month' : periodTitles[name]}: ${periodInWords({ from, to })}`,
          }
        }),
        written: {
          ...{ kind: 'monthly', onDate: '', period: 'last-12-months', chair: usual.chair, present: '' },
          ...{ nextOn: '', ...typed },
        },
        groups: Object.entries(steps).flatMap(([step, name]) => {
          const here = [...measures.all, ...allSeries].filter(m => m.step === Number(step))
          return here.length === 0
            ? []
            : [{ title: `${step} ${name}`, choices: here.map(m => choiceOf(m, chosen, why)) }]
        }),
      })
    },
    async post({ tx, place, who, today, now, form: typed }) {
      const wrong = problemIn(typed, today)
      const set = withPairs(measures, typed.measures)
      const series = seriesWithPairs(typed.measures)
      if (set.length + series.length === 0) wrong.measures = 'Choose at least one figure'
      if (Object.keys(wrong).length > 0) return refuse(wrong)
      const lastTwelve = (await choiceIn({ tx, place, today, query: {} })).period
      const period = periodOf(typed.period, today, lastTwelve)
      const meetingId = newId()
      await saveMeeting(tx, place.id, {
        ...{ meetingId, kind: typed.kind, onDate: typed.onDate, ...period, chair: typed.chair, present: typed.present },
        nextOn: typed.nextOn ?? addMonths(typed.onDate, 1),
        ...{ frozenAt: now, by: { accountId: who.accountId, name: who.name } },
      })
      await saveFrozen(
        tx,
        place.id,
        meetingId,
        await freeze(tx, place, { measures: set, series, registry: measures, period, today }),
      )
      return redirectTo(meetingPath({ meeting: meetingId }))
    },
  })

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, text]) => ({ value, text }))
const choiceOf = (m: Pick<Measure, 'id' | 'title'>, chosen: ReadonlySet<string>, why: ReadonlyMap<string, string>) => ({
  value: m.id,
  text: m.title,
  checked: chosen.has(m.id),
  why: capital(why.get(m.id) ?? ''),
})

/** The set of the last pack; for the first, what has a standard here, each with its pairs: few figures (P10). What is off is added. */
async function usualSet(tx: Reading, place: Place, measures: Registry) {
  const meetings = await listMeetings(tx, place.id)
  const [last] = meetings
  const before = last ? (await listFrozen(tx, place.id, last.meetingId)).map(f => f.measure) : []
  const known = before.filter(id => measures.find(id) ?? findSeries(id))
  const first = withPairs(measures, Object.keys(place.standards)).map(m => m.id)
  return { measures: known.length > 0 ? known : first, chair: meetings.find(m => m.kind === 'monthly')?.chair ?? '' }
}
