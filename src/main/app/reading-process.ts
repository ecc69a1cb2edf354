// The reading of files in a process of its own, for the app: what a file does to its reader, it does there.
import { utilityProcess } from 'electron'
import { LIMITS, type ReadingAnswer, type StartReading } from '../intake'

/** @param entry the built main/reading */
export const readingInProcess =
  (entry: string): StartReading =>
  () => {
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'Chartroom reader',
      stdio: 'ignore',
      execArgv: [`--max-old-space-size=${LIMITS.memory}`],
    })
    return {
      send: (request) => child.postMessage(request),
      onAnswer: (listen) => child.on('message', (answer: ReadingAnswer) => listen(answer)),
      onEnd: (listen) => child.once('exit', listen),
      close: () => void child.kill(),
    }
  }
