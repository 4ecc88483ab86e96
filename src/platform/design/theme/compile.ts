// Run by hand after a change to the theme: `node src/platform/design/theme/compile.ts` writes public/alongside.css.
// The result is committed, so that sass is needed only by those who change the look.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const frontend = fileURLToPath(new URL('../../../../node_modules/govuk-frontend/dist', import.meta.url))

export const compiledTheme = new URL('../public/alongside.css', import.meta.url)

/** The whole theme as compressed CSS, ending with a line break. Throws sass's own error where the Sass is wrong. */
export function compileTheme(): string {
  const { css } = compile(fileURLToPath(new URL('alongside.scss', import.meta.url)), {
    style: 'compressed',
    loadPaths: [frontend],
    quietDeps: true,
  })
  return `${css}\n`
}

if (import.meta.main) writeFileSync(compiledTheme, compileTheme())
