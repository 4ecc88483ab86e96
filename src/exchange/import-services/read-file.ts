import { readFile, stat } from 'node:fs/promises'
import { type Reading, Unreadable } from './fetch-feed.ts'
import { hasNameColumn, readCsv } from './read-csv.rules.ts'
import { looksLikeLines, readLines, shapeOf } from './read-shape.rules.ts'

const mostBytes = 256 * 1024 * 1024

/** Reads a file: JSON of any version, one JSON value a line, or CSV. Which one is seen from what it holds. */
export async function readServicesFile(path: string): Promise<Reading> {
  const size = await stat(path).then(
    s => (s.isFile() ? s.size : Number.NaN),
    () => Number.NaN,
  )
  if (Number.isNaN(size)) throw new Unreadable(`There is no file ${path}.`)
  if (size > mostBytes) throw new Unreadable(`${path} is larger than ${mostBytes / 1024 / 1024} MB.`)
  return readServices(textOf(await readFile(path)), path)
}

/** UTF-8, or what Windows writes: UTF-16 with its mark, else its own letters. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export function readServices(text: string, path: string): Reading {
  const body = text.replace(/^\uFEFF/, '').trim()
  if (/^[[{]/.test(body)) return looksLikeLines(body) ? whole(readLines(body)) : readJson(body, path)
  if (hasNameColumn(body)) {
    try {
      return whole(readCsv(body))
    } catch (fault) {
      throw new Unreadable(`${path} is not CSV we can read: ${(fault as Error).message}`)
    }
  }
  throw new Unreadable(`${path} is not JSON, and its first line has no column 'name': see --help for what can be read.`)
}

const whole = (records: unknown[]): Reading => ({ records, whole: true, remarks: [] })

function readJson(body: string, path: string): Reading {
  const shape = shapeOf(parse(body, path))
  if (!shape) throw new Unreadable(`${path} is JSON, but not a list of services in a form we know.`)
  const { extent } = shape
  if (extent === 'whole' || (extent.last && extent.page <= 1)) return whole(shape.records)
  const remarks = [`This is page ${extent.page} of ${extent.of}: what is not on it may be on another.`]
  return { records: shape.records, whole: false, remarks }
}

function parse(body: string, path: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new Unreadable(`${path} begins like JSON and is not.`)
  }
}
