import type { Place } from '#place'
import type { Database } from '#platform/database'
import { fillContacts } from './fill-contacts.ts'
import { fillDirectory } from './fill-directory.ts'
import { fillEvents } from './fill-events.ts'
import { fillPeople } from './fill-people.ts'
import { AS_AT, type Filling, type Need, type Size, WORKERS } from './size.ts'

/** Fills an empty database with what is needed, the same in every run. Returns the seconds it took. */
export async function fill(db: Database, place: Place, size: Size, needs: Set<Need>): Promise<number> {
  const began = performance.now()
  // A server does the two at once; the embedded database has one connection.
  if (db.kind === 'server')
    await Promise.all([fillByNumbers(db, place, size, needs), fillFound(db, place, size, needs)])
  else {
    await fillByNumbers(db, place, size, needs)
    await fillFound(db, place, size, needs)
  }
  await db.pool.query('vacuum analyze')
  await db.pool.query('checkpoint')
  return (performance.now() - began) / 1_000
}

async function fillByNumbers(db: Database, place: Place, size: Size, needs: Set<Need>): Promise<void> {
  const client = await db.pool.connect()
  try {
    // Rows are made to fit each other; foreign keys would only prove it again, a million times.
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '64MB'`)
    await client.query(functions)
    await fillPlace({ client, place, size })
    if (needs.has('people') || needs.has('contacts')) await fillPeople({ client, place, size })
    if (needs.has('contacts')) await fillContacts({ client, place, size })
    if (needs.has('events')) await fillEvents({ client, place, size })
    await client.query('reset session_replication_role; reset synchronous_commit; reset work_mem')
  } finally {
    client.release()
  }
}

/** The index that costs most is made once at the end, as a restore does. */
async function fillFound(db: Database, place: Place, size: Size, needs: Set<Need>): Promise<void> {
  if (!needs.has('directory')) return
  await db.pool.query('alter table community.entry_word drop constraint entry_word_pkey')
  await fillDirectory(db, place, size)
  await db.pool.query('alter table community.entry_word add primary key (place_id, word, square, entry_id)')
}

/** Chance by number instead of by turn: the same row is the same in every run, whatever the order of making. */
const functions = `
  create or replace function pg_temp.chance(n bigint, salt integer) returns double precision language sql immutable as
    $$ select (hashint8extended(n, salt) & 2147483647)::double precision / 2147483648 $$;
  create or replace function pg_temp.pick(n bigint, salt integer, few text[]) returns text language sql immutable as
    $$ select few[1 + floor(pg_temp.chance(n, salt) * cardinality(few))::integer] $$;
  create or replace function pg_temp.id(kind integer, n bigint, at timestamptz) returns uuid language sql immutable as
    $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
`

/** Who works here, and postcodes that are in use nowhere. */
async function fillPlace({ client, place }: Filling): Promise<void> {
  await client.query(
    `insert into identity.account (place_id, account_id, name, email, role, team)
     select $1, pg_temp.id(1, n, $2::date::timestamptz), 'Worker ' || n, 'worker' || n || '@example.org', 'contact adviser', $3
       from generate_series(1, $4::integer) as n`,
    [place.id, AS_AT, place.teams[0]!.key, WORKERS],
  )
  await client.query(
    `insert into place.postcode (place_id, postcode, latitude, longitude, neighbourhood)
     select $1, 'ZX' || (1 + n / 400) || ' ' || (1 + n / 40 % 10 - 1) || chr(65 + n / 2 % 20) || chr(65 + n % 2 * 3 + n / 400 % 3),
            52.69 + (pg_temp.chance(n, 31) - 0.5) * 0.1, -1.42 + (pg_temp.chance(n, 32) - 0.5) * 0.16, pg_temp.pick(n, 33, $2)
       from generate_series(0, 1999) as n on conflict do nothing`,
    [place.id, place.neighbourhoods.map(n => n.key)],
  )
}
