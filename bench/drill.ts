import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startServer } from '#tests/server'
import { failoverDrill } from './failover.ts'
import { type Drilled, killDrill } from './kill.ts'
import type { Kind } from './stage.ts'

const help = `npm run drill [-- kill failover] [--saves 1000] [--database postgresql|embedded] [--seed 1] [--noticed 1000]

kill: so many conversations are finished over HTTP while the app is killed at random moments and started again. Everything
answered as saved must be there once, nothing twice, nothing in part, and the audit must agree.

failover: two processes save on a primary with a standby that it waits for. Half way the primary is killed; --noticed
milliseconds later the standby is promoted, and nothing else is done to anything. The same is asked of what is there.

Both when none is named. Ends with 1 on any loss.`

const line = parseArgs({
  allowPositionals: true,
  options: {
    saves: { type: 'string', default: '1000' },
    database: { type: 'string' },
    seed: { type: 'string', default: '1' },
    noticed: { type: 'string', default: '1000' },
    help: { type: 'boolean' },
  },
})
const saves = Number(line.values.saves)
const wrong =
  line.positionals.some(name => !['kill', 'failover'].includes(name)) ||
  !Number.isInteger(saves) ||
  saves < 1 ||
  saves > 20_000 ||
  !/^\d{1,6}$/.test(line.values.noticed) ||
  (line.values.database !== undefined && !['postgresql', 'embedded'].includes(line.values.database))
if (wrong || line.values.help) {
  console.error(help)
  process.exit(wrong ? 2 : 0)
}

const SAVES_TO_A_KILL = 40
let failed = false
const asked = (name: string) => line.positionals.length === 0 || line.positionals.includes(name)
if (asked('kill'))
  for (const kind of ['embedded', 'postgresql'] satisfies Kind[])
    if (!line.values.database || line.values.database === kind) tell(kind, await drillOn(kind))
if (asked('failover')) await failOver()
process.exit(failed ? 1 : 0)

async function failOver(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-drill-'))
  const noticedAfterMs = Number(line.values.noticed)
  const drilled = await failoverDrill({ saves, headsFile: join(folder, 'heads'), noticedAfterMs })
  rmSync(folder, { recursive: true, force: true })
  const { lost, twice, inPart, auditFault, otherwise, answered } = drilled
  const met = lost + twice + inPart + otherwise.length === 0 && answered === saves && auditFault === ''
  if (!met) failed = true
  console.log(JSON.stringify({ drill: 'failover', database: 'postgresql', noticedAfterMs, ...drilled, met }))
  console.error(
    `failover: ${saves} saves by two processes, the primary killed half way, the standby promoted ${noticedAfterMs} ms later. ` +
      `Nothing could be saved for ${drilled.awayMs} ms, ${drilled.afterPromotionMs} of them after the promotion; ${drilled.toldAway} answers said so. ` +
      `Lost ${lost}, twice ${twice}, in part ${inPart}, answered otherwise ${otherwise.length}, audit ${auditFault || 'agrees'}.`,
  )
}

async function drillOn(kind: Kind): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-drill-'))
  const server = kind === 'postgresql' ? await startServer() : undefined
  try {
    return await killDrill({
      where: { folder: join(folder, 'data'), ...(server && { url: server.url }) },
      saves,
      kills: Math.max(3, Math.ceil(saves / SAVES_TO_A_KILL)),
      headsFile: join(folder, 'heads'),
      seed: Number(line.values.seed),
    })
  } finally {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function tell(kind: Kind, drilled: Drilled): void {
  const { lost, twice, inPart, auditFault } = drilled
  const met = lost === 0 && twice === 0 && inPart === 0 && auditFault === ''
  if (!met) failed = true
  console.log(JSON.stringify({ drill: 'kill', database: kind, ...drilled, seconds: Math.round(drilled.seconds), met }))
  console.error(
    `${kind}: ${drilled.saves} saves, the app killed ${drilled.kills} times. ${drilled.answered} answered as saved, ${drilled.cutOff} cut off, ` +
      `${drilled.left} of these never sent again. Lost ${lost}, twice ${twice}, in part ${inPart}, audit ${auditFault || 'agrees'}.`,
  )
}
