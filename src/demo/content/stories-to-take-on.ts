import type { Story } from './story.ts'
import { waiting } from './waiting.rules.ts'

/** Somebody to ring back, somebody to take on, something to decide. */
const nuala = waiting(
  'nuala',
  {
    given: 'Nuala',
    family: 'Devlin',
    pronouns: 'she/her',
    age: 71,
    birthday: '03-17',
    street: 'Quaker Row',
    number: 33,
    neighbourhood: 'old-town',
    phone: '07700 900147',
    about: 'I can get there. It’s the getting back that has me beaten.',
    strengths: ['Plays the fiddle', 'Will talk to anyone'],
    difficulties: ['Night buses', 'Her knee'],
  },
  {
    ago: 5,
    time: '15:30',
    by: 'Priya Shah',
    minutes: 12,
    wants: 'To stay to the end of Irish Thursday for once. The last bus goes before the good tunes.',
    life: 'Plays second fiddle, by choice.',
    helps: 'A lift home at three. Community Wheels might; you said you’d ask.',
  },
  [{ to: 'ring back', detail: 'Nuala, with the answer from Community Wheels', done: false }],
)

const stanley = waiting(
  'stanley',
  {
    given: 'Stanley',
    family: 'Garside',
    pronouns: 'he/him',
    age: 88,
    birthday: '12-30',
    street: 'Drover Road',
    number: 9,
    neighbourhood: 'brackenfold',
    phone: '01632 960148',
    about: 'He told me he was fine. He was on the floor when he told me.',
    strengths: ['Was a fireman', 'Good neighbours both sides'],
    difficulties: ['Getting up off the floor', 'Asking'],
    circle: [{ name: 'Ama Owusu', relation: 'next door', note: 'Has a key' }],
  },
  {
    ago: 3,
    time: '16:05',
    by: 'Priya Shah',
    minutes: 14,
    mightNeed: 'yes',
    assessment: 'wanted',
    caller: { name: 'Ama Owusu', relation: 'neighbour' },
    whose: 'both',
    wants:
      'Third time I’ve picked him up. He says, and he’s here: “Tell them I’ll see somebody, if they’re not wearing a lanyard.”',
    life: 'Retired fireman, lifts other people’s shopping. Lives on toast and pride.',
    helps: 'Somebody to look at the whole of it with him, at home.',
  },
  [
    {
      to: 'handed over',
      team: 'north-social-work',
      reason: 'Three falls in a month, and Stanley himself has asked for an assessment. No lanyard.',
    },
  ],
)

const mihaela = waiting(
  'mihaela',
  {
    given: 'Mihaela',
    family: 'Radu',
    pronouns: 'she/her',
    age: 44,
    birthday: '09-12',
    street: 'Fieldfare Close',
    number: 12,
    neighbourhood: 'larkmoor',
    phone: '07700 900149',
    note: 'Mornings are best; she tires',
    about: 'I have MS and two boys. The boys are the tiring part.',
    strengths: ['Organised', 'Bakes for the whole stair'],
    difficulties: ['Stairs after four o’clock', 'Heat'],
  },
  {
    ago: 2,
    time: '09:40',
    by: 'Tom Hepworth',
    minutes: 26,
    mightNeed: 'yes',
    assessment: 'wanted',
    wants: 'To put my sons to bed upstairs, in their beds, every night, myself.',
    life: 'School run on the scooter, work from the sofa, cook sitting down. By evening my legs have gone home without me.',
    helps: 'Somebody who plans, like me. I would like the assessment, yes please, on a morning.',
  },
  [
    {
      to: 'handed over',
      team: 'north-social-work',
      reason: 'Mihaela wants an assessment, on a morning. Stairs in the evening; two boys under ten.',
    },
  ],
)

const beryl: Story = {
  key: 'beryl',
  person: {
    knownAs: 'Beryl Hackett',
    given: 'Beryl',
    family: 'Hackett',
    pronouns: 'she/her',
    age: 79,
    birthday: '07-01',
    street: 'Winding Lane',
    number: 21,
    neighbourhood: 'wharfside',
    since: 1,
    ways: [
      { kind: 'phone', value: '01632 960149', note: 'Only when the nurse is there: Tuesdays and Fridays at ten.' },
    ],
    about: [{ words: 'I’m no trouble to anybody.', ago: 1, writtenBy: 'Irfan Malik' }],
    strengths: ['Steady on her feet', 'Trusts her nurse'],
    difficulties: ['Does not like to say'],
    circle: [],
  },
  happened: [
    {
      ago: 1,
      time: '15:50',
      by: 'Irfan Malik',
      concern: {
        dangerNow: 'no',
        whatHappened:
          'The district nurse has found her pension card in her lodger’s wallet, twice. Beryl says she lent it. She asked the nurse to turn the radio up before she said so.',
        reachSafely: 'Through the nurse, Tuesdays and Fridays at ten.',
        wants: '“I want my card, and I don’t want him cross.”',
        knows: 'yes',
      },
    },
  ],
}

export const whoWait: readonly Story[] = [nuala, stanley, mihaela, beryl]
