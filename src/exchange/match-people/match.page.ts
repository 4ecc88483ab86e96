import { z } from 'zod'
import { type PersonRecord, personFrame, readRecord, shownErrors } from '#people'
import { type Place, page } from '#place'
import { type DateString, dayInWords, dayOf } from '#platform/clock'
import { isId, type Reading } from '#platform/database'
import { missing, oneOf, redirectTo, refuse, view, words } from '#platform/web'
import { insertMatch, listLikeRows, listMatches, type Match, removeMatch, setIds } from './match.queries.ts'
import { agreesOn, type RowsOfSomebody, rowsInWords } from './match.rules.ts'
import { matchPath } from './match-paths.ts'

const decisions = ['theirs', 'somebody else', 'undo'] as const

/** Rows that may be theirs, with what agrees. What is hidden of somebody is compared with nothing. */
async function likeRows(tx: Reading, place: Place, record: PersonRecord) {
  const postcodes = record.safetyHold
    ? []
    : record.addresses.flatMap(one => (one.hidden || !one.postcode ? [] : [one.postcode]))
  const asked = { ids: record.ids, birthDate: record.birthDate, postcodes }
  return (await listLikeRows(tx, place.id, asked)).flatMap(rows => {
    const agreed = agreesOn(record, rows)
    return agreed ? [{ ...rows, agreed }] : []
  })
}

function shownRows(rows: RowsOfSomebody & { agreed: string[] }, today: DateString) {
  const day = (on: DateString | null) => (on ? dayInWords(on, today) : '')
  return {
    handle: rows.handle,
    agreed: rows.agreed,
    who: rows.names.length > 0 ? rows.names.join(', or ') : 'No name',
    born: day(rows.bornOn),
    rows: rowsInWords(rows),
    from: day(rows.firstOn),
    until: day(rows.lastOn),
  }
}

const inWords: Partial<Record<Match['how'], string>> = {
  'made from the file': 'This record was made from them',
  'same number': 'Theirs, by the council’s own number',
}

const shownMatch = ({ matchId, theirs, how, agreedOn, byName, at }: Match, today: DateString) => ({
  ...{ matchId, agreed: agreedOn, made: how === 'made from the file' },
  words: inWords[how] ?? (theirs ? 'Theirs' : 'Somebody else’s'),
  by: `${byName}, ${dayInWords(dayOf(at), today)}`,
})

/**
 * Rows of the council's files that have no NHS number of a record here may be somebody's all the same. Somebody says so by
 * name, since a wrong word would give the one what is held about another.
 */
export const matchRows = page({
  path: matchPath,
  may: 'say whose rows of the return are',
  audit: {
    opened: 'looked for rows of the council’s files that are theirs',
    saved: 'decided which rows of the council’s files are theirs',
  },
  form: z.object({ decision: oneOf(decisions, 'Choose whose they are'), handle: words(40), match: words(40) }),
  async get({ tx, params, place, today, errors }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const data = {
      title: 'Rows of the council’s files',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: matchPath({ person: record.personId }),
      byNumber: record.nhsNumber !== null,
      like: (await likeRows(tx, place, record)).map(rows => shownRows(rows, today)),
      decided: (await listMatches(tx, place.id, record.ids)).map(match => shownMatch(match, today)),
    }
    return view('exchange/match-people/match.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, now, form }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const { personId } = record
    if (form.decision === 'undo') {
      const key = isId(form.match) ? await removeMatch(tx, place.id, record.ids, form.match) : undefined
      if (!key) return refuse({ decision: 'It was taken back meanwhile' })
      await setIds(tx, place.id, [key])
      return redirectTo(matchPath({ person: personId }), [{ person: personId, record: form.match, content: form }])
    }
    const rows = (await likeRows(tx, place, record)).find(one => one.handle === form.handle)
    const theirs = form.decision === 'theirs'
    const decision = { personId, theirs, by: who.accountId, byName: who.name, at: now }
    const match =
      rows && (await insertMatch(tx, place.id, { ...decision, personKey: rows.personKey, agreedOn: rows.agreed }))
    if (!rows || !match) return refuse({ decision: 'Somebody decided about these rows meanwhile' })
    if (theirs) await setIds(tx, place.id, [rows.personKey])
    return redirectTo(matchPath({ person: personId }), [{ person: personId, record: match, content: form }])
  },
})
