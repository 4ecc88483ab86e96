import { z } from 'zod'
import { type Place, page } from '#place'
import { dayOf, fromToday } from '#platform/clock'
import { type NotKept, notKeptError, readSent } from '#platform/commands'
import { newId, type Reading } from '#platform/database'
import { maybeFileOnDisk, redirectTo, refuse, view } from '#platform/web'
import { listCldFiles } from '../client-level-data/cld.queries.ts'
import { codeListFile } from '../client-level-data/import-code-lists.command.ts'
import { cldFilesPath } from '../client-level-data/paths.ts'
import { codeListsBroughtPath, codeListsPath } from './code-lists-paths.ts'
import { hrefOf, inOrder, isOwn, lastChange, listsStanding, type Standing, standsOf } from './lists-standing.ts'
import { insertListsBrought, listListsBrought } from './own-lists.queries.ts'

const LARGEST = 5 * 1024 * 1024

type Looking = { tx: Reading; place: Place; today: string }

/** Which lists of words files are judged by, from where and since when. Here the council’s own are brought. */
export const codeListsPage = page({
  path: codeListsPath,
  may: 'load client level data',
  audit: { saved: 'brought code lists, to see what they would change' },
  files: { toDisk: LARGEST },
  form: z.object({ file: maybeFileOnDisk() }),
  async get({ errors, ...looking }) {
    return view('exchange/code-lists/code-lists.njk', { ...(await shown(looking)), errors }, [])
  },
  async post({ tx, place, who, today, now, form: { file } }) {
    const read = await readSent(codeListFile, file, { place, today })
    if ('refused' in read) return refuse({ file: read.refused })
    if ('notKept' in read) return notKeptPage({ tx, place, today }, read.notKept)
    const broughtId = newId()
    await insertListsBrought(tx, place.id, {
      ...{ broughtId, name: file!.name, codes: read.rows, broughtAt: now, broughtBy: who.name },
    })
    return redirectTo(codeListsBroughtPath({ brought: broughtId }), [{ record: broughtId, content: read.rows }])
  },
})

async function notKeptPage(looking: Looking, notKept: NotKept) {
  const data = { ...(await shown(looking)), errors: notKeptError, notKept }
  return { ...view('exchange/code-lists/code-lists.njk', data, []), status: 422 }
}

async function shown({ tx, place, today }: Looking) {
  const standing = await listsStanding(tx, place.id)
  const changedAt = lastChange(standing.changed)
  const files = changedAt ? await listCldFiles(tx, place.id) : []
  return {
    lists: listsShown(standing, today),
    waiting: (await listListsBrought(tx, place.id)).map(({ broughtId, name, broughtAt, broughtBy }) => ({
      ...{ name, by: broughtBy, href: codeListsBroughtPath({ brought: broughtId }) },
      sent: fromToday(dayOf(broughtAt), today),
    })),
    before: files.filter(file => file.loadedAt < changedAt!).map(file => file.name),
    notKept: null,
    here: codeListsPath({}),
    files: cldFilesPath({}),
  }
}

/** Each list once, with its releases beside each other. */
function listsShown(standing: Standing, today: string) {
  const byName = Map.groupBy(inOrder(standing.lists), list => list.list)
  return [...byName].map(([name, releases]) => ({
    name,
    releases: releases.map(list => ({
      ...{ release: list.release, href: hrefOf(list), words: list.values.length, own: isOwn(standing, list) },
      ...standsOf(standing, list, today),
    })),
  }))
}
