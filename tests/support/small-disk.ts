import { execFileSync } from 'node:child_process'
import { chmodSync, closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  folder: string
  /** Until not another block fits. */
  fill(): void
  makeRoom(): void
  remove(): void
}

/** Whether this user may mount a disk at all. */
export function mayMount(): boolean {
  const disk = smallDisk(1)
  disk?.remove()
  return disk !== undefined
}

/** A disk of so many megabytes, in memory. Undefined where this user may not mount one. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  chmodSync(folder, 0o777)
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'a')
      for (const block of [1 << 20, 4096])
        try {
          for (;;) writeSync(file, Buffer.alloc(block))
        } catch (fault) {
          if ((fault as { code?: string }).code !== 'ENOSPC') throw fault
        }
      fsyncSync(file)
      closeSync(file)
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
