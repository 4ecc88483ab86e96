/** In the order in which they have to be looked for: most call themselves by the names of others, too. */
const browsers: [RegExp, string][] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(\bCriOS|Chrome)\//, 'Chrome'],
  [/\bVersion\/\S+ .*Safari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'on an iPhone'],
  [/\biPad\b/, 'on an iPad'],
  [/\bAndroid\b.*\bMobile\b/, 'on an Android phone'],
  [/\bAndroid\b/, 'on an Android tablet'],
  [/\bWindows\b/, 'on Windows'],
  [/\bCrOS\b/, 'on a Chromebook'],
  [/\bMacintosh\b/, 'on a Mac'],
  [/\bLinux\b/, 'on Linux'],
]

const first = (list: [RegExp, string][], agent: string) => list.find(([named]) => named.test(agent))?.[1]

/** Which browser it is, by what it calls itself; null when that cannot be told. Its version changes, its name does not. */
export const browserOf = (agent: string): string | null => first(browsers, agent) ?? null

/** 'Firefox on Windows', for its owner to know it by. */
export const deviceOf = (agent: string): string =>
  [browserOf(agent) ?? 'A browser that we do not know', first(systems, agent)].filter(Boolean).join(' ')

/** A session is its browser's: another that brings its token took it from there (docs/decisions/0031). */
export const mayTakeUp = (session: { browser: string | null }, agent: string): boolean =>
  session.browser === null || session.browser === browserOf(agent)
