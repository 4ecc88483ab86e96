import { z } from 'zod'
import { identityChecksOf, page } from '#place'
import { type DateString, dayInWords, dayOf } from '#platform/clock'
import { maybeId, missing, oneOf, redirectTo, refuse, view, words } from '#platform/web'
import { heldRecord } from '../change/change-page.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import { endOwnAccounts } from './end-own-accounts.ts'
import { invite, standingOf } from './invite.ts'
import { listOwnAccounts, type OwnAccount } from './own-account.queries.ts'
import { ownAccountPath } from './own-account-paths.ts'

const form = z.object({
  do: oneOf(['invite', 'withdraw'], 'Use one of the buttons'),
  checkedHow: words(200),
  checkedWords: words(300),
  way: maybeId(),
  why: words(300),
})

/**
 * A page of their own, tied to their record by somebody who works with them and made sure who they are (safety.md, Whose
 * data). The link goes where it is safe; the code is handed over and never sent.
 */
export const ownAccount = page({
  path: ownAccountPath,
  may: 'invite somebody to their own page',
  audit: { opened: 'saw whether they have a page of their own', saved: 'invited them to a page of their own' },
  form,
  async get({ tx, params, place, who, today, now, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const [standing, all] = await Promise.all([
      standingOf(tx, place, who, record, now),
      listOwnAccounts(tx, place.id, record.ids),
    ])
    const going = all.find(one => !one.endedAt)
    const blank = { checkedHow: '', checkedWords: '', way: standing.ways[0]?.wayId ?? '', why: '' }
    const data = {
      title: 'Their own page',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: ownAccountPath({ person: record.personId }),
      values: valuesShown(blank, typed),
      whyNot: standing.whyNot,
      going: going ? shown(going, today) : null,
      over: all.filter(one => one.endedAt).map(one => shown(one, today)),
      checks: identityChecksOf(place).map(value => ({ value, text: capital(value) })),
      ways: standing.ways.map(way => ({
        value: way.wayId,
        text: `${way.channel === 'text' ? 'Text' : 'E-mail'} to ${way.value}`,
      })),
    }
    return view('people/own-account/own-account.njk', data, [{ person: record.personId }])
  },
  async post(asked) {
    const { tx, params, place, who, form: typed, today, now } = asked
    const record = await heldRecord({ tx, hold: tx, placeId: place.id, personId: params.person })
    if (!record) return missing()
    if (typed.do === 'invite') {
      const made = await invite(asked, record)
      if ('wrong' in made) return refuse(made.wrong)
      const data = {
        title: 'A code',
        ...personFrame(record, today),
        ...made.slip,
        here: ownAccountPath({ person: record.personId }),
      }
      return view('people/own-account/code-slip.njk', data, [{ person: record.personId, ...made.line }])
    }
    if (!typed.why) return refuse({ why: 'Write why it ends' })
    const ending = { ids: record.ids, why: typed.why, byName: who.name, today, now }
    const lines = await endOwnAccounts(tx, place.id, ending)
    if (lines.length === 0) return refuse({ why: 'It was ended meanwhile' })
    const { personId: person } = record
    const line = { act: 'ended the page of their own', person, content: typed.why }
    return redirectTo(ownAccountPath({ person }), [line, ...lines])
  },
})

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const shown = (one: OwnAccount, today: DateString) => ({
  began: one.begunAt ? dayInWords(dayOf(one.begunAt), today) : '',
  invited: dayInWords(dayOf(one.invitedAt), today),
  checked: `${one.checkedByName} made sure who they are on ${dayInWords(one.checkedOn, today)}: ${one.checkedHow}${one.checkedWords ? `. ${one.checkedWords}` : ''}`,
  ended: one.endedAt ? `Ended ${dayInWords(dayOf(one.endedAt), today)} by ${one.endedByName}: ${one.endedWhy}` : '',
})
