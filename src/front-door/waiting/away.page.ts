import { z } from 'zod'
import { mayDo, page, teamName } from '#place'
import { listTeam, saveAway } from '#platform/access'
import { maybeDay, nobody, oneOf, redirectTo, refuse, type SignedIn, view, words } from '#platform/web'
import { awayPath, waitingPath } from '../paths.ts'
import { awayInWords, awayProblem } from './waiting.rules.ts'

const first = (v: unknown) => (Array.isArray(v) ? v[0] : v)
const colleague = (missing: string) => z.preprocess(first, z.uuid(missing))

const form = z.object({
  do: oneOf(['away', 'back'], 'Press the button again'),
  who: colleague('Choose who'),
  from: maybeDay(),
  until: maybeDay(),
  cover: words(40),
})

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
    const { who: accountId, from, until, cover } = form
    if (!from) return refuse({ from: 'Write the first day away like 3/3/2026' })
    if (!until) return refuse({ until: 'Write the last day away like 3/3/2026' })
    if (!known(cover)) return refuse({ cover: 'Choose who covers' })
    const problem = awayProblem({ who: accountId, from, until, cover }, today)
    if (problem) return refuse(problem)
    await saveAway(tx, place.id, { accountId, from, until, cover })
    return redirectTo(awayPath({}))
  },
})
