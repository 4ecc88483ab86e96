/**
 * Words by which a note may be about danger: safeguarding is always first (T48, P22). It asks, and decides nothing: too often
 * asked is a moment lost, and too seldom somebody's harm.
 */
const stems = [
  ...[
    'abus',
    'assault',
    'afraid',
    'bruis',
    'beat',
    'bullied',
    'bully',
    'chok',
    'danger',
    'exploit',
    'force',
    'frighten',
  ],
  ...[
    'grab',
    'harm',
    'hit',
    'hitting',
    'hurt',
    'injur',
    'kick',
    'kill',
    'neglect',
    'overdos',
    'push',
    'rape',
    'restrain',
  ],
  ...[
    'safeguard',
    'scared',
    'shout',
    'slap',
    'starv',
    'steal',
    'stole',
    'suicid',
    'threat',
    'unsafe',
    'violen',
    'wound',
  ],
]
/** Words that begin so and say nothing of the kind. */
const harmless = [
  'harmless',
  'harmony',
  'harmonica',
  'harmonious',
  'forces',
  'hitch',
  'hitherto',
  'pushchair',
  'unharmed',
]

/** Each word of the note that may be about danger, once, as it was written. */
export function soundsLikeDanger(words: string): string[] {
  const found = words
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(
      word =>
        !harmless.includes(word) && stems.some(stem => word === stem || (stem.length > 3 && word.startsWith(stem))),
    )
  return [...new Set(found)]
}

/** What somebody answers when they are asked. */
export const dangerAnswers = ['nobody was in danger', 'a concern is raised'] as const
export type DangerAnswer = (typeof dangerAnswers)[number]
