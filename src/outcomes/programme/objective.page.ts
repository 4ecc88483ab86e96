import { z } from 'zod'
import { type Registry, type Step, steps } from '#measures'
import { type Place, page } from '#place'
import { dayInWords, dayOf } from '#platform/clock'
import type { Reading } from '#platform/database'
import { missing, nobody, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { leadsOf } from '../board/leads.rules.ts'
import { keepObjective, listObjectives, type Objective } from './objective.queries.ts'
import { objectivePath, programmePath } from './programme-paths.ts'
import { figureChoices, isFigure } from './told.ts'

/** Few: what everything is measured by is measured by nothing (P10). */
const slots = ['figure1', 'figure2', 'figure3', 'figure4'] as const
const form = z.object({
  words: requiredWords(240, 'Write in a sentence what this step is to come to'),
  ...{ figure1: words(100), figure2: words(100), figure3: words(100), figure4: words(100) },
  owner: requiredWords(120, 'Write whose it is'),
  ownerRole: requiredWords(120, 'Write what they do here'),
})
const labels = {
  words: 'The objective',
  ...{ figure1: 'First figure', figure2: 'Second figure', figure3: 'Third figure', figure4: 'Fourth figure' },
  ...{ owner: 'Whose it is', ownerRole: 'What they do here' },
}

const stepOf = (text: string): Step | undefined => (/^[1-6]$/.test(text) ? (Number(text) as Step) : undefined)
const versionsOf = async (tx: Reading, place: Place, step: Step) =>
  (await listObjectives(tx, place.id)).filter(o => o.step === step)

/** As its fields have it; where nothing is written yet, with the figures that the step leads with. */
const asTyped = (place: Place, step: Step, now: Objective | undefined) => {
  const figures = now?.figures ?? leadsOf(place)[step]
  const chosen = Object.fromEntries(slots.map((slot, i) => [slot, figures[i] ?? '']))
  return { words: now?.words ?? '', ...chosen, owner: now?.owner ?? '', ownerRole: now?.ownerRole ?? '' }
}

/** The objective of a step: a sentence, few figures, and somebody who answers for it. Each change is a version of its own. */
export const objectivePage = (measures: Registry) =>
  page({
    path: objectivePath,
    may: 'keep the programme',
    audit: nobody('it says what a step is to come to, and is about nobody'),
    form,
    draft: 'the objective of a step',
    async stands({ tx, place, params }) {
      const step = stepOf(params.step)
      if (!step) return undefined
      const [now] = await versionsOf(tx, place, step)
      return {
        fields: asTyped(place, step, now),
        labels,
        ...(now && { lastSaved: async () => ({ name: now.byName, at: now.at }) }),
      }
    },
    async get({ tx, place, params, today, typed, errors }) {
      const step = stepOf(params.step)
      if (!step) return missing()
      const versions = await versionsOf(tx, place, step)
      return view('outcomes/programme/objective.njk', {
        title: `${step} ${steps[step]}: the objective`,
        written: { ...asTyped(place, step, versions[0]), ...typed },
        slots: slots.map(name => ({ name, label: labels[name] })),
        choices: figureChoices(measures, 'None'),
        history: versions.map(v => ({
          words: v.words,
          owner: v.owner,
          by: v.byName,
          on: dayInWords(dayOf(v.at), today),
        })),
        errors,
        paths: { here: objectivePath(params), back: programmePath({}) },
      })
    },
    async post({ tx, place, who, now, params, form: typed }) {
      const step = stepOf(params.step)
      if (!step) return missing()
      const chosen = slots.filter(slot => typed[slot] !== '')
      const unknown = chosen.filter(slot => !isFigure(typed[slot], measures))
      if (unknown.length > 0)
        return refuse(Object.fromEntries(unknown.map(slot => [slot, 'Choose a figure from the list'])))
      if (chosen.length === 0) return refuse({ figure1: 'Choose at least one figure that tells' })
      const version = ((await versionsOf(tx, place, step))[0]?.version ?? 0) + 1
      const figures = [...new Set(chosen.map(slot => typed[slot]))]
      const { words, owner, ownerRole } = typed
      const kept = await keepObjective(tx, place.id, {
        ...{ step, version, words, figures, owner, ownerRole, byName: who.name, at: now },
      })
      return kept ? redirectTo(programmePath({})) : refuse({ words: 'Somebody changed it just now: send it again' })
    },
  })
