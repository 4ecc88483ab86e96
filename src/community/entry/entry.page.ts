import { neighbourhoodName, page } from '#place'
import { timeOf } from '#platform/clock'
import { missing, nobody, redirectTo, view } from '#platform/web'
import { entryPath, nearPath, stillRightPath } from '../paths.ts'
import { saveCheck } from '../save-entry.queries.ts'
import { entryInFull } from './entry.queries.ts'
import { showEntry } from './show.ts'

/** One thing near: when, where, getting in, how to join, and how sure we are. */
export const entry = page({
  path: entryPath,
  may: 'see what is near',
  audit: nobody('It shows what exists in the place, and no person.'),
  async get({ tx, place, params, today, now }) {
    const found = await entryInFull(tx, place.id, params.entry)
    if (!found) return missing()
    const covers = found.covers.map(key => neighbourhoodName(place, key))
    return view('community/entry/entry.njk', {
      title: found.name,
      ...showEntry(found, covers, today, timeOf(now)),
      paths: { near: nearPath({}), stillRight: stillRightPath(params) },
    })
  },
})

/** A worker who knows it says that it is still right: a check like any other, with their name. */
export const stillRight = page({
  path: stillRightPath,
  may: 'add something near',
  audit: { saved: 'said that an entry is still right' },
  async post({ tx, place, params, who, today }) {
    const found = await entryInFull(tx, place.id, params.entry)
    if (!found) return missing()
    await saveCheck(tx, place.id, { entryId: found.entry_id, on: today, how: 'worker', by: who.name })
    return redirectTo(entryPath(params), [{ record: found.entry_id }])
  },
})
