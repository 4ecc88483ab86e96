import type { Story } from './story.ts'

/** For whom nothing fitted, and for whom the second try did. */
export const walter: Story = {
  key: 'walter',
  person: {
    pronouns: 'he/him',
    knownAs: 'Walter Crabtree',
    given: 'Walter',
    family: 'Crabtree',
    age: 84,
    birthday: '09-17',
    street: 'Steep Street',
    number: 11,
    neighbourhood: 'quarrydown',
    since: 52,
    ways: [{ kind: 'phone', value: '01632 960171', note: 'After six; he walks all day' }],
    about: [
      {
        words: 'I have nobody left who can beat me and I would very much like to be beaten.',
        ago: 52,
        writtenBy: 'Minh Tran',
      },
    ],
    strengths: ['Played chess for the county', 'Walks five miles a day', 'Taught physics; still explains things well'],
    difficulties: ['Cannot abide the daytime', 'Board partner of forty years has moved to Spain'],
    circle: [{ name: 'Mr Nowicki', relation: 'neighbour', note: 'Takes parcels in' }],
  },
  happened: [
    {
      ago: 52,
      time: '17:40',
      by: 'Minh Tran',
      minutes: 20,
      whose: 'person',
      wants:
        'Chess. In the evening, within a walk, against somebody good. I do not want a coffee morning, a lunch, or a chair to do exercises in.',
      life: 'Up at nine, walk till four, read till midnight. I do my own everything. Marek used to come Tuesdays and Thursdays; he has gone to Alicante to be warm, the fool.',
      helps:
        'One other person who knows the Sicilian Defence. I asked the library; they have a set with a salt cellar for a bishop.',
      mightNeed: 'no',
      led: [
        {
          to: 'nothing fits',
          words:
            'Chess on weekday evenings, for strong players, near Quarrydown. Nothing after five at all on that side but the pub.',
          topics: ['games and quizzes', 'company'],
        },
      ],
    },
    {
      ago: 20,
      time: '17:50',
      by: 'Minh Tran',
      minutes: 8,
      about: 'our follow-up',
      whose: 'person',
      wants: 'Has a grandmaster moved into Mason Street? No? I can wait. I have had positions like this.',
      life: 'As before. I have begun on the problems in the Sunday paper.',
      helps: 'He would teach, if anybody wanted to learn on a dark evening.',
      mightNeed: 'no',
      led: [
        {
          to: 'nothing fits',
          words:
            'Walter would teach chess of an evening. Two more people have asked at the Tramway Centre; nobody has a key after six.',
          topics: ['games and quizzes', 'helping others'],
        },
      ],
    },
  ],
}

export const surinder: Story = {
  key: 'surinder',
  person: {
    pronouns: 'she/her',
    knownAs: 'Surinder Gill',
    given: 'Surinder',
    family: 'Gill',
    age: 72,
    birthday: '11-02',
    street: 'Compline Road',
    number: 90,
    neighbourhood: 'priorsfield',
    since: 190,
    ways: [{ kind: 'mobile', value: '07700 900172' }],
    details: [{ kind: 'language', value: 'Punjabi and English, both perfectly well' }],
    about: [
      {
        words:
          'Twenty-six years on the buses. I have put off bigger men than you. Now I sit in and the sofa is winning.',
        ago: 190,
        writtenBy: 'Ruksana Begum',
      },
    ],
    strengths: [
      'Conductress, then inspector: can run anything',
      'Knows every street and who lived in it',
      'Good company, loud',
    ],
    difficulties: ['Widowed last year', 'Hates being spoken to slowly'],
    circle: [{ name: 'Kiran Gill', relation: 'daughter, in Toronto', reach: 'Video on Sundays' }],
    worker: { name: 'Mandy Fearnley', since: 150 },
  },
  happened: [
    {
      ago: 190,
      time: '10:15',
      by: 'Ruksana Begum',
      minutes: 23,
      whose: 'person',
      wants: 'To be tired for a good reason at the end of the day.',
      life: 'House, temple, house. Balwant did the talking for us at home, believe it or not, and now it is quiet. Nothing wrong with me that a timetable wouldn’t cure.',
      helps: 'I said I’d try the chairs. My doctor is keen on the chairs.',
      mightNeed: 'no',
      led: [
        {
          to: 'introduced',
          listing: 'Chair Yoga, Holy Cross Rooms',
          hopesFor: 'To be tired for a good reason',
          came: [
            { ago: 182, kind: 'first contact', words: 'They sent a leaflet with a sunset on it.', by: 'Ruksana Begum' },
            {
              ago: 175,
              kind: 'first time there',
              helped: 'no',
              words:
                'A woman asked me very slowly if I understood. I said I had understood English when she was in a pram.',
              by: 'Ruksana Begum',
            },
            {
              ago: 160,
              kind: 'stopped',
              helped: 'no',
              words: 'I’ve stopped. It isn’t them, it’s chairs. I have done enough sitting.',
              by: 'Mandy Fearnley',
            },
          ],
        },
      ],
    },
    {
      ago: 158,
      time: '11:45',
      by: 'Mandy Fearnley',
      minutes: 30,
      channel: 'in person',
      about: 'same matter',
      whose: 'person',
      wants: 'Something to be in charge of. Or to be a nuisance about.',
      life: 'Told me the old 7 route stop by stop, and who got on. An hour went.',
      helps: 'Not what is wrong with her: what she knows. The photograph people need names.',
      mightNeed: 'no',
      led: [
        {
          to: 'introduced',
          listing: 'Friends of Old Marlbrook',
          hopesFor: 'To be useful, and a nuisance',
          goesAlong: 'Mandy, as far as the lift',
          came: [
            {
              ago: 151,
              kind: 'first contact',
              words: 'They had a picture of depot staff, 1981. I am in it. I have the hair.',
              by: 'Mandy Fearnley',
            },
            {
              ago: 144,
              kind: 'first time there',
              helped: 'yes',
              words: 'Named nineteen people before the tea. They stood up when I left.',
              by: 'Mandy Fearnley',
            },
            {
              ago: 116,
              kind: 'still going',
              helped: 'yes',
              words: 'Thursdays, and Mondays they don’t know about. I have reorganised the drawers.',
              by: 'Mandy Fearnley',
            },
          ],
        },
      ],
    },
  ],
}
