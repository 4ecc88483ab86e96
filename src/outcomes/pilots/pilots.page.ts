import type { Registry } from '#measures'
import { mayDo, page } from '#place'
import { type DateString, dayInWords, dayOf } from '#platform/clock'
import { isId } from '#platform/database'
import { missing, nobody, view } from '#platform/web'
import { choiceFrom } from '../choice.rules.ts'
import { figuresPath } from '../paths.ts'
import { programmeHead } from '../programme/programme-head.ts'
import {
  changePilotPath,
  judgePath,
  newPilotPath,
  pilotPath,
  pilotsPath,
  spentPath,
} from '../programme/programme-paths.ts'
import { tellFigures } from '../programme/told.ts'
import {
  type Judgement,
  listJudgements,
  listPilots,
  listPilotVersions,
  listSpent,
  type Pilot,
  type Spent,
} from './pilot.queries.ts'
import { moneyInWords, pilotStands, pounds } from './pilot.rules.ts'

/** Money is never shown without what it did for people and what they say of their own lives (T20). */
const RIGHTS = 'ascof-3a'
const aboutNobody = nobody('a pilot is about a way of working, and about nobody')

const shown = (p: Pilot, spent: readonly Spent[], judged: readonly Judgement[], today: DateString) => {
  const [last] = spent.filter(s => s.pilotId === p.pilotId)
  return {
    ...{ title: p.title, tests: p.tests, shows: p.shows, ends: p.ends, code: p.code },
    owner: `${p.owner}, ${p.ownerRole}`,
    days: `${dayInWords(p.fromOn, today)} to ${dayInWords(p.untilOn, today)}`,
    stands: pilotStands(
      p,
      judged.find(j => j.pilotId === p.pilotId),
      today,
    ),
    money: { ...moneyInWords(p.setAside, last), at: last ? dayInWords(last.upTo, today) : '' },
    href: pilotPath({ pilot: p.pilotId }),
  }
}

/** Every pilot: what is tested, with what money, what would show that it works, and what happens when it ends. */
export const pilotsPage = (measures: Registry) =>
  page({
    path: pilotsPath,
    may: 'see figures',
    audit: aboutNobody,
    async get({ tx, place, who, today, query }) {
      const choice = { ...choiceFrom(query, today), view: 'our own' as const }
      const all = await listPilots(tx, place.id)
      const [spent, judged] = [await listSpent(tx, place.id), await listJudgements(tx, place.id)]
      const ids = [...new Set([...all.map(p => p.figure), RIGHTS])]
      const tell = await tellFigures({ tx, place, today, choice, measures }, ids)
      return view('outcomes/pilots/pilots.njk', {
        head: programmeHead(choice, {
          title: 'Pilots, and money to test',
          says: 'Money of its own, so that nothing in the mainstream is cut to pay for a test. None begins before it is said what happens when it ends.',
          at: pilotsPath({}),
        }),
        pilots: all.map(p => ({ ...shown(p, spent, judged, today), told: tell(p.figure) })),
        rights: all.length > 0 ? tell(RIGHTS) : null,
        add: mayDo(who.role, 'keep the programme') ? newPilotPath({}) : '',
        all: figuresPath({}),
      })
    },
  })

/** One pilot: its money so far, its figure with what is read with it, and each time that it was judged. */
export const pilotPage = (measures: Registry) =>
  page({
    path: pilotPath,
    may: 'see figures',
    audit: aboutNobody,
    async get({ tx, place, who, today, query, params }) {
      const versions = isId(params.pilot) ? await listPilotVersions(tx, place.id, params.pilot) : []
      const [now] = versions
      if (!now) return missing()
      const mine = (one: { pilotId: string }) => one.pilotId === now.pilotId
      const spent = (await listSpent(tx, place.id)).filter(mine)
      const judged = (await listJudgements(tx, place.id)).filter(mine)
      const choice = { ...choiceFrom(query, today), view: 'our own' as const }
      const tell = await tellFigures({ tx, place, today, choice, measures }, [...new Set([now.figure, RIGHTS])])
      return view('outcomes/pilots/pilot.njk', {
        ...{ title: now.title, pilot: shown(now, spent, judged, today), told: tell(now.figure), rights: tell(RIGHTS) },
        spent: spent.map(s => ({
          ...{ at: dayInWords(s.upTo, today), spent: pounds(s.spent), doubleRunning: pounds(s.doubleRunning) },
          ...{ note: s.note, by: s.byName },
        })),
        judged: judged.map(j => ({ ...j, on: dayInWords(j.onDate, today) })),
        history: versions.map(v => ({
          ...{ by: v.byName, on: dayInWords(dayOf(v.at), today), title: v.title, setAside: pounds(v.setAside) },
          until: dayInWords(v.untilOn, today),
        })),
        keeps: mayDo(who.role, 'keep the programme'),
        paths: {
          ...{
            all: pilotsPath({}),
            change: changePilotPath(params),
            spent: spentPath(params),
            judge: judgePath(params),
          },
        },
      })
    },
  })
