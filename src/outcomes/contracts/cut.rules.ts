import type { Figure } from '#measures'
import type { Cut } from '#place'

/** The part of a cut that a contract can be about. */
export const contractCut = ({ provider, cohort }: Figure['breakdown']): Cut => ({
  ...(provider !== undefined && { provider }),
  ...(cohort !== undefined && { cohort }),
})
