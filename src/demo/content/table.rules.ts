import type { Venue } from './listing.ts'

/** Rows of a table written as text, one a line, cells divided by '|': for content that would be tedious as records. */
export const rowsOf = (table: string): string[][] =>
  table
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => line.split('|').map(cell => cell.trim()))

/** The parts of a list in words: 'a, b, c'. */
export const listed = (words: string): string[] =>
  words
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')

/** A table of venues: key, name, neighbourhood, street, metres east and north of its centre, access. */
export const venuesFrom = (table: string): Venue[] =>
  rowsOf(table).map(([key = '', name = '', neighbourhood = '', street = '', metres = '', access = '']) => {
    const [east = 0, north = 0] = metres.split(' ').map(Number)
    return { key, name, neighbourhood, street, east, north, access }
  })
