export { sql } from 'kysely'
export { type Database, openDatabase, type Whereabouts } from './connection.ts'
export { describe } from './describe.ts'
export { FolderInUse } from './folder-lock.ts'
export { isId, newId } from './ids.ts'
export { migrate, migrations, refreshStatistics, SchemaDiffers } from './migrate.ts'
export { sharedOut } from './shared-out.ts'
export type { Tables } from './tables.ts'
export {
  type For,
  inTransaction,
  type PlaceId,
  planEachAnew,
  type Reading,
  type Seer,
  seeAs,
  seeAsTheHouse,
  seeingEverybody,
  sendAlong,
  THEMSELVES,
  type Writing,
} from './transaction.ts'
export { type Trouble, troubleOf } from './trouble.rules.ts'
