import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FailureCode } from '../../shared/failures'
import type { ChartId } from '../../shared/ids'
import { ok } from '../../shared/result'
import type { ChartStatus } from '../../shared/views'
import { KEY_FILE_NAME, type KeyFile, rememberKey, writeNewKeyFile } from '../store'
import { type App, createApp } from './app'
import { clearChart } from './pipeline/clearing'
import type { Desk } from './pipeline/desk'
import { importFile } from './pipeline/importing'
import { viewOfList } from './pipeline/view'
import { expectOk, NO_KEYSTORE, platformIn, TOOLS } from './testing/bench'
import { CHART, CLEARER } from './testing/chart'
import { detector, toolsWith, waits } from './testing/detectors'
import { sendUntilKilled } from './testing/endpoints'
import { cheapKey, ROBIN } from './testing/key'
import type { Tools } from './tools'

const PASSPHRASE = 'seven green lanterns'
/** A keystore that keeps the key, so that opening costs no stretching of a passphrase. */
const KEEPING = { ...NO_KEYSTORE, available: true }
let remembered: KeyFile
let home: string
let apps: App[]
let bugs: unknown[]
let refusals: FailureCode[]
/** Resolves the next time the worklist is said to have changed. */
let changes: (() => void)[]

beforeAll(async () => {
  const { keyFile, key } = await cheapKey(PASSPHRASE)
  remembered = rememberKey(keyFile, ROBIN.id, key, KEEPING)
})
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'chartroom-app-'))
  expectOk(writeNewKeyFile(path.join(home, KEY_FILE_NAME), remembered))
  apps = []
  bugs = []
  refusals = []
  changes = []
})
afterEach(() => {
  for (const app of apps) app.lock('stop')
  rmSync(home, { recursive: true, force: true })
})

function start(tools: Tools = TOOLS): App {
  const changed = (): void => {
    for (const tell of changes.splice(0)) tell()
  }
  const watchers = { progress: () => {}, changed, refused: (code: FailureCode) => refusals.push(code) }
  const app = createApp(platformIn(home, { keystore: KEEPING }), tools, watchers, (error) => bugs.push(error))
  apps.push(app)
  return app
}

function opened(tools?: Tools): App {
  const app = start(tools)
  expectOk(app.unlockRemembered())
  return app
}

const deskOf = (app: App): Desk => expectOk(app.desk())
const statuses = (app: App): ChartStatus[] => viewOfList(deskOf(app)).map((chart) => chart.status)
const kinds = (app: App): string[] =>
  deskOf(app)
    .store.read.ledger.entries(1, 1000)
    .map((entry) => entry.body.kind)
const change = (): Promise<void> => new Promise((tell) => changes.push(tell))

async function until(app: App, wanted: ChartStatus[]): Promise<void> {
  while (statuses(app).join() !== wanted.join()) await change()
}

async function take(app: App, ...texts: string[]): Promise<ChartId[]> {
  const ids: ChartId[] = []
  for (const text of texts) {
    const file = path.join(home, 'note.txt')
    writeFileSync(file, text)
    ids.push(expectOk(await importFile(deskOf(app), file, 'anew')))
  }
  return ids
}

describe('the records', () => {
  test('are shut until they are opened, and again after locking', async () => {
    const app = start()
    expect(app.desk()).toEqual({ ok: false, error: 'store-locked' })
    expect(await app.unlock(null, 'seven grey lanterns', false)).toEqual({ ok: false, error: 'passphrase-wrong' })
    expect(app.desk().ok).toBe(false)
    expectOk(await app.unlock(null, PASSPHRASE, false))
    expect([app.desk().ok, app.vault.view().state]).toEqual([true, 'open'])
    app.lock('person')
    expect([app.desk().ok, app.vault.view().state]).toEqual([false, 'locked'])
  })

  test('opened twice give one desk', async () => {
    const app = opened()
    const desk = deskOf(app)
    expectOk(await app.unlock(null, PASSPHRASE, true))
    expect(deskOf(app)).toBe(desk)
  })

  test('that cannot be opened at start by the keystore are asked for, whatever is wrong', () => {
    rmSync(path.join(home, KEY_FILE_NAME))
    expect(start().unlockRemembered()).toEqual({ ok: false, error: 'store-locked' })
    writeFileSync(path.join(home, KEY_FILE_NAME), '{')
    expect(start().unlockRemembered()).toEqual({ ok: false, error: 'store-damaged' })
    expect(bugs).toEqual([])
  })
})

