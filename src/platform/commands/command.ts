import type { Clock } from '#platform/clock'
import type { Database } from '#platform/database'

/** What a command is given. It never opens the database itself. */
export type Running<Place> = {
  db: Database
  clock: Clock
  place: Place
  /** Words on the line after the command's own, without flags. */
  words: string[]
  flags: Record<string, string | boolean | undefined>
  print(line: string): void
  /** Progress on a line of its own, only when a terminal is there. */
  progress(done: number, of: number, what: string): void
}

/** A refusal that a command prints before it ends with status 1; anything else that is thrown is a fault. */
export class Refusal extends Error {}

/** Exit status: 0 done, 1 it refused or found faults, 2 wrong use. */
export type Command<Place> = {
  name: string
  /** One line for the list. */
  does: string
  /** How to use it, for --help. */
  help: string
  flags?: Record<string, 'text' | 'switch'>
  /** True when it makes or moves the schema itself. */
  beforeMigrating?: true
  /** It looks into a house that is there, and makes none where there is none. */
  makesNoHouse?: true
  /** It serves people: it reads how to from the environment, and a statement is given up after a while. */
  serves?: 'demo' | 'real'
  run(running: Running<Place>): Promise<0 | 1 | 2>
}
