import {
  bandOn,
  bornOn,
  diedOn,
  type Ending,
  endingRank,
  endings,
  endsNotBeforeStart,
  far,
  isForServiceUser,
  isLongTerm,
  rankOf,
  shortTermMax,
  untilOf,
  wholeServices,
} from '#measures'

/**
 * What came after short-term help, for new people, as ASCOF 2A has it (Department of Health and Social Care, method for
 * 2024 to 2025 onwards). Rows of short-term help of one person with gaps of up to 7 days are one cluster, and the unit is
 * the cluster. The rules are numbered as there.
 */

/** What follows, highest first. A short stay in a home goes before the rest of its kind. */
const followingTypes = [
  ['Long term support: Nursing care', 'went on to long-term support in a nursing home'],
  ['Long term support: Residential care', 'went on to long-term support in a residential home'],
  ['Long term support: Community', 'went on to long-term support at home'],
  ['Long term support: Prison', 'went on to long-term support in prison'],
  ['Short term support: Ongoing low level', 'went on to ongoing low-level support'],
  ['Short term support: Other short term', 'went on to other short-term support'],
] as const
const shortStay = `('Short term residential care', 'Short term nursing care')`
const otherShortTerm = 5

/** Two ranks for each kind, the first of them for a short stay in a home. */
const followingRank = `(case w.type ${followingTypes.map(([type], i) => `when '${type}' then ${2 * (i + 1)}`).join(' ')} end
  - case when w.component in ${shortStay} then 1 else 0 end)`

type Counted = 'yes' | 'long term' | 'left out'
const ended: Record<Ending, [Counted, string]> = {
  'Admitted to hospital': ['left out', 'was admitted to hospital'],
  'NFA: Responsibility moved to another local authority': ['yes', 'moved to another council'],
  'NFA: Referral to NHS services or NHS funded social care': ['left out', 'went on to the NHS'],
  'NFA: Self-funded client or under 12wk disregard': ['left out', 'went on to pay for it all'],
  'NFA: Information and advice or signposting': ['yes', 'information and advice'],
  'NFA: Referral to other service within the local authority': ['yes', 'another service of the council'],
  'NFA: Support declined': ['left out', 'declined further support'],
  'NFA: Deceased': ['left out', 'died'],
  'NFA: Support ended as planned': ['yes', 'ended as planned'],
  'NFA: Support ended for other reason': ['yes', 'ended for another reason'],
  'NFA: No services offered for other reason': ['yes', 'no services offered'],
  'NFA: Other': ['yes', 'nothing further, for another reason'],
}
const endedAs = (rank: string, part: 0 | 1, prefix = ''): string =>
  `case ${rank} ${endings.map((ending, i) => `when ${i + 1} then '${prefix}${ended[ending][part]}'`).join(' ')} end`
const followedBy = (words: (kind: number) => string, stay: string): string => {
  const ranks = followingTypes.flatMap((_, kind) => [
    `when ${2 * kind + 1} then '${kind === otherShortTerm ? stay : words(kind)}' when ${2 * kind + 2} then '${words(kind)}'`,
  ])
  return `case c.following ${ranks.join(' ')} end`
}

const planned = rankOf('NFA: Support ended as planned')
const hospital = rankOf('Admitted to hospital')

/** Spells that ended in the period. Whoever had none is not looked at. */
const rows = `
  with people as (
    select distinct s.place_id, s.person_id
    from facts.service s join asked on s.place_id = asked.place_id
    where s.type = '${shortTermMax}' and s.ended_on between asked.first_day and asked.last_day and ${isForServiceUser('s')}),
  helped as (
    select s.*, ${untilOf('s')} as row_until, ${endingRank('s.outcome')} as ending,
      max(${untilOf('s')}) over (partition by s.person_id order by s.started_on, ${untilOf('s')}, s.service_id
        rows between unbounded preceding and 1 preceding) as until_before
    from people join facts.service s on s.place_id = people.place_id and s.person_id = people.person_id
    where s.type = '${shortTermMax}' and ${isForServiceUser('s')} and s.started_on is not null and ${endsNotBeforeStart('s')}),
  numbered as (
    select h.*, sum(case when h.started_on <= h.until_before + 7 then 0 else 1 end) over (
        partition by h.person_id order by h.started_on, h.row_until, h.service_id) as cluster
    from helped h),
  last_first as (
    select n.*, row_number() over (partition by n.person_id, n.cluster
        order by n.row_until desc, n.ending nulls last, n.service_id) as nth,
      min(n.started_on) over (partition by n.person_id, n.cluster) as began_on
    from numbered n),
  ended as (
    select l.place_id, l.person_id, l.service_id, l.began_on, l.row_until as ended_on, l.ending, l.provider, l.cohort,
      coalesce(l.neighbourhood, p.neighbourhood) as neighbourhood, p.gender,
      coalesce(p.support_reason, l.support_reason) as support_reason, ${bornOn('l')} as born_on, ${diedOn('l')} as died_on
    from last_first l cross join asked
    left join facts.person p on p.place_id = l.place_id and p.person_id = l.person_id
    where l.nth = 1 and l.row_until between asked.first_day and asked.last_day)`

/** Of the same person as the spell `e`, in facts.`fact` under the name `row`. Each spell looks up its own person's rows. */
const ofTheSame = (row: string) =>
  `${row}.place_id = e.place_id and ${row}.person_id = e.person_id and ${isForServiceUser(row)}`
