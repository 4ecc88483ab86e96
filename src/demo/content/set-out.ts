import { marlbrookPrinciples } from './set-out-principles.ts'
import type { NewSetOut } from './set-out-shape.ts'

/** What a place set out to do, by the place: objectives, principles gone through, pilots, changes in practice, stories. */
export const setOut: Readonly<Record<string, NewSetOut>> = {
  marlbrook: {
    by: 'Adaeze Nwosu',
    objectives: [
      {
        ...{ step: 1, ago: 260, owner: 'Siân Prosser', ownerRole: 'Contact centre manager' },
        words: 'Whoever rings is listened to by somebody who knows what is near, and most need ring only once.',
        figures: ['front-door.resolved', 'community.still-going'],
      },
      {
        ...{ step: 2, ago: 260, owner: 'Ros Kemp', ownerRole: 'Principal occupational therapist' },
        words: 'People go home from hospital, and nothing for good is decided before they have been there a while.',
        figures: ['short-term-help.no-further-help-at-two-weeks', 'ascof-2d-proxy'],
      },
      {
        ...{ step: 3, ago: 260, owner: 'Ros Tanner', ownerRole: 'Short-term help manager' },
        words: 'Everybody who could manage again is offered the help to, before anything that lasts.',
        figures: ['short-term-help.no-further-help-at-six-weeks', 'ascof-2a'],
      },
      {
        ...{ step: 4, ago: 120, owner: 'Graham Oldroyd', ownerRole: 'Social work manager, north' },
        words:
          'Help that lasts still gets people nearer to what they want, and a move into a home is never for want of trying.',
        figures: ['long-term-support.outcomes-reached', 'ascof-2c'],
      },
      {
        ...{ step: 5, ago: 260, owner: 'Mary Iddon', ownerRole: 'Head of service' },
        words: 'There are enough of us, we stay, and we spend our days with people and not with screens.',
        figures: ['posts-filled', 'front-door.recording-time'],
      },
      {
        ...{ step: 6, ago: 260, owner: 'Adaeze Nwosu', ownerRole: 'Director of adult social care' },
        words: 'We look at a few figures together every month, say why, and let somebody from outside ask.',
        figures: ['budget-position'],
      },
    ],
    principles: marlbrookPrinciples,
    pilots: [
      {
        ...{
          title: 'Somebody at home within a day of a fall',
          began: 150,
          lasts: 270,
          code: 'INV-204',
          setAside: 86_000,
        },
        tests:
          'Two helpers who go to people after a fall the same or the next day, stay an hour, and look at what would stop the next one.',
        figure: 'front-door.resolved',
        shows: 'More falls end with the first conversation, and no more of these people come back within 90 days.',
        ends: 'Whoever is being helped on the last day is seen to the end by short-term help. Both posts are lent and go back to their teams. What is left returns to the pot.',
        ...{ owner: 'Ros Kemp', ownerRole: 'Principal occupational therapist' },
        spent: [
          { ago: 92, spent: 14_200, doubleRunning: 3_900, note: 'The old evening cover ran on for two months' },
          { ago: 5, spent: 38_600, doubleRunning: 3_900, note: '' },
        ],
        judged: [
          {
            ...{ ago: 60, judged: 'changed', judgedBy: 'The monthly meeting, with the district nurses' },
            learned:
              'Mornings after are too late for people who fell at night, so that they now also go until nine in the evening.',
          },
        ],
      },
      {
        ...{ title: 'A Saturday hub in Fernhill library', began: 520, lasts: 365, code: 'INV-198', setAside: 24_000 },
        tests: 'Sitting down with people on Saturdays, for those who work and those who care on weekdays.',
        figure: 'community.hub-came',
        shows: 'Carers come who have not come before, and say that it helped.',
        ends: 'The library keeps the room on Saturdays whatever we do; people booked after the last day are offered a weekday evening.',
        ...{ owner: 'Bernadette Quill', ownerRole: 'Hubs manager' },
        spent: [{ ago: 150, spent: 19_750, doubleRunning: 0, note: 'No weekday was closed for it' }],
        judged: [
          {
            ...{ ago: 140, judged: 'goes on', judgedBy: 'The director, after asking those who came' },
            learned:
              'Half of those who came look after somebody. They came for each other as much as for us, so that the table stays set when nobody has booked.',
          },
        ],
      },
    ],
    practice: [
      {
        ...{ theme: 'Falls, and who looks in', raisedIn: 'The practice forum', ago: 27, by: 'Siân Prosser' },
        changed: 'Advisers ring the occupational therapists during the call, where before they sent a hand-over.',
        cameBack: {
          after: 15,
          words: 'Fewer hand-overs come back with a question. Calls are three minutes longer, and nobody minds.',
        },
      },
      {
        ...{ theme: 'The first sentence of a record', raisedIn: 'The peer circle', ago: 96, by: 'Sunita Mehta' },
        changed: 'Nobody writes the first line of a record for the person: it waits until they have said it.',
        cameBack: { after: 50, words: 'People notice when their own words are read out to them at the review.' },
      },
      {
        ...{ theme: 'Evenings alone', raisedIn: 'The mental health forum', ago: 12, by: 'Judith Amory' },
        changed: 'Two are on every evening rota, and the second may be somebody who is learning.',
      },
    ],
    stories: [
      {
        ...{ ago: 21, agreedBy: 'a woman who moved here to be near her son', let: true },
        agreedHow: 'It was read to her at the hub; she took out a sentence about her street, and signed it',
        words:
          'I had not been out since the winter. The lady on the telephone did not ask what was wrong with me. She asked what I used to grow.\nNow I have a row of beans with two other people, and on Thursdays I am the one who brings the cake. I did not need the carers after all. I needed somebody to hold the gate.',
      },
      {
        ...{ ago: 9, agreedBy: 'a man who cares for his wife', let: true },
        agreedHow: 'On the telephone, after it was sent to him to read',
        words:
          'They asked me whether I was willing and able, and I said willing, yes. Nobody had asked about the other half before.\nSomebody sits with her now on two mornings. I sleep.',
      },
    ],
    posts: [
      { series: 'posts-filled-social-workers', of: 78, values: [88, 90, 92, 94] },
      { series: 'posts-filled-occupational-therapists', of: 21, values: [81, 86, 90, 90] },
      { series: 'posts-filled-amhps', of: 14, values: [64, 57, 64, 57], note: 'Advertised three times' },
      { series: 'posts-filled-contact-advisers', of: 16, values: [94, 88, 94, 100] },
      { series: 'posts-filled-reablement-workers', of: 62, values: [82, 84, 87, 90] },
      { series: 'posts-filled-managers', of: 15, values: [93, 93, 100, 93] },
    ],
  },
}
