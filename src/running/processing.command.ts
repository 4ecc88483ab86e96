import { writeFileSync } from 'node:fs'
import { recordParts } from '#app'
import type { HeldKind } from '#people'
import { organisationName, type Place } from '#place'
import type { Command } from '#platform/commands'
import { sql } from '#platform/database'

type Column = { table: string; column: string }

/** The record of processing (UK GDPR article 30), made from the registry of what is held and from the schema. */
export const processingCommand: Command<Place> = {
  name: 'processing',
  does: 'Writes the record of processing from the schema and what each part says it holds',
  help: 'processing [--document]\nPrints the record of processing (UK GDPR article 30); --document writes docs/processing.md.',
  flags: { document: 'switch' },
  async run({ db, place, flags, print }) {
    const found = await sql<Column>`select table_schema || '.' || table_name as table, column_name as column
      from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema', 'public')
      order by 1, ordinal_position`.execute(db.kysely)
    const text = processingText(recordParts.held.kinds, found.rows, place)
    if (flags.document) writeFileSync(new URL('../../docs/processing.md', import.meta.url), text)
    else print(text)
    return 0
  },
}

export function processingText(kinds: HeldKind[], columns: Column[], place: Place): string {
  const columnsOf = (kind: HeldKind) =>
    columns
      .filter(one => one.table === kind.table && one.column !== 'place_id' && !(one.column in (kind.without ?? {})))
      .map(one => one.column.replaceAll('_', ' '))
      .join(', ')
  const lines = kinds.map(
    kind =>
      `| ${kind.title} | \`${kind.table}\` | ${kind.others ? 'marked' : 'no'} | ${kind.apart ? 'some or all' : 'no'} | ${columnsOf(kind)} |`,
  )
  return `# Record of processing

Made by \`node src/main.ts processing --document\` from the schema and from what each part says it holds; example values
from the profile of ${place.name}. Whoever adds a table about people and does not say so here fails a test.

- **Why, and by what law.** Prevention, information, assessment and support: the Care Act 2014 sections 1 to 27 and 42 to
  47. UK GDPR articles 6(1)(e) and 9(2)(h); safeguarding besides by article 9(2)(b) and (g), Data Protection Act 2018
  Schedule 1.
- **About whom.** People who get in touch or are told of, those who care for them, and workers, by what they did.
- **Who may look.** By role, as \`src/place/policy.rules.ts\` says; each look is kept.
- **How it is kept safe.** Places apart by row level security; an audit that is sealed in a chain; see \`docs/dpia.md\`.

## Who is told

| Team | Organisation | By what law |
| --- | --- | --- |
${place.outsideTeams.map(t => `| ${t.name} | ${organisationName(place, t.organisation)} | ${t.basis} |`).join('\n')}

| Organisation | Kind | Role | Agreement |
| --- | --- | --- | --- |
${place.organisations.map(o => `| ${o.name} | ${o.kind} | ${o.role} | ${o.agreement.name}, ${o.agreement.from} to ${o.agreement.until} |`).join('\n')}

## How long

| What | Years | From | Source |
| --- | --- | --- | --- |
${place.retention.map(r => `| ${r.name} | ${r.years} | ${r.from} | ${r.source} |`).join('\n')}

Unfinished pages go after ${place.drafts.keptDays} days; words and addresses of messages after ${place.messages.keptDays}.

## What is held

| What | Where | Of others | Kept apart | Fields |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`
}
