import { z } from 'zod'
import { oneOf } from '#platform/web'

/** What every form about a record carries: the version that it was opened with. */
export const version = () => z.coerce.number('Open the page again').int().min(0)

export const yesOrNo = (missing: string) => oneOf(['yes', 'no'], missing)
/** A box to tick: 'yes' or ''. */
export const ticked = () =>
  z.preprocess(v => (v === 'yes' || (Array.isArray(v) && v.includes('yes')) ? 'yes' : ''), z.enum(['yes', '']))

type Issue = { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void }
export const wrongIn = (refused: Issue) => (field: string, message: string) =>
  refused.addIssue({ code: 'custom', path: [field], message })
