import type { Matter } from './matter.ts'

/** Memory, learning disability, autism, work. */
export const matters: readonly Matter[] = [
  {
    need: 'memory',
    at: [0, 1.5, 8, 13],
    wants: [
      '{S} [am|is|are] getting muddled with the days and it frightens {o} more than {s} [let|lets|let] on.',
      'To stay in {my} own house with {my} own things round {o}.',
      '{S} put the kettle on the gas, the electric kettle. Nobody was hurt.',
      'To go on being asked things.',
      '{S} [lose|loses] words. {She} [have|has|have] not lost opinions.',
    ],
    life: [
      'Good in the mornings, cross by four, lost by seven.',
      'Goes to the shop three times for the same thing.',
      'Every song from 1962, word for word.',
      'The diagnosis came in a letter.',
    ],
    helps: [
      'Somewhere the two of us can go.',
      'Somebody to see to the tablets.',
      'Music. Company. Patience.',
      'Labels, a clock with the day on it, and no correcting.',
    ],
    reasons: [
      'Memory much worse, out at night twice; family worried about safety at home.',
      'Diagnosed last month, needs an assessment and a plan {s} can follow.',
    ],
  },
  {
    need: 'learning disability',
    at: [17, 7, 2, 0.5],
    wants: [
      '{S} [want|wants] {my} own friends, not {my} mum’s friends.',
      '{S} [want|wants] a job with a badge.',
      'To go out at night and come back late.',
      '{S} [want|wants] to live with Sam and have a cat.',
      'To learn the bus.',
    ],
    life: [
      'Left college in the summer and now it’s just the sofa.',
      'Swims, cooks pasta, does the bins for the whole street.',
      'Knows everyone at the shop by name and day off.',
      'Mum and Dad are not getting younger and say so.',
    ],
    helps: [
      'Somebody to show {o} once and then stand back.',
      'People {my} own age.',
      'Easy words, and time to answer.',
      'Money to practise with.',
    ],
    reasons: [
      'Wants a place of {my} own; parents in their seventies. Needs an assessment, and asked for one.',
      'Left college with no plan; wants work and somebody to help get it.',
    ],
  },
  {
    need: 'autism',
    at: [10, 4, 1, 0.3],
    wants: [
      '{S} [want|wants] people who like what {s} [like|likes|like], for two hours, with an end time.',
      'To get through a shop with the lights on.',
      '{S} found out last year, at forty-three, and a great deal makes sense and nothing is easier.',
      'Quiet neighbours, or a quieter flat.',
    ],
    life: [
      'Works from home, orders everything in, has not spoken aloud since Tuesday.',
      'Same walk, same time, same bench. It is a good walk.',
      'Knows more about canals than the Canal Office.',
    ],
    helps: [
      'To know beforehand who will be there and what happens first.',
      'Emails, not calls.',
      'A group that is about something.',
    ],
    reasons: ['Not coping with the tenancy since {my} mother died; wants support that does not change face each week.'],
  },
  {
    need: 'work',
    at: [11, 8, 0.6, 0],
    wants: [
      '{S} [want|wants] to work. {She} [have|has|have] been told to be realistic; this is {o} being realistic.',
      'A reason to get up that pays.',
      '{S} [want|wants] to go back, part time, since the stroke.',
      'Somebody to give {o} a start.',
    ],
    life: [
      'Redundant at fifty-eight and invisible since.',
      'Fifteen applications, two replies, both the same.',
      'Good with engines, animals and small children.',
    ],
    helps: ['A coach who’d come along.', 'Voluntary first, if it leads somewhere.', 'The form for the form.'],
    reasons: ['Wants work after a stroke; needs to know what support there would be.'],
  },
]
