import { z } from 'zod'

/** Where to go on to after signing in: a path of ours, or the start. */
export const next = z.preprocess(v => (typeof v === 'string' && /^\/(?![/\\])[\w\-/.]*$/.test(v) ? v : '/'), z.string())