describe('charts in line for the detectors', () => {
  test('are scrubbed one after the other, those of one failing detector too', async () => {
    const app = opened(
      toolsWith(
        detector(({ text }) => {
          if (text.includes('gout')) throw new Error('gout')
          return []
        }),
      ),
    )
    app.scrubSoon(await take(app, 'She is well.', 'He has gout.', 'They are well.'))
    await until(app, ['review', 'failed', 'review'])
    expect(refusals).toEqual(['detector-failed'])
  })

  test('are scrubbed once, however often they are put in line', async () => {
    const app = opened()
    const ids = await take(app, CHART)
    app.scrubSoon([...ids, ...ids])
    app.scrubSoon(ids)
    await until(app, ['review'])
    expect(kinds(app).filter((kind) => kind === 'deid-run')).toHaveLength(1)
  })

  test('wait unharmed when the app stops, and are scrubbed at the next start', async () => {
    const slow = waits()
    const app = opened(toolsWith(slow.detector))
    app.scrubSoon(await take(app, CHART, 'Another note.'))
    await slow.asked
    app.lock('stop')
    const next = opened()
    await until(next, ['review', 'review'])
    expect(kinds(next)).not.toContain('deid-failed')
    expect(bugs).toEqual([])
  })

  test('are not lost when the records are locked and opened again at once', async () => {
    const slow = waits()
    let calls = 0
    const app = opened(toolsWith(detector((input) => (calls++ === 0 ? slow.detector.detect(input) : []))))
    app.scrubSoon(await take(app, 'One.', 'Two.', 'Three.'))
    await slow.asked
    app.lock('person')
    expectOk(app.unlockRemembered())
    await until(app, ['review', 'review', 'review'])
    expect(bugs).toEqual([])
  })

  test('are not held up by one that meets a bug, which is told without stopping the app', async () => {
    const app = opened()
    const [first, second] = await take(app, 'One.', 'Two.')
    const desk = deskOf(app)
    const { write } = desk.store
    // The first write for a chart throws, as a bug would.
    let throwing = true
    Object.assign(desk.store, {
      write: (work: Parameters<typeof write>[0]) => {
        if (!throwing) return write(work)
        throwing = false
        throw new TypeError('a bug')
      },
    })
    app.scrubSoon([first as ChartId, second as ChartId])
    await until(app, ['review', 'scrubbing'])
    expect(bugs).toHaveLength(1)
    app.scrubSoon([first as ChartId])
    await until(app, ['review', 'review'])
  })
})

describe('work that can be cancelled', () => {
  test('is refused a second time for the same chart while it runs', async () => {
    const app = opened()
    const [id] = (await take(app, CHART)) as [ChartId]
    let done = (): void => {}
    const first = app.runFor(id, async () => {
      await new Promise<void>((resolve) => {
        done = resolve
      })
      return ok('first')
    })
    expect(await app.runFor(id, async () => ok('second'))).toEqual({ ok: false, error: 'chart-state' })
    done()
    expect(await first).toEqual({ ok: true, value: 'first' })
    expect(await app.runFor(id, async () => ok('third'))).toEqual({ ok: true, value: 'third' })
  })

  test.each(['cancel', 'lock'] as const)('hears of %s', async (how) => {
    const app = opened()
    const [id] = (await take(app, CHART)) as [ChartId]
    const heard = app.runFor<string>(id, (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(ok('heard')))))
    if (how === 'cancel') app.cancel(id)
    else app.lock('person')
    expect(await heard).toEqual({ ok: true, value: 'heard' })
  })

  test('that threw leaves the chart free for more', async () => {
    const app = opened()
    const [id] = (await take(app, CHART)) as [ChartId]
    await expect(app.runFor(id, () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
    expect((await app.runFor(id, async () => ok(null))).ok).toBe(true)
  })
})

test('what was on its way to an endpoint when the app was killed is closed as cut off at the next start', async () => {
  const app = opened()
  app.scrubSoon(await take(app, CHART))
  await until(app, ['review'])
  const desk = deskOf(app)
  const [chart] = viewOfList(desk)
  const id = chart?.id as ChartId
  expectOk(await clearChart(desk, id, CLEARER))
  await sendUntilKilled(desk, id)
  app.lock('stop')
  const next = opened()
  expect(deskOf(next).store.read.outbound.of(id)).toMatchObject([{ outcome: { state: 'failed', failure: 'endpoint-cut-off' } }])
  expect(deskOf(next).store.read.ledger.verify().intact).toBe(true)
})
