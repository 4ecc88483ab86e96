import {
  bandOn,
  bornOn,
  diedOn,
  endsNotBeforeStart,
  isForServiceUser,
  isLongTerm,
  shortTermMax,
  untilOf,
} from '#measures'

/**
 * Short-term help looked at so many days after it began, as contracts do (Isle of Wight, Swindon, Coventry, in Bolton
 * 2019). Rows with gaps of up to 7 days are one spell, as in ASCOF 2A; all else differs from it, and from one to the next (T06).
 */
const isEquipment = `coalesce(m.component, '') = 'Equipment'`

/** The days after the start on which somebody looks. */
type Days = 14 | 42 | 56
const looks: readonly Days[] = [14, 42, 56]

/** What was open so many days after the start, of the person's services `m`. */
const seenAfter = (days: Days): string => {
  const then = `(s.began_on + ${days})`
  const open = `m.started_on <= ${then} and ${untilOf('m')} >= ${then} and not ${isEquipment}`
  return `
        bool_or(${isLongTerm('m.type')} and ${open}) as long_term_${days},
        bool_or(m.type = '${shortTermMax}' and ${open}) as goes_on_${days},
        bool_or(not ${isLongTerm('m.type')} and m.type <> '${shortTermMax}' and ${open}) as other_${days},
        sum(m.cost_per_week) filter (where ${open}) as cost_then_${days},
        bool_or(m.cost_per_week is null) filter (where ${openAtFirst} or ${open}) as cost_unknown_${days}`
}
const openAtFirst = 'm.started_on between s.began_on and s.began_on + 6'

/** Spells that began or ended in the period, with what the person had from us before, and after so many days. All share it. */
export const spellsSeen = `
  with people as (
    select distinct s.place_id, s.person_id
    from facts.service s join asked on s.place_id = asked.place_id
    where s.type = '${shortTermMax}' and ${isForServiceUser('s')}
      and (s.started_on between asked.first_day and asked.last_day or s.ended_on between asked.first_day and asked.last_day)),
  helped as (
    select s.*, ${untilOf('s')} as until,
      max(${untilOf('s')}) over (partition by s.person_id order by s.started_on, ${untilOf('s')}, s.service_id
        rows between unbounded preceding and 1 preceding) as until_before
    from people join facts.service s on s.place_id = people.place_id and s.person_id = people.person_id
    where s.type = '${shortTermMax}' and ${isForServiceUser('s')} and s.started_on is not null and ${endsNotBeforeStart('s')}),
  numbered as (
    select h.*, sum(case when h.started_on <= h.until_before + 7 then 0 else 1 end) over (
        partition by h.person_id order by h.started_on, h.until, h.service_id) as nth
    from helped h),
  placed as (
    select n.*, n.started_on as began_on, max(n.until) over (partition by n.person_id, n.nth) as spell_until,
      row_number() over (partition by n.person_id, n.nth order by n.started_on, n.until, n.service_id) as row_of_spell
    from numbered n),
  spells as (
    select p.* from placed p cross join asked
    where p.row_of_spell = 1 and (p.began_on between asked.first_day and asked.last_day
      or p.spell_until between asked.first_day and asked.last_day))
  select s.place_id, s.person_id, s.service_id, s.began_on, s.spell_until, s.provider, s.cohort, s.died_on as row_died_on,
    coalesce(s.neighbourhood, p.neighbourhood) as neighbourhood, coalesce(p.support_reason, s.support_reason) as support_reason,
    ${bandOn(bornOn('s'), 's.began_on')} as age_band, ${diedOn('s')} as person_died_on, asked.today, r.route, b.*
  from spells s cross join asked
  left join facts.person p on p.place_id = s.place_id and p.person_id = s.person_id
  left join lateral (
    select c.route from facts.contact c
    where c.place_id = s.place_id and c.person_id = s.person_id and c.on_date between s.began_on - 28 and s.began_on
    order by c.on_date desc, c.contact_id limit 1) r on true
  left join lateral (
    select
      bool_or(${isLongTerm('m.type')} and m.started_on < s.began_on and ${untilOf('m')} > s.began_on - 91) as had_support,
      sum(m.cost_per_week) filter (where ${openAtFirst}) as cost_at_first,${looks.map(seenAfter).join(',')}
    from facts.service m
    where m.place_id = s.place_id and m.person_id = s.person_id and ${isForServiceUser('m')} and ${endsNotBeforeStart('m')}
      and m.started_on <= s.began_on + ${Math.max(...looks)} and ${untilOf('m')} > s.began_on - 91) b on true`

const ofDays = (days: Days) =>
  ['long_term', 'goes_on', 'other', 'cost_then', 'cost_unknown'].map(one => `s.${one}_${days} as ${one}`).join(', ')

const stillHelped = '(x.long_term or x.goes_on or x.other)'
const whatIsOpen = `case when x.long_term then 'has long-term support' when x.goes_on then 'short-term help goes on'
           when x.other then 'has other support from us' else 'has nothing from us' end`

type Asked = {
  days: Days
  /** 'began_on' or 'spell_until': the day that places the spell in a period. */
  on: 'began_on' | 'spell_until'
  /** SQL of the spell `x`: who is looked at. */
  where?: string
  /** SQL: who is left out besides, and why. */
  leftOut?: readonly (readonly [when: string, why: string])[]
  /** SQL: 'yes' or 'no', and the reason. */
  counts: string
  reason: string
}

/** The list of a measure that looks at each spell so many days after it began. */
export function spellsSeenAfter({ days, on, where, leftOut = [], counts, reason }: Asked): string {
  const out = [
    [`x.then_on >= x.today`, 'too soon to say'],
    [`x.person_died_on <= x.then_on`, `died within ${days} days`],
    ...leftOut,
  ]
  return `
  select x.place_id, x.person_id, x.person_id as whose, x.service_id as episode_id, x.${on} as on_date, x.neighbourhood, x.provider, x.cohort,
    x.age_band, x.support_reason, x.route,
    case ${out.map(([when]) => `when ${when} then 'left out'`).join(' ')} else ${counts} end as counts,
    case ${out.map(([when, why]) => `when ${when} then '${why}'`).join(' ')} else ${reason} end as reason
  from (select s.*, s.began_on + ${days} as then_on, ${ofDays(days)} from (${spellsSeen}) as s) as x${where ? ` where ${where}` : ''}`
}

export const newToUs = [['x.had_support', 'had long-term support in the 91 days before']] as const
export const nothingMore = { counts: `case when ${stillHelped} then 'no' else 'yes' end`, reason: whatIsOpen }
export const somethingStill = { counts: `case when ${stillHelped} then 'yes' else 'no' end`, reason: whatIsOpen }

/**
 * Less than at first: nothing at all, or a lower cost of a week. Where a cost is not known it cannot be told, and then
 * whoever has nothing any more is left out too: else they alone would be counted, and all of them as yes.
 */
export const costNotKnown = [
  'x.cost_unknown or x.cost_at_first is null',
  'the cost of what they had at first or have then is not known',
] as const
export const less = {
  counts: `case when not ${stillHelped} or x.cost_then < 0.99 * x.cost_at_first then 'yes' else 'no' end`,
  reason: `case when not ${stillHelped} then 'has nothing from us' when x.cost_then < 0.99 * x.cost_at_first then 'has less than at first'
           else 'has as much as at first, or more' end`,
}
