export { csvLine, csvOf, guarded } from './csv.rules.ts'
