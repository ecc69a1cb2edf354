// Main's side of the reading processes: started when first needed, one file at a time to each, started anew after one ended. A file whose
// reader ends, fails or stands still is refused; the files beside it and after it are read. Inside the trust line.
import { availableParallelism } from 'node:os'
import { err, ok, type Result } from '../../../shared/result'
import type { IntakeRefusal, PageFile } from '../chart'
import type { Leaf } from '../leaves'
import { LIMITS } from '../limits'
import type { WorklistFileRefusal, WorklistTable } from '../lists/worklist-table'
import type { PagePlace } from '../pages/draw'
import type { IntakeFile } from '../read-file'
import type { PageImage, PageToRedact, ReadingAnswer, ReadingChannel, StartReading, WorkRequest } from './protocol'

export interface ReadOptions {
  /** Kept only while the file is read. */
  readonly password?: string | null
  readonly signal?: AbortSignal
  /** Of the pages or members read, as far as its reader can count them. */
  readonly onProgress?: (done: number, total: number) => void
  /** Each file in it as soon as it is read; the next is not taken out before this is done. */
  readonly onLeaf: (leaf: Leaf) => void
}

export interface FileReading {
  /** How many files are read at once; more wait. */
  readonly atOnce: number
  /**
   * Reads a file in a process of its own.
   * @returns `file-reader-ended` or `file-reader-slow` for what of it was not read; leaves told before stay true
   * @throws the signal's reason, at once, when aborted; what `onLeaf` throws
   */
  read(file: IntakeFile, options: ReadOptions): Promise<Result<void, IntakeRefusal>>
  /**
   * Reads a file as the worklist that it is said to be, in a process of its own as well: a workbook is an archive of XML.
   * @returns `file-reader-ended` or `file-reader-slow` like the other
   */
  readList(file: IntakeFile): Promise<Result<Result<WorklistTable, WorklistFileRefusal>, IntakeRefusal>>
  /**
   * Draws a page as it looks, upright, at most so many pixels for a point.
   * @throws the signal's reason, at once, when aborted
   */
  draw(file: PageFile, page: PagePlace, pixelsPerPoint: number, signal?: AbortSignal): Promise<Result<PageImage, 'page-undrawable'>>
  /**
   * Pages made anew out of what was cleared of them, in their order.
   * @throws the signal's reason, at once, when aborted
   */
  redact(file: PageFile, pages: readonly PageToRedact[], options: RedactOptions): Promise<Result<readonly PageImage[], 'page-undrawable'>>
  /** Ends the processes; the next read starts others. */
  close(): void
}

export interface RedactOptions {
  readonly pixelsPerPoint: number
  readonly signal?: AbortSignal
  readonly onPage?: () => void
}

export interface ReadingOptions {
  /** How many files are read at once. */
  readonly processes?: number
  /** Without a word from a reader, in milliseconds. */
  readonly stall?: number
}

/** Of this computer's cores one is left to the window and the detectors. */
const PROCESSES = Math.max(1, Math.min(4, availableParallelism() - 1))

type Asked = WorkRequest extends infer R ? (R extends WorkRequest ? Omit<R, 'id'> : never) : never

export function createReading(start: StartReading, { processes = PROCESSES, stall = LIMITS.stall }: ReadingOptions = {}): FileReading {
  const readers = createLines(start, processes, stall)
  // A person looks at a page, and is not to wait for thousands of files.
  const drawers = createLines(start, 1, stall)

  async function pagesBy(
    lines: Lines,
    asked: Asked,
    signal: AbortSignal | undefined,
    onPage = () => {},
  ): Promise<Result<readonly PageImage[], 'page-undrawable'>> {
    const images: PageImage[] = []
    const take = (answer: ReadingAnswer): void => {
      if (answer.kind !== 'page') return
      images.push(answer.image)
      onPage()
    }
    const done = await lines.ask(asked, take, signal)
    return done.ok ? ok(images) : err('page-undrawable')
  }

  return {
    atOnce: processes,
    read: (file, { password = null, signal, onProgress, onLeaf }) =>
      readers.ask(
        { kind: 'read', file, password },
        (answer) => {
          if (answer.kind === 'progress') onProgress?.(answer.done, answer.total)
          else if (answer.kind === 'leaf') onLeaf(answer.leaf)
        },
        signal,
      ),
    async readList(file) {
      let list: Result<WorklistTable, WorklistFileRefusal> | null = null
      const done = await readers.ask({ kind: 'list', file }, (answer) => {
        if (answer.kind === 'list') list = answer.list
      })
      if (!done.ok) return done
      return list ? ok(list) : err('file-reader-ended')
    },
    async draw(file, page, pixelsPerPoint, signal) {
      const drawn = await pagesBy(drawers, { kind: 'draw', file, page, pixelsPerPoint }, signal)
      if (!drawn.ok) return drawn
      const [image] = drawn.value
      return image ? ok(image) : err('page-undrawable')
    },
    redact: (file, pages, { pixelsPerPoint, signal, onPage }) =>
      pagesBy(readers, { kind: 'redact', file, pages, pixelsPerPoint }, signal, onPage),
    close() {
      readers.close()
      drawers.close()
    },
  }
}

