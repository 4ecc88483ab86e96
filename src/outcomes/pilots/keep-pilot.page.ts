import { z } from 'zod'
import type { Registry } from '#measures'
import { page } from '#place'
import type { PlaceId, Reading } from '#platform/database'
import { isId, newId } from '#platform/database'
import { missing, nobody, oneOf, redirectTo, refuse, requiredDay, requiredWords, view, words } from '#platform/web'
import {
  changePilotPath,
  judgePath,
  newPilotPath,
  pilotPath,
  pilotsPath,
  spentPath,
} from '../programme/programme-paths.ts'
import { figureChoices } from '../programme/told.ts'
import { amountFrom, blankPilot, pilotForm, pilotLabels, pilotTyped, readPilot } from './pilot.form.ts'
import { keepPilot, listPilotVersions, type Pilot, saveJudgement, saveSpent } from './pilot.queries.ts'
import { verdicts } from './pilot.rules.ts'

const aboutNobody = nobody('a pilot is about a way of working, and about nobody')

async function newest(tx: Reading, placeId: PlaceId, pilotId: string): Promise<Pilot | undefined> {
  return isId(pilotId) ? (await listPilotVersions(tx, placeId, pilotId))[0] : undefined
}

export const newPilotPage = (measures: Registry) =>
  page({
    path: newPilotPath,
    may: 'keep the programme',
    audit: aboutNobody,
    draft: 'a pilot',
    form: pilotForm,
    async get({ typed, errors }) {
      return view('outcomes/pilots/keep-pilot.njk', {
        title: 'A new pilot',
        ...{ written: { ...blankPilot, ...typed }, labels: pilotLabels, errors },
        choices: figureChoices(measures, 'Choose one'),
        paths: { here: newPilotPath({}), back: pilotsPath({}) },
        back: 'Pilots',
      })
    },
    async post({ tx, place, who, now, form }) {
      const read = readPilot(form, measures)
      if ('problem' in read) return refuse(read.problem)
      const pilotId = newId()
      await keepPilot(tx, place.id, { ...read.pilot, pilotId, version: 1, byName: who.name, at: now })
      return redirectTo(pilotPath({ pilot: pilotId }))
    },
  })

/** A pilot that is changed as it goes. What it said before is kept. */
export const changePilotPage = (measures: Registry) =>
  page({
    path: changePilotPath,
    may: 'keep the programme',
    audit: aboutNobody,
    draft: 'a pilot',
    form: pilotForm,
    async stands({ tx, place, params }) {
      const now = await newest(tx, place.id, params.pilot)
      if (!now) return undefined
      const lastSaved = async () => ({ name: now.byName, at: now.at })
      return { fields: pilotTyped(now), labels: pilotLabels, lastSaved }
    },
    async get({ tx, place, params, typed, errors }) {
      const now = await newest(tx, place.id, params.pilot)
      if (!now) return missing()
      return view('outcomes/pilots/keep-pilot.njk', {
        title: `Change ${now.title}`,
        ...{ written: { ...pilotTyped(now), ...typed }, labels: pilotLabels, errors },
        choices: figureChoices(measures, 'Choose one'),
        paths: { here: changePilotPath(params), back: pilotPath(params) },
        back: now.title,
      })
    },
    async post({ tx, place, who, now: at, params, form }) {
      const now = await newest(tx, place.id, params.pilot)
      if (!now) return missing()
      const read = readPilot(form, measures)
      if ('problem' in read) return refuse(read.problem)
      const next = { ...read.pilot, pilotId: now.pilotId, version: now.version + 1, byName: who.name, at }
      return (await keepPilot(tx, place.id, next))
        ? redirectTo(pilotPath(params))
        : refuse({ title: 'Somebody changed it just now: send it again' })
    },
  })

/** What was spent up to a day. It is kept beside what was written before. */
export const spentPage = page({
  path: spentPath,
  may: 'keep the programme',
  audit: aboutNobody,
  form: z.object({
    upTo: requiredDay('Write the day it was counted up to like 31/3/2026'),
    ...{ spent: words(30), doubleRunning: words(30), note: words(300) },
  }),
  async get({ tx, place, params, today, typed, errors }) {
    const now = await newest(tx, place.id, params.pilot)
    if (!now) return missing()
    return view('outcomes/pilots/spent.njk', {
      title: 'What was spent so far',
      ...{ name: now.title, errors },
      written: { upTo: today, spent: '', doubleRunning: '', note: '', ...typed },
      paths: { here: spentPath(params), back: pilotPath(params) },
    })
  },
  async post({ tx, place, who, params, today, now, form }) {
    const pilot = await newest(tx, place.id, params.pilot)
    if (!pilot) return missing()
    const [spent, doubleRunning] = [amountFrom(form.spent), amountFrom(form.doubleRunning)]
    if (form.upTo > today) return refuse({ upTo: 'That day is still to come' })
    if (spent === undefined) return refuse({ spent: 'Write it in pounds, like 12,500' })
    if (doubleRunning === undefined)
      return refuse({ doubleRunning: 'Write it in pounds; nought where nothing ran beside it' })
    const { pilotId } = pilot
    await saveSpent(tx, place.id, {
      spentId: newId(),
      pilotId,
      upTo: form.upTo,
      spent,
      doubleRunning,
      note: form.note,
      byName: who.name,
      now,
    })
    return redirectTo(pilotPath(params))
  },
})

/** What was learned, and whether it goes on, is changed or stops: by whom and when. */
export const judgePage = page({
  path: judgePath,
  may: 'keep the programme',
  audit: aboutNobody,
  draft: 'what was judged of a pilot',
  form: z.object({
    judged: oneOf(verdicts, 'Say whether it goes on, is changed or stops'),
    learned: requiredWords(1_000, 'Say what was learned'),
    judgedBy: requiredWords(200, 'Say who judged it'),
    onDate: requiredDay('Write the day it was judged like 3/3/2026'),
  }),
  async get({ tx, place, params, today, typed, errors }) {
    const now = await newest(tx, place.id, params.pilot)
    if (!now) return missing()
    return view('outcomes/pilots/judge.njk', {
      title: 'Judge it',
      ...{ name: now.title, shows: now.shows, ends: now.ends, errors },
      written: { judged: '', learned: '', judgedBy: '', onDate: today, ...typed },
      paths: { here: judgePath(params), back: pilotPath(params) },
    })
  },
  async post({ tx, place, who, params, today, now, form }) {
    const pilot = await newest(tx, place.id, params.pilot)
    if (!pilot) return missing()
    if (form.onDate > today) return refuse({ onDate: 'That day is still to come' })
    await saveJudgement(tx, place.id, {
      judgedId: newId(),
      pilotId: pilot.pilotId,
      ...form,
      byName: who.name,
      now,
    })
    return redirectTo(pilotPath(params))
  },
})
