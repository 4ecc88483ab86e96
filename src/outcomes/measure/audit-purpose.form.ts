import { z } from 'zod'
import { requiredWords } from '#platform/web'

/** Why somebody without a working relationship needs the names. Logged with each name shown. */
export const auditPurposeForm = z.object({
  purpose: requiredWords(300, 'Say what the audit is for, before names are shown'),
})
