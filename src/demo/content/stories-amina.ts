import type { Story } from './story.ts'

/** A mother and a daughter: two people, two records, two conversations. */
export const amina: Story = {
  key: 'amina',
  person: {
    pronouns: 'she/her',
    knownAs: 'Amina Warsame',
    given: 'Amina',
    family: 'Warsame',
    age: 34,
    birthday: '08-11',
    street: 'Ropewalk',
    number: 58,
    neighbourhood: 'wharfside',
    since: 210,
    ways: [{ kind: 'mobile', value: '07700 900131', note: 'Text first; nights at the bakery, asleep till one' }],
    about: [
      {
        words:
          'Everybody asks how Mum is. I’d like one person to write down that I’m doing a pharmacy degree at four in the morning.',
        ago: 208,
        writtenBy: 'Temi Balogun',
      },
    ],
    strengths: [
      'Third-year pharmacy student',
      'Speaks for half the landing at the surgery',
      'Bakes bread for a living',
    ],
    difficulties: ['Nights and days both taken', 'Does not like to leave her mother with a stranger'],
    circle: [{ name: 'Halima Warsame', relation: 'mother', story: 'halima' }],
    worker: { name: 'Raj Solanki', since: 205 },
  },
  happened: [
    {
      ago: 208,
      time: '14:05',
      by: 'Jess Tranter',
      minutes: 28,
      whose: 'person',
      wants: 'To sit my exams. That’s the whole list. After that, to sleep.',
      life: 'Home from the bakery at six, Mum’s breakfast and tablets, lectures online, dinner, bakery. My brother sends money and opinions.',
      helps: 'Somebody for the mornings who Mum would let in. Not five different somebodies.',
      mightNeed: 'yes',
      carers: 'wanted',
      led: [
        { to: 'hub', detail: 'Her own, apart from her mother’s, at Wharfside Hub' },
        {
          to: 'introduced',
          listing: 'Marhaba Wharfside',
          hopesFor: 'Company for her mother, and an hour with her books',
          came: [
            {
              ago: 199,
              kind: 'first contact',
              words: 'Hodan rang. We were at school together. Small borough.',
              by: 'Jess Tranter',
            },
            {
              ago: 194,
              kind: 'first time there',
              helped: 'a little',
              words: 'Mum talked for three hours. I fell asleep on the coats.',
              by: 'Raj Solanki',
            },
            {
              ago: 166,
              kind: 'still going',
              helped: 'yes',
              words: 'Mum goes every Saturday and I do my essays in the corridor. I passed.',
              by: 'Raj Solanki',
            },
          ],
        },
      ],
    },
  ],
}

export const halima: Story = {
  key: 'halima',
  person: {
    pronouns: 'she/her',
    knownAs: 'Halima Warsame',
    given: 'Halima',
    family: 'Warsame',
    age: 71,
    birthday: '01-01',
    street: 'Ropewalk',
    number: 58,
    neighbourhood: 'wharfside',
    since: 210,
    ways: [{ kind: 'phone', value: '01632 960132', note: 'With an interpreter on the line' }],
    details: [
      { kind: 'language', value: 'Somali' },
      { kind: 'interpreter', value: 'Somali, a woman' },
    ],
    about: [
      {
        words:
          'I taught two hundred girls to read. Now my daughter reads me my medicine. I want to be of use to somebody before lunch.',
        ago: 207,
        writtenBy: 'Jess Tranter',
      },
    ],
    strengths: [
      'Was a headteacher',
      'Recites poetry for an hour without a book',
      'Prays five times, so knows the time without a clock',
    ],
    difficulties: ['Hands and knees: arthritis', 'Washing and dressing before nine'],
    circle: [
      {
        name: 'Amina Warsame',
        relation: 'daughter',
        story: 'amina',
        caresFor: true,
        reach: '07700 900131',
        may: ['appointments', 'plans', 'money', 'how she is'],
        agreed: 207,
      },
    ],
    worker: { name: 'Raj Solanki', since: 205 },
  },
  happened: [
    {
      ago: 210,
      time: '09:50',
      by: 'Jess Tranter',
      minutes: 17,
      caller: { name: 'Dr Lindqvist', relation: 'GP, Salt Basin Practice', professional: true },
      wants:
        'Mrs Warsame is managing less each month and her daughter is managing everything. Please speak to them both, separately.',
      life: 'Second floor, no lift. Daughter works nights and studies. Mrs Warsame was a teacher and is bored, in my view, rather than low.',
      helps: 'An interpreter who is not the daughter.',
      mightNeed: 'yes',
      assessment: 'to be asked',
      carers: 'to be asked',
      led: [{ to: 'ring back', detail: 'Halima with an interpreter; Amina on her own, after one', done: true }],
    },
    {
      ago: 207,
      time: '11:30',
      by: 'Jess Tranter',
      minutes: 41,
      about: 'same matter',
      whose: 'person',
      wants:
        'Through the interpreter: I wish to dress without my daughter’s hands. She has her own hands’ work. And I wish to teach.',
      life: 'I wake for the dawn prayer and wait for Amina. We eat. She sleeps, I sit. In the evening the neighbours’ children come and I correct their Somali.',
      helps: 'One woman in the mornings, always the same. To go where there are people and noise.',
      mightNeed: 'yes',
      assessment: 'wanted',
      led: [
        {
          to: 'handed over',
          team: 'south-social-work',
          reason:
            'Halima wants an assessment: washing and dressing in the morning, stairs, bored. Amina’s own conversation is separate.',
          taken: { ago: 206, by: 'Abena Ofori' },
        },
      ],
    },
  ],
}
