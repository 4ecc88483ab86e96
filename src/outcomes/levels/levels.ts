/**
 * What a figure tells of: what went in, what was done with it, how much came out, what came of it for somebody, or how
 * people liked it. A count of what was done is never called an outcome (Bolton 2019; P52), nor satisfaction growth (T12).
 */
export const tags = ['outcome', 'satisfaction', 'process', 'output', 'input'] as const
export type Tag = (typeof tags)[number]

type Level = { title: string; says: string; ids: Partial<Record<Tag, readonly string[]>> }

/**
 * Whom a figure is about: good as the person feels it, good of a service, good of the whole system (Manchester, in Bolton
 * 2019; S145). All three are kept, and shown together. Every measure is placed here by hand, once, with what it tells of.
 */
export const levels: readonly Level[] = [
  {
    title: 'For the person',
    says: 'What it was like to ask, and what came of it.',
    ids: {
      outcome: [
        'community.still-going',
        'ascof-2a',
        'short-term-help.needed-after-all',
        'short-term-help.no-further-help-at-two-weeks',
        'short-term-help.no-further-help-at-six-weeks',
        'short-term-help.still-helped-at-eight-weeks',
        'short-term-help.less-at-six-weeks',
        'ascof-2d-proxy',
        'ascof-2e',
        'long-term-support.outcomes-reached',
        'long-term-support.stayed-at-home-for-a-year',
        'long-term-support.to-a-home-within-a-year',
        'front-door.came-back',
        'front-door.asked-again-28',
        'front-door.asked-again-90',
        'front-door.signposted-came-back',
        'front-door.rapid-response-again',
      ],
      process: [
        'community.known-at-six-weeks',
        'community.hub-days-to-conversation',
        'community.hub-came',
        'front-door.workers-met',
        'front-door.answered-in-a-week',
        'front-door.days-to-first-response',
        'front-door.days-to-first-service',
        'front-door.days-to-decision',
        'front-door.appeared-to-need-not-offered',
        'front-door.home-visits',
        'short-term-help.help-within-48-hours',
        'ascof-3d-1a',
        'ascof-3d-1b',
        'ascof-3d-2a',
        'ascof-3d-2b',
      ],
    },
  },
  {
    title: 'For the service',
    says: 'Whether each did its own work well.',
    ids: {
      process: [
        'front-door.resolved',
        'front-door.calls-answered',
        'front-door.calls-given-up',
        'front-door.right-pass',
        'front-door.days-to-taken',
        'front-door.recording-time',
        'front-door.low-level-work',
        'front-door.assessments-no-eligible-need',
        'front-door.assessments-to-support',
        'front-door.no-eligible-need',
        'front-door.requests-ended-there',
        'front-door.signposted',
        'front-door.signposted-by-advisers',
        'front-door.signposted-by-advisers-no-concern',
        'front-door.signposted-by-social-workers',
        'community.hub-days-offered',
        'community.hub-offered-in-two-weeks',
        'short-term-help.reablement-after-hospital',
        'short-term-help.to-long-term',
        'long-term-support.reviews-done',
        'long-term-support.reviews-overdue',
        'long-term-support.what-reviews-changed',
        'long-term-support.short-stays-that-lasted',
        'long-term-support.package-changes',
        'long-term-support.less-after-a-year',
        'long-term-support.more-after-a-year',
        'long-term-support.less-in-first-year',
      ],
      output: ['front-door.low-level-help', 'short-term-help.people-helped', 'long-term-support.supported-at-home'],
    },
  },
  {
    title: 'For the whole system',
    says: 'How much of what, and at what cost.',
    ids: {
      input: [
        'front-door.contacts',
        'front-door.requests',
        'long-term-support.cost-per-week',
        'long-term-support.usual-cost-per-week',
      ],
      process: [
        'front-door.assessments',
        'front-door.full-assessments',
        'ascof-2b',
        'ascof-2c',
        'long-term-support.admitted-from-home-support',
      ],
      output: ['long-term-support.admissions'],
    },
  },
]

export const idsOf = (level: Level): string[] => tags.flatMap(tag => level.ids[tag] ?? [])

/** What a measure tells of. Throws where it has not been placed. */
export function tagOf(id: string): Tag {
  const found = tags.find(tag => levels.some(level => level.ids[tag]?.includes(id)))
  if (!found) throw new Error(`${id} stands at no level: place it in levels.ts, with what it tells of.`)
  return found
}
