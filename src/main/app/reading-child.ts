// The reading of files in a child process, for the command line.
import { fork } from 'node:child_process'
import { LIMITS, type ReadingAnswer, type StartReading } from '../intake'

/** @param entry the built main/reading */
export const readingInChild =
  (entry: string): StartReading =>
  () => {
    const child = fork(entry, [], {
      stdio: 'ignore',
      // Bytes cross as they are, not as JSON.
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${LIMITS.memory}`],
    })
    // A command ends when its own work does.
    child.unref()
    child.channel?.unref()
    return {
      send: (request) => void child.send(request),
      onAnswer: (listen) => child.on('message', (answer: ReadingAnswer) => listen(answer)),
      // A message to a process that has just ended is an error, and so may be the next.
      onEnd: (listen) => child.once('exit', listen).on('error', listen),
      close: () => void child.kill('SIGKILL'),
    }
  }
