import type pg from 'pg'

/** Reads the catalogue and writes down what the migrations add up to: schema.sql for people, tables.ts for the compiler. */
type Column = {
  schema: string
  table: string
  kind: string
  column: string
  type: string
  required: boolean
  given: string | null
  identity: string
}

const columnsOf = `
  select n.nspname as schema, c.relname as table, c.relkind as kind, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
         a.attnotnull as required, pg_get_expr(d.adbin, d.adrelid) as given, a.attidentity as identity
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind in ('r', 'v') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public')
  order by 1, 2, a.attnum`

const constraintsOf = `
  select n.nspname || '.' || c.relname as table, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where k.contype in ('p', 'u', 'f', 'c') and n.nspname not in ('pg_catalog', 'information_schema', 'public')
  order by 1, k.contype = 'p' desc, 2`

const indexesOf = `
  select i.schemaname || '.' || i.tablename as table, i.indexdef as definition
  from pg_indexes i left join pg_constraint k on k.conname = i.indexname and k.contype in ('p', 'u')
    and k.connamespace = (select oid from pg_namespace where nspname = i.schemaname)
  where i.schemaname not in ('pg_catalog', 'information_schema', 'public') and k.oid is null order by 1, 2`

const policiesOf = `select schemaname || '.' || tablename as table,
         policyname || case when permissive = 'RESTRICTIVE' then ' besides, for ' || array_to_string(roles, ', ') else '' end
           || case when cmd = 'SELECT' then ' that read' else '' end || ' using ' || coalesce(qual, '') as definition
  from pg_policies order by 1, 2`

const viewsOf = `select schemaname || '.' || viewname as table, definition from pg_views
  where schemaname not in ('pg_catalog', 'information_schema', 'public') order by 1`

type Line = { table: string; definition: string }

export async function describe(pool: pg.Pool): Promise<{ schema: string; tables: string }> {
  const columns = (await pool.query<Column>(columnsOf)).rows
  const read = async (text: string) => (await pool.query<Line>(text)).rows
  const [constraints, indexes, policies, views] = [
    await read(constraintsOf),
    await read(indexesOf),
    await read(policiesOf),
    await read(viewsOf),
  ]
  const tables = Map.groupBy(columns, c => `${c.schema}.${c.table}`)
  const blocks = [...tables].map(([name, cols]) =>
    cols[0]!.kind === 'v'
      ? `view ${name} as\n${views.find(v => v.table === name)?.definition ?? ''}\n`
      : tableBlock(
          name,
          cols,
          [constraints, indexes, policies].map(lines => lines.filter(l => l.table === name)),
        ),
  )
  const schema = `-- Made from the migrations by: npm run alongside -- migrate --describe. Reviewed as the diff; never run.\n\n${blocks.join('\n')}`
  return { schema, tables: tableTypes(tables) }
}

function tableBlock(name: string, columns: Column[], [constraints, indexes, policies]: Line[][]): string {
  const lines = columns.map(c => {
    const given = c.identity ? ' generated as identity' : c.given ? ` default ${c.given}` : ''
    return `  ${c.column} ${c.type}${c.required ? ' not null' : ''}${given}`
  })
  const rest = [
    ...constraints!.map(c => `  ${c.definition}`),
    ...policies!.map(p => `  row level security: ${p.definition}`),
  ]
  return `table ${name} (\n${[...lines, ...rest].join(',\n')}\n)\n${indexes!.map(i => `${i.definition}\n`).join('')}`
}

const words: [RegExp, string][] = [
  [/^(smallint|integer|double precision|real)$/, 'number'],
  [/^boolean$/, 'boolean'],
  [/^timestamp with time zone/, 'Date'],
  [/^(text|uuid|date|character|numeric|bigint|time|tsvector)/, 'string'],
  [/^jsonb?$/, 'unknown'],
  [/^bytea$/, 'Buffer'],
]

function typeWord(type: string): string {
  if (type.endsWith('[]')) return `${typeWord(type.slice(0, -2))}[]`
  return words.find(([form]) => form.test(type))?.[1] ?? 'unknown'
}

function tableTypes(tables: Map<string, Column[]>): string {
  const head =
    "// Made from the migrations by: npm run alongside -- migrate --describe\nimport type { Generated } from 'kysely'\n"
  const body = [...tables].map(([name, columns]) => {
    const fields = columns.map(c => {
      const word = typeWord(c.type) + (c.required || c.kind === 'v' ? '' : ' | null')
      return `    ${c.column}: ${c.given || c.identity ? `Generated<${word}>` : word}`
    })
    return `  '${name}': {\n${fields.join('\n')}\n  }`
  })
  return `${head}\nexport type Tables = {\n${body.join('\n')}\n}\n`
}
