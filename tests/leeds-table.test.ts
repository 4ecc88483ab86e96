import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { measures } from '#app'
import { figuresOf, wholeOf } from '#measures'
import { inTransaction, refreshStatistics } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { insertYear, type YearMade } from '#tests/leeds-table'

/**
 * What Bolton 2019 prints for Leeds (M001 to M011), and what the engine says of three years made to those totals.
 *
 * Why one set of contacts can be all of it at once:
 * - 56% signposted by customer service officers (our contact advisers) and 14% by social workers are 70% in all: each
 *   contact is taken by one of them, and all three have the same base.
 * - 56% of all is 65% of all but safeguarding where safeguarding is 1 - 56/65 = 13.8% of contacts. 65% is printed for 2017 and
 *   2018 only; 2016 is made without a figure for it.
 * - Not signposted are 30%, which holds the 20.3%, 17.6% and 15.2% that were assessed. No eligible need is printed as 12.1%,
 *   8.0% and 6.7%: as a share of referrals, as it is printed, it lies within the assessed. Read of assessments the same
 *   people are 60%, 45% and 44%: the two readings are two measures, and one table cannot be both.
 * - "25 to 30% of enquiries, 18% in the first year" is of new enquiries, of which there are fewer than contacts (T23).
 * - 2018 is the paper's own estimate: 6,250 a month. What has no year or base of its own (11 days, rapid response's work) is
 *   made in numbers that give the printed value exactly.
 */
const printed = {
  2016: { contacts: 36_820, assessed: 20.3, none: 12.1, low: 23.5, enquiries: 27.5, withoutConcerns: null },
  2017: { contacts: 48_938, assessed: 17.6, none: 8, low: 25.4, enquiries: 18, withoutConcerns: 65 },
  2018: { contacts: 12 * 6_250, assessed: 15.2, none: 6.7, low: 27.1, enquiries: null, withoutConcerns: 65 },
} as const
type Year = keyof typeof printed
const years = Object.keys(printed).map(Number) as Year[]

const made = (year: Year): YearMade => {
  const { contacts, assessed, none, low, enquiries, withoutConcerns } = printed[year]
  const of = (share: number) => Math.round((contacts * share) / 100)
  return {
    ...{ year, contacts, byAdvisers: of(56), bySocialWorkers: of(14), assessments: of(assessed) },
    concerns: withoutConcerns ? contacts - Math.round((100 * of(56)) / withoutConcerns) : of(10),
    noEligibleNeed: of(none),
    newEnquiries: enquiries ? Math.round((100 * of(assessed)) / enquiries) : contacts,
    ...{ rapidWork: 1_000, lowLevel: low * 10, hubTimes: 117 },
  }
}

const house = await openTestHouse({ at: '2019-12-31T10:00:00Z' })
before(async () => {
  await house.write(async tx => {
    for (const year of years) await insertYear(tx, house.place.id, made(year))
  })
  // As serving does by itself: what is read is planned for how much there is.
  await refreshStatistics(house.db)
})

async function figure(id: string, year: Year): Promise<number | null> {
  const asked = { from: `${year}-01-01`, to: `${year}-12-31`, today: house.today }
  return inTransaction(
    house.db,
    house.place.id,
    async tx => wholeOf(await figuresOf(tx, house.place.id, measures.find(id)!, asked)).value,
  )
}
/** As printed: to as many decimals as the paper gives. */
const toDecimals = (value: number | null, decimals: number) => value?.toFixed(decimals)

for (const year of years) {
  const says = printed[year]
  const table: [what: string, id: string, printed: number | null, decimals: number][] = [
    ['M001 referrals', 'front-door.contacts', says.contacts, 0],
    ['M002 signposted', 'front-door.signposted', 70, 0],
    ['M003 by customer service officers', 'front-door.signposted-by-advisers', 56, 0],
    ['M004 by social workers', 'front-door.signposted-by-social-workers', 14, 0],
    ['M005 safeguarding removed', 'front-door.signposted-by-advisers-no-concern', says.withoutConcerns, 0],
    ['M007 Care Act assessments', 'front-door.assessments', says.assessed, 1],
    ['M008 no eligible need', 'front-door.no-eligible-need', says.none, 1],
    ['M009 days to a talking point', 'community.hub-days-to-conversation', 11, 0],
    ['M010 low level', 'front-door.low-level-work', says.low, 1],
    ['M011 full assessments', 'front-door.full-assessments', says.enquiries, 1],
  ]
  for (const [what, id, value, decimals] of table)
    if (value !== null)
      test(`${year}: ${what} is ${value.toFixed(decimals)}, as printed`, async () => {
        assert.equal(toDecimals(await figure(id, year), decimals), value.toFixed(decimals))
      })
}

test('the parts of signposting add up, and the two readings of no eligible need differ', async () => {
  for (const year of years) {
    const [all, advisers, workers] = [
      await figure('front-door.signposted', year),
      await figure('front-door.signposted-by-advisers', year),
      await figure('front-door.signposted-by-social-workers', year),
    ]
    assert.ok(Math.abs(all! - advisers! - workers!) < 1e-9)
  }
  const ofAssessments = [60, 45, 44]
  for (const [i, year] of years.entries())
    assert.equal(toDecimals(await figure('front-door.assessments-no-eligible-need', year), 0), String(ofAssessments[i]))
})
