import type { Ground } from '../ground.rules.ts'
import { figureNoteRows } from './figure-note-rows.rules.ts'
import { awayOf, learnedRows } from './learned-rows.rules.ts'
import type { Row } from './row.ts'

/** What stands before anybody rings: postcodes, whoever works here, and what they learned. */
export function* groundRows(ground: Ground): Generator<Row> {
  for (const { neighbourhood, postcodes } of ground.streets)
    for (const postcode of postcodes) yield { table: 'place.postcode', values: { ...postcode, neighbourhood } }
  for (const { id, name, role, team } of ground.byName.values()) {
    const email = `${mailName(name)}@${ground.borough.mailDomain}`
    const away = awayOf(ground, name)
    yield {
      table: 'identity.account',
      values: { account_id: id, name, email, role, team, failed_sign_ins: 0, ...away },
    }
  }
  yield* figureNoteRows(ground)
  yield* learnedRows(ground)
}

const mailName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ż', 'z')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
