/** Who rings about somebody else, and what the person is to them. */
export type Relative = {
  relation: string
  sex: 'woman' | 'man'
  /** What they call the person: by sex, or by given name when absent. */
  calls?: { woman: string; man: string }
  /** How old they are beside the person, in years. */
  younger: readonly [number, number]
  /** Shares the family name; a wife or son does. */
  family: 'same' | 'own'
  share: number
  /** How likely this caller gives unpaid care. */
  cares: number
}

const parent = { woman: 'Mum', man: 'Dad' }

export const relatives: readonly Relative[] = [
  { relation: 'daughter', sex: 'woman', calls: parent, younger: [22, 38], family: 'own', share: 34, cares: 0.5 },
  { relation: 'son', sex: 'man', calls: parent, younger: [22, 38], family: 'same', share: 20, cares: 0.35 },
  { relation: 'wife', sex: 'woman', younger: [-4, 6], family: 'same', share: 11, cares: 0.85 },
  { relation: 'husband', sex: 'man', younger: [-4, 6], family: 'same', share: 8, cares: 0.85 },
  { relation: 'daughter-in-law', sex: 'woman', calls: parent, younger: [20, 38], family: 'same', share: 4, cares: 0.3 },
  {
    relation: 'niece',
    sex: 'woman',
    calls: { woman: 'My aunt', man: 'My uncle' },
    younger: [18, 35],
    family: 'own',
    share: 5,
    cares: 0.2,
  },
  {
    relation: 'nephew',
    sex: 'man',
    calls: { woman: 'My aunt', man: 'My uncle' },
    younger: [18, 35],
    family: 'own',
    share: 3,
    cares: 0.1,
  },
  {
    relation: 'sister',
    sex: 'woman',
    calls: { woman: 'My sister', man: 'My brother' },
    younger: [-6, 6],
    family: 'own',
    share: 6,
    cares: 0.3,
  },
  {
    relation: 'brother',
    sex: 'man',
    calls: { woman: 'My sister', man: 'My brother' },
    younger: [-6, 6],
    family: 'same',
    share: 4,
    cares: 0.2,
  },
  {
    relation: 'granddaughter',
    sex: 'woman',
    calls: { woman: 'Nan', man: 'Grandad' },
    younger: [42, 60],
    family: 'own',
    share: 5,
    cares: 0.2,
  },
]
/** Who rings about somebody under forty. */
export const relativesOfTheYoung: readonly Relative[] = [
  { relation: 'mother', sex: 'woman', younger: [-38, -20], family: 'same', share: 50, cares: 0.8 },
  { relation: 'father', sex: 'man', younger: [-40, -22], family: 'same', share: 18, cares: 0.6 },
  {
    relation: 'sister',
    sex: 'woman',
    calls: { woman: 'My sister', man: 'My brother' },
    younger: [-8, 8],
    family: 'own',
    share: 14,
    cares: 0.3,
  },
  { relation: 'partner', sex: 'woman', younger: [-5, 5], family: 'own', share: 10, cares: 0.6 },
  { relation: 'aunt', sex: 'woman', younger: [-40, -15], family: 'own', share: 8, cares: 0.2 },
]
/** People who are neither family nor paid. */
export const others: readonly (readonly [relation: string, share: number])[] = [
  ['neighbour', 50],
  ['friend', 34],
  ['landlord', 8],
  ['lady at the shop', 4],
  ['church warden', 4],
]

export const professionals: readonly (readonly [relation: string, share: number])[] = [
  ['GP', 20],
  ['district nurse', 16],
  ['ward nurse, Marlbrook General', 18],
  ['paramedic', 8],
  ['housing officer', 9],
  ['occupational therapist, Marlbrook General', 7],
  ['community matron', 5],
  ['pharmacist', 4],
  ['police officer', 4],
  ['support worker', 4],
  ['social prescriber', 5],
  ['fire service', 3],
  ['school nurse', 1],
  ['optician', 1],
  ['dentist', 0.5],
  ['bank branch manager', 0.5],
]

/** How somebody begins who rings about another. {Name} is what they call the person. */
export const openings: Readonly<Record<'relative' | 'professional' | 'other', readonly string[]>> = {
  relative: [
    '',
    '',
    '',
    'I don’t want to make a fuss, but. ',
    'I should have rung before. ',
    'We’ve been managing, and now we’re not. ',
    '{Name} would kill me for ringing. ',
    'I live a long way off, so I see it in jumps. ',
    'I’ve promised not to say I rang. ',
    'It’s not an emergency. ',
    'I’ve tried everyone else. ',
  ],
  professional: [
    '',
    '',
    'Known to us some years. ',
    'Seen at home this week. ',
    'Has capacity and has agreed to this call. ',
    'Asked me to ring. ',
    'Would not ring {self}. ',
    'Third time I have visited this month. ',
  ],
  other: [
    '',
    'I’m only next door. ',
    'It’s none of my business, and yet. ',
    'I’ve known {o} thirty years. ',
    'I hope it’s all right to ring. ',
  ],
}

/** What a professional adds. */
export const professionalNotes: readonly string[] = [
  'Medically stable.',
  'Family supportive but at a distance.',
  'Happy for you to ring direct.',
  'No risk to a lone worker.',
  'Please ring before four.',
  'Medication reviewed.',
  'Declined the same thing last year; ready now.',
  'Key safe in place.',
]
