import { bases, conditions, type Place } from '#place'
import { addDays } from '#platform/clock'
import type { Writing } from '#platform/database'
import { minutesOf, momentOf } from './calendar.rules.ts'
import { type Chance, chanceFrom } from './chance.rules.ts'
import { type SharedContent, sharedContent } from './content/shared.ts'
import type { Making } from './lives.rules.ts'
import { openOwnPage } from './open-own-page.ts'
import { type Staffed, staffNamed } from './write/level-rows.queries.ts'
import { insertShared, somebodyQuiet, somePeople } from './write/shared-rows.queries.ts'

type At = {
  tx: Writing
  place: Place
  making: Making
  content: SharedContent
  chance: Chance
  staff: Map<string, Staffed>
}

/** A page of somebody's own, a partner organisation with its own people, what is shared with it, and a record kept apart into which somebody had to get. */
export async function shareRecords(tx: Writing, place: Place, making: Making): Promise<void> {
  await openOwnPage(tx, place, making)
  const content = sharedContent[place.slug]
  if (!content) return
  const chance = chanceFrom(making.seed).stream('shared')
  const staff = new Map((await staffNamed(tx, place.id)).map(one => [one.name, one]))
  const at = { tx, place, making, content, chance, staff }
  await addPeople(at)
  const named = making.borough.stories.map(story => story.person.knownAs)
  await share(at, named)
  await keepApart(at, named)
}

const moment = ({ making }: At, ago: number, time: string) => momentOf(addDays(making.asAt, -ago), minutesOf(time))
const iso = (at: number) => new Date(at).toISOString()

async function addPeople({ tx, place, making, content, chance }: At): Promise<void> {
  const domain = making.borough.mailDomain
  const account = (name: string, rest: { role: string; team: string; organisation_key: string }) => ({
    account_id: chance.stream(name).id(Date.parse(making.asAt)),
    ...{
      name,
      email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${rest.organisation_key || domain}.example`,
      failed_sign_ins: 0,
    },
    ...rest,
  })
  await insertShared(tx, place.id, 'identity.account', [
    ...content.people.map(name =>
      account(name, { role: 'trusted assessor', team: '', organisation_key: content.organisation }),
    ),
    account(content.recordsManager, {
      ...{ role: 'team manager', organisation_key: '' },
      team: place.teams.find(team => team.kind === 'records')?.key ?? '',
    }),
  ])
}

async function share(at: At, named: readonly string[]): Promise<void> {
  const { tx, place, making, content, chance } = at
  const people = await somePeople(tx, place.id, named, content.sharings.length)
  const by = [...at.staff.values()].find(one => one.team === 'trusted-assessors')?.name ?? 'Nobody'
  const rows = people.map(({ personId, knownAs }, nth) => {
    const one = content.sharings[nth]!
    const made = moment(at, one.ago, '11:10')
    const agreed = one.law === 'agreed'
    return {
      ...{
        sharing_id: chance.stream(`sharing ${nth}`).id(made),
        person_id: personId,
        organisation_key: content.organisation,
      },
      ...{ parts: one.parts, basis: agreed ? bases[3] : bases[1], condition: agreed ? conditions[4] : conditions[0] },
      ...{
        agreed: 'said yes',
        agreed_says: knownAs,
        agreed_how: one.how,
        why: one.why,
        made_by_name: by,
        made_at: iso(made),
      },
      ...{ from_on: addDays(making.asAt, -one.ago), until_on: addDays(making.asAt, one.days - one.ago) },
    }
  })
  await insertShared(tx, place.id, 'people.sharing', rows)
  await insertShared(
    tx,
    place.id,
    'audit.entry',
    rows.map(row =>
      line(at, row.made_at, by, { act: 'shared parts of the record', person_id: row.person_id, quiet: false }),
    ),
  )
}

async function keepApart(at: At, named: readonly string[]): Promise<void> {
  const { tx, place, making, content, chance, staff } = at
  const personId = await somebodyQuiet(tx, place.id, named)
  const [keeper, breaker] = [staff.get(content.apart.by), staff.get(content.glass.by)]
  if (!personId || !keeper || !breaker) return
  const [set, began] = [moment(at, 30, '15:40'), moment(at, content.glass.ago, content.glass.time)]
  await insertShared(tx, place.id, 'people.restriction', [
    {
      ...{
        restriction_id: chance.stream('restriction').id(set),
        person_id: personId,
        why: content.apart.why,
        teams: [],
      },
      ...{
        accounts: [keeper.accountId],
        review_on: addDays(making.asAt, content.apart.review),
        set_by_name: keeper.name,
        set_at: iso(set),
      },
    },
  ])
  const glassId = chance.stream('glass').id(began)
  await insertShared(tx, place.id, 'people.broken_glass', [
    {
      ...{ glass_id: glassId, person_id: personId, account_id: breaker.accountId },
      ...{ account_name: breaker.name, team: breaker.team, reason: content.glass.reason },
      ...{ began_at: iso(began), until_at: iso(began + content.glass.hours * 3_600_000) },
    },
  ])
  const records = (await staffNamed(tx, place.id)).find(one => one.name === content.recordsManager)
  if (records)
    await insertShared(tx, place.id, 'people.glass_notice', [
      {
        ...{ notice_id: chance.stream('notice').id(began), glass_id: glassId, account_id: records.accountId },
        ...{ account_name: records.name, told_as: 'the records team', by_name: breaker.name, by_team: breaker.team },
        ...{ began_at: iso(began), mailed: true },
      },
    ])
  await insertShared(tx, place.id, 'audit.entry', [
    line(at, iso(set), keeper.name, { act: 'kept the record apart', person_id: personId, quiet: true }),
    line(at, iso(began), breaker.name, { act: 'broke the glass', person_id: personId, quiet: false }),
  ])
}

/** As the pages themselves would have written it. */
function line(
  { chance, staff }: At,
  at: string,
  name: string,
  said: { act: string; person_id: string; quiet: boolean },
) {
  const by = staff.get(name)
  const role =
    said.act === 'kept the record apart'
      ? 'team manager'
      : said.act === 'broke the glass'
        ? 'contact adviser'
        : 'social worker'
  const entry_id = chance.stream(`${said.act} ${said.person_id}`).id(Date.parse(at))
  return { entry_id, at, account_id: by?.accountId ?? null, role, team: by?.team ?? '', ...said }
}
