// The reading process with the words of pictures left out: broken pictures are decoded as ever, but none is read, which takes seconds and
// says nothing about broken files. For the fuzz run only.
import { closeNetwork } from '../src/main/intake/reading/close-network'
import type { ReadingRequest } from '../src/main/intake/reading/protocol'
import { serveReading } from '../src/main/intake/reading/serve'
import { watchMemory } from '../src/main/intake/reading/watch-memory'

closeNetwork()
watchMemory()
process.on('disconnect', () => process.exit())
serveReading(
  {
    onRequest: (listen) => process.on('message', (request) => listen(request as ReadingRequest)),
    answer: (answer) => void process.send?.(answer),
  },
  {
    read: async () => ({
      text: 'Words of a picture',
      words: [{ start: 0, end: 5, x: 1, y: 1, width: 9, height: 9, confidence: 0.9 }],
      turned: 0,
      confidence: 0.9,
    }),
  },
)
