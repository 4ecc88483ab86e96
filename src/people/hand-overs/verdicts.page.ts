import { z } from 'zod'
import { page, teamName } from '#place'
import { addDays, type DateString, dayInWords } from '#platform/clock'
import type { Reading } from '#platform/database'
import { redirectTo, requiredWords, view, words } from '#platform/web'
import { verdictsPath } from './hand-over-paths.ts'
import { listLessons, saveLesson } from './lesson.queries.ts'
import { countVerdicts, listPasses, listPassesMade, listVerdicts, listVerdictsOfMine } from './passed.queries.ts'
import { verdictInWords, verdicts as verdictKinds } from './passed.rules.ts'
import { lastWeek, sampleOf, sampleSize } from './sample.rules.ts'
import { aboutPass, shownPass } from './show-pass.ts'

/** How far back verdicts and lessons are shown. */
const daysBack = 56
const most = 30

/** What the teams said of our passes, and last week's sample to talk about. Of the team, never of a worker. */
export const verdicts = page({
  path: verdictsPath,
  draft: 'what was learned',
  may: 'hear whether it was the right pass',
  audit: { opened: 'read whether it was the right pass', saved: 'wrote down what the team learned' },
  form: z.object({ words: requiredWords(500, 'Write what you learned, in a sentence or two'), agreed: words(500) }),
  async get({ tx, place, who, today, now, typed, errors }) {
    const week = lastWeek(today)
    const since = { fromTeam: who.team, since: new Date(now.getTime() - daysBack * 86_400_000) }
    const counts = await countVerdicts(tx, place.id, since)
    const judged = await listVerdicts(tx, place.id, { ...since, most })
    const mine = await listVerdictsOfMine(tx, place.id, { madeBy: who.accountId, since: since.since, most })
    const { made, drawn } = await drawSample(tx, place.id, who.team, week)
    const sample = await listPasses(tx, place.id, drawn, who.team)
    const lessons = await listLessons(tx, place.id, who.team, addDays(today, -daysBack))
    const data = {
      title: 'Was it the right pass?',
      team: teamName(place, who.team),
      weeks: daysBack / 7,
      counts: verdictKinds.map(verdict => ({
        text: verdictInWords[verdict],
        n: counts.find(row => row.verdict === verdict)?.n ?? 0,
      })),
      judged: judged.map(p => shownPass(p, place, today)),
      mine: mine.map(p => shownPass(p, place, today)),
      talkedAbout: lessons.some(one => one.week === week.from),
      of: made.length,
      week: `${dayInWords(week.from, today)} to ${dayInWords(week.to, today)}`,
      sample: sample.map(p => shownPass(p, place, today)),
      lessons: lessons.map(one => ({ ...one, week: dayInWords(one.week, today) })),
      here: verdictsPath({}),
      written: { words: '', agreed: '', ...typed },
      errors,
    }
    return view(
      'people/hand-overs/verdicts.njk',
      data,
      [...new Map([...sample, ...judged, ...mine].map(p => [p.id, p])).values()].map(aboutPass),
    )
  },
  async post({ tx, place, who, form, today, now }) {
    const by = { accountId: who.accountId, name: who.name }
    const week = lastWeek(today)
    const { drawn } = await drawSample(tx, place.id, who.team, week)
    await saveLesson(tx, place.id, { team: who.team, week: week.from, passes: drawn, ...form, by, now })
    return redirectTo(verdictsPath({}), [{ content: form }])
  },
})

/** The week's passes of a team, and those of them that the rule draws. */
async function drawSample(tx: Reading, placeId: number, fromTeam: string, week: { from: DateString; to: DateString }) {
  const made = await listPassesMade(tx, placeId, { fromTeam, ...week })
  return { made, drawn: sampleOf(made, week.from, sampleSize) }
}
