export { type Command, Refusal, type Running } from './command.ts'
export { chooseCommand, everyFlag, readLine } from './line.ts'
