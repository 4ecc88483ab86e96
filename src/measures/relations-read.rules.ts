/**
 * What a measure's SQL reads, found from its words. Law 5 of product.md: what must not be measured cannot be, so this
 * refuses whatever it does not know. PostgreSQL's own account of the same list is the second proof (proof.queries.ts).
 */

const functions = new Set([
  ...['abs', 'array_agg', 'array_length', 'array_remove', 'array_to_string', 'bool_and', 'bool_or', 'cardinality'],
  ...[
    'coalesce',
    'concat',
    'count',
    'date_part',
    'date_trunc',
    'dense_rank',
    'first_value',
    'floor',
    'format',
    'greatest',
  ],
  ...['lag', 'last_value', 'lead', 'least', 'lower', 'make_date', 'max', 'min', 'nullif', 'rank', 'replace', 'round'],
  ...['row_number', 'string_agg', 'sum', 'unnest'],
])
const wordsBeforeBracket = new Set([
  ...[
    'all',
    'and',
    'any',
    'array',
    'as',
    'between',
    'by',
    'case',
    'distinct',
    'else',
    'except',
    'exists',
    'filter',
    'from',
  ],
  ...[
    'in',
    'intersect',
    'is',
    'join',
    'lateral',
    'materialized',
    'not',
    'on',
    'or',
    'over',
    'select',
    'some',
    'then',
    'union',
  ],
  ...['using', 'values', 'when', 'where', 'with', 'numeric', 'group', 'within', 'sets', 'rollup', 'cube'],
])
const neverThere = new Set([
  ...[
    'insert',
    'update',
    'delete',
    'merge',
    'truncate',
    'copy',
    'table',
    'into',
    'call',
    'do',
    'set',
    'create',
    'drop',
  ],
  ...['alter', 'grant', 'execute', 'prepare', 'listen', 'notify', 'lock', 'only', 'tablesample', 'recursive'],
])
const endsFrom = new Set([
  'where',
  'group',
  'order',
  'having',
  'window',
  'limit',
  'offset',
  'union',
  'except',
  'intersect',
  'select',
])

const withoutWords = (text: string) => text.replace(/--[^\n]*/g, ' ').replace(/'(?:[^']|'')*'/g, "''")
const tokensOf = (text: string) =>
  withoutWords(text)
    .toLowerCase()
    .match(/[a-z_][a-z0-9_]*(?:\.[a-z_*][a-z0-9_]*)?|\d+|\S/g) ?? []

const isName = (token: string) => /^[a-z_]/.test(token)

/** Names of the common table expressions: `with x as (`, `, x as (`. */
function namedHere(tokens: string[]): Set<string> {
  const names = tokens.filter((_, i) => {
    const follows = tokens[i + 1] === 'as' && (tokens[i + 2] === '(' || tokens[i + 2]?.endsWith('materialized'))
    return follows && (tokens[i - 1] === 'with' || tokens[i - 1] === ',')
  })
  return new Set(names)
}

/** The relations after `from`, `join` and the commas of a from-list, whatever their depth. */
function relationsAfterFrom(tokens: string[]): string[] {
  const read: string[] = []
  const inFrom = [false]
  let expected = false
  tokens.forEach((token, i) => {
    if (expected && token !== 'lateral') {
      if (token !== '(' && token !== 'unnest') read.push(token)
      expected = false
    }
    const top = inFrom.length - 1
    if (token === '(') inFrom.push(false)
    else if (token === ')') inFrom.length > 1 && inFrom.pop()
    else if (token === 'from' && tokens[i - 1] !== 'distinct') inFrom[top] = expected = true
    else if (token === 'join' || (token === ',' && inFrom[top])) expected = true
    else if (endsFrom.has(token)) inFrom[top] = false
  })
  return read
}

/** Why this SQL may not list people for a figure; empty when it reads schema facts and nothing else. */
export function forbiddenIn(lists: string): string[] {
  const tokens = tokensOf(lists)
  const known = namedHere(tokens).add('asked')
  const relations = relationsAfterFrom(tokens)
    .filter(name => !known.has(name) && !name.startsWith('facts.'))
    .map(name => `reads ${name}, which is not a fact`)
  const calls = tokens
    .filter((token, i) => tokens[i + 1] === '(' && isName(token))
    .filter(
      token =>
        !functions.has(token) && !wordsBeforeBracket.has(token) && !known.has(token) && !token.startsWith('facts.'),
    )
    .map(name => `calls ${name}, which is not on the list of functions a measure may call`)
  const words = tokens
    .filter(token => neverThere.has(token) || [';', '"', '$'].includes(token) || token.startsWith('pg_'))
    .map(token => `has ${token} in it`)
  const quoting = /\w''|\/\*/.test(withoutWords(lists))
    ? ['has a comment or a quotation that cannot be read with certainty']
    : []
  return [...new Set([...relations, ...calls, ...words, ...quoting])]
}
