import { findPostcode, type Place, page, tidyPostcode } from '#place'
import { dayName, weekdays } from '#platform/clock'
import { newId, type Reading } from '#platform/database'
import { redirectTo, refuse, view } from '#platform/web'
import { entryNamed } from '../entry/entry.queries.ts'
import { kinds } from '../entry.ts'
import { askableAccess } from '../find/find.form.ts'
import { capital } from '../find.rules.ts'
import { addEntryPath, entryPath, nearPath } from '../paths.ts'
import { saveEntry } from '../save-entry.ts'
import { type Adding, addEntryForm } from './add-entry.form.ts'
import { entryFrom, faultsIn, type Spot } from './add-entry.rules.ts'

/** Something that exists and nobody had written down: under a minute, standing in its doorway. */
export const addEntry = page({
  path: addEntryPath,
  draft: 'something near',
  may: 'add something near',
  audit: { opened: 'began to add something near', saved: 'added something near' },
  form: addEntryForm,
  async get({ place, errors, typed }) {
    return view('community/add-entry/add-entry.njk', showForm(place, typed, errors), [])
  },
  async post({ tx, form, place, who, today, now }) {
    const postcode = tidyPostcode(form.postcode)
    const spot = await spotOf(tx, place, postcode, form.neighbourhood)
    const same = form.different ? undefined : await entryNamed(tx, place.id, form.name)
    const faults = {
      ...faultsIn(form, postcode, spot, place.words.neighbourhood),
      ...(same && { name: `${same.name} is here already. If this is another one, say so below` }),
    }
    if (Object.keys(faults).length > 0) return refuse(faults)
    const entry = entryFrom(
      form,
      spot,
      postcode,
      { name: who.name, today, now },
      { entryId: newId(), venueId: newId(), sessionId: newId() },
    )
    await saveEntry(tx, place.id, entry)
    return redirectTo(entryPath({ entry: entry.entryId }), [{ record: entry.entryId, content: form }])
  },
})

async function spotOf(tx: Reading, place: Place, postcode: string | undefined, key: string): Promise<Spot | undefined> {
  const known = postcode ? await findPostcode(tx, place.id, postcode) : undefined
  if (known) return known
  const chosen = place.neighbourhoods.find(n => n.key === key)
  return chosen && { latitude: null, longitude: null, neighbourhood: chosen.key }
}

function showForm(
  place: Place,
  typed: Record<string, unknown>,
  errors: Record<string, string>,
): Record<string, unknown> {
  const was = (name: keyof Adding) => (typeof typed[name] === 'string' ? (typed[name] as string) : '')
  const ticked = (name: keyof Adding, value: string) => [typed[name]].flat().includes(value)
  return {
    title: 'Add something near here',
    errors,
    paths: { near: nearPath({}), self: addEntryPath({}) },
    was: Object.fromEntries((Object.keys(addEntryForm.shape) as (keyof Adding)[]).map(name => [name, was(name)])),
    moreGiven:
      ['email', 'website', 'cost', 'goodAtGiving'].some(name => was(name as keyof Adding) !== '') ||
      askableAccess.some(fact => ticked('access', fact)),
    sameName: errors.name?.includes('already') ?? false,
    kinds: kinds.map(value => ({ value, text: capital(value), checked: was('kind') === value })),
    days: weekdays.map(value => ({ value, text: dayName(value), checked: ticked('days', value) })),
    access: askableAccess.map(value => ({ value, text: capital(value), checked: ticked('access', value) })),
    neighbourhoodWord: place.words.neighbourhood,
    neighbourhoods: [{ key: '', name: 'Not known' }, ...place.neighbourhoods].map(n => ({
      value: n.key,
      text: n.name,
      selected: n.key === was('neighbourhood'),
    })),
  }
}