/** A service that is over 91 days before the spell, and one that begins later than a week after it, says nothing of it. */
const mine = `
  select s.* from facts.service s
  where ${ofTheSame('s')} and s.started_on <= e.ended_on + 7 and ${untilOf('s')} >= e.began_on - 93 and ${endsNotBeforeStart('s')}
    and s.type is distinct from '${shortTermMax}'`
/** Nothing that began before the spell or later than a week after it says anything of it. */
const near = (start: string) => `${start} between e.began_on and e.ended_on + 7`
const events = `
  select c.on_date as started_on, coalesce(c.ended_on, ${far}) as until, ${endingRank('c.outcome')} as ending, 'request' as kind
  from facts.contact c where ${ofTheSame('c')} and ${near('c.on_date')}
  union all
  select a.started_on, a.on_date, ${endingRank('a.outcome')}, 'assessment' from facts.assessment a where ${ofTheSame('a')} and ${near('a.started_on')}
  union all
  select r.started_on, r.on_date, ${endingRank('r.outcome')}, 'review' from facts.review r where ${ofTheSame('r')} and ${near('r.started_on')}`

const follows = (row: string, start: string) =>
  `${row}.${start} between e.began_on and e.ended_on + 7 and ${row}.until > e.ended_on`
const within = (row: string, start: string) =>
  `${row}.${start} between e.began_on and e.ended_on and ${row}.until > e.began_on and ${row}.until <= e.ended_on`

/** For each spell what is in the way of it, what follows it and what its own rows and events say. */
const clusters = `${rows},
  clusters as (
    select e.*, s.had_support, s.following, s.equipment, v.after, v.near_its_end,
      ${bandOn('e.born_on', 'e.ended_on')} as age_band,
      case when (coalesce(s.anything_follows, false) or coalesce(v.anything_follows, false))
        and not coalesce(v.more_follows, false) then null else e.ending end as own
    from ended e
    left join lateral (
      with mine as (${mine}), whole as (${wholeServices('mine')})
      select bool_or(${isLongTerm('w.type')} and w.began_on < e.began_on and w.until > e.began_on - 91) as had_support,
        min(${followingRank}) filter (where ${follows('w', 'began_on')}) as following,
        bool_or(${follows('w', 'began_on')}) as anything_follows,
        bool_or(w.component = 'Equipment' and ${within('w', 'began_on')}) as equipment
      from whole w) as s on true
    left join lateral (
      select bool_or(${follows('v', 'started_on')}) as anything_follows,
        bool_or(${follows('v', 'started_on')} and v.ending is distinct from ${planned}) as more_follows,
        min(v.ending) filter (where ${follows('v', 'started_on')} and v.ending <> ${planned}) as after,
        (array_agg(v.ending order by v.until desc, v.ending) filter (where v.kind <> 'request' and v.ending is not null
          and ${within('v', 'started_on')} and v.until > e.ended_on - 14))[1] as near_its_end
      from (${events}) v where v.until >= v.started_on) as v on true)`

const best = 'least(c.own, c.after, c.near_its_end)'

/** 'yes', 'long term' or 'left out', of the cluster `c`, and the rule in words. */
const sequel = `
  case when c.age_band = 'Under 18' or c.died_on < c.began_on or c.had_support or c.died_on <= c.ended_on + 7 or c.ending = ${hospital}
         then 'left out'
       when c.following is not null then ${followedBy(i => (i < 4 ? 'long term' : 'yes'), 'long term')}
       when ${best} is not null then ${endedAs(best, 0)}
       when c.equipment then 'yes'
       when c.ending is not null then ${endedAs('c.ending', 0)}
       else 'left out' end as sequel,
  case when c.age_band = 'Under 18' then 'under 18'
       when c.died_on < c.began_on then 'died before it began'
       when c.had_support then 'had long-term support in the 91 days before'
       when c.died_on <= c.ended_on + 7 then 'rule 1: died within 7 days of its end'
       when c.ending = ${hospital} then 'rule 2: was admitted to hospital'
       when c.following is not null
         then 'rule 3: ' || ${followedBy(i => followingTypes[i]![1], 'went on to a short stay in a home')}
       when ${best} is not null then 'rule 4: ' || ${endedAs(best, 1)}
       when c.equipment then 'rule 5: had equipment, and nothing further'
       when c.ending is not null then 'rule 6: ' || ${endedAs('c.ending', 1)}
       else 'rule 6: what came after cannot be told' end as reason,
  case when c.following is null and ${best} is not null then
    case when c.own = ${best} then 'as the help itself ended' when c.after = ${best} then 'as said in what came after it'
         else 'as said near its end' end end as detail`

/** What the figures of it share. */
export const whatCameAfter = `${clusters} select c.*, ${sequel} from clusters c`

/** The list of a measure over what came after short-term help: `counts` is made of the column `sequel`. */
export const afterShortTermHelp = (counts: string): string => `
  select x.place_id, x.person_id, x.person_id as whose, x.service_id as episode_id, x.ended_on as on_date, ${counts} as counts, x.reason, x.detail,
    x.neighbourhood, x.provider, x.cohort, x.age_band, x.gender, x.support_reason, x.died_on
  from (${whatCameAfter}) as x`
