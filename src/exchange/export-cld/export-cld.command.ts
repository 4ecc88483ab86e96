import { faultInDays } from '#measures'
import { type Act, mayDo, type Place } from '#place'
import { findAccountByEmail } from '#platform/access'
import { audited, type By } from '#platform/audit'
import { type Command, Refusal, type Running } from '#platform/commands'
import { inTransaction } from '#platform/database'
import { sendCld, type Written } from './send-cld.ts'
import { type DateStyle, dateStyles } from './written-row.rules.ts'

const help = `export cld --from DAY --to DAY --out FILE --as E-MAIL [--json] [--dates iso|day-first]

Writes Client Level Data, release 2, of a period: rows of the council's own files that still stand, and what is recorded
here. FILE.manifest.json beside it counts what is in it and has its hash. The file is then checked as an import would be.
The same records always make the same file, byte for byte.

  --from, --to  the period, both days included, like 2025-04-01 and 2026-03-31
  --out         where it goes; it is readable by its owner only
  --as          the work e-mail of whoever it is made for, who may send it: everybody in it has this in the audit
  --dates       how days are written: iso, 2025-03-31, which is also when it is left out; or day-first, 31/03/2025
  --json        prints the manifest

Ends with 1 when the check found errors: the file is there, and should be mended before it is sent.`

export const sendsCld: Act = 'send client level data'

export const exportCld: Command<Place> = {
  name: 'export cld',
  does: 'Writes Client Level Data, the council’s national return, of a period',
  help,
  flags: { from: 'text', to: 'text', out: 'text', dates: 'text' },
  async run(house) {
    const { from, to, out, dates = 'iso' } = house.flags as Record<string, string | undefined>
    const style = (dateStyles as Record<string, DateStyle>)[dates]
    if (!from || !to || !out || !style || house.words.length > 0) {
      house.print(help)
      return 2
    }
    const fault = faultInDays(from, to)
    if (fault) throw new Refusal(`${fault}.`)
    const who = await whoFor(house)
    const written = await sendCld(house.db, {
      ...{ place: house.place, period: { from, to }, style, path: out, by: who.by, madeFor: who.name },
      progress: done => house.progress(done, done + 1, `${done} rows`),
    })
    house.print(house.flags.json ? JSON.stringify(written) : inWords(written))
    return written.errors > 0 ? 1 : 0
  },
}

/** Personal data leaves: it is for somebody with an account, whose role may send it (safety.md, Who looked). */
async function whoFor({
  db,
  place,
  clock,
  flags,
}: Running<Place>): Promise<{ by: By & { accountId: string }; name: string }> {
  if (typeof flags.as !== 'string' || flags.as === '')
    throw new Refusal('The file has everybody’s details in it. Say whom it is made for: --as E-MAIL of their account.')
  const email = flags.as
  const account = await inTransaction(db, place.id, tx => findAccountByEmail(tx, place.id, email))
  if (!account) throw new Refusal(`There is no account for ${email} here.`)
  const { account_id: accountId, name, role, team } = account
  const by = { placeId: place.id, accountId, role, team, at: clock.now() }
  if (mayDo(role, sendsCld)) return { by, name }
  await audited(db, by, async () => ({ result: undefined, audit: [{ act: `was refused: ${sendsCld}` }] }))
  throw new Refusal(`${name} may not send it: a ${role} opens no records, or not everybody’s.`)
}

const SHOWN = 40

function inWords(w: Written): string {
  const counted = (n: number) => n.toLocaleString('en-GB')
  const kinds = Object.entries(w.byEventType).map(([type, { rows }]) => `${type} ${counted(rows)}`)
  const faults = w.faults
    .slice(0, SHOWN)
    .map(
      f =>
        `  ${f.severity}: ${f.column}: ${f.message} (${counted(f.rows)} rows, ${counted(f.ours)} recorded here${f.line === null ? '' : `, first line ${f.line}`})`,
    )
  return [
    `${w.path}, ${w.period.from} to ${w.period.to}. Rows: ${counted(w.rows)}. People: ${counted(w.people)}.`,
    ...(kinds.length > 0 ? [`${kinds.join(', ')}.`] : []),
    ...Object.entries(w.leftOut).map(([why, n]) => `Left out: ${counted(n)} ${why}.`),
    ...(w.openAndGone > 0
      ? [`${counted(w.openAndGone)} services are open in an earlier file and gone from the last: sent as submitted.`]
      : []),
    `SHA-256 ${w.sha256}. What is in it is counted in ${w.manifestPath}.`,
    w.faults.length > 0
      ? `Errors: ${counted(w.errors)}. Warnings: ${counted(w.warnings)}.`
      : 'The check found nothing.',
    ...faults,
    ...(w.faults.length > SHOWN ? [`  and ${w.faults.length - SHOWN} more kinds`] : []),
  ].join('\n')
}
