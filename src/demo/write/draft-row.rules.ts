import { addDays } from '#platform/clock'
import { minutesOf, momentOf, workingDay } from '../calendar.rules.ts'
import type { HalfWritten } from '../content/drafts.ts'
import { colleague, type Ground } from '../ground.rules.ts'
import { idOf } from '../told-person.rules.ts'
import { moment, type Row } from './row.ts'

/** The conversation page with nothing on it, field by field, as it keeps itself (front-door, conversation.form.ts). */
const blankPage = {
  ...{ do: 'save', channel: 'phone', caller: 'unknown', callerName: '', callerRelation: '', about: 'new matter' },
  ...{ aboutName: '', clues: '', neighbourhood: '' },
  ...{ wants: '', wantsWhose: 'caller', life: '', lifeWhose: 'caller', helps: '', helpsWhose: 'caller' },
  ...{ assessment: 'not offered', carersConversation: 'not offered', results: [], introduceTo: [], signpostTo: [] },
  ...{ agreedNote: '', goesAlong: '', followUpOn: '', signpostedTo: '', advice: '', ringBackOn: '', ringBackWhom: '' },
  ...{ toTeam: '', handOverReason: '', outsideNote: '', gap: '', without: [], recordingSeconds: 0 },
}

/** A page that was left half written. */
export function draftRow(ground: Ground, { by, ago, time, story, written }: HalfWritten): Row {
  const who = colleague(ground, by)
  const at = momentOf(workingDay(addDays(ground.asAt, -ago), 'back'), minutesOf(time))
  const told = story ? ground.borough.stories.find(s => s.key === story) : undefined
  const personId = told ? idOf(ground, told) : null
  return {
    table: 'platform.draft',
    values: {
      draft_id: ground.chance.stream('drafts').stream(`${by} ${ago} ${time}`).id(at),
      account_id: who.id,
      team: who.team,
      kind: 'conversation',
      content: { ...blankPage, ...written, ...(personId && { personId }) },
      person_id: personId,
      revision: 1,
      began_at: moment(at - 240_000),
      saved_at: moment(at),
    },
  }
}
