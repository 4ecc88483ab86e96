import type { Story } from './story.ts'

/** Margaret and her daughter: the story that docs/tour.md follows. */
export const margaret: Story = {
  key: 'margaret',
  person: {
    pronouns: 'she/her',
    knownAs: 'Margaret Ashby',
    given: 'Margaret',
    family: 'Ashby',
    also: 'Maggie',
    age: 81,
    birthday: '01-19',
    street: 'Orchard Close',
    number: 7,
    neighbourhood: 'fernhill',
    since: 131,
    ways: [{ kind: 'phone', value: '01632 960114', note: 'Before ten. Let it ring; she is in the garden.' }],
    details: [
      { kind: 'hearing', value: 'Hears better on the left' },
      { kind: 'how to communicate', value: 'Likes a call, not a letter' },
    ],
    about: [
      {
        words: 'She won’t say she’s lonely. She says the house has got quiet.',
        ago: 131,
        by: 'Helen',
        writtenBy: 'Priya Shah',
      },
      {
        words: 'I want my garden back, and I’ll not have Helen giving up her Sundays on my account.',
        ago: 130,
        writtenBy: 'Priya Shah',
      },
    ],
    strengths: [
      'Cooked for three hundred children a day',
      'Knows everyone in the Close and what they owe each other',
      'Stubborn, she says',
    ],
    difficulties: ['The back step, since she slipped in January', 'Getting in and out of the bath on her own'],
    circle: [
      {
        name: 'Helen Ashby',
        relation: 'daughter',
        story: 'helen',
        caresFor: true,
        reach: '07700 900114, after four',
        may: ['appointments', 'plans'],
        agreed: 130,
        note: 'Not money: “that’s between me and the Co-op.”',
      },
      {
        name: 'Jean Hallam',
        relation: 'next door',
        reach: 'Number 9',
        note: 'Ring Jean if Margaret does not answer.',
        may: ['appointments'],
        agreed: 130,
      },
    ],
    worker: { name: 'Dev Patel', since: 122 },
  },
  happened: [
    {
      ago: 131,
      time: '10:42',
      by: 'Priya Shah',
      minutes: 24,
      caller: { name: 'Helen Ashby', relation: 'daughter' },
      wants:
        'Mum wants to get back to her garden and to see people again. She slipped on the back step in January and has hardly been over it since. She has told me twice she doesn’t want strangers coming in.',
      life: 'Cooks for herself, properly. Ran the kitchen at Fernhill Primary for thirty years. Jean next door looks in. I come on Sundays; I work full time and I lie awake on Mondays.',
      helps:
        'A rail, or half a step. Somebody to have a cup of tea with in the week who isn’t me. Something with soil in it.',
      mightNeed: 'yes',
      assessment: 'to be asked',
      led: [{ to: 'ring back', detail: 'Margaret herself, tomorrow before ten', done: true }],
    },
    {
      ago: 130,
      time: '09:20',
      by: 'Priya Shah',
      minutes: 31,
      about: 'same matter',
      whose: 'person',
      wants:
        'I’d like to plant my beans without thinking about that step. And I’d not mind a bit of company, if they’re the sort who get on with it. I don’t want looking after.',
      life: 'Up at six, bit of toast, the wireless. I still cook a dinner every day; it’s daft, for one, but you don’t stop. Tuesdays used to be the market. I was twenty-nine years in school kitchens and I never sent one home hungry.',
      helps:
        'If somebody would come to the Growers’ gate with me the first time. I’ll have the rail, so long as it’s not white plastic.',
      mightNeed: 'yes',
      assessment: 'declined',
      led: [
        {
          to: 'introduced',
          listing: 'Fernhill Growers',
          hopesFor: 'Soil, and people who get on with it',
          goesAlong: 'Jean from next door, the first time',
          came: [
            {
              ago: 124,
              kind: 'first contact',
              words: 'A Terry rang. Talks the hind leg off, but he knew my runner beans were Painted Lady.',
              by: 'Priya Shah',
            },
            {
              ago: 117,
              kind: 'first time there',
              helped: 'yes',
              words: 'Jean came and then Jean stayed. They have the kettle on a camping stove. I told them about that.',
              by: 'Dev Patel',
            },
            {
              ago: 88,
              kind: 'still going',
              helped: 'yes',
              words: 'Every Tuesday and most Fridays. They’ve given me my own bed. I did scones for forty.',
              by: 'Dev Patel',
            },
            {
              ago: 39,
              kind: 'still going',
              helped: 'yes',
              words: 'Tell them I’m running the tomatoes now. And Helen came Sunday to sit, not to clean.',
              by: 'Dev Patel',
            },
          ],
        },
        { to: 'hub', detail: 'Fernhill library hub, Thursday week at 11:20, to try rails and a half step' },
      ],
    },
    {
      ago: 122,
      time: '11:20',
      by: 'Dev Patel',
      minutes: 26,
      channel: 'in person',
      about: 'same matter',
      whose: 'person',
      wants:
        'Just the step. I’ve said I don’t want the other thing, the assessment, and I know I can ask again; he’s told me three times.',
      life: 'Walked here, with one sit-down by the chemist. That’s further than I’ve been since Christmas.',
      helps: 'The dark green rail. And his number on the fridge, under the magnet from Scarborough.',
      mightNeed: 'no',
      led: [
        { to: 'signposted', listing: 'Marlbrook Handyfolk' },
        { to: 'advice', detail: 'How to ask for an assessment at any time' },
      ],
    },
  ],
}

