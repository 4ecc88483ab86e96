import { z } from 'zod'
import { mayDo, page, teamName } from '#place'
import { listTeam, saveAway } from '#platform/access'
import { nobody, oneOf, redirectTo, refuse, requiredDay, type SignedIn, view } from '#platform/web'
import { awayPath, waitingPath } from '../paths.ts'
import { awayInWords, awayProblem } from './waiting.rules.ts'

const first = (v: unknown) => (Array.isArray(v) ? v[0] : v)
const colleague = (missing: string) => z.preprocess(first, z.uuid(missing))

const form = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('away'),
    who: colleague('Choose who is away'),
    from: requiredDay('Write the first day away like 3/3/2026'),
    until: requiredDay('Write the last day away like 3/3/2026'),
    cover: colleague('Choose who covers'),
  }),
  z.object({
    do: oneOf(['back'], 'Press the button again').pipe(z.literal('back')),
    who: colleague('Choose who is back'),
  }),
])

/** Whoever is away themselves, and their manager. */
const maySay = (who: SignedIn, accountId: string) =>
  accountId === who.accountId || mayDo(who.role, 'allocate what waits')

/** Who of the team is away, and who looks after what is theirs meanwhile. */
export const away = page({
  path: awayPath,
  may: 'say when somebody is away',
  audit: nobody('days away are about colleagues, and no record is read or changed'),
  form,
  async get({ tx, place, who, today, typed, errors }) {
    const team = await listTeam(tx, place.id, who.team)
    const options = team.map(one => ({ value: one.accountId, text: one.name }))
    const data = {
      title: 'Away and cover',
      team: teamName(place, who.team),
      away: team
        .map(one => ({ name: one.name, words: awayInWords(one, today), id: one.accountId }))
        .filter(one => one.words)
        .map(one => ({ ...one, maySay: maySay(who, one.id) })),
      whoOptions: options.filter(one => maySay(who, one.value)),
      coverOptions: [{ value: '', text: 'Choose somebody' }, ...options],
      paths: { here: awayPath({}), list: waitingPath({}) },
      written: { who: who.accountId, from: '', until: '', cover: '', ...typed },
      errors,
    }
    return view('front-door/waiting/away.njk', data)
  },
  async post({ tx, place, who, form, today }) {
    const team = await listTeam(tx, place.id, who.team)
    const known = (id: string) => team.some(one => one.accountId === id)
    if (!known(form.who) || !maySay(who, form.who)) return refuse({ who: 'Only they or their manager can say' })
    if (form.do === 'back') {
      await saveAway(tx, place.id, { accountId: form.who, from: null, until: null, cover: null })
      return redirectTo(awayPath({}))
    }
    const problem =
      awayProblem(form, today) ?? (known(form.cover) ? undefined : { cover: 'Choose somebody of the team' })
    if (problem) return refuse(problem)
    await saveAway(tx, place.id, { accountId: form.who, from: form.from, until: form.until, cover: form.cover })
    return redirectTo(awayPath({}))
  },
})
