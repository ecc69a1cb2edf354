// The thread that reads words off pictures, in the reading process. A thread has modules of its own: the network is closed here as well.
import { parentPort } from 'node:worker_threads'
import type { OcrRequest } from './intake/ocr/protocol'
import { serveOcr } from './intake/ocr/serve'
import { closeNetwork } from './intake/reading/close-network'

const port = parentPort
closeNetwork()
if (port)
  serveOcr({
    onRequest: (listen) => port.on('message', (request: OcrRequest) => listen(request)),
    answer: (answer) => port.postMessage(answer),
  })
