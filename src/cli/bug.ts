// What the command line says of a bug. Its message may quote a chart, so it is left out; its trace cannot.
import { traceOf } from '../main/app/log'

export function sayBug(error: unknown): string {
  const { code, where = [] } = traceOf(error)
  return [`something went wrong inside Chartroom (${code}). What was saved before is kept. Please report:`, ...where].join('\n  ')
}
