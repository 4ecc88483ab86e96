import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Jiffies: hundredths of a second of one core. */
const HZ = 100

/**
 * Begins to watch; the answer says how many cores were busy with something that is not ours meanwhile. A figure from a
 * machine that did something else beside says so. Null where there is no /proc.
 */
export function watchOthers(): () => number | null {
  if (!existsSync('/proc/stat')) return () => null
  const began = { all: busy(), ours: ours(), at: performance.now() }
  return () => {
    const seconds = (performance.now() - began.at) / 1_000
    const cores = (busy() - began.all - (ours() - began.ours)) / HZ / seconds
    return Math.max(0, Math.round(cores * 100) / 100)
  }
}

/** Processor time of all that this process started, the server above all, in seconds. Null where there is no /proc. */
export function startedSeconds(): number | null {
  if (!existsSync('/proc/stat')) return null
  const { user, system } = process.cpuUsage()
  return ours() / HZ - (user + system) / 1_000_000
}

/** Everything but idle and waiting. */
function busy(): number {
  const [user, nice, system, , , irq, soft, steal] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]!
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return user! + nice! + system! + irq! + soft! + steal!
}

/** This process and everything it started, with what those that ended had used. */
function ours(): number {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(statOf)
  const tree = new Set([process.pid])
  for (let grown = true; grown; ) {
    grown = false
    for (const { pid, parent } of all)
      if (tree.has(parent) && !tree.has(pid)) {
        tree.add(pid)
        grown = true
      }
  }
  return all.filter(one => tree.has(one.pid)).reduce((sum, one) => sum + one.used, 0)
}

function statOf(name: string): { pid: number; parent: number; used: number }[] {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    return [{ pid: Number(name), parent: fields[1]!, used: fields[11]! + fields[12]! + fields[13]! + fields[14]! }]
  } catch {
    return []
  }
}
