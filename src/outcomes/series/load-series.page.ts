import { z } from 'zod'
import { steps } from '#measures'
import { page } from '#place'
import { type NotKept, notKeptError, readSent } from '#platform/commands'
import { maybeFileOnDisk, redirectTo, refuse, view } from '#platform/web'
import { loadSeriesPath, seriesPath } from '../paths.ts'
import { seriesFile } from './import-series.command.ts'
import { allSeries } from './series.ts'

const LARGEST = 5 * 1024 * 1024

/** Where a file of values of workforce, budget and surveys is brought, as its command takes it. */
export const loadSeriesPage = page({
  path: loadSeriesPath,
  may: 'keep a series',
  audit: { saved: 'brought in values of workforce, budget and surveys' },
  files: { toDisk: LARGEST },
  form: z.object({ file: maybeFileOnDisk() }),
  async get({ errors, query }) {
    return view('outcomes/series/load-series.njk', { ...standing(), errors, said: saidOf(query) }, [])
  },
  async post({ tx, place, who, today, now, form: { file } }) {
    const read = await readSent(seriesFile, file, { place, today })
    if ('refused' in read) return refuse({ file: read.refused })
    if ('notKept' in read) return notKeptPage(read.notKept)
    const by = { accountId: who.accountId, name: who.name }
    const changed = await seriesFile.keep(tx, read.rows, { place, now, by, fileName: file!.name })
    const { act } = seriesFile.audit(read.rows)
    return redirectTo(`${loadSeriesPath({})}?read=${read.read}&changed=${changed}`, [{ act, content: read.rows }])
  },
})

function notKeptPage(notKept: NotKept) {
  const shown = { ...standing(), errors: notKeptError, notKept, said: '' }
  return { ...view('outcomes/series/load-series.njk', shown, []), status: 422 }
}

const standing = () => ({
  title: 'Values from a file',
  series: allSeries.map(s => ({ id: s.id, title: s.title, unit: s.unit, step: steps[s.step] })),
  notKept: null,
  here: loadSeriesPath({}),
  all: seriesPath({}),
})

/** What became of a file, from counts in the address: nothing about anybody. */
function saidOf({ read, changed }: Record<string, string>): string {
  if (!/^\d{1,7}$/.test(read ?? '') || !/^\d{1,7}$/.test(changed ?? '')) return ''
  const values = `${read} ${read === '1' ? 'value' : 'values'} read`
  return changed === '0' ? `${values}. All was as it is: nothing changed.` : `${values}, ${changed} new or changed.`
}
