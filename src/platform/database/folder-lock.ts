import { mkdirSync, realpathSync } from 'node:fs'
import { createServer, type Server } from 'node:net'

/**
 * Two processes on one folder silently lose writes. The lock is an abstract socket named after the folder: the kernel
 * frees it when the process dies, however it dies, so there is no stale lock to clear.
 */
export async function lockFolder(folder: string): Promise<Server> {
  mkdirSync(folder, { recursive: true })
  const server = createServer()
  const name =
    process.platform === 'linux' ? `\0alongside:${realpathSync(folder)}` : `${realpathSync(folder)}/lock.sock`
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(new FolderInUse(folder)))
    server.listen(name, resolve)
  })
  server.unref()
  return server
}

export class FolderInUse extends Error {
  constructor(folder: string) {
    super(
      `Another Alongside is already using the database in ${folder}. Stop it first, or choose another folder with --data.`,
    )
  }
}
