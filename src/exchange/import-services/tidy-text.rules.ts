/** What feeds really hold, made fit to read. Each function takes anything and gives a clean value or null. */

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  eacute: 'é',
  deg: '°',
  copy: '©',
}

function entities(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code > 31 && code < 0x110000 && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
  })
}

/** Windows-1252 letters that stand where UTF-8 bytes were read one by one. */
const windows = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
const windowsBytes = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
  0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
]
const byteOf = (letter: string): number => {
  const at = windows.indexOf(letter)
  return at >= 0 ? windowsBytes[at]! : letter.charCodeAt(0)
}
const utf8 = new TextDecoder('utf-8', { fatal: true })
/** A first byte of a UTF-8 letter read as Windows-1252, and what can follow it. */
const garbled = /[Â-ô][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/g

/** 'Â£4' is '£4' and 'donâ€™t' is 'don’t'. Only what decodes cleanly is changed. */
export function repairEncoding(text: string): string {
  return text.replace(garbled, run => {
    for (let length = run.length; length >= 2; length--) {
      try {
        return utf8.decode(Uint8Array.from(run.slice(0, length), byteOf)) + run.slice(length)
      } catch {
        // not a whole letter: try a shorter run
      }
    }
    return run
  })
}

/** What an editor left that is not for reading: from what begins it to what ends it. */
const blocks: [from: RegExp, to: string][] = [
  [/<script\b/gi, '</script>'],
  [/<style\b/gi, '</style>'],
  [/<head\b/gi, '</head>'],
  [/<iframe\b/gi, '</iframe>'],
  [/<!--/g, '-->'],
]

/** One walk along the text, however often something begins in it that never ends. */
function withoutBlocks(text: string, from: RegExp, to: string): string {
  const low = text.toLowerCase()
  const kept: string[] = []
  let at = 0
  for (const { index } of text.matchAll(from)) {
    if (index < at) continue
    const end = low.indexOf(to, index)
    if (end < 0) break
    kept.push(text.slice(at, index))
    at = end + to.length
  }
  return [...kept, text.slice(at)].join(' ')
}

/** Plain text with its paragraphs: HTML and what an editor left in it are gone, entities and encoding repaired. */
export function plainText(value: unknown, most = 8_000): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const text = blocks
    .reduce((left, [from, to]) => withoutBlocks(left, from, to), String(value).slice(0, 200_000))
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<\/(p|div|section|h[1-6]|li|ul|ol|tr|table)>|<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
  return (
    repairEncoding(entities(entities(text)))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff\ufffd]/g, '')
      .replace(/[ \t\u00a0]+/g, ' ')
      .replace(/ ?\r?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
      .slice(0, most)
  )
}

/** One line. */
export const oneLine = (value: unknown, most = 200): string =>
  plainText(value, 4_000).replace(/\s+/g, ' ').slice(0, most).trim()

/** The first sentence or two, at most about 220 letters, cut between words. */
export function summaryOf(description: string): string {
  const paragraphs = description.split('\n').map(p => p.replace(/^• /, '').trim())
  const first = paragraphs.find(p => p.length > 40) ?? paragraphs.find(Boolean) ?? ''
  const sentences = first.match(/[^.!?]+[.!?]+(?=\s|$)|[^.!?]+$/g) ?? []
  let summary = ''
  for (const sentence of sentences) {
    if (summary && (summary + sentence).length > mostSummary) break
    summary += sentence
  }
  const text = (summary || first).trim()
  return text.length <= mostSummary ? text : `${text.slice(0, mostSummary).replace(/\s+\S*$/, '')}…`
}
const mostSummary = 220
