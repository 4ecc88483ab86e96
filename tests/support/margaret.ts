import { addAboutMe, addNotToTell, addPerson, addStrength, addToCircle, addWay, moveTo, type NewPerson } from '#people'
import { sql } from '#platform/database'
import type { TestHouse } from './house.ts'

/** Somebody on record, with only what is said of them here. */
export const somebody = (house: TestHouse, more: Partial<NewPerson> & { knownAs: string }): Promise<string> =>
  house.write(tx => addPerson(tx, house.place, { addedBy: null, today: house.today, now: house.clock.now(), ...more }))

/** Margaret Ashby of Fernhill, 81, whose daughter Helen rang before anybody heard Margaret. */
export async function margaret(house: TestHouse): Promise<string> {
  const { place } = house
  await house.write(async tx => {
    await sql`insert into place.postcode (place_id, postcode, latitude, longitude, neighbourhood)
      values (${place.id}, 'ZX4 2QT', 52.7, -1.43, 'fernhill') on conflict do nothing`.execute(tx)
  })
  const personId = await somebody(house, {
    knownAs: 'Margaret Ashby',
    alsoKnownAs: 'Maggie',
    birthDate: '1944-05-12',
    postcode: 'ZX4 2QT',
    address: '4 Larch Row',
    nhsNumber: '9990000018',
    phone: '01632 960217',
  })
  await house.write(async tx => {
    const of = { personId, fromOn: '2026-03-01' }
    await addAboutMe(tx, place.id, {
      personId,
      words: 'Mum wants her garden back.',
      saidBy: 'Helen',
      saidOn: '2026-03-01',
      writtenBy: 'Priya Shah',
    })
    await addStrength(tx, place.id, { ...of, side: 'strength', words: 'cooks for others', saidBy: null })
    await addStrength(tx, place.id, { ...of, side: 'difficulty', words: 'wary of the back step', saidBy: null })
    await addToCircle(tx, place.id, {
      ...of,
      name: 'Helen Ashby',
      relation: 'daughter',
      otherPersonId: null,
      caresFor: true,
      reach: '01632 960305',
      note: '',
      mayBeTold: ['appointments', 'plans'],
      agreedOn: '2026-03-01',
      agreedUntil: null,
      agreedHow: 'Margaret, on the phone',
      authority: '',
      authoritySeen: '',
    })
  })
  return personId
}

export const mustNotBeTold = (house: TestHouse, personId: string, who: string) =>
  house.write(tx => addNotToTell(tx, house.place.id, { personId, who, why: '', fromOn: house.today }))

export const reachedBy = (house: TestHouse, personId: string, value: string, safe: 'safe' | 'not safe' | 'not known') =>
  house.write(tx =>
    addWay(tx, house.place.id, {
      personId,
      kind: 'mobile',
      value,
      digits: value.replace(/\D/g, '').slice(-9),
      safe,
      note: '',
      fromOn: house.today,
    }),
  )

export const movedTo = (house: TestHouse, personId: string, hidden: 'yes' | 'no', lines = '9 Quiet Street') =>
  house.write(tx =>
    moveTo(tx, house.place.id, {
      personId,
      lines,
      postcode: 'ZX4 2QT',
      neighbourhood: 'fernhill',
      hidden,
      fromOn: house.today,
    }),
  )

/** The audit's lines about somebody, oldest first. */
export const auditOf = (house: TestHouse, personId: string) =>
  house.write(async tx => {
    const found = await sql<{ act: string; quiet: boolean; reason: string | null }>`
      select act, quiet, reason from audit.entry where place_id = ${house.place.id} and person_id = ${personId} order by entry_id`.execute(
      tx,
    )
    return found.rows
  })