/** Helen's own conversation, on Helen's own record. */
export const helen: Story = {
  key: 'helen',
  person: {
    pronouns: 'she/her',
    knownAs: 'Helen Ashby',
    given: 'Helen',
    family: 'Ashby',
    age: 53,
    birthday: '06-02',
    street: 'Hazel Drive',
    number: 31,
    neighbourhood: 'ashdene',
    since: 131,
    ways: [{ kind: 'mobile', value: '07700 900114', note: 'After four; she teaches.' }],
    about: [
      {
        words: 'I’m not a carer, I’m her daughter. But I’m so tired I put the milk in the oven.',
        ago: 129,
        writtenBy: 'Priya Shah',
      },
    ],
    strengths: [
      'Head of maths: can make any timetable work except her own',
      'Has a sister-in-law who would help if asked',
    ],
    difficulties: ['Has not had a Sunday off since her father died'],
    circle: [{ name: 'Margaret Ashby', relation: 'mother', story: 'margaret' }],
  },
  happened: [
    {
      ago: 129,
      time: '16:35',
      by: 'Priya Shah',
      minutes: 22,
      whose: 'person',
      wants: 'One Sunday in two. And to ring Mum because I feel like it, not to check that she’s upright.',
      life: 'Full time at the high school, two teenagers, marking. I used to sing. Sundays I drive over, do the bins, the bath and a shop and we’re both cross by four.',
      helps: 'Other people who don’t need it explaining. An evening, once the kids are fed.',
      mightNeed: 'yes',
      carers: 'wanted',
      led: [
        { to: 'hub', detail: 'Her own, at Fernhill library hub after school' },
        {
          to: 'introduced',
          listing: 'Carers’ Thursday Evening',
          hopesFor: 'An evening without explaining',
          came: [
            {
              ago: 121,
              kind: 'first contact',
              words: 'They said bring nothing, not even a cake. I nearly cried.',
              by: 'Priya Shah',
            },
            {
              ago: 114,
              kind: 'first time there',
              helped: 'yes',
              words: 'I sat in the car for ten minutes and a woman knocked on the window and said “we all did that”.',
              by: 'Priya Shah',
            },
            {
              ago: 86,
              kind: 'still going',
              helped: 'a little',
              words: 'When I can. Two in three. I’ve told my brother he has the second Sunday.',
              by: 'Lorna Pickup',
            },
          ],
        },
      ],
    },
  ],
}
