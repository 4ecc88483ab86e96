export { accountPages } from './accounts/pages.ts'
export { accountsPath, myTeamPath } from './accounts/paths.ts'
export {
  contractsIn,
  holdContract,
  keepContract,
  listContracts,
  listVersions,
  type ToKeep,
} from './contracts/contract.queries.ts'
export * from './contracts/contract.ts'
export { type Cut, type Standards, standardsOf } from './contracts/standards.rules.ts'
export { standardsIn } from './contracts/standards-in.ts'
export { decisionInWords } from './decisions.rules.ts'
export { everyDay, type Hours, isOpen, nextOpening, weekdaysOnly } from './hours.rules.ts'
export { identityChecksOf } from './identity-checks.rules.ts'
export * from './organisation.rules.ts'
export { page } from './page.ts'
export {
  anyPostcode,
  ensurePlace,
  findPostcode,
  madeAsAt,
  type PostcodeToSave,
  type Spot,
  savePostcodes,
} from './place.queries.ts'
export { type Act, acts, mayDo, ownRole, type Role, roleDoes, roles, workRoles } from './policy.rules.ts'
export { type PopulationRow, replacePopulation } from './population.queries.ts'
export { tidyPostcode } from './postcode.rules.ts'
export {
  type Circumstance,
  type Decisions,
  type FirstAssessor,
  type Level,
  type Levels,
  levelCalled,
  type ModelService,
  type Neighbourhood,
  neighbourhoodName,
  type PackSigner,
  type Place,
  type PlaceProfile,
  type Prompt,
  type Purpose,
  type RapidWork,
  type ResultKind,
  type ResultOffered,
  type Team,
  type TeamKind,
  teamName,
} from './profile.ts'
export * from './relations.rules.ts'
export { isOfRecords, isOfRows, type RecordRule, type RetentionRule, type RowsRule } from './retention.rules.ts'
export { type Direction, directions, type Watches } from './watches.ts'
export { whatRuns, whatRunsPath } from './what-runs/what-runs.page.ts'
