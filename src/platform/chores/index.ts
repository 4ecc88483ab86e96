export { type ChoreShown, listChores } from './chore.queries.ts'
export { bySystem, type Chore, type ChoreRun } from './chore.ts'
export { type Chores, runChores, tidyChores } from './run-chores.ts'
