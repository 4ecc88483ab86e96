import type { Checks } from '#platform/notify'
import { letterChecks } from './letter/letter-notice.ts'
import { ownAccountChecks } from './own-account/own-account-messages.ts'

/** Who says, for each kind of message of this part, whether it may still go. */
export const peopleChecks: Checks = { ...letterChecks, ...ownAccountChecks }
