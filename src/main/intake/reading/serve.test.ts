import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { leavesOf } from '../leaves'
import { readInProcess } from '../testing/in-process'
import { NO_OCR, settings } from '../testing/settings'
import { createReading } from './host'
import type { ReadingAnswer, ReadingRequest } from './protocol'
import { serveReading } from './serve'

const THREE = {
  name: 'three.zip',
  bytes: zipSync(Object.fromEntries(['a', 'b', 'c'].map((name) => [name, new TextEncoder().encode(name)]))),
}

it('reads no further in an archive before the last file of it is taken', async () => {
  let send = (_: ReadingRequest): void => {}
  const told: string[] = []
  let heard = (): void => {}
  const answer = (one: ReadingAnswer): void => {
    if (one.kind === 'leaf') told.push(one.leaf.within.join('/'))
    if (one.kind === 'done') told.push('done')
    if (one.kind !== 'progress') heard()
  }
  serveReading(
    {
      onRequest: (listen) => {
        send = listen
      },
      answer,
    },
    NO_OCR,
  )
  const next = (request: ReadingRequest): Promise<void> =>
    new Promise((go) => {
      heard = go
      send(request)
    })
  await next({ kind: 'read', id: 1, file: THREE, password: null })
  for (const so of [['a'], ['a', 'b'], ['a', 'b', 'c']]) {
    // By the time the whole archive was read twice beside it, it would have gone on if it did by itself.
    for (const _ of [1, 2]) for await (const _leaf of leavesOf(THREE, settings()));
    expect(told).toEqual(so)
    await next({ kind: 'taken', id: 1 })
  }
  expect(told).toEqual(['a', 'b', 'c', 'done'])
})

it('gives main every file of an archive', async () => {
  const reading = createReading(readInProcess())
  const told: string[] = []
  expect(await reading.read(THREE, { onLeaf: ({ within }) => told.push(within.join('/')) })).toEqual({ ok: true })
  expect(told).toEqual(['a', 'b', 'c'])
  reading.close()
})
