import { mayDo, type Place } from '#place'
import { findAccountByEmail } from '#platform/access'
import { audited, type By } from '#platform/audit'
import { type Command, Refusal } from '#platform/commands'
import { inTransaction } from '#platform/database'
import { counted, makeRecords, whoIsNew } from './make-records.ts'

const help = `import people --dry-run
import people --as EMAIL

Makes a record of everybody in the council's loaded files who has none: only what the files say, marked as made from them.
Whoever has a record here by their NHS number, or by somebody's word, gets no second one; whoever is likely somebody here
waits until somebody says whether they are. Rows without an NHS number are whoever has the council's own number beside one;
of a number that fails its check no record is made. Only where the place profile asks for it (peopleOfReturn). Again it makes none.
  --dry-run   says how many there are of each, and makes nothing
  --as        whom it runs for; it must be somebody who may, and stands in the audit of each record`

export const importPeople: Command<Place> = {
  name: 'import people',
  does: 'Makes thin records of the people in the council’s files, where the place asks for it',
  help,
  flags: { 'dry-run': 'switch', as: 'text' },
  async run({ db, place, clock, flags, print, words }) {
    if (words.length > 0 || (!flags['dry-run'] && !flags.as)) {
      print(help)
      return 2
    }
    if (place.peopleOfReturn !== 'become records')
      throw new Refusal('This place keeps the people of the council’s files out of its records (peopleOfReturn).')
    const found = await inTransaction(db, place.id, tx => whoIsNew(tx, place))
    for (const { words: said, n } of counted(found)) print(`${said}: ${n}.`)
    if (flags['dry-run']) {
      print(`Would get a record: ${found.fresh.length}.`)
      return 0
    }
    const made = await inTransaction(db, place.id, tx => findAccountByEmail(tx, place.id, String(flags.as)))
    if (!made || !mayDo(made.role, 'make records of the return'))
      throw new Refusal(`${flags.as} is nobody who may make records of the return.`)
    const at = clock.now()
    const by: By = { placeId: place.id, accountId: made.account_id, role: made.role, team: made.team, at }
    const records = await audited(db, by, async tx => {
      const { fresh, lines } = await makeRecords(tx, place, { accountId: made.account_id, name: made.name, at })
      return { result: fresh, audit: lines }
    })
    print(`Got a record: ${records}.`)
    return 0
  },
}
