import { existsSync } from 'node:fs'
import type { Place } from '#place'
import { audited } from '#platform/audit'
import { type Command, Refusal } from '#platform/commands'
import { replaceCodes } from './cld.queries.ts'
import { codeListHeaders, readCodeLists } from './code-list-file.rules.ts'
import { readSmallCsv } from './small-csv.ts'

const help = `import code-lists FILE [--json]

Reads code lists of Client Level Data, saved as CSV from the official workbook, in place of those that come with the
program. Columns: ${codeListHeaders.join(', ')}.
List is the header of a column; Release is 1 or 2; Position is the order in the list, and of outcomes the hierarchy;
Grouping is such as 'Long term support', 'NFA', 'Settled'; Becomes is what a word of release 1 is in release 2.
Only List, Release and Value must be there. Each list and release in the file is replaced whole; the others stay. A file
with a fault changes nothing. Files that are loaded already keep their words until they are loaded with --again.
  --json   prints {"read","accepted","refused","faults":[{"line","column","message"}]}`

export const importCodeLists: Command<Place> = {
  name: 'import code-lists',
  does: 'Reads the official code lists of Client Level Data, in place of ours',
  help,
  async run({ db, place, clock, words, flags, print }) {
    const [file, ...more] = words
    if (!file || more.length > 0) {
      print(help)
      return 2
    }
    if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`)
    const { codes, faults } = readCodeLists(await readSmallCsv(file))
    if (faults.length === 0 && codes.length === 0) throw new Refusal('The file has no rows.')
    const whole = faults.length === 0
    if (whole)
      await audited(
        db,
        { placeId: place.id, accountId: null, role: 'command line', team: '', at: clock.now() },
        async tx => ({
          result: await replaceCodes(tx, place.id, codes),
          audit: [{ act: `loaded ${codes.length} values of code lists`, content: codes }],
        }),
      )
    const read = codes.length + faults.length
    const report = { read, accepted: whole ? read : 0, refused: whole ? 0 : read, faults }
    const lists = new Set(codes.map(c => `${c.list}, release ${c.release}`))
    print(
      flags.json
        ? JSON.stringify(report)
        : [
            whole
              ? `${read} values loaded in place of: ${[...lists].join('; ')}.`
              : `${read} values read, and nothing is changed:`,
            ...faults.slice(0, 20).map(f => `  line ${f.line}: ${f.column}: ${f.message}`),
          ].join('\n'),
    )
    return whole ? 0 : 1
  },
}
