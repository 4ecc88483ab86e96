import type { Deeper, Story } from './story.ts'

export const jordansAdvocate: Deeper = {
  ...{ kind: 'advocate', ago: 30, by: 'Fran Cuddy', who: 'Ruth Okoro, Speak Up Marlbrook', reach: '01632 960170' },
  why: 'To say what he wants when his support is looked at again now that he is paid.',
  nobodyElse: 'His dad is the only other, and Jordan asked that it is not his dad.',
}

/** Ken's wife, whose record is her own: what she can decide, who decides where she cannot, and who was told. */
export const berylTolley: Story = {
  key: 'beryl-tolley',
  person: {
    pronouns: 'she/her',
    knownAs: 'Beryl Tolley',
    given: 'Beryl',
    family: 'Tolley',
    age: 77,
    birthday: '02-11',
    street: 'Lamp Street',
    number: 14,
    neighbourhood: 'coldwell',
    since: 74,
    ways: [{ kind: 'phone', value: '01632 960123', note: 'She answers; she may not pass it on.' }],
    details: [{ kind: 'how to communicate', value: 'Face to face, one question, and wait. Sing if stuck.' }],
    about: [{ words: 'I like my own bed and I like him in the next one.', ago: 74, writtenBy: 'Zoë Hargreave' }],
    strengths: ['Every word of every song', 'Bakes, with somebody beside her'],
    difficulties: ['Nights', 'Where her mother has got to'],
    circle: [
      {
        name: 'Ken Tolley',
        relation: 'husband',
        story: 'ken',
        caresFor: true,
        may: ['appointments', 'plans', 'how she is'],
        agreed: 74,
        authority: { kind: 'attorney for health and welfare', seenBy: 'Zoë Hargreave', seen: 73, from: 900 },
      },
    ],
    worker: { name: 'Zoë Hargreave', since: 73 },
    deeper: [
      {
        ...{ kind: 'capacity', ago: 73, by: 'Zoë Hargreave', decision: 'Whether a sensor on the front door is fitted' },
        helpGiven:
          'Asked at ten in the morning, at her own table, with the sensor in her hand and Ken out of the room.',
        because: 'Dementia, diagnosed four years ago',
        unable: ['keep it in mind long enough to decide'],
        reasons: 'She liked it each time it was shown, and each time it was new. Asked again on two mornings.',
        bestInterests: 'Fitted, on Ken’s word as her attorney: it lets her go to the door and brings nobody but him.',
        consulted: 'Ken, and their son by telephone',
      },
      {
        ...{ kind: 'warning', ago: 70, by: 'Zoë Hargreave', reviewIn: 120 },
        words: 'Say your name at the gate, and wait. A knock at the window frightens her.',
        source: 'Ken, and seen on a visit',
      },
    ],
  },
  happened: [
    {
      ago: 3,
      time: '10:05',
      by: 'Priya Shah',
      minutes: 14,
      caller: { name: 'Ken Tolley', relation: 'husband' },
      whose: 'both',
      wants: 'To sleep. She was up six times. Beryl, beside him: “I was only looking.”',
      life: 'The door sensor works. Now it is her legs: they are swollen, and she will not have them looked at by a man.',
      helps: 'A nurse who comes to her, a woman, who has time to sing one.',
      mightNeed: 'yes',
      assessment: 'declined',
      carers: 'offered',
      led: [
        {
          to: 'handed over',
          team: 'district-nurses',
          reason:
            'Swollen legs since Friday. A woman nurse, please; mornings; she has dementia and likes to be sung to.',
          outside: { how: 'legal authority', note: 'Ken Tolley, attorney for health and welfare' },
          taken: { ago: 2, by: 'Priya Shah', saidBy: 'Sister Imelda Roche' },
        },
      ],
    },
  ],
}
