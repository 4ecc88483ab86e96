import { argon2, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** argon2id with the smallest cost OWASP advises (19 MiB, two passes). */
const COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }
const derive = promisify(argon2) as (kind: string, options: object) => Promise<Buffer>

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await derive('argon2id', { ...COST, message: password, nonce })
  return `${nonce.toString('base64url')}.${hash.toString('base64url')}`
}

const NOBODY = `${Buffer.alloc(16).toString('base64url')}.${Buffer.alloc(32).toString('base64url')}`

/** Takes as long for an account that does not exist, so that nobody learns who has one. */
export async function passwordFits(password: string, kept: string | null | undefined): Promise<boolean> {
  const [nonce, hash] = (kept ?? NOBODY).split('.') as [string, string]
  const tried = await derive('argon2id', { ...COST, message: password, nonce: Buffer.from(nonce, 'base64url') })
  return timingSafeEqual(tried, Buffer.from(hash, 'base64url')) && Boolean(kept)
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
export const newTotpSecret = (): string => [...randomBytes(32)].map(byte => ALPHABET[byte & 31]).join('')

/** The six digits of a 30-second step (RFC 6238, SHA-1 as every authenticator app expects). */
export function codeAt(secret: string, step: number): string {
  const bits = [...secret].map(c => ALPHABET.indexOf(c).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(b => Number.parseInt(b, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const at = mac.at(-1)! & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** The step a code belongs to, now or one before or after; undefined when it is none of them. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const current = Math.floor(now.getTime() / 30_000)
  return [current, current - 1, current + 1].find(step =>
    timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code.padEnd(6).slice(0, 6))),
  )
}
