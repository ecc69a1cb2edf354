// The reading process's own side: takes one request after the other. Everything a file can do to a reader happens here, and a process
// that ends takes the file at hand with it and nothing else.

import { leavesOf } from '../leaves'
import { LIMITS } from '../limits'
import { drawPage } from '../pages/draw'
import { greyPng, pngOf } from '../pages/png'
import { redactPage } from '../pages/redact'
import type { Ocr } from '../readers/reader'
import type { DrawRequest, ReadingPort, ReadingRequest, ReadRequest, RedactRequest } from './protocol'

/** Answers requests in the order they come; whoever asks for one at a time is told of each file's progress as it is. */
export function serveReading(port: ReadingPort, ocr: Ocr, limits = LIMITS): void {
  let turn: Promise<void> = Promise.resolve()

  async function read({ id, file, password }: ReadRequest): Promise<void> {
    // A request is cancelled by ending the process: what hangs would not hear of it.
    const { signal } = new AbortController()
    const progress = (done: number, total: number): void => port.answer({ kind: 'progress', id, done, total })
    for await (const leaf of leavesOf(file, { limits, password, signal, progress, ocr })) port.answer({ kind: 'leaf', id, leaf })
  }

  async function draw({ id, file, page, pixelsPerPoint }: DrawRequest): Promise<void> {
    const picture = await drawPage(file, page, pixelsPerPoint)
    port.answer({ kind: 'page', id, image: { png: pngOf(picture), width: picture.width, height: picture.height } })
  }

  async function redact({ id, file, pages, pixelsPerPoint }: RedactRequest): Promise<void> {
    for (const page of pages) {
      const { width, height, grey } = redactPage(await drawPage(file, page, pixelsPerPoint), page.width, page.redaction)
      port.answer({ kind: 'page', id, image: { png: greyPng({ width, height, grey }), width, height } })
    }
  }

  async function serve(request: ReadingRequest): Promise<void> {
    if (request.kind === 'read') await read(request)
    else if (request.kind === 'draw') await draw(request)
    else await redact(request)
    port.answer({ kind: 'done', id: request.id })
  }

  port.onRequest((request) => {
    turn = turn.then(() => serve(request).catch(() => port.answer({ kind: 'failed', id: request.id })))
  })
}
