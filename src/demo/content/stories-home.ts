import type { Story } from './story.ts'

/** Home from hospital, and home with somebody to look after. */
export const joseph: Story = {
  key: 'joseph',
  person: {
    pronouns: 'he/him',
    knownAs: 'Joseph Brennan',
    given: 'Joseph',
    family: 'Brennan',
    also: 'Joe',
    age: 74,
    birthday: '03-19',
    street: 'Pinfold Street',
    number: 22,
    neighbourhood: 'old-town',
    since: 96,
    ways: [
      { kind: 'mobile', value: '07700 900121' },
      { kind: 'phone', value: '01632 960121', note: 'His sister’s, in the evening' },
    ],
    about: [
      { words: 'I came in on my feet and I’ll go home on them.', ago: 96, writtenBy: 'Marcus Reid' },
      {
        words: 'I was forty years a stage carpenter. I have built better staircases than the one that beat me.',
        ago: 92,
        writtenBy: 'Angela Mobbs',
      },
    ],
    strengths: ['Handy, patient, tells a story', 'Sister Nuala round the corner', 'Used to heights'],
    difficulties: ['New hip; the stairs', 'Will not use a stick where he can be seen'],
    circle: [
      {
        name: 'Nuala Brennan',
        relation: 'sister',
        reach: '01632 960121',
        may: ['appointments', 'plans', 'how he is'],
        agreed: 96,
      },
    ],
    deeper: [
      {
        ...{ kind: 'warning', ago: 90, by: 'Angela Mobbs', reviewIn: 150 },
        words: 'The second stair from the bottom is loose until it is mended: step over it.',
        source: 'Seen on the first visit home',
      },
    ],
    worker: { name: 'Angela Mobbs', since: 95 },
  },
  happened: [
    {
      ago: 96,
      time: '11:05',
      by: 'Irfan Malik',
      minutes: 19,
      caller: { name: 'Sister Adjei', relation: 'ward sister, Marlbrook General', professional: true },
      whose: 'both',
      wants: 'Home today, if somebody can be there tonight. Joseph: “My own bed. And to get up to it.”',
      life: 'Lives alone over the old print shop, twenty-one stairs. Sister nearby. Was building scenery for the panto until the fall.',
      helps: 'Help morning and evening at first, with an end to it. The therapist to meet him before anyone starts.',
      mightNeed: 'yes',
      assessment: 'offered',
      led: [
        {
          to: 'handed over',
          team: 'short-term-help',
          reason: 'Ready to leave hospital. Home first: two goals with him before help starts, then within 48 hours.',
          taken: { ago: 96, by: 'Angela Mobbs' },
        },
      ],
    },
    {
      ago: 94,
      time: '15:10',
      by: 'Bożena Lis',
      minutes: 9,
      about: 'our follow-up',
      whose: 'person',
      wants: 'To say the girl came last night and again this morning and she lets me do it myself. Is that allowed?',
      life: 'Up the stairs twice. Down them once, on my backside, to general applause.',
      helps: 'Nothing more, thank you.',
      mightNeed: 'no',
      led: [{ to: 'advice', detail: 'That is exactly what is allowed' }],
    },
    {
      ago: 50,
      time: '10:00',
      by: 'Tom Hepworth',
      minutes: 17,
      whose: 'person',
      wants:
        'They’ve finished with me, six weeks to the day, and I need no service. What I need is a bench and something to saw.',
      life: 'Stairs, bath, shop: all done. Stick is in the umbrella stand where it belongs. The panto has found another carpenter, the traitors.',
      helps: 'Somewhere with tools that wouldn’t mind a man who sits down every half hour.',
      mightNeed: 'no',
      led: [
        {
          to: 'introduced',
          listing: 'The Lamp Room Workshop',
          hopesFor: 'A bench, and something to saw',
          goesAlong: 'Ken, who drives past anyway',
          came: [
            {
              ago: 45,
              kind: 'first contact',
              words: 'Ken came for me. Measured my doorframe while he was waiting. Good sign.',
              by: 'Tom Hepworth',
            },
            {
              ago: 37,
              kind: 'first time there',
              helped: 'yes',
              words: 'They’d a vice I haven’t seen since 1979. I have been asked about a staircase.',
              by: 'Tom Hepworth',
            },
            {
              ago: 7,
              kind: 'still going',
              helped: 'yes',
              words: 'Three days a week. I’m teaching a lad dovetails and he’s teaching me to keep my mouth shut.',
              by: 'Irfan Malik',
            },
          ],
        },
      ],
    },
  ],
}

