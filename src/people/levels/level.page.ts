import { z } from 'zod'
import { levelCalled, type Place, page } from '#place'
import { missing, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { levelPath, personPath, servicesPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import { insertHoldPassed, insertLevelMove, type LevelMove, listLevelMoves } from './level.queries.ts'
import { type Standing, standingOf, unusualStep } from './level.rules.ts'
import { shownMove } from './level-shown.ts'

const form = z.object({
  level: requiredWords(60, 'Choose a level'),
  reason: requiredWords(1_000, 'Say why, so that whoever comes next need not ask again'),
  holdReason: words(500),
  /** The latest level that was on the page. */
  seen: words(40),
})

/** At which level somebody is, who said so and why, and every level before (S015). The history is only added to. */
export const level = page({
  path: levelPath,
  draft: 'a level',
  may: 'set a level',
  audit: { opened: 'opened their level', saved: 'set their level' },
  form,
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record || !place.levels) return missing()
    const moves = await listLevelMoves(tx, place.id, record.ids)
    const standing = standingOf(moves[0])
    const data = {
      title: 'Level',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: levelPath({ person: record.personId }),
      services: servicesPath({}),
      history: moves.map(move => shownMove(move, place, today)),
      choices: choicesFrom(place, standing),
      seen: moves[0]?.moveId ?? '',
      asksWhy: Boolean(errors.holdReason || typed.holdReason),
      values: valuesShown({ level: usualNext(place, standing), reason: '', holdReason: '' }, typed),
    }
    return view('people/levels/level.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, today, now, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record || !place.levels) return missing()
    if (record.diedOn) return refuse({ level: `${record.knownAs} has died` })
    const [latest] = await listLevelMoves(tx, place.id, record.ids)
    const problem = problemOf(place, typed, latest)
    if (problem) return refuse(problem)
    const done = { personId: record.personId, by: who, today, now }
    const moveId = await insertLevelMove(tx, place.id, { ...done, level: typed.level, reason: typed.reason })
    if (typed.holdReason && unusualStep(place.levels, standingOf(latest), typed.level))
      await insertHoldPassed(tx, place.id, {
        ...{ ...done, kind: 'an unusual step', recordId: moveId, reason: typed.holdReason },
      })
    return redirectTo(personPath({ person: record.personId }), [
      { person: record.personId, record: moveId, content: typed },
    ])
  },
})

function problemOf(
  place: Place,
  typed: z.infer<typeof form>,
  latest: LevelMove | undefined,
): Record<string, string> | undefined {
  if (!place.levels?.all.some(one => one.key === typed.level)) return { level: 'Choose a level' }
  if ((latest?.moveId ?? '') !== typed.seen)
    return { level: `${latest?.byName} set the level while you were writing. Look, and save again` }
  if (latest?.level === typed.level) return { level: `${levelCalled(place, typed.level).name} is where they are now` }
  const hold = unusualStep(place.levels, standingOf(latest), typed.level)
  return hold && typed.holdReason === '' ? { holdReason: hold } : undefined
}

/** The levels there are, the usual ones marked; where somebody is now is not among them. */
const choicesFrom = (place: Place, standing: Standing) =>
  (place.levels?.all ?? [])
    .filter(one => standing.at !== 'level' || one.key !== standing.level)
    .map(one => ({
      value: one.key,
      text: one.name,
      hint: one.isFor,
      usual: place.levels ? unusualStep(place.levels, standing, one.key) === undefined : true,
    }))

/** Chosen beforehand where only one step up is usual: a risk goes on to the level that looks at all of it. */
function usualNext(place: Place, standing: Standing): string {
  if (standing.at !== 'level') return ''
  const keys = place.levels?.all.map(one => one.key) ?? []
  const up = levelCalled(place, standing.level).next.filter(key => keys.indexOf(key) > keys.indexOf(standing.level))
  return up.length === 1 ? up[0]! : ''
}
