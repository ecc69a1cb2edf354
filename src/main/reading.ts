// The process that reads files: Electron starts it as a utility process, the command line as a child process.

import { NO_OCR } from './intake/readers/no-ocr'
import { closeNetwork } from './intake/reading/close-network'
import type { ReadingPort, ReadingRequest } from './intake/reading/protocol'
import { serveReading } from './intake/reading/serve'
import { watchMemory } from './intake/reading/watch-memory'

closeNetwork()
watchMemory()
serveReading(portOf(), NO_OCR)

function portOf(): ReadingPort {
  /** Electron's, in a utility process and nowhere else. */
  const electron = process.parentPort as Electron.ParentPort | undefined
  if (electron) {
    return {
      onRequest: (listen) => electron.on('message', ({ data }) => listen(data as ReadingRequest)),
      answer: (answer) => electron.postMessage(answer),
    }
  }
  // Nobody is left to read for.
  process.on('disconnect', () => process.exit())
  return {
    onRequest: (listen) => process.on('message', (request) => listen(request as ReadingRequest)),
    answer: (answer) => void process.send?.(answer),
  }
}