export const ken: Story = {
  key: 'ken',
  person: {
    pronouns: 'he/him',
    knownAs: 'Ken Tolley',
    given: 'Kenneth',
    family: 'Tolley',
    age: 78,
    birthday: '10-30',
    street: 'Lamp Street',
    number: 14,
    neighbourhood: 'coldwell',
    since: 402,
    ways: [{ kind: 'phone', value: '01632 960123', note: 'Beryl may answer; just ask for Ken.' }],
    details: [{ kind: 'large print', value: 'Large print, 18 point' }],
    about: [
      {
        words:
          'Fifty-four years married. She’s still in there, she just comes and goes. I’m not handing her over to anybody; I’d like my dinner sitting down once in a while.',
        ago: 402,
        writtenBy: 'Carol Dunphy',
      },
    ],
    strengths: ['Steady; was a winding engineman', 'Sings bass, and so does she', 'A son in Leeds who rings'],
    difficulties: ['Up four times a night', 'His own knees'],
    circle: [
      { name: 'Beryl Tolley', relation: 'wife', note: 'Her own record is kept apart from his.' },
      { name: 'David Tolley', relation: 'son', reach: '07700 900124', may: ['plans'], agreed: 395 },
    ],
    worker: { name: 'Esther Lindo', since: 398 },
  },
  happened: [
    {
      ago: 402,
      time: '08:40',
      by: 'Carol Dunphy',
      minutes: 33,
      whose: 'person',
      wants:
        'I’m ringing about my wife, or I thought I was. The lady asked how I was and I couldn’t get a word out for a bit.',
      life: 'I do her tablets, her dressing, the cooking now, badly. She was the cook. We have the band on the wireless at four. I haven’t been to the Institute since last Easter.',
      helps: 'Two hours. Men who are in the same boat. Something Beryl can come to and not be looked at.',
      mightNeed: 'yes',
      carers: 'booked',
      led: [
        { to: 'hub', detail: 'Coldwell Hub with Esther Lindo, Beryl at Songs First meanwhile' },
        {
          to: 'introduced',
          listing: 'Husbands and Sons',
          hopesFor: 'Men in the same boat',
          goesAlong: 'Another Ken rings the night before',
          came: [
            {
              ago: 393,
              kind: 'first contact',
              words: 'He’s called Ken as well. That was most of the conversation.',
              by: 'Carol Dunphy',
            },
            {
              ago: 384,
              kind: 'first time there',
              helped: 'yes',
              words: 'Bacon sandwich, no questions. Then one lad asked if she still knew me and nobody looked away.',
              by: 'Esther Lindo',
            },
            {
              ago: 356,
              kind: 'still going',
              helped: 'yes',
              words: 'Not missed one. I’ve been made treasurer, which means I carry the sauce.',
              by: 'Esther Lindo',
            },
          ],
        },
      ],
    },
    {
      ago: 75,
      time: '09:15',
      by: 'Shanice Daley',
      minutes: 21,
      whose: 'person',
      wants:
        'To ask about nights. I can do the days. I fell asleep in the chair and she’d gone out to look for her mother.',
      life: 'A neighbour brought her back, no harm done. Songs First on Mondays and she knows every word. Husbands and Sons keeps me level.',
      helps: 'Something on the door that tells me. And I’ll say it: a night off.',
      mightNeed: 'yes',
      carers: 'wanted',
      led: [
        { to: 'signposted', listing: 'Pendant and Peace of Mind' },
        {
          to: 'handed over',
          team: 'south-social-work',
          reason:
            'Ken has asked for his carer’s plan to be looked at again: nights. Still willing; not able every night.',
          taken: { ago: 74, by: 'Zoë Hargreave' },
        },
      ],
    },
  ],
}
