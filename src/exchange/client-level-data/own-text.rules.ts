/**
 * The same text in memory of its own. A piece cut from a longer text keeps all of that alive: what is kept longer than its
 * row must not, or a file would stay in memory whole.
 */
export const ownText = (text: string): string => JSON.parse(JSON.stringify(text)) as string
