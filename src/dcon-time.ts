import { measures } from '#app'
import { figuresOf, wholeOf } from '#measures'
import { inTransaction, openDatabase, sql } from '#platform/database'
const db = await openDatabase({ folder: '/tmp/x-dcon' })
const place = (await sql`select place_id, slug from place.place`.execute(db.kysely)).rows as any[]
for (const p of place) await inTransaction(db, p.place_id, async tx => {
  const n = (await sql`select count(*)::int as n from facts.service where place_id=${p.place_id}`.execute(tx)).rows[0] as any
  if (!n.n) return
  console.log(p.slug, n.n)
  for (const m of measures.all) {
    const t = Date.now()
    const f = await figuresOf(tx, p.place_id, m, { from: '2025-11-01', to: '2026-10-31', today: '2026-11-22', by: [[], ...m.breakdowns.map(b => [b] as any)] })
    const w = wholeOf(f)
    console.log(m.id, Date.now() - t, 'ms', w.value, w.yes, w.no, w.leftOut, JSON.stringify(w.excluded))
  }
})
await db.close()
