/** What is said by somebody who rings again. {S}, {s} and the rest as in matters-*.ts. */
export const again: readonly string[] = [
  'As before, and more so.',
  'It helped, and then it stopped helping.',
  'We spoke a few weeks ago.',
  'The same thing, from another side.',
  'It was fine until Sunday.',
  'You said to ring again if it went on. It went on.',
  'Thought about it and would like to try after all.',
  'Did what you said. Half of it worked.',
  'Nobody came on Tuesday.',
]

/** Short pages: not asking for anything new. */
export const brief: Readonly<
  Record<'our follow-up' | 'rebooking' | 'thanks', readonly (readonly [wants: string, life: string])[]>
> = {
  'our follow-up': [
    ['We rang to see how it went. {She} [am|is|are] managing.', 'Much as before, and cheerful.'],
    ['Rung as promised. {S} [have|has|have] what {s} needed.', 'The rail is in. The cat disapproves.'],
    ['Asked how things are. Better for the talk, {s} [say|says|say].', 'Out twice since.'],
    ['Rung back with the answer about transport.', 'Was in the garden; had to be fetched.'],
    ['A call to ask whether anything came of it. Something did.', 'Has been, and is going again.'],
  ],
  rebooking: [
    ['To move the appointment; it’s the funeral that day.', 'Nothing else new.'],
    ['{S} cannot do Thursday. Any Thursday, it turns out.', 'Physio has Thursdays now.'],
    ['To come in the morning instead.', 'Tires by two.'],
    ['The bus was off and {s} missed it. Another day, please.', 'Sorry, and no need to be.'],
  ],
  thanks: [
    ['To say thank you. It’s made a difference.', 'Sleeping better.'],
    ['Nothing wrong, only to say the man came and was lovely.', 'House is warm.'],
    ['To tell whoever it was that they were right.', 'Up and about.'],
    ['To ask who to send a card to.', 'Back to how {s} [was|was|were], near enough.'],
    ['Just ringing to tell you {s} went.', 'And is going again.'],
  ],
}

/** Added to what could help, when somebody was introduced. {Group} is the name it goes by. */
export const likedTheSound: readonly string[] = [
  'Liked the sound of {Group}.',
  '{Group}: said yes straight away.',
  'Would give {Group} a go, with somebody at the door.',
  'Had heard of {Group} and never dared.',
  'Used to know someone at {Group}.',
  '{Group}, if the bus runs.',
  'Not sure, then sure: {Group}.',
  'Asked a good many questions about {Group} first.',
  'Laughed at the idea of {Group} and then asked what time.',
  '{Group}, because it is near.',
]

/** Who told us that somebody had died. */
export const toldBy: readonly string[] = [
  'Family, by telephone',
  'The surgery',
  'The ward',
  'A neighbour',
  'Tell Us Once',
  'The undertaker',
  'Daughter',
  'Son',
  'The care home',
]
