import { sql } from '#platform/database'

/** No letter sorts after it: from a word up to the word and this lies everything that begins with the word. */
export const LAST = '\u{10FFFF}'

/**
 * Of two names, the one read through; the others are looked for beside it. A family name is shared by fewer people than
 * a given name and is mostly typed last; one of a letter or two says too little.
 */
export const readThrough = (words: string[]) =>
  Math.max(
    0,
    words.findLastIndex(word => word.length > 2),
  )

/**
 * Name words of the place that are near each typed word, eight at most for each: (n, word, score). `n` counts the typed
 * words from 0; a score of 1 is the word itself. One branch a word, so that the planner knows each. Part of a statement.
 */
export const spellingsNear = (placeId: number, words: string[]) => {
  const nearTo = (word: string, n: number) => sql`
    select ${n}::integer as n, s.word, 1 - public.levenshtein(s.word, ${word})::real / greatest(length(s.word), ${word.length}::integer) as score
      from people.name_spelling s where s.place_id = ${placeId} and s.key = any(array(select people.name_keys(${word})))
    union all
    select ${n}::integer, s.word, 0.6 from people.name_spelling s
     where s.place_id = ${placeId} and s.key >= ${word} and s.key < ${word + LAST} and s.key = s.word`
  return sql`
    select n, word, score from (
      select n, word, max(score) as score, row_number() over (partition by n order by max(score) desc, word) as place
        from (${sql.join(words.map(nearTo), sql` union all `)}) alike group by n, word) ranked where place <= 8`
}
