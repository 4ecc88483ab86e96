import type { Filling } from './size.ts'
import { AS_AT, DUE_EACH, WAITING, WELL_KNOWN, WORKERS, YEARS } from './size.ts'

const kinds = ['advice', 'signposted', 'introduced', 'handed over', 'hub', 'ring back']

/** Ten years of conversations and what they led to, then the people whose timelines and follow-ups are looked at. */
export async function fillContacts({ client, place, size }: Filling): Promise<void> {
  const count = size.contactsAYear * YEARS
  // Some ring often, most once or twice. Those whose timelines are looked at are left out: theirs are made below.
  await client.query(
    `create temporary table talk as
     select a.n, s.person_id, a.neighbourhood, a.on_date, a.at, pg_temp.id(8, a.n, a.at) as contact_id, a.kind
       from (select n, 1 + $4::integer + floor(($3::integer - $4::integer) * power(pg_temp.chance(n, 41), 1.6))::bigint as who,
                    pg_temp.pick(n, 42, $5) as neighbourhood, pg_temp.pick(n, 43, $6) as kind, $1::date - d::integer as on_date,
                    ($1::date - d::integer)::timestamptz + interval '9 hours' + (pg_temp.chance(n, 44) * 8) * interval '1 hour' as at
               from (select n, ($7::integer - n * $7::integer / $2::integer) as d from generate_series(1::bigint, $2::integer) as s(n)) days) a
       join someone s on s.n = a.who`,
    [AS_AT, count, size.people, WELL_KNOWN, place.neighbourhoods.map(n => n.key), kinds, YEARS * 365],
  )
  await client.query(
    `insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by, taken_by_name,
       neighbourhood, caller, about, wants, wants_whose, might_need, assessment, results)
     select $1, contact_id, person_id, on_date, at, at + interval '12 minutes', 'phone', 'contact-centre', ${worker('n')}, 'Worker 1', neighbourhood,
            case when n % 3 = 0 then 'somebody else' else 'the person' end,
            case when n % 20 = 0 then 'our follow-up' when n % 31 = 0 then 'thanks' else 'new matter' end,
            'I would like to get out more, and somebody to look at the step.', 'person', pg_temp.pick(n, 45, '{yes,no,no,cannot tell}'),
            case when n % 7 = 0 then 'wanted' when n % 11 = 0 then 'offered' else 'not offered' end,
            case when n % 50 = 0 then array[kind, 'safeguarding'] else array[kind] end
       from talk order by contact_id`,
    [place.id],
  )
  await client.query(
    `insert into front_door.contact_result (place_id, result_id, contact_id, kind, detail, due_on, done_at)
     select $1, pg_temp.id(9, n, at), contact_id, kind, 'as said', case when kind = 'ring back' then on_date + 2 end,
            case when kind = 'ring back' then at + interval '2 days' end from talk order by 2`,
    [place.id],
  )
  await client.query(
    `insert into platform.recording_time (place_id, recording_id, team, page_kind, on_date, seconds)
     select $1, pg_temp.id(10, n, at), pg_temp.pick(n, 46, '{contact-centre,rapid-response,hubs}'), 'first conversation', on_date,
            60 + floor(600 * pg_temp.chance(n, 47)) from talk order by 2`,
    [place.id],
  )
  await client.query(
    `insert into people.hand_over (place_id, hand_over_id, person_id, contact_id, from_team, to_team, neighbourhood, reason, made_by_name,
       made_at, on_date, acknowledged_by_name, acknowledged_at)
     select $1, pg_temp.id(11, n, at), person_id, contact_id, 'contact-centre', 'north-social-work', neighbourhood, 'wants an assessment',
            'Worker 1', at, on_date, 'Worker 2', at + interval '1 day' from talk where kind = 'handed over' order by 2`,
    [place.id],
  )
  await introductions({ client, place, size })
  await wellKnown({ client, place, size })
  await due({ client, place, size })
  await toRingBack({ client, place, size })
}

const introduction = `insert into community.introduction (place_id, introduction_id, person_id, entry_id, entry_name, contact_id, made_by,
  made_by_name, team, made_at, made_on, agreed_on, agreed_how, goes_along, follow_up_on, due_on, due_for, neighbourhood)`
const event = `insert into community.introduction_event (place_id, event_id, introduction_id, kind, on_date, helped, words, asked_by, asked_by_name, asked_at)`
/** Whoever it was, of the eight: the same id that the filling of the place gave them. */
const worker = (n: string) => `pg_temp.id(1, 1 + ${n} % ${WORKERS}, '${AS_AT}'::date::timestamptz)`
const entryId = `pg_temp.id(12, 1 + n % 50, '2016-01-01')`

async function introductions({ client, place }: Filling): Promise<void> {
  await client.query(
    `${introduction} select $1, pg_temp.id(13, n, at), person_id, ${entryId}, 'Fernhill Growers', contact_id, null, 'Worker 1', 'contact-centre',
       at, on_date, on_date, 'said yes themselves', '', on_date + 7, null, null, neighbourhood from talk where kind = 'introduced' order by 2`,
    [place.id],
  )
  for (const [n, kind, days] of [
    [14, 'first contact', 7],
    [15, 'first time there', 14],
    [16, 'still going', 42],
  ] as const)
    await client.query(
      `${event} select $1, pg_temp.id(${n}, n, at), pg_temp.id(13, n, at),
         case when ${n} = 16 and n % 3 = 0 then 'stopped' else $2 end, on_date + $3::integer, 'yes', '', ${worker('n')}, 'Worker 1', at + $3::integer * interval '1 day'
         from talk where kind = 'introduced' and pg_temp.chance(n, 48) < 0.9 and on_date + $3::integer <= $4::date order by 2`,
      [place.id, kind, days, AS_AT],
    )
}

