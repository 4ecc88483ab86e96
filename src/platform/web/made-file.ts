import { createReadStream, openSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { FromDisk } from './answer.ts'
import { FOLDER } from './uploads.ts'

/** Where a page makes a file that is too large to hold: a folder of its own, into which only this process's user looks. */
export const pathForFile = async (name: string): Promise<string> => join(await mkdtemp(join(tmpdir(), FOLDER)), name)

/** It is gone from the disk as it is opened: what is read on is nobody else's, and nothing stays when somebody goes away. */
export function readAndGone({ path }: FromDisk): Readable {
  const fd = openSync(path, 'r')
  forgetFile(path)
  return createReadStream(path, { fd })
}

export const forgetFile = (path: string): void => rmSync(dirname(path), { recursive: true, force: true })
