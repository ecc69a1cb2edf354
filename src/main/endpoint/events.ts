// Server-sent events (WHATWG HTML, 9.2): a reply that came piece by piece, read from what was kept of it or while it comes. Pure.
import { parseJson } from './parse-json'

/** JSON never begins so, and a stream of events does. */
export const isEventStream = (raw: string): boolean => /^\uFEFF?\s*(?::|(?:data|event|id|retry)\s*:)/.test(raw)

export interface EventReader {
  push(text: string): void
  /** Takes what is left as the last event, though no empty line came after it. */
  end(): void
}

/** @param onData told the data of each event, its lines joined */
export function createEventReader(onData: (data: string) => void): EventReader {
  let rest = ''
  let data: string[] = []
  const take = (line: string) => {
    if (line === '') {
      if (data.length > 0) onData(data.join('\n'))
      data = []
    } else if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5))
  }
  return {
    push(text) {
      // A line is looked at when it ends, so that one as long as the whole reply costs no more than its length.
      if (!/[\r\n]/.test(text)) {
        rest += text
        return
      }
      const lines = `${rest}${text}`.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const line of lines) take(line)
    },
    end() {
      if (rest !== '') take(rest.replace(/\r$/, ''))
      rest = ''
      take('')
    },
  }
}

/** The parsed data of every event; undefined for one that is no JSON. The mark at the end of OpenAI's streams is none of them. */
export function readEvents(raw: string): unknown[] {
  const events: unknown[] = []
  const reader = createEventReader((data) => {
    if (data !== '[DONE]') events.push(parseJson(data))
  })
  reader.push(raw)
  reader.end()
  return events
}
