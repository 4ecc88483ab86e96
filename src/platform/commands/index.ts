export { type Command, Refusal, type Running } from './command.ts'
export { type CellFault, importWhole, type WholeFile } from './import-whole.ts'
export { chooseCommand, everyFlag, readLine } from './line.ts'
export { cutSmallCsv } from './small-csv.rules.ts'
