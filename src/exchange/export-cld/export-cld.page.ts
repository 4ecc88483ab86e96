import { z } from 'zod'
import { daysWithYear, faultInDays, yearToLastQuarter } from '#measures'
import { page } from '#place'
import { dayOf, fromToday } from '#platform/clock'
import { seeingEverybody } from '#platform/database'
import { forgetFile, oneOf, pathForFile, refuse, sendFromDisk, view, words } from '#platform/web'
import { counted } from '../client-level-data/file.page.ts'
import { cldFilesPath, sendCldPath, sendFaultsPath, sentCldPath } from '../client-level-data/paths.ts'
import { makeReturn } from './make-return.ts'
import { listSent, type SentReturn } from './sent-returns.queries.ts'
import { wouldSend } from './would-send.ts'
import { dateStyles } from './written-row.rules.ts'

/**
 * What a return would hold, and those that were made. Its form makes the file as the command does, for whoever asks: it is
 * whole, and everybody in it has their line, before a byte of it leaves.
 */
export const sendCldPage = page({
  path: sendCldPath,
  may: 'send client level data',
  fresh: true,
  audit: { opened: 'saw how many rows the national return would have', saved: 'sent Client Level Data' },
  form: z.object({
    from: words(10),
    to: words(10),
    dates: oneOf(['iso', 'day-first'], 'Choose how days are written'),
  }),
  async get({ tx, place, today, query, errors, typed: sent }) {
    const asked = { from: query.from ?? sent.from, to: query.to ?? sent.to } as Record<
      'from' | 'to',
      string | undefined
    >
    const typed = { from: asked.from ?? '', to: asked.to ?? '' }
    const fault = asked.from === undefined && asked.to === undefined ? null : faultInDays(typed.from, typed.to)
    const period = fault || !typed.from ? yearToLastQuarter(today) : typed
    const shown = {
      fault: fault ?? errors.dates ?? '',
      typed: fault ? typed : period,
      period,
      about: daysWithYear(period),
      ...(await wouldSend(tx, place, period)),
      dates: sent.dates === 'day-first' ? 'day-first' : 'iso',
      made: (await listSent(tx, place.id)).map(one => madeShown(one, today)),
      here: sendCldPath({}),
      faults: sendFaultsPath({}),
      command: `npm run alongside -- export cld --from ${period.from} --to ${period.to} --out FILE --as E-MAIL`,
      back: cldFilesPath({}),
    }
    return view('exchange/export-cld/export-cld.njk', shown, [])
  },
  async post({ tx, place, who, form: { from, to, dates }, now }) {
    const fault = faultInDays(from, to)
    if (fault) return refuse({ from: fault })
    const { accountId, role, team } = who
    const fileName = `client-level-data-${from}-to-${to}.csv`
    const path = await pathForFile(fileName)
    const making = {
      ...{ place, period: { from, to }, style: dateStyles[dates], path, madeFor: who.name },
      ...{ by: { placeId: place.id, accountId, role, team, at: now }, progress: () => undefined },
    }
    try {
      const made = await seeingEverybody(tx, () => makeReturn(tx, making))
      made.file.keep()
      return sendFromDisk({ path, type: 'text/csv; charset=utf-8', fileName }, [made.about])
    } catch (fault) {
      forgetFile(path)
      throw fault
    }
  },
})

const madeShown = ({ sentId, madeAt, manifest }: SentReturn, today: string) => ({
  href: sentCldPath({ sent: sentId }),
  about: daysWithYear(manifest.period),
  made: fromToday(dayOf(madeAt), today),
  madeFor: manifest.madeFor,
  rows: counted(manifest.rows),
  wrong: counted(manifest.errors),
})
