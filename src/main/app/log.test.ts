import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Log, openLog, traceOf } from './log'

let folder: string
let file: string
let log: Log

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chartroom-log-'))
  file = path.join(folder, 'logs/chartroom.log')
  log = openLog(file, () => new Date('2026-03-02T08:00:00Z'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lines = (): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('writes one line of JSON an entry, in a file for its owner alone', () => {
  log({ event: 'start' })
  log({ event: 'refused', code: 'file-binary', count: 3 })
  expect(lines()).toEqual([
    { at: '2026-03-02T08:00:00.000Z', event: 'start' },
    { at: '2026-03-02T08:00:00.000Z', event: 'refused', code: 'file-binary', count: 3 },
  ])
  expect(statSync(file).mode & 0o077).toBe(0)
})

describe('an error’s message never reaches the log, whatever it holds', () => {
  const thrown = (make: () => unknown): unknown => {
    try {
      make()
    } catch (error) {
      return error
    }
    throw new Error('nothing was thrown')
  }
  const quoting = '"Brandvold"\n    at Brandvold (/charts/Brandvold.js:1:2)\n  at Mercy Brandvold hospital'

  test.each([
    [
      'of our own',
      () =>
        thrown(() => {
          throw new Error('Odalys Brandvold')
        }),
    ],
    [
      'over several lines that look like a stack',
      () =>
        thrown(() => {
          throw new TypeError(quoting)
        }),
    ],
    ['that quotes the JSON it could not read', () => thrown(() => JSON.parse(`{"text": "Brandvold${'\n'}    at Brandvold (a.js:1:2)"`))],
    ['that was changed after it was thrown', () => Object.assign(new Error(quoting), { message: 'other' })],
    ['with a cause', () => new Error('Brandvold', { cause: new Error('Brandvold') })],
    ['named after the patient', () => Object.assign(new Error(), { name: 'Odalys Brandvold\n' })],
    ['with a stack of its own', () => Object.assign(new Error('x'), { stack: quoting })],
    ['that is a string', () => 'Odalys Brandvold'],
    ['that is an object', () => ({ message: 'Brandvold', toString: () => 'Brandvold' })],
  ])('an error %s', (_, make) => {
    log({ event: 'bug', ...traceOf(make()) })
    expect(lines()).toHaveLength(1)
    expect(readFileSync(file, 'utf8')).not.toContain('Brandvold')
  })

  test('but its class and our own frames do, so that a bug can be found', () => {
    function stumble(): never {
      throw new RangeError('Brandvold')
    }
    log({ event: 'bug', ...traceOf(thrown(stumble)) })
    expect(lines()[0]).toMatchObject({
      code: 'RangeError',
      where: expect.arrayContaining([expect.stringMatching(/^at stumble log\.test\.ts:\d+:\d+$/)]),
    })
  })

  test('and no folder, so that no user’s name does', () => {
    const error = Object.assign(new Error('m'), {
      stack: [
        'Error: m',
        '    at open (C:\\Users\\Mary Quill\\app\\out\\main\\index.js:10:5)',
        '    at async Object.run [as work] (file:///home/mquill/out/main/cli.js:3:1)',
        '    at /home/mquill/x.js:1:1',
        '    at new Store (node:internal/fs:7:7)',
        '    at <anonymous>',
      ].join('\n'),
    })
    expect(traceOf(error).where).toEqual(['at open index.js:10:5', 'at async Object.run cli.js:3:1', 'at x.js:1:1', 'at new Store fs:7:7'])
  })
})

test('drops the older half past a megabyte, whole lines only', () => {
  log({ event: 'start' })
  const line = `${JSON.stringify({ at: '2026-01-01T00:00:00.000Z', event: 'refused', code: 'file-empty' })}\n`
  writeFileSync(file, line.repeat(Math.ceil(1_000_001 / line.length)))
  log({ event: 'stop' })
  expect(statSync(file).size).toBeLessThan(600_000)
  expect(lines().at(-1)).toMatchObject({ event: 'stop' })
  expect(lines().at(0)).toMatchObject({ event: 'refused' })
})

test('that cannot be written stops nothing', () => {
  writeFileSync(path.join(folder, 'logs'), 'a file where the folder should be')
  expect(() => log({ event: 'start' })).not.toThrow()
  expect(existsSync(file)).toBe(false)
})
