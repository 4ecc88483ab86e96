import type { LevelsLived } from './way-through.ts'

/** Rosa and Nico through all five, Vincent out of them, and a few who asked at a desk. */
export const brackwaterLevels: LevelsLived = {
  households: [
    {
      name: 'The Calloways',
      lead: 'Lena Marsh',
      ago: 70,
      saidBy: 'Rosa, at the library',
      members: ['Rosa Calloway', 'Nico Calloway'],
    },
  ],
  ways: [
    {
      who: 'Rosa Calloway',
      levels: [
        { ago: 96, by: 'Gwen Platt', to: 'access', reason: 'A question about council tax, answered at the desk.' },
        { ago: 90, by: 'Gwen Platt', to: 'triage', reason: 'Bailiffs at the door, post unopened since Christmas.' },
        {
          ago: 86,
          by: 'Tariq Oyelaran',
          to: 'support',
          reason: 'Rent and letters: more than she can put right alone.',
        },
        {
          ago: 71,
          by: 'Grace Mbeki',
          to: 'intervention',
          reason: 'A notice to leave, in six weeks, and her son awake at night.',
        },
      ],
      general: {
        ...{ ago: 88, by: 'Tariq Oyelaran' },
        words: 'I open no letters. I want Nico to sleep without listening for the door.',
        goingWell: 'He goes to college every day. My sister rings on Sundays.',
        topics: [
          { topic: 'housing', words: 'Three months behind with the rent.', closer: true },
          { topic: 'work', words: 'Thursdays at the salon. Would take three days.' },
          { topic: 'family', words: 'Nico is eighteen and worries like forty.' },
        ],
      },
      closer: [
        {
          ...{ ago: 87, by: 'Shazia Mir', topic: 'housing' },
          words: 'If we lose the flat he loses the college.',
          found: 'Benefit stopped in December when hours changed. A notice is on its way.',
          next: 'Claim again, with arrears from December.',
        },
      ],
      plan: {
        ...{ ago: 85, by: 'Grace Mbeki' },
        words: 'To open the post without being sick. To stay in Oyster Row.',
        managing: 'The rent goes by itself, and I ring them, not they me.',
      },
      reviews: [
        {
          ago: 69,
          by: 'Lena Marsh',
          words: 'The notice could break them. College and her sister hold.',
          ownWords: 'I hold on for Nico.',
          nextIn: -48,
        },
        {
          ago: 48,
          by: 'Lena Marsh',
          words: 'Benefit is back; the notice is stayed. Still no sleep.',
          ownWords: 'I opened nine letters.',
          nextIn: -20,
        },
        {
          ago: 20,
          by: 'Lena Marsh',
          words: 'Rent is paid two months running. Nights are better.',
          ownWords: 'It is only post.',
          nextIn: 4,
        },
      ],
      tasks: [
        {
          ...{
            ago: 85,
            by: 'Grace Mbeki',
            what: 'Sit with the letters on Thursdays',
            doneBy: 'a partner',
            who: 'Quayside Debt Advice',
            dueIn: -60,
          },
          ended: {
            ago: 61,
            how: 'done',
            cameOf: 'All of them opened. A payment plan at four pounds a week.',
            by: 'Lena Marsh',
          },
        },
        {
          ...{
            ago: 69,
            by: 'Lena Marsh',
            what: 'Stop the notice',
            doneBy: 'a service',
            who: 'housing-options-and-homelessness-prevention',
            dueIn: -50,
          },
          ended: { ago: 52, how: 'done', cameOf: 'Stayed while the plan is kept.', by: 'Colin Dray' },
        },
        { ago: 20, by: 'Lena Marsh', what: 'A second day at the salon', doneBy: 'the person', who: '', dueIn: 9 },
      ],
      outside: {
        ...{
          ago: 66,
          by: 'Lena Marsh',
          to: 'financial-assessment',
          reason: 'What she would pay, if her mother came to live with them.',
        },
        taken: { ago: 64, saidBy: 'Bea at the desk' },
        answered: { ago: 50, words: 'Nothing to pay as things stand.' },
      },
    },
    {
      who: 'Nico Calloway',
      levels: [
        {
          ago: 70,
          by: 'Lena Marsh',
          to: 'intervention',
          reason: 'With his mother: one plan for both.',
          hold: 'His mother is there; he should not begin at a desk.',
        },
      ],
      tasks: [
        {
          ...{
            ago: 69,
            by: 'Lena Marsh',
            what: 'Somebody to talk to at the Boathouse',
            doneBy: 'a service',
            who: 'youth-services',
            dueIn: -55,
          },
          ended: {
            ago: 57,
            how: 'done',
            cameOf: 'He boxes on Fridays now, and talks on the way home.',
            by: 'Ana Brito',
          },
        },
        {
          ago: 12,
          by: 'Lena Marsh',
          what: 'An evening in the engine shop',
          doneBy: 'a service',
          who: 'adult-college',
          dueIn: -2,
        },
      ],
    },
    {
      who: 'Vincent Osei',
      levels: [
        { ago: 180, by: 'Ravi Bhatt', to: 'universal', reason: 'A talk about work, at the library.' },
        { ago: 179, by: 'Philippa Rowe', to: 'triage', reason: 'Two years without work, and the rent slipping.' },
        { ago: 160, by: 'Philippa Rowe', to: 'support', reason: 'He knows what he wants and not the way there.' },
        {
          ...{ ago: 40, by: 'Grace Mbeki', to: null, reason: 'In work since March, rent level.' },
          ownView: 'I am up a tower three days a week. I do not need you, and I know where you are.',
          wayBack: 'Ask for Grace at any library. No form.',
        },
      ],
      plan: {
        ago: 158,
        by: 'Grace Mbeki',
        words: 'To be high up again, even a bit.',
        managing: 'A wage slip, and my own front door.',
      },
      tasks: [
        {
          ...{
            ago: 158,
            by: 'Grace Mbeki',
            what: 'A ticket for the tower crane',
            doneBy: 'a service',
            who: 'employment-and-skills',
            dueIn: -120,
          },
          ended: {
            ago: 118,
            how: 'done',
            cameOf: 'Passed first time. The examiner was afraid of heights.',
            by: 'Wanda Kos',
          },
        },
      ],
    },
  ],
  others: [
    { to: 'access', by: 'Gwen Platt', reason: 'Wanted the number for bulky waste, and a chat.' },
    { to: 'access', by: 'Ravi Bhatt', reason: 'How to renew a bus pass; did it together.' },
    { to: 'universal', by: 'Bridie Cope', reason: 'Looking for a job after ten years at home.' },
    { to: 'universal', by: 'Samuel Addo', reason: 'Childcare for the summer, and how to pay for it.' },
    { to: 'access', by: 'Noreen Duffy', reason: 'Reported a broken lamp on the stair.' },
    { to: 'universal', by: 'Jean Tuck', reason: 'Pension letters read together.' },
    { to: 'access', by: 'Kelly Ames', reason: 'Which day the library is warm.' },
  ],
}