/** Fifty entries each: 34 conversations, four introductions with two answers each, two sayings, a hand-over and its answer. */
async function wellKnown({ client, place }: Filling): Promise<void> {
  const people = [place.id, AS_AT, WELL_KNOWN]
  const times = (each: number) => `someone s cross join generate_series(1, ${each}) as k
    cross join lateral (select s.n * 100 + k as n, $2::date - 20 * k as on_date, ($2::date - 20 * k)::timestamptz + interval '11 hours' as at) as when_it_was
    where s.n <= $3::integer`
  await client.query(
    `insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by_name, neighbourhood,
       caller, wants, wants_whose, might_need, results)
     select $1, pg_temp.id(17, when_it_was.n, at), person_id, on_date, at, at + interval '9 minutes', 'phone', 'contact-centre', 'Worker 1', 'fernhill',
       'the person', 'I would like to be in the garden again, with somebody beside me the first time.', 'person', 'no', array['advice'] from ${times(34)}`,
    people,
  )
  await client.query(
    `${introduction} select $1, pg_temp.id(18, when_it_was.n, at), person_id, pg_temp.id(12, k, '2016-01-01'), 'Fernhill Growers', null, null,
       'Worker 1', 'contact-centre', at, on_date, on_date, 'said yes themselves', 'Jean', on_date + 7, null, null, 'fernhill' from ${times(4)}`,
    people,
  )
  for (const [n, kind] of [
    [19, 'first contact'],
    [20, 'first time there'],
  ] as const)
    await client.query(
      `${event} select $1, pg_temp.id(${n}, when_it_was.n, at), pg_temp.id(18, when_it_was.n, at), '${kind}', on_date + ${n - 12}, 'yes',
         'They made room for me at the long table.', ${worker('k')}, 'Worker 1', at + interval '${n - 12} days' from ${times(4)}`,
      people,
    )
  await client.query(
    `insert into people.about_me (place_id, about_me_id, person_id, words, said_on, written_by)
     select $1, pg_temp.id(21, when_it_was.n, at), person_id, 'I was a seamstress. My hands still know it.', on_date, 'Worker 1' from ${times(2)}`,
    people,
  )
  await client.query(
    `insert into people.hand_over (place_id, hand_over_id, person_id, from_team, to_team, neighbourhood, reason, made_by_name, made_at, on_date,
       acknowledged_by_name, acknowledged_at)
     select $1, pg_temp.id(22, when_it_was.n, at), person_id, 'contact-centre', 'north-social-work', 'fernhill', 'the step at the back door', 'Worker 1',
       at, on_date, 'Worker 2', at + interval '1 day' from ${times(1)}`,
    people,
  )
}

/** A hundred introductions of each worker are due on the day. */
async function due({ client, place, size }: Filling): Promise<void> {
  await client.query(
    `${introduction} select $1, pg_temp.id(23, w.n, w.at), s.person_id, pg_temp.id(12, 1 + w.n % 50, '2016-01-01'), 'Fernhill Growers', null,
       a.account_id, a.name, a.team, w.at, w.on_date, w.on_date, 'said yes themselves', 'Jean', w.on_date + 7, w.on_date + 7, 'first contact', 'fernhill'
       from (select n, $2::date - 8 - (n % 20)::integer as on_date, ($2::date - 8 - (n % 20)::integer)::timestamptz + n * interval '1 second' as at
               from generate_series(0::bigint, $3::integer - 1) as s(n)) w
       join (select account_id, name, team, row_number() over (order by account_id) - 1 as at from identity.account where place_id = $1) a on a.at = w.n % $4::integer
       join someone s on s.n = 1 + $5::integer + w.n % ($6::integer - $5::integer)`,
    [place.id, AS_AT, WORKERS * DUE_EACH, WORKERS, WELL_KNOWN, size.people],
  )
}

/** Promised yesterday, so that a thousand wait for the team. */
async function toRingBack({ client, place }: Filling): Promise<void> {
  const talks = `(select n, pg_temp.id(24, n, $2::date::timestamptz) as contact_id from generate_series(1, $3::integer) as s(n)) t`
  const values = [place.id, AS_AT, WAITING - WORKERS * DUE_EACH]
  await client.query(
    `insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team, taken_by, taken_by_name,
       neighbourhood, caller, wants, wants_whose, might_need, results)
     select $1, contact_id, s.person_id, $2::date - 2, $2::date - 2 + time '10:00', $2::date - 2 + time '10:09', 'phone', $5, ${worker('t.n')}, 'Worker 1',
       'fernhill', 'the person', '', 'person', 'no', array['ring back'] from ${talks} join someone s on s.n = 1 + $4::integer + t.n`,
    [...values, WELL_KNOWN, place.teams[0]!.key],
  )
  await client.query(
    `insert into front_door.contact_result (place_id, result_id, contact_id, kind, detail, due_on)
     select $1, pg_temp.id(25, n, $2::date::timestamptz), contact_id, 'ring back', 'her daughter', $2::date - 1 from ${talks}`,
    values,
  )
}
