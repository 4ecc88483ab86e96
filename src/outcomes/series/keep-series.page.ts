import { z } from 'zod'
import { steps } from '#measures'
import { page } from '#place'
import { nobody, redirectTo, refuse, view, words } from '#platform/web'
import { keepSeriesPath } from '../paths.ts'
import { findSeriesValue, keepSeriesValues, listSeriesValues } from './series.queries.ts'
import { readSeriesValue, seriesShown } from './series.rules.ts'
import { allSeries, findSeries } from './series.ts'

const form = z.object({
  series: words(60),
  onDate: words(20),
  value: words(30),
  denominator: words(30),
  note: words(300),
  source: words(200),
})

const labels = {
  value: 'Value',
  denominator: 'Of how many',
  note: 'Anything to know about it',
  source: 'Where it comes from',
}
const asTyped = (typed: Record<string, unknown>) => {
  const said = (name: string) => (typeof typed[name] === 'string' ? (typed[name] as string) : '')
  return {
    ...{ series: said('series'), onDate: said('onDate'), value: said('value'), denominator: said('denominator') },
    ...{ note: said('note'), source: said('source') },
  }
}

/** Where a value of a series is typed. One for a day that has a value takes its place. */
export const keepSeriesPage = page({
  path: keepSeriesPath,
  may: 'keep a series',
  audit: nobody('a value of a series is about the place, and about nobody'),
  form,
  async stands({ tx, place, typed, since, today }) {
    const read = readSeriesValue(asTyped(typed), today)
    if (!since || 'problem' in read) return { fields: {}, labels }
    const kept = await findSeriesValue(tx, place.id, read.value)
    if (!kept || kept.at <= since) return { fields: {}, labels }
    const watched = { 'The value for this day': [`${kept.value}`, kept.note, kept.source].filter(Boolean).join(', ') }
    return { fields: {}, labels, watched, lastSaved: async () => ({ name: kept.byName, at: kept.at }) }
  },
  async get({ tx, place, query, today, typed, errors }) {
    const values = await listSeriesValues(tx, place.id, today)
    const kept = findSeries(query.kept ?? '')
    const last = kept && seriesShown(kept, values, { seen: 'our own', today })
    return view('outcomes/series/keep-series.njk', {
      title: 'Keep a value',
      ...{ errors, here: keepSeriesPath({}) },
      kept: kept && last ? `${kept.title}: ${last.value} at ${last.onDate} is the newest.` : '',
      choices: [
        { value: '', text: 'Choose one' },
        ...allSeries.map(s => ({ value: s.id, text: `${steps[s.step]}: ${s.title} (${s.unit})` })),
      ],
      written: { series: kept?.id ?? '', onDate: '', value: '', denominator: '', note: '', source: '', ...typed },
    })
  },
  async post({ tx, place, who, form: typed, today, now }) {
    const read = readSeriesValue(typed, today)
    if ('problem' in read) return refuse(read.problem as Record<string, string>)
    const by = { accountId: who.accountId, name: who.name }
    await keepSeriesValues(tx, place.id, [read.value], { by, cameFrom: 'typed', now })
    return redirectTo(`${keepSeriesPath({})}?kept=${read.value.series}`)
  },
})
