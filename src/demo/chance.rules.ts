/**
 * Chance that can be repeated. Every entity draws from a stream of its own, found by its name, so that adding one
 * group or one story does not move everything that comes after it. Never asks the clock or the machine for anything.
 */
export type Chance = {
  /** 0 up to, and never, 1. */
  next(): number
  /** A whole number, both ends included. */
  between(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  /** Picks by weight; weights need not sum to 1. */
  weighted<T>(from: readonly (readonly [T, number])[]): T
  happens(share: number): boolean
  /** Always positive; half of the values lie below the median. `spread` is the standard deviation of the logarithm. */
  lognormal(median: number, spread: number): number
  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[]
  /** An id that looks like a uuid v7 made at that moment (milliseconds since 1970). */
  id(at: number): string
  /** A stream of its own below this one. */
  stream(name: string | number): Chance
}

type Words = [number, number, number, number]

const rotate = (x: number, k: number) => (x << k) | (x >>> (32 - k))

/** Murmur3's finishing mix: close numbers in, far numbers out. */
function mix(h: number): number {
  let x = h
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

function folded(from: Words, name: string): Words {
  let [a, b, c, d] = from
  for (let i = 0; i < name.length; i++) {
    const k = name.charCodeAt(i)
    a = Math.imul(a ^ k, 0x9e3779b1)
    b = Math.imul(b ^ rotate(a, 13), 0x85ebca77)
    c = Math.imul(c ^ (b >>> 7) ^ k, 0xc2b2ae3d)
    d = (d + rotate(c, 11)) ^ a
  }
  return [mix(a ^ d), mix(b ^ a ^ 0x51), mix(c ^ b ^ 0xa3), mix(d ^ c ^ 0xf5) | 1]
}

/** xoshiro128** (Blackman and Vigna, 2018): 128 bits of state, fast on 32-bit numbers. */
function xoshiro(state: Words): () => number {
  let [a, b, c, d] = state
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = rotate(d, 11)
    return result
  }
}

const hex = (n: number, digits: number) => n.toString(16).padStart(digits, '0')

function drawing(state: Words): Chance {
  const whole = xoshiro(state)
  const next = () => whole() / 0x1_0000_0000
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    pick: from => from[Math.floor(next() * from.length)]!,
    weighted: from => chosen(from, next()),
    happens: share => next() < share,
    lognormal: (median, spread) => median * Math.exp(spread * normal(next(), next())),
    shuffled: things => shuffledWith(things, between),
    id(at) {
      const [r, s, t] = [whole(), whole(), whole()]
      const time = hex(at, 12)
      const variant = hex(0x8000 | (s & 0x3fff), 4)
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(r & 0xfff, 3)}-${variant}-${hex(t, 8)}${hex(r >>> 16, 4)}`
    },
    stream: name => drawing(folded(state, String(name))),
  }
}

function chosen<T>(from: readonly (readonly [T, number])[], at: number): T {
  let total = 0
  for (const [, weight] of from) total += weight
  let left = at * total
  for (const [thing, weight] of from) {
    left -= weight
    if (left < 0) return thing
  }
  return from[from.length - 1]![0]
}

/** Box and Muller: two even draws make one normal one. */
const normal = (u: number, v: number) => Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v)

function shuffledWith<T>(things: readonly T[], between: (low: number, high: number) => number): T[] {
  const order = [...things]
  for (let i = order.length - 1; i > 0; i--) {
    const j = between(0, i)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

/** The first stream of a place. `seed` is any words or number that a person can type again. */
export const chanceFrom = (seed: string | number): Chance =>
  drawing(folded([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], `alongside ${seed}`))
