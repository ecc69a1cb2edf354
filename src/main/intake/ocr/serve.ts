// The OCR thread's own side: loads Tesseract for the first page, then reads one page after the other.
import { type Engine, openEngine } from './engine'
import type { OcrPort, OcrRequest } from './protocol'
import { readPage } from './read-page'

export function serveOcr(port: OcrPort): void {
  let engine: Promise<Engine> | undefined
  let turn: Promise<void> = Promise.resolve()

  async function read({ id, picture }: OcrRequest): Promise<void> {
    engine ??= openEngine()
    port.answer({ id, page: readPage(await engine, picture) })
  }

  port.onRequest((request) => {
    turn = turn.then(() => read(request).catch(() => port.answer({ id: request.id, page: null })))
  })
}
