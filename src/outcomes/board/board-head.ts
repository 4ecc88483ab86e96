import { periodInWords } from '#measures'
import { addressWith, type Choice, periodChips } from '../choice.rules.ts'
import {
  comparePath,
  contractsPath,
  expectedPath,
  figuresFilePath,
  figuresPath,
  levelsPath,
  nationalPath,
  neighbourhoodsPath,
  packPath,
  providersPath,
} from '../paths.ts'
import { programmePath } from '../programme/programme-paths.ts'

const boards = [
  { text: 'Six steps', base: figuresPath({}) },
  { text: 'Neighbourhoods', base: neighbourhoodsPath({}) },
  { text: 'Providers', base: providersPath({}) },
  { text: 'National (ASCOF)', base: nationalPath({}) },
  { text: 'Person, service, system', base: levelsPath({}) },
  { text: 'Expected', base: expectedPath({}) },
  { text: 'Contracts', base: contractsPath({}) },
  { text: 'Compare', base: comparePath({}) },
  { text: 'What we set out to do', base: programmePath({}) },
]

/** What differs in the head of one board from that of another. */
export type Board = {
  title: string
  says: string
  /** Where it is. */
  at: string
  /** The board among those beside it that it belongs to, where it is not one of them. */
  of?: string
  /** Of what the pack and the file are, as the end of their address: 'neighbourhood=fernhill'; '' for the whole place. */
  about?: string
  /** More of the address of this board that stays when something else is chosen: 'against=year'. */
  keeps?: string
  /** Instead of the period in words. */
  period?: string
  /** Where its file is, if it has one of its own. */
  file?: string
  /** The page itself is what is printed. */
  prints?: 'itself'
}

/** An address with more said in it. */
export const joined = (address: string, more = '') =>
  more ? `${address}${address.includes('?') ? '&' : '?'}${more}` : address

/**
 * What stands at the head of every board: its name and period, the boards beside it for the same days and in the same
 * view, other periods, and what may be taken away.
 */
export function boardHead(choice: Choice, board: Board) {
  const { title, says, at, of = at, about, keeps, period } = board
  const here = (changes: Partial<Choice>) => joined(addressWith(at, choice, { name: choice.name, ...changes }), keeps)
  return {
    ...{ title, says, period: period ?? periodInWords(choice.period), published: choice.view === 'published' },
    boards: boards.map(({ text, base }) => ({ text, href: addressWith(base, choice, {}), here: base === of })),
    reach: choice.reach,
    periods: periodChips(choice, name => here({ name })),
    own: {
      action: at,
      chosen: choice.name === 'own',
      fault: choice.fault ?? '',
      ...choice.typed,
      keeps: asFields(keeps),
    },
    pack: board.prints ? '' : joined(addressWith(packPath({}), choice, {}), about),
    file: board.file ?? joined(addressWith(figuresFilePath({}), choice, {}), about),
    view: here({ view: choice.view === 'published' ? 'our own' : 'published' }),
  }
}

/** The same as hidden fields of a form. */
const asFields = (keeps = '') => [...new URLSearchParams(keeps)].map(([name, value]) => ({ name, value }))
