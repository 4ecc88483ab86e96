import { appendFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { makeApp } from '#app'
import { ensurePlace } from '#place'
import { profiles } from '#places'
import { seal } from '#platform/audit'
import { migrate, openDatabase } from '#platform/database'
import type { AppSettings } from './app-child.ts'

/** The real app in a process of its own. It ends when whoever started it does. */
const settings = JSON.parse(process.env.ALONGSIDE_BENCH ?? '{}') as AppSettings
const db = await openDatabase(settings.database)
await migrate(db)
const profile = profiles.marlbrook
const place = { ...profile, id: await ensurePlace(db, profile.slug, profile.name) }

// A moving clock that began on the day everything was made for: sessions last, and 'today' is the same in every run.
const began = Date.now()
const clock = { now: () => new Date(Date.parse(settings.at) + Date.now() - began) }
const app = await makeApp({ db, clock, place, mode: 'demo', secure: false })
await app.listen({ port: 0, host: '127.0.0.1' })

const { sealing } = settings
if (sealing)
  setInterval(async () => {
    const head = await seal(db, place.id, clock.now()).catch(() => undefined)
    if (head) appendFileSync(sealing.headsFile, `${JSON.stringify(head)}\n`)
  }, sealing.everyMs).unref()

process.on('disconnect', () => process.exit(0))
process.on('message', async said => {
  if (said !== 'stop') return
  await app.close()
  await db.close()
  process.exit(0)
})
process.send?.({ port: (app.server.address() as AddressInfo).port })
