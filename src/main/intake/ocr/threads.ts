// The Ocr port over threads: started when pages come, ended when none have come for a while, one page at a time to each. Runs in the
// reading process.
import { availableParallelism } from 'node:os'
import type { Ocr, OcrPage, Raster } from '../readers/reader'
import type { OcrAnswer, OcrChannel, StartOcr } from './protocol'

export interface OcrOptions {
  readonly threads?: number
  /** Milliseconds without a page, after which a thread is ended. */
  readonly idle?: number
}

/** One core is left to the window and the detectors; and each thread takes up to 250 MB of what a reading process may have. */
export const OCR_THREADS = Math.max(1, Math.min(4, availableParallelism() - 1))
const IDLE = 20_000

export function createOcr(start: StartOcr, { threads = OCR_THREADS, idle = IDLE }: OcrOptions = {}): Ocr {
  const free: Thread[] = []
  const waiting: ((thread: Thread) => void)[] = []
  let running = 0

  function take(): Promise<Thread> {
    const thread = free.pop()
    if (thread) return Promise.resolve(thread)
    if (running < threads) {
      running++
      return Promise.resolve(new Thread(start()))
    }
    return new Promise((go) => waiting.push(go))
  }

  function give(thread: Thread): void {
    if (thread.ended) {
      running--
      const next = waiting.shift()
      if (next) void take().then(next)
      return
    }
    const next = waiting.shift()
    if (next) {
      next(thread)
      return
    }
    free.push(thread)
    thread.rest(idle, () => {
      running--
      free.splice(free.indexOf(thread), 1)
    })
  }

  return {
    async read(picture, signal) {
      signal.throwIfAborted()
      const thread = await take()
      try {
        signal.throwIfAborted()
        return await thread.read(picture, signal)
      } finally {
        give(thread)
      }
    },
  }
}

/** A thread and the one page it is at. */
class Thread {
  ended = false
  private last = 0
  private heard: ((answer: OcrAnswer | 'end') => void) | null = null
  private resting: NodeJS.Timeout | undefined

  constructor(private readonly channel: OcrChannel) {
    channel.onAnswer((answer) => this.heard?.(answer))
    channel.onEnd(() => {
      this.ended = true
      this.heard?.('end')
    })
  }

  /** @throws where the thread fails or ends, and the signal's reason where it is aborted: then the thread is ended, since it would not hear */
  read(picture: Raster, signal: AbortSignal): Promise<OcrPage> {
    clearTimeout(this.resting)
    const id = ++this.last
    return new Promise((settle, fail) => {
      const aborted = (): void => {
        this.close()
        fail(signal.reason)
      }
      signal.addEventListener('abort', aborted, { once: true })
      this.heard = (answer) => {
        if (answer !== 'end' && answer.id !== id) return
        signal.removeEventListener('abort', aborted)
        this.heard = null
        if (answer !== 'end' && answer.page) return settle(answer.page)
        this.close()
        fail(new Error('the OCR thread ended or failed'))
      }
      this.channel.send({ id, picture })
    })
  }

  /** Ends after a while, unless a page comes. */
  rest(idle: number, ended: () => void): void {
    this.resting = setTimeout(() => {
      ended()
      this.close()
    }, idle)
    this.resting.unref()
  }

  close(): void {
    this.ended = true
    this.channel.close()
  }
}
