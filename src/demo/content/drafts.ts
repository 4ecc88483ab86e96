/** A page that was left half written. `ago` in days before the day of making; 0 is this morning. */
export type HalfWritten = {
  by: string
  ago: number
  time: string
  /** Key of a story, when it is about somebody known. */
  story?: string
  /** The fields of the conversation page that have something in them. */
  written: Readonly<Record<string, string>>
}

export const drafts: readonly HalfWritten[] = [
  {
    by: 'Priya Shah',
    ago: 0,
    time: '08:52',
    written: {
      channel: 'phone',
      caller: 'somebody else',
      callerName: 'Denise Wardle',
      callerRelation: 'neighbour',
      aboutName: 'Arthur Hibbert',
      neighbourhood: 'fernhill',
      wants: 'He used to be out in that garden all hours and now the curtains don’t open till noon. She',
      life: 'Keeps bees, or did.',
    },
  },
  {
    by: 'Priya Shah',
    ago: 1,
    time: '16:48',
    story: 'trevor',
    written: {
      channel: 'phone',
      caller: 'the person',
      about: 'same matter',
      wants: 'There’s another brown one. He has opened it and read it out and we both agree that it says nothing.',
    },
  },
  {
    by: 'Tom Hepworth',
    ago: 1,
    time: '12:20',
    written: {
      channel: 'phone',
      caller: 'professional',
      callerName: 'J Okafor',
      callerRelation: 'ward nurse, Marlbrook General',
      aboutName: 'Joan Unsworth',
      neighbourhood: 'brackenfold',
      wants: 'Home Thursday. Wants her own bed, and says the dog comes first.',
      helps: 'Who has the dog? Ring the ward back before four.',
    },
  },
  {
    by: 'Shanice Daley',
    ago: 3,
    time: '15:05',
    written: {
      channel: 'online',
      caller: 'somebody else',
      callerRelation: 'granddaughter',
      aboutName: 'Nan, no other name given',
      wants: 'She’s started calling me by my mum’s name. I don’t mind it, I just want to know what to do.',
    },
  },
  {
    by: 'Siân Prosser',
    ago: 2,
    time: '17:10',
    written: {
      channel: 'phone',
      caller: 'unknown',
      wants: 'Line went dead. A man, elderly, “it’s about the stairs”. Number withheld. Keep till Friday in case.',
    },
  },
]
