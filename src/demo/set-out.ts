import { firstOfQuarter } from '#measures'
import {
  endPrincipleAction,
  keepObjective,
  keepPilot,
  keepSeriesValues,
  letStoryOut,
  saveCameBack,
  saveJudgement,
  savePracticeChange,
  savePrincipleAction,
  savePrincipleReview,
  saveSpent,
  saveStory,
} from '#outcomes'
import type { Place } from '#place'
import { addDays, addMonths, type DateString } from '#platform/clock'
import type { Writing } from '#platform/database'
import { minutesOf, momentOf } from './calendar.rules.ts'
import { chanceFrom } from './chance.rules.ts'
import { setOut } from './content/set-out.ts'
import type { NewSetOut } from './content/set-out-shape.ts'
import type { Making } from './lives.rules.ts'
import { type Staffed, staffNamed } from './write/level-rows.queries.ts'

type Setting = {
  tx: Writing
  place: Place
  asAt: DateString
  content: NewSetOut
  by: Staffed
  id: (name: string, at: Date) => string
}

/** What the place set out to do, what it tests, what it changed and what people agreed to have told. Nothing where it has none. */
export async function setOutPlace(tx: Writing, place: Place, { asAt, seed }: Making): Promise<void> {
  const content = setOut[place.slug]
  const by = content && (await staffNamed(tx, place.id)).find(one => one.name === content.by)
  if (!content || !by) return
  const id = (name: string, at: Date) => chanceFrom(seed).stream('set out').stream(name).id(at.getTime())
  const setting: Setting = { tx, place, asAt, content, by, id }
  for (const { ago, ...objective } of content.objectives)
    await keepObjective(tx, place.id, { ...objective, version: 1, byName: by.name, at: at(addDays(asAt, -ago)) })
  await principles(setting)
  await pilots(setting)
  await practice(setting)
  for (const { ago, let: isOut, ...story } of content.stories) {
    const agreedOn = addDays(asAt, -ago)
    const storyId = id(story.agreedBy, at(agreedOn))
    const done = { storyId, byName: by.name, now: at(addDays(agreedOn, 1)) }
    await saveStory(tx, place.id, { ...story, storyId, agreedOn, byName: by.name, now: at(agreedOn) })
    if (isOut) await letStoryOut(tx, place.id, done)
  }
  const ends = firstOfQuarter(asAt)
  const values = content.posts.flatMap(({ series, of, values, note = '' }) =>
    values.map((value, i) => ({
      ...{ series, value, denominator: of, source: '', note: i === values.length - 1 ? note : '' },
      onDate: addDays(addMonths(ends, -3 * (values.length - 1 - i)), -1),
    })),
  )
  await keepSeriesValues(tx, place.id, values, { by, cameFrom: 'typed', now: at(addDays(asAt, -5)) })
}

const at = (day: DateString) => new Date(momentOf(day, minutesOf('15:10')))

async function principles({ tx, place, asAt, content, by, id }: Setting): Promise<void> {
  for (const [principle, { reviews, actions }] of Object.entries(content.principles)) {
    for (const { ago, by: byName, ...said } of reviews) {
      const onDate = addDays(asAt, -ago)
      const reviewId = id(`review ${principle}`, at(onDate))
      await savePrincipleReview(tx, place.id, { ...said, reviewId, principle, onDate, byName, now: at(onDate) })
    }
    for (const { what, owner, agreed, dueIn, done } of actions) {
      const day = addDays(asAt, -agreed)
      const action = { actionId: id(what, at(day)), principle, what, owner, dueOn: addDays(day, dueIn) }
      await savePrincipleAction(tx, place.id, { ...action, byName: by.name, now: at(day) })
      if (!done) continue
      const end = { ended: 'done', cameOf: done.cameOf, byName: owner, now: at(addDays(day, done.after)) } as const
      await endPrincipleAction(tx, place.id, { actionId: action.actionId, ...end })
    }
  }
}

async function pilots({ tx, place, asAt, content, by, id }: Setting): Promise<void> {
  for (const { began, lasts, spent, judged, ...pilot } of content.pilots) {
    const fromOn = addDays(asAt, -began)
    const pilotId = id(pilot.title, at(fromOn))
    const kept = { pilotId, version: 1, fromOn, untilOn: addDays(fromOn, lasts), byName: by.name, at: at(fromOn) }
    await keepPilot(tx, place.id, { ...pilot, ...kept })
    for (const { ago, ...money } of spent) {
      const upTo = addDays(asAt, -ago)
      const spentId = id(`spent ${pilot.title}`, at(upTo))
      await saveSpent(tx, place.id, { ...money, spentId, pilotId, upTo, byName: pilot.owner, now: at(upTo) })
    }
    for (const { ago, ...said } of judged) {
      const onDate = addDays(asAt, -ago)
      const judgedId = id(`judged ${pilot.title}`, at(onDate))
      await saveJudgement(tx, place.id, { ...said, judgedId, pilotId, onDate, byName: by.name, now: at(onDate) })
    }
  }
}

async function practice({ tx, place, asAt, content, id }: Setting): Promise<void> {
  for (const { ago, by: byName, cameBack, ...change } of content.practice) {
    const onDate = addDays(asAt, -ago)
    const changeId = id(change.theme, at(onDate))
    await savePracticeChange(tx, place.id, { ...change, changeId, onDate, byName, now: at(onDate) })
    if (!cameBack) continue
    const back = { changeId, cameBack: cameBack.words, byName, now: at(addDays(onDate, cameBack.after)) }
    await saveCameBack(tx, place.id, back)
  }
}
