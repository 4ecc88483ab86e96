import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** One worked example of a component: what it shows, and what its macro is given. */
export type Example = { name: string; data: Record<string, unknown> }

/** A component as the preview page and the tests read it; `template` is relative to src. */
export type Component = { name: string; macro: string; template: string; examples: Example[] }

const folder = new URL('components/', import.meta.url)

/** Every component with its examples, by name. The macro of `whose-words` is whoseWords. */
export function listComponents(): Component[] {
  return readdirSync(folder)
    .filter(name => existsSync(new URL(`${name}/examples.json`, folder)))
    .sort()
    .map(name => ({
      name,
      macro: name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      template: `platform/design/components/${name}/${name}.njk`,
      examples: JSON.parse(readFileSync(new URL(`${name}/examples.json`, folder), 'utf8')),
    }))
}
