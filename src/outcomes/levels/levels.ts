/**
 * Whom a figure is about: good as the person feels it, good of a service, good of the whole system (Manchester, in Bolton
 * 2019; S145). All three are kept, and shown together. By measure id; one that stands nowhere here stands under system.
 */
export const levels = [
  {
    title: 'For the person',
    says: 'What it was like to ask, and what came of it.',
    ids: [
      'front-door.came-back',
      'front-door.workers-met',
      'community.still-going',
      'community.known-at-six-weeks',
      'community.hub-days-to-conversation',
      'community.hub-came',
      'front-door.answered-in-a-week',
      'ascof-2a',
      'ascof-2e',
      'ascof-2d-proxy',
      'ascof-3d-2a',
      'ascof-3d-2b',
    ],
  },
  {
    title: 'For the service',
    says: 'Whether each did its own work well.',
    ids: [
      'front-door.resolved',
      'front-door.right-pass',
      'front-door.days-to-taken',
      'front-door.recording-time',
      'front-door.rapid-response-again',
      'front-door.low-level-work',
      'community.hub-days-offered',
      'community.hub-offered-in-two-weeks',
    ],
  },
] as const
