import type { Line } from './figure.ts'

/**
 * What others were measured at, on the same kind of machine with eight clients: a general care-record server (FHIR, JSON,
 * no audit of reads) and a government referral service (its interface alone, its data stubbed). Answers a second, and
 * milliseconds.
 */
type Peer = { work: string; bench: string; rate: number; time: string; without: string }

const peers: Peer[] = [
  { work: 'a timeline of fifty', bench: 'timeline', rate: 389, time: 'p95 30.6', without: 'JSON, no audit' },
  { work: 'a worker’s list of a hundred', bench: 'due-list', rate: 30, time: 'p50 29', without: 'no database' },
  { work: 'record a first contact', bench: 'first-contact', rate: 115, time: 'p95 90', without: '' },
  { work: 'search a directory', bench: 'directory', rate: 645, time: '', without: '5,000 entries, unranked' },
  { work: 'find a person, misspelt', bench: 'find-misspelt', rate: 386, time: '', without: 'by prefix, no audit' },
  { work: 'find a person, by the beginning', bench: 'find-prefix', rate: 386, time: '', without: 'no audit' },
]

/** Beside what was measured in this run, on PostgreSQL at its largest size; rows that were not measured are left out. */
export function besidePeers(lines: Line[]): string[][] {
  const rows = peers.flatMap(peer => {
    const ours = lines.filter(line => line.bench === peer.bench && line.database === 'postgresql').at(-1)
    if (!ours?.rate) return []
    const theirs = [`${peer.rate}/s`, peer.time, peer.without]
    return [[peer.work, ...theirs, `${ours.rate}/s`, `p95 ${ours.p95}`, ours.size, (ours.rate / peer.rate).toFixed(1)]]
  })
  const head = ['work', 'peer', 'ms', 'without', 'ours', 'ms', 'size', 'times']
  return rows.length > 0 ? [head, ...rows] : []
}
