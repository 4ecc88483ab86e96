import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { bySystem } from '#platform/chores'
import { sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import { auditOf, makePerson } from '#tests/introduced'
import { insertRestriction } from '../keep-apart/keep-apart.queries.ts'
import { setKnownWorker } from '../known-worker.queries.ts'
import { nightlyPacks } from './nightly.ts'
import { packCommand } from './pack.command.ts'
import { checkPack, fingerprintOf, passingSigner } from './seal.ts'

const PASSPHRASE = 'kettle gravel moss'
const TEAM = 'north-social-work'

async function scene() {
  const house = await openTestHouse()
  const ann = await house.signedInAs('team manager', { name: 'Ann Lister', team: TEAM })
  const dev = await house.signedInAs('social worker', { name: 'Dev Patel', team: TEAM })
  const theirs = (personId: string) => ({
    ...{ personId, accountId: dev.accountId, workerName: 'Dev Patel', team: TEAM, fromOn: '2026-01-05' },
  })
  const made = await house.write(async tx => {
    const people = {
      margaret: await makePerson(tx, house.place.id, { knownAs: 'Margaret Ashby', mustNotBeTold: 'her nephew Karl' }),
      held: await makePerson(tx, house.place.id, { knownAs: 'Rosa Held', safetyHold: true }),
      died: await makePerson(tx, house.place.id, { knownAs: 'Wilf Sykes', diedOn: '2026-02-01' }),
      apart: await makePerson(tx, house.place.id, { knownAs: 'Olive Apart' }),
      elsewhere: await makePerson(tx, house.place.id, { knownAs: 'Ivy Elsewhere' }),
    }
    for (const id of [people.margaret, people.held, people.apart, people.died])
      await setKnownWorker(tx, house.place.id, theirs(id))
    await insertRestriction(tx, house.place.id, {
      ...{ personId: people.apart, why: 'Works here.', teams: [], accounts: [dev.accountId], reviewOn: '2026-09-01' },
      ...{ setByName: 'Ann', setAt: house.clock.now() },
    })
    return people
  })
  return { house, ann, dev, made }
}

const took = async (house: TestHouse, person: string) =>
  (await auditOf(house, person)).filter(line => line.act === 'took a pack for days without the system')

test('a manager takes the team’s pack: each person in it was read, and nobody who is held, died or is another’s', async () => {
  const { house, ann, dev, made } = await scene()
  const page = await ann.get('/days-without')
  assert.match(page.text, /Those of Dev Patel \(1\)/)
  assert.doesNotMatch(page.text, /Ashby/)
  const form = { whose: '', passphrase: PASSPHRASE, passphraseAgain: PASSPHRASE }
  for (const [wrong, words] of [
    [{ passphrase: 'short' }, /15 letters or more/],
    [{ passphraseAgain: 'kettle gravel mess' }, /not the same/],
    [{ whose: ann.accountId }, /Choose from the list/],
  ] as const) {
    const refused = await ann.post('/days-without', { ...form, ...wrong })
    assert.equal(refused.status, 422)
    assert.match(refused.text, words)
    assert.doesNotMatch(refused.html, /kettle/)
  }
  assert.equal((await took(house, made.margaret)).length, 0)

  const taken = await ann.post('/days-without', { ...form, whose: dev.accountId })
  assert.equal(taken.status, 200)
  assert.doesNotMatch(taken.html, /Margaret|Ashby|nephew|01632|Rosa/)
  const checked = checkPack(taken.html)
  assert.ok('fingerprint' in checked && page.text.includes(checked.fingerprint), JSON.stringify(checked))
  assert.equal(checked.whose, 'Dev Patel, North social work')
  assert.equal((await took(house, made.margaret)).length, 1)
  for (const other of [made.held, made.apart, made.died, made.elsewhere])
    assert.equal((await took(house, other)).length, 0)
  assert.equal((await dev.get('/days-without')).status, 403)
  assert.equal((await dev.send('/days-without', form)).status, 403)
})

test('the command and the night name who answers for it, and a file that was changed in any way is known', async () => {
  const { house, ann, made } = await scene()
  const folder = mkdtempSync(join(tmpdir(), 'alongside-packs-'))
  const [key, out] = [join(folder, 'key.pem'), join(folder, 'north.html')]
  const before = { ...process.env }
  Object.assign(process.env, { PACK_KEY_FILE: key, PACK_PASSPHRASE: PASSPHRASE })
  const parts = {}
  try {
    const said: string[] = []
    const { db, place, clock } = house
    const run = (words: string[], flags: Record<string, string>) =>
      packCommand(parts).run({
        ...{ db, place, clock, words, flags, print: (line: string) => void said.push(line) },
        progress: () => undefined,
      })
    const { email, managers } = await emails(house)
    await assert.rejects(run(['make'], { team: TEAM, out }), /Say whom it is made for/)
    await assert.rejects(run(['make'], { team: TEAM, out, as: 'nobody@example.org' }), /no account/)
    await assert.rejects(run(['make'], { team: TEAM, out, as: email }), /Dev Patel may not take it/)
    assert.equal(await run(['make'], { team: TEAM, out, as: managers }), 0)
    assert.equal(statSync(out).mode & 0o077, 0)
    assert.equal(statSync(key).mode & 0o077, 0)
    assert.equal(await run(['check', out], {}), 0)
    const fingerprint = /Fingerprint ([0-9A-F ]{39})/.exec(said[0]!)![1]!
    assert.match(said.at(-1)!, new RegExp(fingerprint))
    const html = readFileSync(out, 'utf8')
    for (const changed of [
      html.replace('"sealed\\":\\"A', ''),
      html.replace('Passphrase', 'Passphrase '),
      html.replace(/"sealed":"(.)/, (_, letter) => `"sealed":"${letter === 'A' ? 'B' : 'A'}`),
      html.replace('\\"rounds\\":600000', '\\"rounds\\":1'),
      html.replace("default-src 'none'", "default-src 'self'"),
    ].filter(one => one !== html)) {
      writeFileSync(join(folder, 'changed.html'), changed)
      assert.equal(await run(['check', join(folder, 'changed.html')], {}), 1, said.at(-1))
    }

    const signer = passingSigner()
    const nightly = { folder: join(folder, 'nightly'), passphrase: PASSPHRASE, madeFor: managers, signer, parts }
    const chore = { db, placeId: place.id, clock, by: bySystem(place.id, clock) }
    for (let night = 0; night < 2; night += 1) assert.equal(await nightlyPacks(place, nightly).run(chore), '1 written')
    assert.deepEqual(readdirSync(nightly.folder), [`${place.slug}-${TEAM}.html`])
    const written = checkPack(readFileSync(join(nightly.folder, `${place.slug}-${TEAM}.html`), 'utf8'))
    assert.equal('fingerprint' in written && written.fingerprint, fingerprintOf(signer.publicKey))
    const lines = await took(house, made.margaret)
    assert.deepEqual(
      lines.map(line => line.account_id),
      [ann.accountId, ann.accountId, ann.accountId],
    )
    await assert.rejects(nightlyPacks(place, { ...nightly, madeFor: 'left@example.org' }).run(chore), /no account/)
  } finally {
    process.env = before
    rmSync(folder, { recursive: true, force: true })
  }
})

const emails = async (house: TestHouse) => {
  const { rows } = await sql<{ email: string; role: string }>`
    select email, role from identity.account where place_id = ${house.place.id}`.execute(house.db.kysely)
  const of = (role: string) => rows.find(row => row.role === role)!.email
  return { email: of('social worker'), managers: of('team manager') }
}

test('what was written on paper stands on its day, with who wrote it, when, and who keyed it in', async () => {
  const { dev, made } = await scene()
  const path = `/people/${made.margaret}/note`
  const note = { words: 'She had fallen and was up again.', whose: 'mine', other: '', onDate: '1/3/2026' }
  const refused = await dev.post(path, { ...note, paperAt: '14:20', paperBy: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Write who wrote it down/)
  assert.match(refused.html, /14:20/)
  assert.equal((await dev.post(path, { ...note, paperAt: '25:00', paperBy: 'Tom Hepworth' })).status, 422)
  assert.equal((await dev.post(path, { ...note, paperAt: '14:20', paperBy: 'Tom Hepworth' })).status, 303)
  const record = await dev.get(`/people/${made.margaret}`)
  assert.match(record.text, /Tom Hepworth, written down on paper at 14:20, keyed in by Dev Patel on 3 March 2026/)
  assert.match(record.text, /1 March/)
})
