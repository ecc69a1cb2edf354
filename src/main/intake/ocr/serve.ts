// The OCR thread's own side: loads Tesseract for the first page, then reads one page after the other.
import { type Engine, openEngine } from './engine'
import type { OcrPort, OcrRequest } from './protocol'
import { readPage } from './read-page'

/** Milliseconds between two words of a page that is still being read. */
const ALIVE = 1000

export function serveOcr(port: OcrPort): void {
  let engine: Promise<Engine> | undefined
  let at = 0
  let told = 0
  const alive = (): void => {
    if (performance.now() - told < ALIVE) return
    told = performance.now()
    port.answer({ id: at, alive: true })
  }
  let turn: Promise<void> = Promise.resolve()

  async function read({ id, picture }: OcrRequest): Promise<void> {
    at = id
    engine ??= openEngine(alive)
    port.answer({ id, page: readPage(await engine, picture) })
  }

  port.onRequest((request) => {
    turn = turn.then(() => read(request).catch(() => port.answer({ id: request.id, page: null })))
  })
}
