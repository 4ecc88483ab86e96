import { z } from 'zod'
import { mayDo, neighbourhoodName, type Place, page, teamName } from '#place'
import { addDays, type DateString, dayInWords } from '#platform/clock'
import { isId } from '#platform/database'
import {
  maybeDay,
  missing,
  nobody,
  oneOf,
  type Page,
  redirectTo,
  refuse,
  requiredWords,
  tooLate,
  view,
  words,
} from '#platform/web'
import { findHeard, type Heard, type Level, levels, listHeard, saveChanged, saveHeard } from './heard.queries.ts'
import { addHeardPath, heardPath, whatChangedPath } from './heard-paths.ts'

const levelInWords: Record<Level, { title: string; choice: string }> = {
  person: { title: 'For one person', choice: 'One person, who is not named' },
  community: { title: 'In a community', choice: 'A community' },
  service: { title: 'In the service', choice: 'The service, ours or a partner’s' },
}

/** What people said, and what was changed because of it, at three levels (S172). Shown to all staff; prints as a poster. */
const heard = page({
  path: heardPath,
  may: 'see what was heard and changed',
  audit: nobody('what was heard is written without names'),
  async get({ tx, place, who, today }) {
    const all = await listHeard(tx, place.id, addDays(today, -365))
    const writes = mayDo(who.role, 'write down what was heard')
    return view('community/heard/heard.njk', {
      title: 'Heard and changed',
      place: place.name,
      sections: levels.map(level => ({
        title: levelInWords[level].title,
        id: level,
        lines: all.filter(one => one.level === level).map(one => shown(one, place, today)),
      })),
      add: writes ? addHeardPath({}) : '',
      writes,
    })
  },
})

const shown = (one: Heard, place: Place, today: DateString) => ({
  heard: one.heard,
  from: [one.heardFrom, one.neighbourhood ? neighbourhoodName(place, one.neighbourhood) : '']
    .filter(Boolean)
    .join(', '),
  on: dayInWords(one.heardOn, today),
  team: teamName(place, one.team),
  changed: one.changed,
  changedOn: one.changedOn ? dayInWords(one.changedOn, today) : '',
  with: one.changedWith,
  change: whatChangedPath({ heard: one.heardId }),
})

const addHeard = page({
  path: addHeardPath,
  draft: 'what was heard',
  may: 'write down what was heard',
  audit: { opened: 'began to write down what was heard', saved: 'wrote down what was heard' },
  form: z.object({
    level: oneOf(levels, 'Say whether it is about one person, a community or the service'),
    heard: requiredWords(1_000, 'Write what was heard'),
    heardFrom: words(120),
    neighbourhood: words(60),
    heardOn: maybeDay(),
  }),
  async get({ place, today, typed, errors }) {
    return view(
      'community/heard/add-heard.njk',
      {
        title: 'Write down what was heard',
        levels: levels.map(value => ({ value, text: levelInWords[value].choice })),
        neighbourhoods: [
          { value: '', text: 'Everywhere, or not one' },
          ...place.neighbourhoods.map(n => ({ value: n.key, text: n.name })),
        ],
        neighbourhoodWord: place.words.neighbourhood,
        was: { level: '', heard: '', heardFrom: '', neighbourhood: '', heardOn: today, ...typed },
        errors,
        paths: { here: addHeardPath({}), all: heardPath({}) },
      },
      [],
    )
  },
  async post({ tx, place, who, form, today, now }) {
    const heardOn = form.heardOn ?? today
    if (heardOn > today) return refuse({ heardOn: 'That day is still to come' })
    if (form.neighbourhood && !place.neighbourhoods.some(n => n.key === form.neighbourhood))
      return refuse({ neighbourhood: 'Choose one from the list' })
    const by = { team: who.team, writtenByName: who.name, at: now }
    await saveHeard(tx, place.id, { ...form, heardOn, neighbourhood: form.neighbourhood || null, ...by })
    return redirectTo(heardPath({}), [{ content: form }])
  },
})

const whatChanged = page({
  path: whatChangedPath,
  draft: 'what was changed',
  may: 'write down what was heard',
  audit: { opened: 'read what was heard', saved: 'wrote down what was changed' },
  form: z.object({ changed: requiredWords(1_000, 'Write what was changed'), changedWith: words(200) }),
  async get({ tx, place, params, today, typed, errors }) {
    const found = isId(params.heard) ? await findHeard(tx, place.id, params.heard) : undefined
    if (!found) return missing()
    return view(
      'community/heard/what-changed.njk',
      {
        title: 'What changed?',
        one: shown(found, place, today),
        was: { changed: '', changedWith: '', ...typed },
        errors,
        paths: { here: whatChangedPath(params), all: heardPath({}) },
      },
      [],
    )
  },
  async post({ tx, place, who, params, form, today }) {
    if (!isId(params.heard) || !(await findHeard(tx, place.id, params.heard))) return missing()
    const done = { heardId: params.heard, changedOn: today, byName: who.name, ...form }
    if (!(await saveChanged(tx, place.id, done))) return tooLate('Somebody wrote before what was changed')
    return redirectTo(heardPath({}), [{ content: form }])
  },
})

export const heardPages: Page[] = [heard, addHeard, whatChanged]
