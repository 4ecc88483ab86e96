export { page } from './page.ts'
export { ensurePlace, findPostcode, madeAsAt, type PostcodeToSave, type Spot, savePostcodes } from './place.queries.ts'
export { type Act, acts, mayDo, type Role, roleDoes, roles } from './policy.rules.ts'
export { type PopulationRow, replacePopulation } from './population.queries.ts'
export { tidyPostcode } from './postcode.rules.ts'
export {
  type Neighbourhood,
  neighbourhoodName,
  type OutsideTeam,
  type Place,
  type PlaceProfile,
  type Prompt,
  type RapidWork,
  type ResultKind,
  type ResultOffered,
  type Team,
  type TeamKind,
  teamName,
} from './profile.ts'
