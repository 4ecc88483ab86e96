import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { faultInDays, periodNamed } from '#measures'
import type { Place } from '#place'
import { todayOf } from '#platform/clock'
import { type Command, Refusal } from '#platform/commands'
import { inTransaction, sql } from '#platform/database'
import { councilFile } from './council-file.ts'

/** Writes a Client Level Data file about people who do not exist: to try an import with, and to measure it. */
export const inventCld: Command<Place> = {
  name: 'invent cld',
  does: 'writes a Client Level Data file of invented people, of any size',
  help: `invent cld --out FILE [--rows N] [--from DAY --to DAY] [--faults SHARE] [--seed N]

The same request writes the same file, byte for byte. Nobody in it exists.
--rows    about how many; 25000 when left out, a year of a place of 200,000
--from, --to  the period, like 2025-04-01; the last 12 months when left out
--faults  how many rows have something wrong on purpose: 0.02 is two in a hundred; none when left out`,
  makesNoHouse: true,
  flags: { out: 'text', rows: 'text', from: 'text', to: 'text', faults: 'text', seed: 'text' },
  async run({ db, place, clock, flags, print }) {
    if (typeof flags.out !== 'string') throw new Refusal('Say where it goes: --out FILE')
    const rows = wholeNumber(flags.rows ?? '25000', '--rows')
    const faults = Number(flags.faults ?? 0)
    if (!(faults >= 0 && faults <= 1)) throw new Refusal('--faults takes a share, from 0 to 1')
    const { from, to } = periodOf(flags, todayOf(clock))
    const postcodes = await inTransaction(db, place.id, async tx => {
      const found = await sql<{ postcode: string }>`
        select postcode from place.postcode where place_id = ${place.id} order by postcode limit 5000`.execute(tx)
      return found.rows.map(row => row.postcode)
    })
    const seed = wholeNumber(flags.seed ?? '1', '--seed')
    const lines = councilFile({ from, to, size: { rows }, seed, faults, postcodes })
    await pipeline(Readable.from(lines), createWriteStream(flags.out))
    print(`Wrote ${flags.out}, ${from} to ${to}.`)
    return 0
  },
}

function wholeNumber(text: string | boolean, flag: string): number {
  if (!/^[1-9]\d{0,8}$/.test(String(text))) throw new Refusal(`${flag} takes a whole number, 1 or more`)
  return Number(text)
}

function periodOf(flags: Record<string, string | boolean | undefined>, today: string) {
  if (flags.from === undefined && flags.to === undefined) return periodNamed('last-12-months', today)
  const [from, to] = [String(flags.from ?? ''), String(flags.to ?? '')]
  const fault = faultInDays(from, to)
  if (fault) throw new Refusal(fault)
  return { from, to }
}
