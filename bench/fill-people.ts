import { familyNames, givenNames } from './invented-words.ts'
import type { Filling } from './size.ts'
import { AS_AT, WELL_KNOWN } from './size.ts'

/** Everybody on record: names as frequent as names are, where they live, how to reach them, what is known of them. */
export async function fillPeople({ client, place, size }: Filling): Promise<void> {
  await client.query(
    'create temporary table given (n integer primary key, name text); create temporary table family (n integer primary key, name text)',
  )
  await client.query('insert into given select n, name from unnest($1::text[]) with ordinality as t(name, n)', [
    givenNames,
  ])
  await client.query('insert into family select n, name from unnest($1::text[]) with ordinality as t(name, n)', [
    familyNames(6_000),
  ])
  // The family name of one in seventy-seven is the most frequent one; half the names are those of one or two people.
  await client.query(
    `create temporary table someone as
     select s.n, pg_temp.id(2, s.n, '2016-01-01'::timestamptz + s.n * interval '45 minutes') as person_id, g.name as given, f.name as family,
            $1::date - (365 * (18 + floor(80 * sqrt(pg_temp.chance(s.n, 3)))) + floor(365 * pg_temp.chance(s.n, 4)))::integer as birth_date
       from generate_series(1, $2::integer) as s(n)
       join given g on g.n = 1 + floor((select count(*) from given) * power(pg_temp.chance(s.n, 1), 1.5))
       join family f on f.n = 1 + floor((select count(*) from family) * power(pg_temp.chance(s.n, 2), 2))`,
    [AS_AT, size.people],
  )
  await client.query('create unique index on someone (n); analyze someone')
  await client.query(
    `insert into people.person (place_id, person_id, known_as, given_name, family_name, birth_date, birth_date_known, added_at)
     select $1, person_id, given || ' ' || family, given, family, birth_date, 'known', '2016-01-01'::timestamptz + n * interval '45 minutes'
       from someone order by person_id`,
    [place.id],
  )
  await client.query(
    `insert into people.name_word (place_id, word, person_id, words)
     select $1, lower(word), person_id, ' ' || lower(given || ' ' || family) || ' '
       from someone cross join lateral unnest(array[given, family]) as word order by 2, 3`,
    [place.id],
  )
  await client.query(
    `insert into people.name_spelling (place_id, key, word)
     select $1, key, word from (select distinct word from people.name_word where place_id = $1) w cross join lateral people.name_keys(word) as key
      order by 2, 3`,
    [place.id],
  )
  await whatIsKnown({ client, place, size })
}

async function whatIsKnown({ client, place }: Filling): Promise<void> {
  await client.query(
    `insert into people.address (place_id, address_id, person_id, lines, postcode, latitude, longitude, neighbourhood, from_on)
     select $1, pg_temp.id(3, n, '2016-01-01'), s.person_id, (1 + n % 90) || ' Invented Street', p.postcode, p.latitude, p.longitude, p.neighbourhood, '2016-01-01'
       from someone s
       join (select *, row_number() over (order by postcode) as at, count(*) over () as all from place.postcode where place_id = $1) p
         on p.at = 1 + s.n % p.all`,
    [place.id],
  )
  await client.query(
    `insert into people.way_to_reach (place_id, way_id, person_id, kind, value, digits, safe, from_on)
     select $1, pg_temp.id(4, n, '2016-01-01'), person_id, 'phone', '01632 960' || lpad((n % 1000)::text, 3, '0'),
            '632960' || lpad((n % 1000)::text, 3, '0'), 'safe', '2016-01-01' from someone`,
    [place.id],
  )
  await client.query(
    `insert into people.detail (place_id, detail_id, person_id, kind, value, from_on, told_by)
     select $1, pg_temp.id(5, n, '2016-01-01'), person_id, 'large print', 'sixteen point', '2016-01-01', 'themself' from someone where n % 4 = 0`,
    [place.id],
  )
  // Those with long timelines have theirs made with them.
  await client.query(
    `insert into people.about_me (place_id, about_me_id, person_id, words, said_on, written_by)
     select $1, pg_temp.id(6, n, '2016-01-01'), person_id, 'I like to be up early, and I do not like to be rushed.', '2024-05-01', 'Worker 1'
       from someone where n % 3 = 0 and n > $2::integer`,
    [place.id, WELL_KNOWN],
  )
  await client.query(
    `insert into people.circle (place_id, circle_id, person_id, name, relation, cares_for, from_on)
     select $1, pg_temp.id(7, n, '2016-01-01'), person_id, 'Helen ' || family, 'daughter', false, '2016-01-01' from someone where n % 2 = 0`,
    [place.id],
  )
}
