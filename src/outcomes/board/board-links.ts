import { addressWith, type Choice } from '../choice.rules.ts'
import {
  comparePath,
  contractsPath,
  figuresFilePath,
  figuresPath,
  levelsPath,
  nationalPath,
  neighbourhoodsPath,
  packPath,
  providersPath,
} from '../paths.ts'

const boards = [
  { text: 'Six steps', base: figuresPath({}) },
  { text: 'Neighbourhoods', base: neighbourhoodsPath({}) },
  { text: 'Providers', base: providersPath({}) },
  { text: 'National (ASCOF)', base: nationalPath({}) },
  { text: 'Person, service, system', base: levelsPath({}) },
  { text: 'Contracts', base: contractsPath({}) },
  { text: 'Compare', base: comparePath({}) },
]

/** The boards beside this one, for the same period and in the same view; `here` is the one that is open. */
export const boardLinks = (here: string, choice: Choice) => ({
  boards: boards.map(({ text, base }) => ({ text, href: addressWith(base, choice, {}), here: base === here })),
  pack: addressWith(packPath({}), choice, {}),
  file: addressWith(figuresFilePath({}), choice, {}),
  view: addressWith(here, choice, { view: choice.view === 'published' ? 'our own' : 'published' }),
})
