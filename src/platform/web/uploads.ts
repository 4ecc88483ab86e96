import type { FastifyRequest } from 'fastify'
import type { Scan } from '#platform/scanning'
import { asUpload, LARGEST_FILE } from './files.rules.ts'

/** A form with files is read whole before the page is asked: so many fields, so many files, and none larger than is taken. */
export const uploadLimits = { fields: 200, fieldSize: 256 * 1024, files: 3, fileSize: LARGEST_FILE, headerPairs: 50 }

/** The fields of a form that came with files, named as any form's are, and each file scanned where the house scans. */
export async function readUploads(request: FastifyRequest, scan: Scan | undefined): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = Object.create(null)
  for await (const part of request.parts({ limits: uploadLimits })) {
    if (part.type === 'field') {
      add(body, part.fieldname, String(part.value ?? ''))
      continue
    }
    const chunks: Buffer[] = []
    for await (const chunk of part.file) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    // A file field that was left empty comes as a file without name or content.
    if (bytes.length === 0 && !part.filename) continue
    const whole = !part.file.truncated
    const scanned = whole && bytes.length > 0 && scan ? await scan(bytes) : undefined
    add(
      body,
      part.fieldname,
      asUpload({ name: part.filename ?? '', bytes: whole ? bytes : Buffer.alloc(0), whole, scanned }),
    )
  }
  return body
}

function add(body: Record<string, unknown>, name: string, value: unknown): void {
  body[name] = name in body ? [body[name], value].flat() : value
}
