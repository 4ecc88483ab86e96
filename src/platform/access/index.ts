export {
  type Account,
  emailTaken,
  findAccountByEmail,
  findAnyAccount,
  findWorker,
  type Held,
  type NewAccount,
  saveAccount,
} from './account.queries.ts'
export { type Away, type Colleague, listTeam, saveAway } from './away.queries.ts'
export { giveCode, newCode, tryCode } from './code/code.ts'
export { INVITATION_DAYS, makeInvitation } from './join/invitation.queries.ts'
export { endAccount } from './moves/end-account.ts'
export { joinAccount } from './moves/join-account.ts'
export { type ListedAccount, listAccounts } from './moves/list.queries.ts'
export { listMoves, type Move, type MoveKind, planMove, withdrawMove } from './moves/move.queries.ts'
export { listMovers, type Mover } from './moves/mover.queries.ts'
export { keepTeamReview, lastTeamReview, listLastReviews, type TeamReview } from './moves/review.queries.ts'
export { takeDueMoves, takeEffect } from './moves/take-effect.ts'
export { accessPages } from './pages.ts'
export { readRoleMap } from './provider/provider.rules.ts'
export { makeProvider, type Provider } from './provider/provider.ts'
export { readAddress, readProviderSettings } from './provider/settings.rules.ts'
export { codeAt, hashPassword, newTotpSecret, stepOf } from './secret.ts'
export { endSession, endSessionsOf, removeEndedSessions } from './session.queries.ts'
export { beginSession, findSignedIn } from './session.ts'
export { demoSignIn, type RoleOffered } from './sign-in/demo-sign-in.page.ts'
export { signOutPath } from './sign-in/sign-out.page.ts'
export { joinPath, myAccountPath, providerAnswerPath, SIGN_IN_TRIES, signInPath, type Ways } from './ways.ts'
