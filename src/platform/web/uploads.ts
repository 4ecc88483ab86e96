import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Scan } from '#platform/scanning'
import { asUpload, LARGEST_FILE, type Upload } from './files.rules.ts'
import type { Files } from './page.ts'

const limits = { fields: 200, fieldSize: 256 * 1024, files: 3, headerPairs: 50 }
/** A form with files is read whole before the page is asked: so many fields, so many files, and none larger than is taken. */
export const uploadLimits = { ...limits, fileSize: LARGEST_FILE }

/** Folders of files that came or go, in the system's own place for what does not stay. Only this process's user may look in. */
export const FOLDER = 'alongside-brought-'

export type Brought = { body: Record<string, unknown>; remove(): Promise<void> }

/**
 * The fields of a form that came with files, named as any form's are, and each file scanned where the house scans. Files
 * on disk stay until `remove`; when the form does not arrive whole, nothing of it stays.
 */
export async function readUploads(request: FastifyRequest, scan: Scan | undefined, files: Files): Promise<Brought> {
  const body: Record<string, unknown> = Object.create(null)
  const folder = files === true ? undefined : await mkdtemp(join(tmpdir(), FOLDER))
  const remove = async () => {
    if (folder) await rm(folder, { recursive: true, force: true })
  }
  const most = files === true ? LARGEST_FILE : files.toDisk
  try {
    let nth = 0
    for await (const part of request.parts({ limits: { ...limits, fileSize: most } })) {
      if (part.type === 'field') add(body, part.fieldname, String(part.value ?? ''))
      else {
        nth += 1
        const upload = folder ? await toDisk(part, join(folder, String(nth)), most, scan) : await inMemory(part, scan)
        // A file field that was left empty comes as a file without name or content.
        if (upload.name || sizeOf(upload) > 0) add(body, part.fieldname, upload)
      }
    }
    return { body, remove }
  } catch (fault) {
    await remove()
    throw fault
  }
}

const sizeOf = ({ bytes, onDisk }: Upload) => onDisk?.size ?? bytes.length

async function inMemory(part: MultipartFile, scan: Scan | undefined): Promise<Upload> {
  const chunks: Buffer[] = []
  for await (const chunk of part.file) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const whole = !part.file.truncated
  const scanned = whole && bytes.length > 0 && scan ? await scan(bytes) : undefined
  return asUpload({
    name: part.filename ?? '',
    bytes: whole ? bytes : Buffer.alloc(0),
    most: LARGEST_FILE,
    whole,
    scanned,
  })
}

async function toDisk(part: MultipartFile, path: string, most: number, scan: Scan | undefined): Promise<Upload> {
  await pipeline(part.file as Readable, createWriteStream(path, { mode: 0o600 }))
  const { size } = await stat(path)
  const whole = !part.file.truncated
  const scanned = whole && size > 0 && scan ? await scan({ path }) : undefined
  return asUpload({ name: part.filename ?? '', bytes: Buffer.alloc(0), onDisk: { path, size }, most, whole, scanned })
}

function add(body: Record<string, unknown>, name: string, value: unknown): void {
  body[name] = name in body ? [body[name], value].flat() : value
}

/** Files that a process left on this machine when it was ended in the middle of its work. Answers how many. */
export async function removeLeftUploads(before: Date): Promise<number> {
  let removed = 0
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(FOLDER)) continue
    const folder = join(tmpdir(), name)
    const found = await stat(folder).catch(() => undefined)
    if (!found || found.mtime >= before || found.uid !== (process.getuid?.() ?? found.uid)) continue
    await rm(folder, { recursive: true, force: true })
    removed += 1
  }
  return removed
}
