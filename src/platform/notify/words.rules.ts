/**
 * Every word that leaves the house in a message. A phone lies on a table and a letter in a hall: none of it names the
 * council, social care, a group or the person (safety.md, Messages and links), so nothing is filled in but the link and,
 * for a time that was booked, the day and the hour.
 */
export const LINK = '{link}'
export const WHEN = '{when}'

const never = 'We never ask for your name, money or a password.'

export const messageWords = {
  'how it is going': {
    subject: 'A short question',
    words: `Hello. We would like to hear how something new is going for you. It is one question, and takes less than a minute: ${LINK}
${never} If you would rather not answer, leave it be.`,
  },
  'a time is booked': {
    subject: 'Your time',
    words: `Hello. A time is kept for you: ${WHEN}. If you cannot come, say so here, and nobody minds: ${LINK}
${never}`,
  },
  'a time is near': {
    subject: 'A reminder',
    words: `Hello. A reminder of the time kept for you: ${WHEN}. If you cannot come, say so here, and nobody minds: ${LINK}
${never}`,
  },
  'a time has moved': {
    subject: 'Your time has changed',
    words: `Hello. Your time has changed. It is now ${WHEN}. If you cannot come, say so here, and nobody minds: ${LINK}
${never}`,
  },
  'a time is off': {
    subject: 'Your time',
    words: `Hello. We are sorry: the time kept for you, ${WHEN}, cannot go ahead. You need do nothing. Somebody will ring you to find another.`,
  },
  'a letter is coming': {
    subject: 'Something in writing',
    words:
      'Hello. We have something in writing for you. It will reach you the way we said. If it has not come in a week, ring the number that you have for us.',
  },
  'your own page': {
    subject: 'The link we spoke of',
    words: `Hello. Here is the link we spoke of: ${LINK}
It works with the code that you were given, until two weeks from now. ${never}`,
  },
  'come in': {
    subject: 'Your link',
    words: `Hello. Here is the link you asked for: ${LINK}
It works once, with your code, for an hour. If you did not ask, leave it be. ${never}`,
  },
  'something to read at work': {
    subject: 'Something to read',
    words:
      'Hello. Something waits for you at the top of your first page. Sign in as you always do, and read it today. There is no link in this on purpose.',
  },
} as const

/** To somebody who works here, at their work address. It says no more than that there is something to read. */
export const STAFF_NOTICE = 'something to read at work' as const

export type MessageKind = keyof typeof messageWords
export type QuestionPurpose = 'how it is going' | 'cannot come'
/** Of these the link asks no question: it lets somebody in who has the code. */
export type WayInPurpose = 'your own page' | 'come in'
export type LinkPurpose = QuestionPurpose | WayInPurpose
export const isWayIn = (purpose: LinkPurpose): purpose is WayInPurpose =>
  purpose === 'your own page' || purpose === 'come in'

/** What the page behind a link says, by what the link is for. Whoever holds the phone reads it too. */
export type QuestionWords = {
  title: string
  question: string
  about: string
  answers: Record<string, { text: string; hint?: string }>
  /** A box for a few own words; without it there is none. */
  own?: { label: string; hint: string }
}

export const questionWords = {
  'how it is going': {
    title: 'How is it going?',
    question: 'Are you still going?',
    about: 'You started something new not long ago, and we would like to hear how it is going. One answer is enough.',
    answers: {
      yes: { text: 'Yes' },
      no: { text: 'Not any more' },
      talk: { text: 'I would rather talk to someone', hint: 'Somebody will ring you.' },
    },
    own: { label: 'Anything you would like to say', hint: 'A few words. You can leave this empty.' },
  },
  'cannot come': {
    title: 'Your time',
    question: 'Can you not come?',
    about: 'Say so here, and the time goes to somebody else. Nobody minds. If you are coming, close this page.',
    answers: {
      'cannot come': { text: 'I cannot come' },
      another: { text: 'I cannot come, and would like another time', hint: 'Somebody will ring you.' },
    },
  },
} as const satisfies Record<QuestionPurpose, QuestionWords>

/** The pages on which somebody with a link and a code comes in, or asks for a link. Whoever holds the phone reads them too. */
export const comeInWords = {
  code: {
    title: 'Your code',
    about:
      'Type the code that you were given: nine letters and numbers. Big or small letters, with or without the dashes.',
    label: 'Code',
    button: 'Go on',
    notYours: 'Not for you? Close this page.',
    wrong: 'That is not the code. Look at it again, letter by letter. After five tries it rests for 15 minutes.',
    rests: 'That was tried five times. Wait 15 minutes, then open the link again.',
    none: 'Type your code',
  },
  ask: {
    title: 'Ask for a link',
    about:
      'Type the e-mail or mobile number that you told us is safe. If it is the one we have, a link is on its way to it.',
    hours: 'Links are sent between 8 in the morning and 8 in the evening.',
    label: 'Your e-mail or mobile number',
    button: 'Send me a link',
    none: 'Type your e-mail or mobile number',
  },
  asked: {
    title: 'Look at your messages',
    more: 'If that is where we write to you, a link comes in a few minutes. It works once, for an hour, with your code. Nothing came? Ring the number that you have for us.',
  },
} as const

/** What that page says once there is nothing to ask. */
export const answerWords = {
  send: 'Send',
  thanks: { title: 'Thank you, we have your answer', more: 'You can close this page. There is nothing else to do.' },
  ended: { title: 'This link has ended', more: 'There is nothing you need to do.' },
  tooOften: { title: 'Please wait a few minutes', more: 'Then open the link again.' },
  fault: { title: 'That did not work', more: 'It is not your doing. Please open the link again in a few minutes.' },
} as const
