/**
 * Requests counted for whoever watches the house, in the text format of Prometheus. By pattern and status: never an
 * address, which may hold an id, and nobody who asked.
 */
export type Counting = {
  saw(route: string, method: string, status: number, ms: number): void
  lines(): string[]
}

/** Seconds. What a page may take (50 to 500 ms) lies between them. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

type Timed = { buckets: number[]; seconds: number; n: number }

export function makeCounting(): Counting {
  const answers = new Map<string, number>()
  const times = new Map<string, Timed>()
  return {
    saw(route, method, status, ms) {
      const where = `route=${quoted(route)},method=${quoted(method)}`
      const key = `${where},status="${status}"`
      answers.set(key, (answers.get(key) ?? 0) + 1)
      const timed = times.get(where) ?? { buckets: BUCKETS.map(() => 0), seconds: 0, n: 0 }
      const seconds = ms / 1_000
      BUCKETS.forEach((most, i) => {
        if (seconds <= most) timed.buckets[i]! += 1
      })
      timed.seconds += seconds
      timed.n += 1
      times.set(where, timed)
    },
    lines: () => [
      ...about('alongside_requests_total', 'counter', 'Requests answered'),
      ...[...answers].map(([key, n]) => `alongside_requests_total{${key}} ${n}`),
      ...about('alongside_request_seconds', 'histogram', 'How long an answer took'),
      ...[...times].flatMap(([where, timed]) => histogram(where, timed)),
    ],
  }
}

function histogram(where: string, { buckets, seconds, n }: Timed): string[] {
  const name = 'alongside_request_seconds'
  return [
    ...buckets.map((count, i) => `${name}_bucket{${where},le="${BUCKETS[i]}"} ${count}`),
    `${name}_bucket{${where},le="+Inf"} ${n}`,
    `${name}_sum{${where}} ${Number(seconds.toFixed(6))}`,
    `${name}_count{${where}} ${n}`,
  ]
}

export const quoted = (value: string): string =>
  `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`

export const about = (name: string, type: 'counter' | 'gauge' | 'histogram', help: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
]
