import { z } from 'zod'
import { page } from '#place'
import { newId } from '#platform/database'
import { missing, nobody, redirectTo, requiredWords, view } from '#platform/web'
import { meetingPath, variancePath } from '../paths.ts'
import { openPack } from './meeting.page.ts'
import { listVariances, saveVariance } from './meeting.queries.ts'
import { titleOf } from './pack-shown.rules.ts'

const form = z.object({
  off: requiredWords(600, 'Say what is off'),
  cause: requiredWords(1_000, 'Say what the cause is, as far as you know'),
  owner: requiredWords(120, 'Say who it lies with'),
})

/** Why a figure is off, by the manager who answers for it: a cause and an owner, who may be anybody (P06); no penalty (P07). */
export const variancePage = page({
  path: variancePath,
  draft: 'why a figure differs',
  may: 'say why a figure is off',
  audit: nobody('it is about a figure, and about nobody'),
  form,
  async get({ tx, place, params, today, typed, errors }) {
    const pack = await openPack(tx, place.id, params.meeting)
    const figure = pack?.figures.find(f => f.measure === params.measure)
    if (!pack || !figure) return missing()
    const said = await listVariances(tx, place.id, params.meeting)
    return view('outcomes/meetings/variance.njk', {
      title: 'Why is it off?',
      ...{ figure: { title: figure.title, ...figure.said }, meeting: titleOf(pack.meeting, today), errors },
      said: said.filter(v => v.measure === figure.measure),
      owners: [...new Set([...place.outsideTeams.map(t => t.name), ...place.teams.map(t => t.name), 'The council'])],
      written: { off: '', cause: '', owner: '', ...typed },
      ...{ here: variancePath(params), back: meetingPath({ meeting: params.meeting }) },
    })
  },
  async post({ tx, place, who, params, now, form: typed }) {
    const pack = await openPack(tx, place.id, params.meeting)
    if (!pack?.figures.some(f => f.measure === params.measure)) return missing()
    await saveVariance(tx, place.id, {
      ...{ varianceId: newId(), meetingId: params.meeting, measure: params.measure, ...typed },
      ...{ by: { accountId: who.accountId, name: who.name }, now },
    })
    return redirectTo(meetingPath({ meeting: params.meeting }))
  },
})
