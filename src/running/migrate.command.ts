import { writeFileSync } from 'node:fs'
import type { Place } from '#place'
import type { Command } from '#platform/commands'
import { describe, migrate } from '#platform/database'

export const migrateCommand: Command<Place> = {
  name: 'migrate',
  does: 'Brings the database to the newest schema',
  help: 'npm run alongside -- migrate [--describe]\n--describe also writes database/schema.sql and the table types, for those who change the schema.',
  flags: { describe: 'switch' },
  beforeMigrating: true,
  async run({ db, flags, print }) {
    const ran = await migrate(db)
    print(ran.length ? `Ran ${ran.join(', ')}` : 'Nothing to do: the schema is the newest.')
    if (flags.describe) {
      const { schema, tables } = await describe(db.pool)
      writeFileSync(new URL('../../database/schema.sql', import.meta.url), schema)
      writeFileSync(new URL('../platform/database/tables.ts', import.meta.url), tables)
    }
    return 0
  },
}
