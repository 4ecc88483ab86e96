import type { Place } from '#place'
import type { Chore } from '#platform/chores'
import type { Command } from '#platform/commands'
import type { Page } from '#platform/web'
import { broughtChore } from './client-level-data/brought.chore.ts'
import { cldBroughtPage } from './client-level-data/brought.page.ts'
import { cldColumnsPage, cldFaultsPage } from './client-level-data/faults.page.ts'
import { cldFilePage, cldRefusedPage } from './client-level-data/file.page.ts'
import { cldFilesPage } from './client-level-data/files.page.ts'
import { importCld } from './client-level-data/import-cld.command.ts'
import { importCodeLists } from './client-level-data/import-code-lists.command.ts'
import { cldCountAgainPage, cldTakeOutPage } from './client-level-data/take-out.page.ts'
import { codeListPage } from './code-lists/code-list.page.ts'
import { codeListsPage } from './code-lists/code-lists.page.ts'
import { listsBroughtPage } from './code-lists/lists-brought.page.ts'
import { exportCld } from './export-cld/export-cld.command.ts'
import { sendCldPage } from './export-cld/export-cld.page.ts'
import { sendFaultsPage } from './export-cld/sent-faults.page.ts'
import { sentManifestPage, sentReturnPage } from './export-cld/sent-return.page.ts'
import { importPopulation } from './import-population/import-population.command.ts'
import { populationPage } from './import-population/population.page.ts'
import { importPostcodes } from './import-postcodes/import-postcodes.command.ts'
import { command as importServices } from './import-services/import-services.command.ts'
import { matchRows } from './match-people/match.page.ts'
import { importPeople } from './people-of-return/import-people.command.ts'
import { peopleOfReturn } from './people-of-return/of-return.page.ts'

export { nationalLists, wordsOf as cldWordsOf } from './client-level-data/code-lists.rules.ts'
export {
  columns as cldColumns,
  headers as cldHeaders,
  placeOf as cldPlaceOf,
} from './client-level-data/columns.rules.ts'
export { inWords as cldFaultInWords } from './client-level-data/faults.rules.ts'
export { groupServices } from './client-level-data/group-services.queries.ts'
export { rowJudge as cldRowJudge } from './client-level-data/judge-row.rules.ts'
export { loadCldWithin } from './client-level-data/load-cld.ts'
export { namesInFiles } from './client-level-data/names-in-files.queries.ts'
export { cldFilesPath } from './client-level-data/paths.ts'

/** What comes in from elsewhere, and goes out. */
export const exchangeCommands: Command<Place>[] = [
  importServices,
  importPostcodes,
  importPopulation,
  importCodeLists,
  importCld,
  importPeople,
  exportCld,
]

export { exchangeHeld } from './held.ts'
export { populationPath } from './import-population/population-paths.ts'
export { returnBeside, returnBranch } from './people-of-return/return-branch.ts'
export const exchangePages: Page[] = [
  cldFilesPage,
  sendCldPage,
  sendFaultsPage,
  sentReturnPage,
  sentManifestPage,
  peopleOfReturn,
  cldFilePage,
  cldRefusedPage,
  cldFaultsPage,
  cldColumnsPage,
  cldTakeOutPage,
  cldCountAgainPage,
  cldBroughtPage,
  matchRows,
  populationPage,
  codeListsPage,
  listsBroughtPage,
  codeListPage,
]

export const exchangeChores: Chore[] = [broughtChore]
