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
