import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { takeScreen } from './screen'

const linux = process.platform === 'linux'
afterEach(() => vi.unstubAllEnvs())

test('where there is a display none is taken', async () => {
  vi.stubEnv('DISPLAY', ':7')
  expect((await takeScreen()).env).toEqual({})
})

test.runIf(linux)('without a display and without Xvfb it is said that there is none', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartroom-screen-'))
  vi.stubEnv('DISPLAY', '')
  vi.stubEnv('WAYLAND_DISPLAY', '')
  vi.stubEnv('PATH', folder)
  await expect(takeScreen()).rejects.toThrow()
  symlinkSync('/bin/sh', path.join(folder, 'sh'))
  await expect(takeScreen()).rejects.toThrow('no virtual screen')
  rmSync(folder, { recursive: true, force: true })
})
