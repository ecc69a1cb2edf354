// The reading process's own side: takes one request after the other. Everything a file can do to a reader happens here, and a process
// that ends takes the file at hand with it and nothing else.

import { leavesOf } from '../leaves'
import { LIMITS } from '../limits'
import { readWorklistFile } from '../lists/read-list'
import { drawPage } from '../pages/draw'
import { greyPng, pngOf } from '../pages/png'
import { redactPage } from '../pages/redact'
import type { Ocr } from '../readers/reader'
import type { DrawRequest, ListRequest, ReadingPort, ReadRequest, RedactRequest, WorkRequest } from './protocol'

/** Answers requests in the order they come; whoever asks for one at a time is told of each file's progress as it is. */
export function serveReading(port: ReadingPort, ocr: Ocr, limits = LIMITS): void {
  let turn: Promise<void> = Promise.resolve()
  let onTaken = (): void => {}

  async function read({ id, file, password }: ReadRequest): Promise<void> {
    // A request is cancelled by ending the process: what hangs would not hear of it.
    const { signal } = new AbortController()
    const progress = (done: number, total: number): void => port.answer({ kind: 'progress', id, done, total })
    for await (const leaf of leavesOf(file, { limits, password, signal, progress, ocr })) {
      const taken = new Promise<void>((go) => {
        onTaken = go
      })
      port.answer({ kind: 'leaf', id, leaf })
      await taken
    }
  }

  async function list({ id, file }: ListRequest): Promise<void> {
    port.answer({ kind: 'list', id, list: await readWorklistFile(file) })
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

  async function serve(request: WorkRequest): Promise<void> {
    if (request.kind === 'read') await read(request)
    else if (request.kind === 'list') await list(request)
    else if (request.kind === 'draw') await draw(request)
    else await redact(request)
    port.answer({ kind: 'done', id: request.id })
  }

  port.onRequest((request) => {
    if (request.kind === 'taken') return onTaken()
    turn = turn.then(() => serve(request).catch(() => port.answer({ kind: 'failed', id: request.id })))
  })
}
