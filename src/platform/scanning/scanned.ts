/** What a scanner says of a file. `by` is what is kept beside it: 'clamd, nothing found'. */
export type Scanned = { found: 'nothing'; by: string } | { found: 'something' } | { found: 'no answer' }

/** Looks through a file before anybody here does. Left out of a house, files are not scanned, and each says so. */
export type Scan = (file: Buffer | { path: string }) => Promise<Scanned>
