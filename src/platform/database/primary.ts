import pg from 'pg'
import { type Address, primaryAmong, type Said } from './addresses.rules.ts'

/** A server that says nothing for so long is not there. */
const LONGEST_MS = 2_000

/** The timeline is the first eight figures of the name of the file that is written now; a standby writes none. */
const ASKED = `select pg_is_in_recovery() as standby, case when not pg_is_in_recovery()
  then ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::integer else 0 end as timeline`

/** Which of several servers takes writes, asked again after anything went wrong. */
export type Primary = {
  find(): Promise<Address>
  /** A connection was lost, or could not be made: it may be another one now. */
  doubt(): void
}

export function primaryOf(settings: pg.ClientConfig, addresses: Address[]): Primary {
  let known: Promise<Address> | undefined
  const look = async (): Promise<Address> => {
    const answers = await Promise.all(addresses.map(one => askOne(settings, one)))
    const found = primaryAmong(answers.filter(one => one !== undefined))
    if (!found) throw Object.assign(new Error('None of the servers takes writes just now.'), { code: 'ECONNREFUSED' })
    return found
  }
  const doubt = () => {
    known = undefined
  }
  const find = () => {
    const asked = known ?? look()
    known = asked
    asked.catch(() => {
      if (known === asked) doubt()
    })
    return asked
  }
  return { find, doubt }
}

async function askOne(settings: pg.ClientConfig, { host, port }: Address): Promise<Said | undefined> {
  const client = Object.assign(
    new pg.Client({ ...settings, connectionTimeoutMillis: LONGEST_MS, query_timeout: LONGEST_MS }),
    { host, port },
  )
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ standby: boolean; timeline: number }>(ASKED)
    return rows[0] && { host, port, ...rows[0] }
  } catch {
    return undefined
  } finally {
    client.end().catch(() => undefined)
  }
}

/** Connects to whichever server takes writes at that moment. */
export function clientOf(primary: Primary): typeof pg.Client {
  return class extends pg.Client {
    override connect(): Promise<pg.Client>
    override connect(callback: (fault: Error) => void): void
    override connect(callback?: (fault: Error) => void): Promise<pg.Client> | undefined {
      if (!callback) return new Promise((resolve, reject) => this.connect(f => (f ? reject(f) : resolve(this))))
      this.on('error', primary.doubt)
      primary.find().then(at => {
        Object.assign(this, at)
        super.connect((fault: Error | null) => {
          if (fault) primary.doubt()
          callback(fault as Error)
        })
      }, callback)
    }
  }
}
