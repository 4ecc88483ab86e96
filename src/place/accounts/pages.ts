import type { Ways } from '#platform/access'
import type { Page } from '#platform/web'
import { account } from './account.page.ts'
import { accounts } from './accounts.page.ts'
import { myTeam } from './my-team.page.ts'
import { newAccount } from './new-account.page.ts'

/** Who joins, moves and leaves. `/accounts/new` stands before `/accounts/:account`. */
export const accountPages = (ways: Ways): Page[] => [accounts, newAccount(ways), account(ways), myTeam]
