import { addDays, weekday, weekdays } from '#platform/clock'
import { momentOf, workingDay } from '../calendar.rules.ts'
import { colleague, type Ground } from '../ground.rules.ts'
import { moment, type Row } from './row.ts'

/** The columns of somebody's days away; all null when they are here. */
export function awayOf(ground: Ground, name: string) {
  const away = ground.borough.learned.away.find(one => one.who === name)
  return {
    away_from: away ? addDays(ground.asAt, -away.ago) : null,
    away_until: away ? addDays(ground.asAt, away.ahead) : null,
    cover_account: away ? colleague(ground, away.cover).id : null,
  }
}

/** What teams learned from their passes, what was heard and changed, and what the peer circle talked about. */
export function* learnedRows(ground: Ground): Generator<Row> {
  const { lessons, heard, questions = [] } = ground.borough.learned
  const chance = ground.chance.stream('learned')
  const written = (ago: number, minute: number) => momentOf(workingDay(addDays(ground.asAt, -ago), 'back'), minute)
  const monday = (weeksAgo: number) => addDays(ground.asAt, -7 * weeksAgo - weekdays.indexOf(weekday(ground.asAt)))
  for (const { team, weeksAgo, by, words, agreed } of lessons) {
    const at = written(7 * weeksAgo - 3, 9 * 60)
    const who = colleague(ground, by)
    const lesson = { lesson_id: chance.stream(words).id(at), team, week: monday(weeksAgo + 1), words, agreed }
    const wrote = { written_by: who.id, written_by_name: who.name, written_at: moment(at) }
    yield { table: 'people.pass_lesson', values: { ...lesson, passes: [], ...wrote } }
  }
  for (const one of heard) {
    const at = written(one.ago, 15 * 60)
    const who = colleague(ground, one.by)
    yield {
      table: 'community.heard',
      values: {
        ...{ heard_id: chance.stream(one.heard).id(at), level: one.level, heard_on: addDays(ground.asAt, -one.ago) },
        ...{ heard: one.heard, heard_from: one.from, neighbourhood: one.neighbourhood ?? null, team: who.team },
        ...{ written_by_name: who.name, written_at: moment(at), changed: one.changed?.words ?? '' },
        ...{ changed_on: one.changed ? addDays(ground.asAt, -one.changed.ago) : null },
        ...{ changed_with: one.changed?.with ?? '', changed_by_name: one.changed ? who.name : null },
      },
    }
  }
  for (const { weeksAgo, by, words, suggested, takenUp } of questions) {
    const at = written(7 * weeksAgo + 1, 10 * 60)
    const who = colleague(ground, by)
    yield {
      table: 'people.circle_question',
      values: {
        ...{ question_id: chance.stream(words).id(at), week: monday(weeksAgo), words, brought_by: who.id },
        ...{ brought_by_name: who.name, team: who.team, brought_at: moment(at), suggested, taken_up: takenUp },
        answered_at: suggested ? moment(written(7 * weeksAgo - 1, 12 * 60)) : null,
      },
    }
  }
}
