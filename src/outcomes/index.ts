import type { Registry } from '#measures'
import type { Place } from '#place'
import type { Command } from '#platform/commands'
import type { Page } from '#platform/web'
import { nationalPage } from './ascof/ascof.page.ts'
import { comparePage } from './compare/compare.page.ts'
import { changeContractPage, type GroupServices, newContractPage } from './contracts/change-contract.page.ts'
import { contractPage, contractsPage } from './contracts/contracts.page.ts'
import { figuresFilePage } from './download/figures-file.page.ts'
import { figuresPage } from './figures/figures.page.ts'
import { levelsPage } from './levels/levels.page.ts'
import { measurePage } from './measure/measure.page.ts'
import { behindCommand, measuresCommand } from './measures.command.ts'
import { neighbourhoodPage, neighbourhoodsPage } from './neighbourhoods/neighbourhoods.page.ts'
import { notesPage } from './notes/notes.page.ts'
import { packPage } from './pack/pack.page.ts'
import { providerPage, providersPage } from './providers/providers.page.ts'

export { type NewNote, saveNote } from './notes/note.queries.ts'
export { figurePath, figuresPath } from './paths.ts'

/** The pages and commands of figures. They know no measure by name: the app gives them all there are. */
export const outcomesPages = (measures: Registry, groupServices: GroupServices): Page[] => [
  figuresPage(measures),
  neighbourhoodsPage,
  neighbourhoodPage(measures),
  providersPage,
  providerPage(measures),
  nationalPage(measures),
  levelsPage(measures),
  comparePage(measures),
  packPage(measures),
  figuresFilePage(measures),
  notesPage(measures),
  contractsPage,
  newContractPage(groupServices),
  contractPage(measures),
  changeContractPage(measures, groupServices),
  measurePage(measures),
]
export const outcomesCommands = (measures: Registry): Command<Place>[] => [
  measuresCommand(measures),
  behindCommand(measures),
]