interface Lines {
  /** One request, to its last answer. */
  ask(asked: Asked, on: (answer: ReadingAnswer) => void, signal?: AbortSignal): Promise<Result<void, IntakeRefusal>>
  close(): void
}

/** At most so many processes side by side; who comes later waits. */
function createLines(start: StartReading, processes: number, stall: number): Lines {
  const idle: Line[] = []
  const busy = new Set<Line>()
  const waiting = new Set<() => void>()
  let last = 0

  /** All, not one: who was cancelled meanwhile would keep the place from the next. */
  function wakeAll(): void {
    for (const go of waiting) go()
    waiting.clear()
  }

  async function take(signal?: AbortSignal): Promise<Line> {
    while (busy.size >= processes && !signal?.aborted) {
      await new Promise<void>((go) => {
        waiting.add(go)
        signal?.addEventListener('abort', () => go(), { once: true })
      })
    }
    signal?.throwIfAborted()
    let line = idle.pop()
    while (line?.ended) line = idle.pop()
    line ??= new Line(start())
    busy.add(line)
    return line
  }

  const ask: Lines['ask'] = async (asked, on, signal) => {
    const line = await take(signal)
    let isFree = false
    try {
      const outcome = await line.ask({ ...asked, id: ++last } as WorkRequest, on, stall, signal)
      isFree = outcome !== 'cancelled' && outcome.ok
      if (outcome === 'cancelled') throw signal?.reason
      return outcome
    } finally {
      busy.delete(line)
      // What was given up on may still be at work.
      if (!isFree) line.close()
      if (!line.ended) idle.push(line)
      wakeAll()
    }
  }

  return {
    ask,
    close() {
      for (const line of [...idle, ...busy]) line.close()
    },
  }
}

type Outcome = Result<void, IntakeRefusal> | 'cancelled'

/** A process and the one request it is at. */
class Line {
  ended = false
  private heard: ((answer: ReadingAnswer | 'end') => void) | null = null

  constructor(private readonly channel: ReadingChannel) {
    channel.onAnswer((answer) => this.heard?.(answer))
    channel.onEnd(() => {
      this.ended = true
      this.heard?.('end')
    })
  }

  /** @throws what `on` throws: then nothing more is heard of the request */
  ask(request: WorkRequest, on: (answer: ReadingAnswer) => void, stall: number, signal?: AbortSignal): Promise<Outcome> {
    return new Promise((settle, fail) => {
      const silent = (): void => {
        clearTimeout(clock)
        this.heard = null
        signal?.removeEventListener('abort', cancelled)
      }
      const settled = (outcome: Outcome): void => {
        silent()
        settle(outcome)
      }
      const cancelled = (): void => settled('cancelled')
      const stands = (): void => settled(err('file-reader-slow'))
      let clock = setTimeout(stands, stall)
      signal?.addEventListener('abort', cancelled, { once: true })
      this.heard = (answer) => {
        if (answer === 'end') return settled(err('file-reader-ended'))
        if (answer.id !== request.id) return
        if (answer.kind === 'done') return settled(ok(undefined))
        if (answer.kind === 'failed') return settled(err('file-reader-ended'))
        clearTimeout(clock)
        try {
          on(answer)
        } catch (error) {
          // Else it would be nobody's: the process speaks out of turn.
          silent()
          return fail(error)
        }
        // After it: what main takes to put a leaf away is not the reader's time.
        clock = setTimeout(stands, stall)
        if (answer.kind === 'leaf') this.channel.send({ kind: 'taken', id: request.id })
      }
      if (signal?.aborted) return settled('cancelled')
      if (this.ended) return settled(err('file-reader-ended'))
      this.channel.send(request)
    })
  }

  close(): void {
    this.ended = true
    this.channel.close()
  }
}
