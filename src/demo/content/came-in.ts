/** What came by post or online and nobody has opened yet: invented, and about nobody who has a story elsewhere. */
export type CameIn = {
  from: 'GP' | 'police' | 'ambulance' | 'hospital' | 'online'
  fromName: string
  aboutName: string
  /** Days before the day of making on which it came, and the time. */
  ago: number
  time: string
  words: string
  forWhom?: 'me' | 'somebody else'
  reach?: string
}

export const cameIn: readonly CameIn[] = [
  {
    ...{
      from: 'GP',
      fromName: 'Dr Ngozi Adeyemi, Mill Lane surgery',
      aboutName: 'Dorothy Penrose',
      ago: 2,
      time: '09:10',
    },
    words:
      'I saw Mrs Penrose on Monday. Her knee is no worse, but she has lost weight and tells me she no longer cooks since her husband died. She would like company more than meals. She is happy for you to ring her, after eleven.',
  },
  {
    ...{ from: 'ambulance', fromName: 'Crew 4, night', aboutName: 'Cyril Hobday', ago: 1, time: '07:40' },
    words:
      'Attended at 03:20, gentleman on the bathroom floor, uninjured, not conveyed. Third call in a month. Cold house, one bar of the fire on. Says he manages. Neighbour has a key.',
  },
  {
    ...{ from: 'online', fromName: 'Leanne', aboutName: 'My dad, Ron', ago: 0, time: '08:15' },
    forWhom: 'somebody else',
    reach: 'Take care: please do not ring before six, he is there. Send a text to 07700 900461 after six',
    words:
      'Who is this about?\nSomebody else\n\nMy name\nLeanne\n\nTheir name\nMy dad, Ron\n\nWhat is going on\nDad looks after Mum and he is worn out. He will not ask. I live two hours away. I do not know what there is.',
  },
]
