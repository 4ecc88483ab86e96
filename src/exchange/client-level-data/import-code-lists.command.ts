import type { Place } from '#place'
import { importWhole, type WholeFile } from '#platform/commands'
import { replaceCodes } from '../code-lists/own-lists.queries.ts'
import { takeTurns } from './cld.queries.ts'
import { codeListHeaders, readCodeLists } from './code-list-file.rules.ts'
import type { OwnCode } from './code-lists.rules.ts'

const help = `import code-lists FILE [--json]

Reads code lists of Client Level Data, saved as CSV from the official workbook, in place of those that come with the
program. Columns: ${codeListHeaders.join(', ')}.
List is the header of a column; Release is 1 or 2; Position is the order in the list, and of outcomes the hierarchy;
Grouping is such as 'Long term support', 'NFA', 'Settled'; Becomes is what a word of release 1 is in release 2.
Only List, Release and Value must be there: what is left blank stands as in our own list of the same word. Each list and release in the file is replaced whole; the others stay. A file
with a fault changes nothing. Files that are loaded already keep their words until they are loaded with --again.
  --json   prints {"read","accepted","refused","changed","faults":[{"line","column","message"}]}`

export const codeListFile: WholeFile<OwnCode, Place> = {
  ...{ name: 'import code-lists', does: 'Reads the official code lists of Client Level Data, in place of ours', help },
  called: 'values',
  read(lines) {
    const { codes, faults } = readCodeLists(lines)
    return { rows: codes, faults }
  },
  async keep(tx, codes, { place, fileName, by, now }) {
    await takeTurns(tx, place.id)
    await replaceCodes(tx, place.id, codes, { fileName, byName: by.name, at: now })
    return codes.length
  },
  audit: codes => ({ act: `loaded ${codes.length} values of code lists`, content: codes }),
  done(codes) {
    const lists = new Set(codes.map(c => `${c.list}, release ${c.release}`))
    return `${codes.length} values loaded in place of: ${[...lists].join('; ')}.`
  },
}

export const importCodeLists = importWhole(codeListFile)
