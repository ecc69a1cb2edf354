import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Leaf } from '../leaves'
import { readInProcess } from '../testing/in-process'
import { createReading } from './host'
import type { ReadingAnswer, ReadingChannel, ReadingRequest } from './protocol'

const FILE = { name: 'note.txt', bytes: new TextEncoder().encode('Cough for a week.') }

/** A process that does what the test tells it. */
class Told implements ReadingChannel {
  readonly requests: ReadingRequest[] = []
  closed = false
  private answers: (answer: ReadingAnswer) => void = () => {}
  end: () => void = () => {}
  private asked: (request: ReadingRequest) => void = () => {}
  send(request: ReadingRequest): void {
    this.requests.push(request)
    this.asked(request)
  }
  onAnswer(listen: (answer: ReadingAnswer) => void): void {
    this.answers = listen
  }
  onEnd(listen: () => void): void {
    this.end = listen
  }
  close(): void {
    this.closed = true
  }
  whenAsked(act: (request: ReadingRequest) => void): this {
    this.asked = act
    return this
  }
  say(answer: ReadingAnswer): void {
    this.answers(answer)
  }
  readonly finish = ({ id }: ReadingRequest): void => this.say({ kind: 'done', id })
}

function processes(...told: Told[]) {
  const started: Told[] = []
  return { start: () => started[started.push(told[started.length] as Told) - 1] as Told, started }
}

afterEach(() => vi.useRealTimers())

describe('reading in a process of its own', () => {
  it('gives the charts of a file', async () => {
    const reading = createReading(readInProcess())
    const leaves: Leaf[] = []
    expect(await reading.read(FILE, { onLeaf: (leaf) => void leaves.push(leaf) })).toEqual({ ok: true, value: undefined })
    expect(leaves).toMatchObject([{ within: [], bytes: 17, charts: { value: [{ text: 'Cough for a week.', source: { kind: 'text' } }] } }])
    reading.close()
  })

  it('refuses the file whose reader ends, and reads the next in a new process', async () => {
    const dying = new Told()
    dying.whenAsked(() => dying.end())
    const next = new Told()
    next.whenAsked(next.finish)
    const { start, started } = processes(dying, next)
    const reading = createReading(start, { processes: 1 })
    const [first, second] = await Promise.all([reading.read(FILE, { onLeaf() {} }), reading.read(FILE, { onLeaf() {} })])
    expect([first, second]).toEqual([
      { ok: false, error: 'file-reader-ended' },
      { ok: true, value: undefined },
    ])
    expect(started).toHaveLength(2)
  })

  it('refuses the file whose reader has a bug, and trusts that process no more', async () => {
    const failing = new Told()
    failing.whenAsked(({ id }) => failing.say({ kind: 'failed', id }))
    const reading = createReading(processes(failing).start)
    expect(await reading.read(FILE, { onLeaf() {} })).toEqual({ ok: false, error: 'file-reader-ended' })
    expect(failing.closed).toBe(true)
  })

  it('ends a reader that stands still, and none that goes on', async () => {
    vi.useFakeTimers()
    const hanging = new Told()
    const reading = createReading(processes(hanging).start, { stall: 1000 })
    const progress: number[] = []
    const outcome = reading.read(FILE, { onLeaf() {}, onProgress: (done) => void progress.push(done) })
    await vi.advanceTimersByTimeAsync(900)
    hanging.say({ kind: 'progress', id: 1, done: 1, total: 9 })
    await vi.advanceTimersByTimeAsync(900)
    expect([progress, hanging.closed]).toEqual([[1], false])
    await vi.advanceTimersByTimeAsync(200)
    expect(await outcome).toEqual({ ok: false, error: 'file-reader-slow' })
    expect(hanging.closed).toBe(true)
  })

  it('keeps what was told before the end, and hears nothing of what was given up', async () => {
    const cut = new Told()
    const leaf: Leaf = { within: ['a.txt'], sha256: null, bytes: 1, charts: { ok: false, error: 'file-empty' } }
    cut.whenAsked(({ kind, id }) => {
      if (kind === 'taken') return
      cut.say({ kind: 'leaf', id: id + 7, leaf })
      cut.say({ kind: 'leaf', id, leaf })
      cut.end()
    })
    const leaves: Leaf[] = []
    const reading = createReading(processes(cut).start)
    expect(await reading.read(FILE, { onLeaf: (one) => void leaves.push(one) })).toMatchObject({ error: 'file-reader-ended' })
    expect(leaves).toEqual([leaf])
  })

  it('gives a bug in taking a leaf to whoever asked, and goes on with another process', async () => {
    const leaf: Leaf = { within: [], sha256: null, bytes: 1, charts: { ok: false, error: 'file-empty' } }
    const first = new Told()
    first.whenAsked(({ id }) => first.say({ kind: 'leaf', id, leaf }))
    const next = new Told()
    next.whenAsked(next.finish)
    const reading = createReading(processes(first, next).start, { processes: 1 })
    const onLeaf = (): never => {
      throw new RangeError('the records refuse it')
    }
    await expect(reading.read(FILE, { onLeaf })).rejects.toThrow('the records refuse it')
    expect(first.closed).toBe(true)
    expect(await reading.read(FILE, { onLeaf })).toEqual({ ok: true })
  })

  it('ends the process when cancelled, also what still waits for one', async () => {
    const own = new AbortController()
    const busy = new Told()
    const reading = createReading(processes(busy).start, { processes: 1 })
    const outcomes = [1, 2].map(() => reading.read(FILE, { onLeaf() {}, signal: own.signal }))
    await new Promise<void>((go) => busy.whenAsked(() => go()))
    own.abort(new Error('cancelled'))
    for (const outcome of outcomes) await expect(outcome).rejects.toThrow('cancelled')
    expect([busy.closed, busy.requests.length]).toEqual([true, 1])
  })
})
