/** Words that stand before others on a line end like a sentence. */
export const sentence = (words: string): string => (/[.!?…”’)]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`)
