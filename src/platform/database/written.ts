import type { CompiledQuery, OperationNode, QueryId, RawNode, RootOperationNode, ValueNode } from 'kysely'

/**
 * A statement that is written out as text, with values and other such texts in it, is put together here: the way that any
 * statement can take, through a visitor for each kind of part, costs more than all else that is done with most of ours.
 * Undefined where it has a part that only Kysely knows.
 */
export function written(node: RootOperationNode, queryId: QueryId): CompiledQuery | undefined {
  if (node.kind !== 'RawNode') return undefined
  const parameters: unknown[] = []
  const sql = textOf(node as RawNode, parameters)
  return sql === undefined ? undefined : { query: node, queryId, sql, parameters }
}

function textOf({ sqlFragments, parameters: parts }: RawNode, values: unknown[]): string | undefined {
  let text = ''
  for (const [n, fragment] of sqlFragments.entries()) {
    const part = n < parts.length ? partOf(parts[n]!, values) : ''
    if (part === undefined) return undefined
    text += fragment + part
  }
  return text
}

function partOf(part: OperationNode, values: unknown[]): string | undefined {
  if (part.kind === 'RawNode') return textOf(part as RawNode, values)
  if (part.kind !== 'ValueNode' || (part as ValueNode).immediate) return undefined
  return `$${values.push((part as ValueNode).value)}`
}
