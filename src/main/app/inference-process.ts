// The model in a process of its own, for the app: it blocks while it runs, and when it dies the window and the records stay.
import { utilityProcess } from 'electron'
import type { Answer, StartInference } from '../deidentify'

/** @param entry the built main/inference */
export const inProcess =
  (entry: string): StartInference =>
  () => {
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'Chartroom model',
      stdio: 'ignore',
      // The runtime's official builds report to their maker unless this is set before they load: see docs/adr/0008.
      env: { ...process.env, ORT_DISABLE_TELEMETRY: '1' },
    })
    return {
      send: (request) => child.postMessage(request),
      onAnswer: (listen) => child.on('message', (answer: Answer) => listen(answer)),
      onEnd: (listen) => child.once('exit', listen),
      close: () => void child.kill(),
    }
  }
