type Asked = { kind: 'ring' | 'correction' | 'objection' | 'copy'; about: string; words: string }

/** What is still missing, by field. A copy and a call need no words; nobody has to know what the record says to say it is wrong. */
export function wrongWithAsking({ kind, about, words }: Asked): Record<string, string> {
  if (kind === 'ring' || kind === 'copy') return {}
  return {
    ...(about === '' && { about: kind === 'correction' ? 'Write what is wrong' : 'Write what should stop' }),
    ...(words === '' && { words: kind === 'correction' ? 'Write how it should be' : 'Write why it should stop' }),
  }
}
