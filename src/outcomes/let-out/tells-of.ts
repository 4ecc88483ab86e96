import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import { knownFor } from './known-for.ts'
import { markedUp, type Piece } from './marks.rules.ts'

/** Texts line by line, each cut where something looks as if it told of a person. */
export async function piecesOf(
  tx: Reading,
  place: Place,
  texts: readonly string[],
  today: DateString,
): Promise<Piece[][][]> {
  const known = await knownFor(tx, place, texts)
  return texts.map(text => text.split('\n').map(line => markedUp(line, known, today)))
}

/** What in these texts looks as if it told of a person: '“Margaret Ashby” (a name)'; empty where nothing does. */
export async function toldOf(
  tx: Reading,
  place: Place,
  texts: readonly string[],
  today: DateString,
): Promise<string[]> {
  const marked = (await piecesOf(tx, place, texts, today)).flat(2).filter(piece => piece.why)
  return [...new Set(marked.map(piece => `“${piece.text}” (${piece.why})`))]
}
