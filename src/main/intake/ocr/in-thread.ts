// OCR in a worker thread of the process it is asked in.
import { Worker } from 'node:worker_threads'
import type { OcrAnswer, StartOcr } from './protocol'

/** @param entry the built main/ocr */
export const ocrInThread =
  (entry: string): StartOcr =>
  () => {
    // What it prints is nobody's.
    const worker = new Worker(entry, { stdout: true, stderr: true })
    // The process ends when its own work does.
    worker.unref()
    return {
      send: (request) => worker.postMessage(request),
      onAnswer: (listen) => worker.on('message', (answer: OcrAnswer) => listen(answer)),
      onEnd: (listen) => worker.once('exit', listen).on('error', () => {}),
      close: () => void worker.terminate(),
    }
  }
