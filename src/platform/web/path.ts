/** The only place a URL is spelt: routes and links both read it. */
export type Path<Pattern extends string = string> = ((params: Params<Pattern>) => string) & {
  pattern: Pattern
  /** Those of its parameters that are words of ours, like a measure's name. Every other is an id, or the page is not there. */
  words: readonly string[]
}

/** '/people/:person' has the parameters { person }. Ids are opaque; nothing about a person may stand in a URL. */
export type Params<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? { [K in Name]: string } & Params<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? { [K in Name]: string }
    : // biome-ignore lint/complexity/noBannedTypes: a path without parameters takes an empty object
      {}

export function path<const Pattern extends string>(
  pattern: Pattern,
  { words = [] }: { words?: readonly (keyof Params<Pattern> & string)[] } = {},
): Path<Pattern> {
  const fill = (params: Params<Pattern>) =>
    pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
      encodeURIComponent((params as Record<string, string>)[name] ?? ''),
    )
  return Object.assign(fill, { pattern, words })
}
