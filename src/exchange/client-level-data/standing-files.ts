import { type DateString, dayInWords } from '#platform/clock'
import type { Reading } from '#platform/database'
import { type CldFile, listCldFiles } from './cld.queries.ts'
import { type Sized, whatCounts } from './which-counts.rules.ts'

const sized = ({ fileId, name, accepted, period }: CldFile): Sized => ({ fileId, name, accepted, ...period })

/** The files among which is chosen, month by month; the later loaded, the later in the list. */
export const standing = (files: readonly CldFile[]): Sized[] =>
  files
    .filter(file => !file.takenOut && !file.mends)
    .map(sized)
    .reverse()

export const standingFiles = async (tx: Reading, placeId: number): Promise<Sized[]> =>
  standing(await listCldFiles(tx, placeId))

/** Why a file that is loaded does not count for all its months; '' where it does. */
export function whyNotCounting(files: readonly CldFile[], fileId: string, today: DateString): string {
  const file = files.find(one => one.fileId === fileId)
  if (!file) return ''
  if (file.takenOut) return `It was taken out by ${file.takenOut.byName}: none of its rows count.`
  if (file.mends) return ''
  const nameOf = (id: string | null) => files.find(one => one.fileId === id)?.name ?? 'no file'
  const others = whatCounts(standing(files), sized(file)).filter(span => span.fileId !== fileId)
  const said = others.map(
    ({ fileId: id, from, to }) => `${dayInWords(from, today)} to ${dayInWords(to, today)}, ${nameOf(id)}`,
  )
  return said.length > 0 ? `For these days another file counts, which was loaded later: ${said.join('; ')}.` : ''
}
