import { describe, expect, it, vi } from 'vitest'
import type { OcrPage, Raster } from '../readers/reader'
import type { OcrAnswer, OcrChannel, OcrRequest } from './protocol'
import { createOcr } from './threads'

const PICTURE: Raster = { width: 1, height: 1, grey: new Uint8Array(1), dpi: 200 }
const PAGE: OcrPage = { text: 'read\n', words: [], turned: 0, confidence: 0.9 }
const STAYS = new AbortController().signal

/** Threads that answer when they are told to. */
function fakes() {
  const threads: { asked: OcrRequest[]; answer: (answer: OcrAnswer) => void; end: () => void; closed: boolean }[] = []
  const start = (): OcrChannel => {
    const thread = { asked: [] as OcrRequest[], answer: (_: OcrAnswer) => {}, end: () => {}, closed: false }
    threads.push(thread)
    return {
      send: (request) => thread.asked.push(request),
      onAnswer: (listen) => {
        thread.answer = listen
      },
      onEnd: (listen) => {
        thread.end = listen
      },
      close: () => {
        thread.closed = true
      },
    }
  }
  const answer = (thread: number, page: OcrPage | null = PAGE): void =>
    threads[thread]?.answer({ id: threads[thread]?.asked.at(-1)?.id as number, page })
  return { threads, start, answer }
}
const settled = () => new Promise((go) => setImmediate(go))

describe('OCR threads', () => {
  it('start when pages come, no more than they may, and take the next page when they are done', async () => {
    const { threads, start, answer } = fakes()
    const ocr = createOcr(start, { threads: 2 })
    expect(threads).toHaveLength(0)
    const pages = [1, 2, 3].map(() => ocr.read(PICTURE, STAYS))
    await settled()
    expect(threads.map(({ asked }) => asked.length)).toEqual([1, 1])
    answer(1)
    expect(await pages[1]).toEqual(PAGE)
    await settled()
    expect(threads.map(({ asked }) => asked.length)).toEqual([1, 2])
    answer(0)
    answer(1)
    expect(await Promise.all(pages)).toEqual([PAGE, PAGE, PAGE])
  })

  it('tell of a page that takes long, and are ended when no page has come for a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { threads, start, answer } = fakes()
    const ocr = createOcr(start, { threads: 1, idle: 1000 })
    const alive = vi.fn()
    const page = ocr.read(PICTURE, STAYS, alive)
    await settled()
    threads[0]?.answer({ id: 1, alive: true })
    answer(0)
    await page
    expect(alive).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(999)
    expect(threads[0]?.closed).toBe(false)
    vi.advanceTimersByTime(1)
    expect(threads[0]?.closed).toBe(true)
    void ocr.read(PICTURE, STAYS)
    await settled()
    expect(threads).toHaveLength(2)
    vi.useRealTimers()
  })

  it('lose one page when one ends, and read the page that waited in another', async () => {
    const { threads, start, answer } = fakes()
    const ocr = createOcr(start, { threads: 1 })
    const [lost, kept] = [ocr.read(PICTURE, STAYS), ocr.read(PICTURE, STAYS)]
    await settled()
    threads[0]?.end()
    await expect(lost).rejects.toThrow('ended')
    await settled()
    expect(threads).toHaveLength(2)
    answer(1)
    expect(await kept).toEqual(PAGE)
  })

  it('are ended when the page they are at is no longer wanted', async () => {
    const { threads, start } = fakes()
    const ocr = createOcr(start, { threads: 1 })
    const stop = new AbortController()
    const page = ocr.read(PICTURE, stop.signal)
    await settled()
    stop.abort(new Error('enough'))
    await expect(page).rejects.toThrow('enough')
    expect(threads[0]?.closed).toBe(true)
  })
})
