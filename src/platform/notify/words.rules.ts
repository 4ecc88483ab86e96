/**
 * Every word that leaves the house in a message. A phone lies on a table and a letter in a hall: none of it names the
 * council, social care, a group or the person (safety.md, Messages and links), so nothing is filled in but the link.
 */
export const LINK = '{link}'

export const messageWords = {
  'how it is going': {
    subject: 'A short question',
    words: `Hello. We would like to hear how something new is going for you. It is one question, and takes less than a minute: ${LINK}
We never ask for your name, money or a password. If you would rather not answer, leave it be.`,
  },
} as const

export type MessageKind = keyof typeof messageWords

/** What the page behind the link says. Whoever holds the phone reads it too. */
export const answerWords = {
  title: 'How is it going?',
  question: 'Are you still going?',
  about: 'You started something new not long ago, and we would like to hear how it is going. One answer is enough.',
  answers: { yes: 'Yes', no: 'Not any more', talk: 'I would rather talk to someone' },
  afterTalk: 'Somebody will ring you.',
  own: 'Anything you would like to say',
  ownHint: 'A few words. You can leave this empty.',
  send: 'Send',
  thanks: { title: 'Thank you, we have your answer', more: 'You can close this page. There is nothing else to do.' },
  ended: { title: 'This link has ended', more: 'There is nothing you need to do.' },
  tooOften: { title: 'Please wait a few minutes', more: 'Then open the link again.' },
  fault: { title: 'That did not work', more: 'It is not your doing. Please open the link again in a few minutes.' },
} as const
