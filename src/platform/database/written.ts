import type {
  ColumnNode,
  CompiledQuery,
  IdentifierNode,
  OperationNode,
  QueryId,
  RawNode,
  ReferenceNode,
  RootOperationNode,
  SchemableIdentifierNode,
  TableNode,
  ValueNode,
} from 'kysely'

/**
 * A statement that is written out as text, with values, names and other such texts in it, is put together here: the way that any
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
  if (part.kind !== 'ValueNode') return nameOf(part)
  return (part as ValueNode).immediate ? undefined : `$${values.push((part as ValueNode).value)}`
}

/** "t"."column", "schema"."table". */
function nameOf(part: OperationNode): string | undefined {
  switch (part.kind) {
    case 'IdentifierNode':
      return `"${(part as IdentifierNode).name.replaceAll('"', '""')}"`
    case 'ColumnNode':
      return nameOf((part as ColumnNode).column)
    case 'TableNode':
      return nameOf((part as TableNode).table)
    case 'SchemableIdentifierNode': {
      const { schema, identifier } = part as SchemableIdentifierNode
      return dotted(schema, identifier)
    }
    case 'ReferenceNode': {
      const { table, column } = part as ReferenceNode
      return dotted(table, column)
    }
    default:
      return undefined
  }
}

function dotted(first: OperationNode | undefined, second: OperationNode): string | undefined {
  const [before, after] = [first && nameOf(first), nameOf(second)]
  return first && before === undefined ? undefined : after && (first ? `${before}.${after}` : after)
}
