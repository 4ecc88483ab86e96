import type { NewSetOut } from './set-out-shape.ts'

/** How Marlbrook went through its principles, and what it set out to do for them. */
export const marlbrookPrinciples: NewSetOut['principles'] = {
  independence: {
    reviews: [
      {
        ...{ ago: 40, by: 'Ros Tanner' },
        stands: 'Goals are set with people in most homes. In some the rota still decides the hour.',
        learned:
          'Where the helper sat down on the first day and asked what a good morning is, they did less and people did more.',
      },
    ],
    actions: [{ what: 'Ask about mornings on the first visit', owner: 'Ros Tanner', agreed: 40, dueIn: 30 }],
  },
  outcomes: {
    reviews: [
      {
        ...{ ago: 75, by: 'Graham Oldroyd' },
        stands: 'Reviews ask what was reached. Supervision still opens with how many were done.',
        learned: 'A good outcome that nobody wrote down is told in the kitchen and not in the meeting.',
      },
    ],
    actions: [
      { what: 'Open supervision with one thing that got better', owner: 'Sunita Mehta', agreed: 75, dueIn: 90 },
    ],
  },
  community: {
    reviews: [
      {
        ...{ ago: 150, by: 'Bernadette Quill' },
        stands: 'We know what there is in nine of twelve neighbourhoods.',
        learned: 'Lists go stale in a season; groups that somebody visits do not.',
      },
      {
        ...{ ago: 33, by: 'Bernadette Quill' },
        stands: 'All twelve neighbourhoods are known, and two have little for people who cannot go out.',
        learned: 'It took somebody with a key to the hall and no form to begin the Tuesday table.',
      },
    ],
    actions: [
      {
        what: 'Two small pots for groups that visit people at home',
        owner: 'Bernadette Quill',
        agreed: 33,
        dueIn: 60,
      },
    ],
  },
  'home-first': {
    reviews: [
      {
        ...{ ago: 62, by: 'Ros Kemp' },
        stands: 'On weekdays home is tried first. At weekends the beds still win.',
        learned: 'It is the key safe and the evening call that decide, more than the ward.',
      },
    ],
    actions: [
      {
        what: 'Somebody to fit a key safe on Saturdays',
        owner: 'Ros Kemp',
        agreed: 62,
        dueIn: 45,
        done: { after: 51, cameOf: 'Two trusted assessors take turns; nine fitted so far.' },
      },
    ],
  },
  'fewer-moves': {
    reviews: [
      {
        ...{ ago: 62, by: 'Graham Oldroyd' },
        stands: 'Nobody is asked about a home on the ward any more. Short stays still become long ones.',
        learned: 'The day a short stay begins is the day to write down how it ends.',
      },
    ],
    actions: [
      {
        what: 'Go and see everybody whose short stay passed four weeks',
        owner: 'Colette Moran',
        agreed: 62,
        dueIn: 100,
      },
    ],
  },
  'front-door': {
    reviews: [
      {
        ...{ ago: 18, by: 'Siân Prosser' },
        stands: 'Three of four teams open with what matters. After falls we still hand over to be safe.',
        learned: 'Sitting beside an occupational therapist for a morning changed more than the guidance did.',
      },
    ],
    actions: [
      {
        what: 'A morning a month beside the occupational therapists, for each adviser',
        owner: 'Siân Prosser',
        agreed: 18,
        dueIn: 120,
      },
    ],
  },
  'strengths-teams': {
    reviews: [
      {
        ...{ ago: 96, by: 'Sunita Mehta' },
        stands: 'Records open with people’s own words in most teams.',
        learned:
          'Where a record still opens with a diagnosis it was copied from a letter, and nobody had sat down yet.',
      },
    ],
    actions: [],
  },
  staffing: {
    reviews: [
      {
        ...{ ago: 30, by: 'Mary Iddon' },
        stands: 'Posts are filled but for approved mental health professionals, whom nobody nearby can find.',
        learned: 'Those who left said it was the evenings alone, and not the pay.',
      },
    ],
    actions: [{ what: 'Two on every evening rota for mental health', owner: 'Judith Amory', agreed: 30, dueIn: 75 }],
  },
  performance: {
    reviews: [
      {
        ...{ ago: 46, by: 'Adaeze Nwosu' },
        stands: 'We meet on three figures and leave out the rest. Two teams bring more.',
        learned: 'The question why is answered best by whoever works next door.',
      },
    ],
    actions: [],
  },
  scrutiny: {
    reviews: [
      {
        ...{ ago: 18, by: 'Adaeze Nwosu' },
        stands: 'Every quarter since last year; each challenge was answered.',
        learned: 'We had never asked how people know that advice was the end of it for them.',
      },
    ],
    actions: [
      {
        what: 'Bring two people who use support into the next quarterly meeting',
        owner: 'Paul Stannard',
        agreed: 18,
        dueIn: 70,
      },
    ],
  },
  sourcing: {
    reviews: [],
    actions: [
      {
        what: 'Set up one desk that finds support, three days a week',
        owner: 'Paul Stannard',
        agreed: 80,
        dueIn: 70,
      },
    ],
  },
  decisions: {
    reviews: [
      {
        ...{ ago: 54, by: 'Colette Moran' },
        stands: 'The peer circle meets every week, ten minutes a question. Urgent help has not waited once.',
        learned: 'What was asked most was: has anybody tried it at home?',
      },
    ],
    actions: [],
  },
}
