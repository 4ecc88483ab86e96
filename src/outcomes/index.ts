import type { Registry } from '#measures'
import type { Place } from '#place'
import type { Command } from '#platform/commands'
import type { Page } from '#platform/web'
import { nationalPage } from './ascof/ascof.page.ts'
import { comparePage } from './compare/compare.page.ts'
import { changeContractPage, type GroupServices, newContractPage } from './contracts/change-contract.page.ts'
import { contractPage, contractsPage } from './contracts/contracts.page.ts'
import { figuresFilePage } from './download/figures-file.page.ts'
import { expectedFilePage, expectedPage } from './expected/expected.page.ts'
import { ratesPage } from './expected/rates.page.ts'
import { figuresPage } from './figures/figures.page.ts'
import { publishPage } from './let-out/publish.page.ts'
import { levelsPage } from './levels/levels.page.ts'
import { measurePage } from './measure/measure.page.ts'
import type { NamesInFiles } from './measure/naming.ts'
import { behindCommand, measuresCommand } from './measures.command.ts'
import { actionPage, agreePage } from './meetings/actions.page.ts'
import { answerChallengePage, challengePage } from './meetings/challenge.page.ts'
import { heldPage } from './meetings/held.page.ts'
import { meetingPage } from './meetings/meeting.page.ts'
import { meetingsPage } from './meetings/meetings.page.ts'
import { newMeetingPage } from './meetings/new-meeting.page.ts'
import { variancePage } from './meetings/variance.page.ts'
import { neighbourhoodPage, neighbourhoodsPage } from './neighbourhoods/neighbourhoods.page.ts'
import { notesPage } from './notes/notes.page.ts'
import { packPage } from './pack/pack.page.ts'
import { programmePages } from './programme/programme-pages.ts'
import { providerPage, providersPage } from './providers/providers.page.ts'
import { importSeries } from './series/import-series.command.ts'
import { keepSeriesPage } from './series/keep-series.page.ts'
import { loadSeriesPage } from './series/load-series.page.ts'
import { seriesPage } from './series/series.page.ts'

export { outcomesChores } from './board/kept-boards.ts'
export { checkLeads } from './board/leads.rules.ts'
export { saveRate } from './expected/expected.queries.ts'
export { letOutAll } from './let-out/let-out-all.ts'
export { endAction, type NewAction, saveAction } from './meetings/agreed.queries.ts'
export { answerChallenge, saveChallenge } from './meetings/challenge.queries.ts'
export { freeze, seriesWithPairs, withPairs } from './meetings/freeze.ts'
export { saveFrozen, saveMeeting, saveVariance } from './meetings/meeting.queries.ts'
export { type NewNote, saveNote } from './notes/note.queries.ts'
export { figurePath, figuresPath, meetingsPath } from './paths.ts'
export { keepPilot, saveJudgement, saveSpent } from './pilots/pilot.queries.ts'
export { saveCameBack, savePracticeChange } from './practice/practice.queries.ts'
export { endPrincipleAction, savePrincipleAction, savePrincipleReview } from './principles/principle.queries.ts'
export { keepObjective } from './programme/objective.queries.ts'
export { letStoryOut, saveStory } from './scrutiny/story.queries.ts'
export { keepSeriesValues } from './series/series.queries.ts'

/** What figures have from the exchange of files, which they do not know. */
export type FromFiles = {
  /** Where files are loaded. */
  files: string
  /** Where it is said how many live here. */
  population: string
  groupServices: GroupServices
  /** What files call people. */
  namesInFiles: NamesInFiles
}

/** The pages and commands of figures. They know no measure by name: the app gives them all there are. */
export const outcomesPages = (
  measures: Registry,
  { files, population, groupServices, namesInFiles }: FromFiles,
): Page[] => [
  figuresPage(measures, files),
  neighbourhoodsPage,
  neighbourhoodPage(measures),
  providersPage,
  providerPage(measures),
  nationalPage(measures),
  levelsPage(measures),
  comparePage(measures),
  expectedPage(measures, population),
  expectedFilePage(measures),
  ratesPage(measures),
  packPage(measures),
  figuresFilePage(measures),
  notesPage(measures),
  ...programmePages(measures),
  contractsPage,
  newContractPage(groupServices),
  contractPage(measures),
  changeContractPage(measures, groupServices),
  seriesPage(measures, population),
  keepSeriesPage,
  loadSeriesPage,
  meetingsPage,
  newMeetingPage(measures),
  meetingPage,
  heldPage,
  publishPage,
  variancePage,
  agreePage,
  actionPage,
  challengePage,
  answerChallengePage,
  measurePage(measures, namesInFiles),
]
export const outcomesCommands = (measures: Registry): Command<Place>[] => [
  measuresCommand(measures),
  behindCommand(measures),
  importSeries,
]
