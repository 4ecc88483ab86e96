import { z } from 'zod'
import {
  answerHandOver,
  findPass,
  handOverPath,
  makeHandOver,
  type Pass,
  personPath,
  teamOffered,
  teamsToHandOverTo,
} from '#people'
import { decisionInWords, type Place, page, teamName } from '#place'
import { type DateString, dayInWords, dayOf } from '#platform/clock'
import type { Writing } from '#platform/database'
import { maybeDay, missing, oneOf, redirectTo, refuse, type SignedIn, view, words } from '#platform/web'
import { rapidEpisodePath, rapidResponsePath } from '../paths.ts'
import { listRapidEvents, type RapidEvent, saveRapidEvent } from './rapid.queries.ts'
import {
  type Asked,
  beforeItEnds,
  clock,
  doings,
  inWords,
  next,
  problemOf,
  stateInWords,
  stateOf,
} from './rapid.rules.ts'

const form = z.object({
  kind: oneOf(doings, 'Choose what was done'),
  words: words(1_000),
  reason: words(300),
  work: words(60),
  toTeam: words(60),
  onDate: maybeDay(),
})

const quiet = (pass: Pass) => (pass.safetyHold ? { visibility: 'quiet' as const } : {})
const isRapid = (place: Place, pass: Pass) =>
  place.teams.some(team => team.key === pass.toTeam && team.kind === 'rapid response')

/** One episode: from the hand-over that its team took to when it is handed on or closed. */
export const rapidEpisode = page({
  path: rapidEpisodePath,
  draft: 'what rapid response did',
  may: 'work in rapid response',
  audit: { opened: 'read the rapid response', saved: 'wrote down what rapid response did' },
  form,
  async get({ tx, place, who, params, today, typed, errors }) {
    const pass = await findPass(tx, place.id, params.handOver, who.team)
    if (!pass?.takenAt || pass.toTeam !== who.team || !isRapid(place, pass)) return missing()
    const events = await listRapidEvents(tx, place.id, pass.id)
    const state = stateOf(events)
    const data = {
      title: place.words.rapidResponse,
      name: pass.knownAs ?? 'Nobody was named',
      record: pass.personId ? personPath({ person: pass.personId }) : '',
      died: pass.diedOn ? dayInWords(pass.diedOn, today) : '',
      reason: pass.reason,
      from: teamName(place, pass.fromTeam),
      state: stateInWords[state],
      clock: state === 'over' ? null : clock(dayOf(pass.takenAt), place.rapidResponse.clockDays, today),
      begun: `${dayInWords(dayOf(pass.takenAt), today)}, ${pass.takenByName}`,
      hold: state === 'over' ? '' : beforeItEnds(events),
      decided: decisionInWords(place.decisions),
      choices: next[state].map(value => ({ value, text: inWords[value] })),
      work: [{ value: '', text: 'Choose' }, ...place.rapidResponse.work.map(w => ({ value: w.key, text: w.label }))],
      teams: [
        { value: '', text: 'Choose' },
        ...onwards(place, pass).map(t => ({ value: t.key, text: teamOffered(place, t) })),
      ],
      lines: events.map(one => lineOf(one, place, today)),
      paths: { here: rapidEpisodePath(params), all: rapidResponsePath({}), handOver: handOverPath(params) },
      written: { kind: '', words: '', reason: '', work: '', toTeam: '', onDate: today, ...typed },
      errors,
    }
    return view('front-door/rapid-response/episode.njk', data, [
      { person: pass.personId, record: pass.id, ...quiet(pass) },
    ])
  },
  async post({ tx, place, who, params, form, today, now }) {
    const pass = await findPass(tx, place.id, params.handOver, who.team)
    if (!pass?.takenAt || pass.toTeam !== who.team || !isRapid(place, pass)) return missing()
    const asked: Asked = { ...form, onDate: form.onDate ?? today }
    const problem = problemOf(asked, await listRapidEvents(tx, place.id, pass.id), {
      work: place.rapidResponse.work.map(w => w.key),
      teams: onwards(place, pass).map(t => t.key),
      today,
    })
    if (problem) return refuse(problem)
    await keep(tx, place, pass, { asked, who, today, now })
    return redirectTo(rapidEpisodePath(params), [
      { person: pass.personId, record: pass.id, content: asked, ...quiet(pass) },
    ])
  },
})

const onwards = (place: Place, pass: Pass) =>
  teamsToHandOverTo(place, pass.neighbourhood).filter(team => team.key !== pass.toTeam)

type Keeping = { asked: Asked; who: SignedIn; today: DateString; now: Date }

/** Its line; and when it ends, the answer to the hand-over that it began with, and the hand-over it goes on with. */
async function keep(tx: Writing, place: Place, pass: Pass, { asked, who, today, now }: Keeping): Promise<void> {
  const by = { accountId: who.accountId, name: who.name }
  const work = asked.kind === 'work' ? place.rapidResponse.work.find(w => w.key === asked.work) : undefined
  const words = [asked.words, asked.reason].filter(Boolean).join('\n')
  await saveRapidEvent(tx, place.id, {
    ...{ handOverId: pass.id, personId: pass.personId, neighbourhood: pass.neighbourhood, team: who.team, by, now },
    ...{ kind: asked.kind, onDate: asked.onDate, words, work: work?.key ?? null, lowLevel: work?.lowLevel ?? null },
  })
  if (asked.kind !== 'handed on' && asked.kind !== 'closed') return
  const visited = (await listRapidEvents(tx, place.id, pass.id)).some(one => one.kind === 'visit')
  await answerHandOver(tx, place.id, { id: pass.id, answer: visited ? 'visited' : 'advised', words, by, now })
  if (asked.kind === 'closed') return
  const onward = { personId: pass.personId, neighbourhood: pass.neighbourhood, reason: asked.words, by, today, now }
  await makeHandOver(tx, place.id, { ...onward, fromTeam: who.team, toTeam: asked.toTeam })
}

const lineOf = (one: RapidEvent, place: Place, today: DateString) => ({
  what: inWords[one.kind],
  words: [place.rapidResponse.work.find(w => w.key === one.work)?.label ?? '', one.words].filter(Boolean).join('. '),
  when: dayInWords(one.onDate, today),
  by: one.byName,
})
