import { organisationName, page, type SharedPart, sharedParts } from '#place'
import { dayInWords, dayOf, timeOf } from '#platform/clock'
import { missing, view } from '#platform/web'
import { returnKinds } from '../return-facts.ts'
import { partsInWords } from '../sharing/say-of-sharing.ts'
import { sharedRecordPath, sharedWithUsPath } from '../sharing/sharing-paths.ts'
import { findShared, listOwnLooks, listShared, readShared } from './shared.queries.ts'

/** Where somebody of another organisation begins: the people whose record is shared with it, and until when. */
export const sharedWithUs = page({
  path: sharedWithUsPath,
  may: 'see what is shared with us',
  audit: { opened: 'saw the list of who is shared with their organisation' },
  async get({ tx, place, who, today }) {
    const all = await listShared(tx, place.id, today)
    const data = {
      title: 'Shared with us',
      us: organisationName(place, who.organisation),
      people: all.map(one => ({
        ...{ name: one.knownAs, parts: partsInWords(one.parts), until: dayInWords(one.untilOn, today) },
        died: one.diedOn ? `died ${dayInWords(one.diedOn, today)}` : '',
        href: sharedRecordPath({ person: one.personId }),
      })),
    }
    const reason = `shared with ${data.us}`
    return view(
      'people/shared-with-us/shared.njk',
      data,
      all.map(one => ({ person: one.personId, reason })),
    )
  },
})

/** The parts of one record that are shared. The rest is not said to be there. */
export const sharedRecord = page({
  path: sharedRecordPath,
  may: 'see what is shared with us',
  audit: { opened: 'opened what is shared of the record' },
  async get({ tx, place, who, params, today }) {
    const one = await findShared(tx, place.id, today, params.person)
    if (!one) return missing()
    const [record, looks] = await Promise.all([
      readShared(tx, place.id, one.personId),
      listOwnLooks(tx, place.id, one.personId),
    ])
    const us = organisationName(place, who.organisation)
    const has = (part: SharedPart) => one.parts.includes(part)
    const data = {
      title: one.knownAs,
      back: sharedWithUsPath({}),
      ...{ us, until: dayInWords(one.untilOn, today), parts: partsInWords(one.parts) },
      died: one.diedOn ? `${one.knownAs} died on ${dayInWords(one.diedOn, today)}.` : '',
      has: Object.fromEntries(sharedParts.map(part => [part.key, has(part.key)])),
      ...{ notToTell: record.notToTell, strengths: record.strengths, ways: record.ways, circle: record.circle },
      words: record.words.map(said => ({
        ...{
          words: said.words,
          by: `${said.saidBy ? `In the words of ${said.saidBy}` : 'In their own words'}, ${dayInWords(said.saidOn, today)}`,
        },
      })),
      needs: record.needs.filter(need => !returnKinds.includes(need.kind)),
      worker: record.worker?.name ?? '',
      plan: record.plan && { ...record.plan, on: dayInWords(record.plan.onDate, today) },
      arranged: [
        ...record.introductions.map(i => ({ text: `Introduced to ${i.entry}`, on: i.onDate })),
        ...record.times.map(t => ({ text: t.hub, on: t.onDate })),
      ]
        .sort((a, b) => b.on.localeCompare(a.on))
        .map(item => ({ text: item.text, on: dayInWords(item.on, today) })),
      looks: looks.map(look => ({
        who: look.name,
        did: look.act,
        when: `${dayInWords(dayOf(look.at), today)}, ${timeOf(look.at)}`,
      })),
    }
    return view('people/shared-with-us/shared-record.njk', data, [
      { person: one.personId, reason: `shared with ${us}` },
    ])
  },
})
