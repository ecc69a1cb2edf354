import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, open, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from './limits'
import { readFileForIntake } from './read-file'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'intake-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const refusal = async (path: string) => {
  const result = await readFileForIntake(path)
  return result.ok ? 'read' : result.error
}

describe('reading a file', () => {
  it('gives name and bytes, also through a link', async () => {
    await writeFile(join(dir, 'a.txt'), 'Café')
    await symlink(join(dir, 'a.txt'), join(dir, 'link.txt'))
    expect(await readFileForIntake(join(dir, 'a.txt'))).toEqual({
      ok: true,
      value: { name: 'a.txt', bytes: new Uint8Array(Buffer.from('Café')) },
    })
    expect(await refusal(join(dir, 'link.txt'))).toBe('read')
  })

  it('gives an empty file as it is: accept refuses it', async () => {
    await writeFile(join(dir, 'empty.txt'), '')
    expect(await readFileForIntake(join(dir, 'empty.txt'))).toEqual({ ok: true, value: { name: 'empty.txt', bytes: new Uint8Array() } })
  })

  it('refuses what is not there', async () => {
    await writeFile(join(dir, 'b.txt'), 'x')
    await symlink(join(dir, 'gone'), join(dir, 'dangling'))
    for (const name of ['none.txt', 'dangling', 'b.txt/c.txt']) expect(await refusal(join(dir, name))).toBe('file-missing')
  })

  it('refuses folders, devices and pipes without waiting on them', async () => {
    await mkdir(join(dir, 'folder'))
    expect(await refusal(join(dir, 'folder'))).toBe('file-not-a-file')
    if (process.platform === 'win32') return
    execFileSync('mkfifo', [join(dir, 'pipe')])
    expect(await refusal(join(dir, 'pipe'))).toBe('file-not-a-file')
    expect(await refusal('/dev/zero')).toBe('file-not-a-file')
  })

  it('refuses a loop of links as unreadable', async () => {
    await symlink(join(dir, 'loop-b'), join(dir, 'loop-a'))
    await symlink(join(dir, 'loop-a'), join(dir, 'loop-b'))
    expect(await refusal(join(dir, 'loop-a'))).toBe('file-unreadable')
  })

  it('asks the size before it reads: a huge sparse file is refused at once', async () => {
    await writeFile(join(dir, 'huge.txt'), '')
    await truncate(join(dir, 'huge.txt'), LIMITS.fileBytes + 1)
    expect(await refusal(join(dir, 'huge.txt'))).toBe('file-too-large')
  })

  it('refuses a file that is still being written', async () => {
    const path = join(dir, 'growing.txt')
    await writeFile(path, 'x'.repeat(1_000_000))
    const writer = await open(path, 'a')
    try {
      let writing = true
      const grow = (async () => {
        while (writing) await writer.write('more\n')
      })()
      const seen = await refusal(path)
      writing = false
      await grow
      expect(seen).toBe('file-changing')
    } finally {
      await writer.close()
    }
  })
})
