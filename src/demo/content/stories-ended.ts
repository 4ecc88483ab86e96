import type { Story } from './story.ts'

/** She died before her six weeks were up. Nobody is asked how her lunches went. */
export const edna: Story = {
  key: 'edna',
  person: {
    pronouns: 'she/her',
    knownAs: 'Edna Windle',
    given: 'Edna',
    family: 'Windle',
    age: 93,
    birthday: '02-08',
    street: 'Refectory Road',
    number: 77,
    neighbourhood: 'priorsfield',
    since: 61,
    died: { ago: 31, toldBy: 'Her granddaughter, Kirsty' },
    ways: [{ kind: 'phone', value: '01632 960165' }],
    about: [
      {
        words: 'I’ve buried everyone I used to eat with. I’d like to eat with somebody.',
        ago: 61,
        writtenBy: 'Tom Hepworth',
      },
    ],
    strengths: ['Ninety-three and up her own stairs', 'Wicked at whist', 'Writes to four great-grandchildren'],
    difficulties: ['Her heart', 'Evenings'],
    circle: [
      { name: 'Kirsty Windle', relation: 'granddaughter', reach: '07700 900166', may: ['everything'], agreed: 61 },
    ],
  },
  happened: [
    {
      ago: 61,
      time: '14:45',
      by: 'Tom Hepworth',
      minutes: 26,
      whose: 'person',
      wants: 'A dinner at a table. I’m not fussy what it is, I’m fussy who’s there.',
      life: 'My own stairs, my own bath, my own front step done every Friday. Kirsty does the big shop. I’ve outlived two televisions.',
      helps: 'Somewhere near with chairs that have arms.',
      mightNeed: 'no',
      led: [
        {
          to: 'introduced',
          listing: 'The Refectory Table',
          hopesFor: 'A dinner at a table with people at it',
          goesAlong: 'Tunde, who cooks, calls for her on his way',
          came: [
            {
              ago: 55,
              kind: 'first contact',
              words: 'A young man with a voice like a cello. I shall wear the blue.',
              by: 'Tom Hepworth',
            },
            {
              ago: 48,
              kind: 'first time there',
              helped: 'yes',
              words: 'Three helpings. I sat next to a man who’d met Matt Busby.',
              by: 'Tom Hepworth',
            },
          ],
        },
      ],
    },
  ],
}
