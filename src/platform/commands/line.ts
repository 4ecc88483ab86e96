import { parseArgs } from 'node:util'

export type Line = { words: string[]; flags: Record<string, string | boolean | undefined> }
export type WrongUse = { wrong: string }

/** Flags that every command takes. */
export const everyFlag = {
  data: 'text',
  place: 'text',
  help: 'switch',
  json: 'switch',
  'as-at': 'text',
  as: 'text',
} as const

/** The longest command whose words begin the line, and the rest of it. */
export function chooseCommand<C extends { name: string }>(
  commands: C[],
  args: string[],
): { command: C; rest: string[] } | undefined {
  const fitting = commands.filter(c => c.name.split(' ').every((word, i) => args[i] === word))
  const command = fitting.sort((a, b) => b.name.length - a.name.length)[0]
  return command && { command, rest: args.slice(command.name.split(' ').length) }
}

export function readLine(args: string[], flags: Record<string, 'text' | 'switch'>): Line | WrongUse {
  try {
    const options = Object.fromEntries(
      Object.entries({ ...everyFlag, ...flags }).map(([name, kind]) => [
        name,
        { type: kind === 'text' ? ('string' as const) : ('boolean' as const) },
      ]),
    )
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    return { words: positionals, flags: values as Line['flags'] }
  } catch (fault) {
    return { wrong: (fault as Error).message }
  }
}
