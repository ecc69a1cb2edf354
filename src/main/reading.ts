// The process that reads files: Electron starts it as a utility process, the command line as a child process.
import { join } from 'node:path'
import { ocrInThread } from './intake/ocr/in-thread'
import { createOcr } from './intake/ocr/threads'
import { closeNetwork } from './intake/reading/close-network'
import type { ReadingPort, ReadingRequest } from './intake/reading/protocol'
import { serveReading } from './intake/reading/serve'
import { watchMemory } from './intake/reading/watch-memory'

closeNetwork()
watchMemory()
serveReading(portOf(), createOcr(ocrInThread(join(import.meta.dirname, 'ocr.js'))))

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
