import type { Story } from './story.ts'

/** Two records to be careful with: a hidden address, and a restricted concern. */
export const renata: Story = {
  key: 'renata',
  person: {
    pronouns: 'she/her',
    knownAs: 'Renata Stan',
    given: 'Renata',
    family: 'Stan',
    age: 29,
    birthday: '04-27',
    street: 'Bittern Walk',
    number: 16,
    neighbourhood: 'larkmoor',
    since: 88,
    safetyHold: true,
    ways: [
      { kind: 'mobile', value: '07700 900151', note: 'Between ten and two. Say “the library about your book”.' },
      { kind: 'mobile', value: '07700 900152', safe: 'not safe', note: 'Old number. He has the phone.' },
    ],
    details: [
      { kind: 'language', value: 'Romanian' },
      { kind: 'interpreter', value: 'Romanian, by telephone, nobody from Marlbrook' },
    ],
    notToTell: [
      { who: 'Florin Stan, husband', why: 'She left him. He is looking for her.' },
      { who: 'Anyone ringing for the garage on Coal Wharf', why: 'His brother works there.' },
    ],
    about: [
      { words: 'I want to plan a week. Only that. Seven days that I know.', ago: 88, writtenBy: 'Helena Drobny' },
    ],
    strengths: ['Seamstress', 'Three languages', 'Got herself and the boy out with one bag'],
    difficulties: ['Does not sleep', 'Cannot be found, so cannot easily find anyone'],
    circle: [
      {
        name: 'Raluca',
        relation: 'friend',
        reach: '07700 900153',
        note: 'Knows the address. The only one.',
        may: ['that she is well'],
        agreed: 88,
      },
    ],
    worker: { name: 'Helena Drobny', since: 88 },
  },
  happened: [
    {
      ago: 88,
      time: '10:30',
      by: 'Bożena Lis',
      minutes: 38,
      whose: 'person',
      wants: 'To know who can see where I live, if I tell you.',
      life: 'A room, a kettle, my son. He draws houses with very big locks.',
      helps: 'Work I can do inside. A school that will not telephone his father.',
      mightNeed: 'cannot tell',
      assessment: 'offered',
      led: [
        { to: 'signposted', listing: 'Harbour' },
        {
          to: 'handed over',
          team: 'rapid-response',
          reason: 'Safety first; see the note on reaching her before anything else.',
          taken: { ago: 88, by: 'Helena Drobny' },
        },
      ],
    },
    {
      ago: 46,
      time: '11:00',
      by: 'Helena Drobny',
      minutes: 25,
      channel: 'in person',
      about: 'same matter',
      whose: 'person',
      wants: 'People. Not many.',
      life: 'The boy is at school and has a friend called Maxwell. I mend for the whole house here. I have planned three weeks now.',
      helps: 'A table with sewing machines where nobody asks where you live.',
      mightNeed: 'no',
      led: [
        {
          to: 'introduced',
          listing: 'Stitch Back',
          hopesFor: 'To sew among people, quietly',
          goesAlong: 'Helena, to the corner and no further',
          came: [
            {
              ago: 40,
              kind: 'first contact',
              words: 'They asked my first name and whether I could do zips.',
              by: 'Helena Drobny',
            },
            {
              ago: 32,
              kind: 'first time there',
              helped: 'yes',
              words: 'I did four zips. Nobody asked.',
              by: 'Helena Drobny',
            },
          ],
        },
      ],
    },
  ],
}

export const olive: Story = {
  key: 'olive',
  person: {
    pronouns: 'she/her',
    knownAs: 'Olive Sankey',
    given: 'Olive',
    family: 'Sankey',
    age: 86,
    birthday: '07-14',
    street: 'Cedar Mount',
    number: 5,
    neighbourhood: 'ashdene',
    since: 64,
    ways: [
      { kind: 'phone', value: '01632 960161', note: 'Mornings, and ask whether she is alone before anything else.' },
    ],
    about: [
      {
        words: 'He was so polite. That is what makes me wild. I made him a sandwich.',
        ago: 63,
        writtenBy: 'Judith Amory',
      },
    ],
    strengths: ['Was a magistrate’s clerk; keeps every receipt', 'Two good neighbours', 'Angry, which helps'],
    difficulties: ['Eyesight', 'Ashamed to tell her nephew'],
    circle: [{ name: 'Piers Sankey', relation: 'nephew', note: 'She has not decided yet what he may be told.' }],
    worker: { name: 'Shabana Akhtar', since: 60 },
  },
  happened: [
    {
      ago: 64,
      time: '16:20',
      by: 'Lorna Pickup',
      concern: {
        dangerNow: 'no',
        whatHappened:
          'Her neighbour Mrs Vyas rang. A man who began with a loose tile in June has had seven payments, the last £2,400, and said yesterday he would be back on Friday with a man from the bank. There is no scaffolding and no new tile.',
        reachSafely: 'Ring before noon. If a man answers, say wrong number.',
        wants: 'Olive: “My money, a lock, and to look him in the eye in a courtroom.”',
        knows: 'yes',
        decided: {
          ago: 63,
          by: 'Judith Amory',
          decision: 'enquiry',
          reasons:
            'She has needs (sight, frailty), is at risk of financial abuse that is going on, and because of her sight cannot check what she is asked to sign. Police and trading standards told with her agreement. She leads on what she wants.',
          advocate: 'offered',
        },
      },
    },
    {
      ago: 55,
      time: '10:10',
      by: 'Shabana Akhtar',
      minutes: 29,
      channel: 'in person',
      whose: 'person',
      wants: 'To feel the same about my own front door as I did at Easter.',
      life: 'Bridge on Mondays, if someone reads me the cards. Radio, garden, Mrs Vyas. I have stopped answering the bell and I don’t like myself for it.',
      helps: 'The man with the chain and the little camera. And something to be good at; I was always good at things.',
      mightNeed: 'yes',
      assessment: 'declined',
      led: [
        { to: 'signposted', listing: 'Safe Knock' },
        {
          to: 'introduced',
          listing: 'Books Out Loud',
          hopesFor: 'To be read to, and argue about it',
          goesAlong: 'Mrs Vyas drives her',
          came: [
            {
              ago: 49,
              kind: 'first contact',
              words: 'They asked what I like. I said Trollope. There was a silence, then a cheer.',
              by: 'Shabana Akhtar',
            },
            {
              ago: 41,
              kind: 'first time there',
              helped: 'yes',
              words: 'I had forgotten one could shut one’s eyes on purpose.',
              by: 'Shabana Akhtar',
            },
            {
              ago: 12,
              kind: 'still going',
              helped: 'yes',
              words: 'Every Monday. I have been asked to choose the next one and I intend to abuse the power.',
              by: 'Shabana Akhtar',
            },
          ],
        },
      ],
    },
  ],
}
