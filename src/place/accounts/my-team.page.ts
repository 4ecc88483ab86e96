import { z } from 'zod'
import { keepTeamReview, lastTeamReview, listAccounts } from '#platform/access'
import { dayInWords, dayOf, daysBetween } from '#platform/clock'
import { nobody, oneOf, redirectTo, refuse, view, words } from '#platform/web'
import { organisationName } from '../organisation.rules.ts'
import { page } from '../page.ts'
import { type Role, roleDoes } from '../policy.rules.ts'
import { teamName } from '../profile.ts'
import { myTeamPath } from './paths.ts'

/** Who changes team or leaves is often known in the team first. */
const WEEK = 7

/** Once a week a manager goes through who is in their team and what they may do: still right? */
export const myTeam = page({
  path: myTeamPath,
  may: 'go through who is in the team',
  audit: nobody('It shows who works in a team, and no person’s record.'),
  form: z.object({ do: oneOf(['right', 'wrong'], 'Use one of the buttons'), wrong: words(500) }),
  async get({ tx, place, who, today, typed, errors }) {
    const here = (await listAccounts(tx, place.id, who.team)).filter(one => !one.leftOn)
    const health = place.teams.find(one => one.key === who.team)?.health
    const last = await lastTeamReview(tx, place.id, who.team)
    return view('place/accounts/my-team.njk', {
      title: 'Who is in the team',
      ...{ errors, wrong: String(typed.wrong ?? ''), team: teamName(place, who.team), here: myTeamPath({}) },
      health: health ? organisationName(place, health.organisation) : '',
      due: !last || daysBetween(dayOf(last.reviewedAt), today) >= WEEK,
      last: last ? { on: dayInWords(dayOf(last.reviewedAt), today), by: last.reviewedByName, wrong: last.wrong } : null,
      people: here.map(one => ({
        ...{ name: one.name, role: one.role, does: roleDoes[one.role as Role] ?? '' },
        seen: one.lastSeen ? dayInWords(dayOf(one.lastSeen), today) : '',
      })),
    })
  },
  async post({ tx, place, who, form, now }) {
    if (form.do === 'wrong' && !form.wrong) return refuse({ wrong: 'Write what is not right' })
    const people = (await listAccounts(tx, place.id, who.team)).filter(one => !one.leftOn).length
    const wrong = form.do === 'wrong' ? form.wrong : ''
    const review = { team: who.team, reviewedAt: now, reviewedByName: who.name, people, wrong }
    const record = await keepTeamReview(tx, place.id, review)
    return redirectTo(myTeamPath({}), [{ act: 'went through who is in the team', record, content: review }])
  },
})
