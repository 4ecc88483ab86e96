/** Five minutes, within which tries from one address are counted. */
export const TRIES_WINDOW = 5 * 60_000

/** A try that failed, and is no fault of ours. Whoever was stopped already is not counted on. */
export const isFailedTry = (status: number): boolean => status >= 400 && status < 500 && status !== 429

/**
 * What counts as one address: of IPv6 the network, since a whole one of those is given to everybody (RFC 6177). IPv4 may come
 * written as IPv6.
 */
export function addressBlock(ip: string): string {
  const [address = ''] = ip.toLowerCase().split('%')
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address)
  if (mapped) return mapped[1]!
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0')
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
