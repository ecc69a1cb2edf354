// The reading process's side in this very process, over a message channel: the tests run the code that the app runs, without a build of it.
// For tests only.
import { MessageChannel } from 'node:worker_threads'
import type { Ocr } from '../readers/reader'
import type { ReadingAnswer, ReadingChannel, ReadingRequest } from '../reading/protocol'
import { serveReading } from '../reading/serve'
import { NO_OCR } from './settings'

export const readInProcess =
  (ocr: Ocr = NO_OCR) =>
  (): ReadingChannel => {
    const { port1: near, port2: far } = new MessageChannel()
    serveReading(
      {
        onRequest: (listen) => far.on('message', (request: ReadingRequest) => listen(request)),
        answer: (answer) => far.postMessage(answer),
      },
      ocr,
    )
    far.unref()
    return {
      send: (request) => near.postMessage(request),
      onAnswer: (listen) => near.on('message', (answer: ReadingAnswer) => listen(answer)),
      onEnd: (listen) => near.on('close', listen),
      close: () => near.close(),
    }
  }
