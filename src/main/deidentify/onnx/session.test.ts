import { beforeEach, describe, expect, test } from 'vitest'
import type { Answer, InferenceChannel, Request } from './protocol'
import { createInference } from './session'

/** A process that answers as told, and can be made to end. */
class Fake implements InferenceChannel {
  readonly requests: Request[] = []
  closed = 0
  #answer: (answer: Answer) => void = () => {}
  #end: () => void = () => {}
  readonly #tell: (request: Request) => Answer | null

  constructor(tell: (request: Request) => Answer | null) {
    this.#tell = tell
  }
  send(request: Request): void {
    this.requests.push(request)
    const answer = this.#tell(request)
    if (answer) setImmediate(() => this.#answer(answer))
  }
  onAnswer(listen: (answer: Answer) => void): void {
    this.#answer = listen
  }
  onEnd(listen: () => void): void {
    this.#end = listen
  }
  close(): void {
    this.closed += 1
  }
  crash(): void {
    this.#end()
  }
}

const batch = () => ({ rows: 1, width: 1, ids: new Int32Array(1), features: new Int32Array(1), lengths: new Int32Array(1) })
const done = (id: number): Answer => ({ kind: 'done', id, probabilities: new Float32Array(41), shape: [1, 1, 41] })
const willing = (request: Request): Answer => (request.kind === 'open' ? { kind: 'opened', id: request.id } : done(request.id))

let started: Fake[]
let tell: (request: Request) => Answer | null
let reads: number
const inference = (readModel = async () => new Uint8Array(4)) =>
  createInference(
    () => {
      const fake = new Fake((request) => tell(request))
      started.push(fake)
      return fake
    },
    async () => {
      reads += 1
      return readModel()
    },
  )

beforeEach(() => {
  started = []
  reads = 0
  tell = willing
})

test('the process is started at the first batch, once, and given the model first', async () => {
  const own = inference()
  expect(started).toHaveLength(0)
  await Promise.all([own.run(batch()), own.run(batch()), own.run(batch())])
  expect(started).toHaveLength(1)
  expect(reads).toBe(1)
  expect(started[0]?.requests.map((r) => r.kind)).toEqual(['open', 'run', 'run', 'run'])
})

test('each batch gets its own answer, whatever the order', async () => {
  const own = inference()
  await own.run(batch())
  tell = ({ id }) => (id === 3 ? null : done(id))
  const first = own.run(batch())
  await new Promise(setImmediate)
  await expect(own.run(batch())).resolves.toMatchObject({ id: 4 })
  started[0]?.crash()
  await expect(first).rejects.toThrow('ended')
})

describe('when the process ends', () => {
  test('what was asked of it has failed, and the next batch starts another with the model read anew', async () => {
    const own = inference()
    await own.run(batch())
    tell = () => null
    const lost = own.run(batch())
    await new Promise(setImmediate)
    started[0]?.crash()
    await expect(lost).rejects.toThrow('the model process ended')
    tell = willing
    await expect(own.run(batch())).resolves.toMatchObject({ kind: 'done' })
    expect([started.length, reads]).toEqual([2, 2])
  })

  test('while it opens the model, the batch has failed and the next one tries again', async () => {
    tell = () => null
    const own = inference()
    const lost = own.run(batch())
    await new Promise(setImmediate)
    started[0]?.crash()
    await expect(lost).rejects.toThrow('ended')
    tell = willing
    await own.run(batch())
    expect(started).toHaveLength(2)
  })
})

test('a model that cannot be read starts no process, and is read again for the next batch', async () => {
  let whole = false
  const own = inference(async () => {
    if (!whole) throw new Error('damaged')
    return new Uint8Array(4)
  })
  await expect(own.run(batch())).rejects.toThrow('damaged')
  expect(started).toHaveLength(0)
  whole = true
  await own.run(batch())
})

test('a process that cannot open the model is ended', async () => {
  tell = ({ id }) => ({ kind: 'failed', id })
  const own = inference()
  await expect(own.run(batch())).rejects.toThrow()
  expect(started[0]?.closed).toBe(1)
})

test('a run that fails fails alone', async () => {
  const own = inference()
  await own.run(batch())
  tell = ({ id }) => ({ kind: 'failed', id })
  await expect(own.run(batch())).rejects.toThrow()
  tell = willing
  await own.run(batch())
  expect(started).toHaveLength(1)
})

describe('aborted', () => {
  test('before it begins, nothing is started', async () => {
    await expect(inference().run(batch(), AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop')
    expect(started).toHaveLength(0)
  })

  test('in the middle of a run, it waits no longer, and the late answer disturbs nothing', async () => {
    const own = inference()
    await own.run(batch())
    tell = () => null
    const stop = new AbortController()
    const asked = own.run(batch(), stop.signal)
    await new Promise(setImmediate)
    stop.abort(new Error('stop'))
    await expect(asked).rejects.toThrow('stop')
    tell = (request) => (request.id === 4 ? done(3) : willing(request))
    const next = own.run(batch())
    await new Promise((turn) => setTimeout(turn, 5))
    started[0]?.crash()
    await expect(next).rejects.toThrow('ended')
  })
})

test('closed, it ends its process, and what is then asked starts another', async () => {
  const own = inference()
  own.close()
  await own.run(batch())
  own.close()
  await new Promise(setImmediate)
  expect(started[0]?.closed).toBe(1)
  await own.run(batch())
  expect(started).toHaveLength(2)
})

test('closed while the model is read, it starts nothing', async () => {
  const own = inference()
  const asked = own.run(batch())
  own.close()
  await expect(asked).rejects.toThrow('closed')
  expect(started).toHaveLength(0)
})
