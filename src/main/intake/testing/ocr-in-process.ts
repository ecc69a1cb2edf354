// OCR in this very process: the tests run the code that the app runs in a thread, without a build of it. For tests only.
import { openEngine } from '../ocr/engine'
import { readPage } from '../ocr/read-page'
import type { Ocr } from '../readers/reader'

export async function ocrInProcess(): Promise<Ocr & { close(): void }> {
  const engine = await openEngine()
  return { read: async (picture) => readPage(engine, picture), close: () => engine.close() }
}
