// `suggest`: codes from texts by the built-in coder, for scripts. It runs on this computer; nothing is stored or sent.

import type { Tools } from '../main/app/tools'
import { suggest as suggestCodes } from '../main/codes'
import { say } from '../shared/failures'
import { answerLines, BadLine, idAndText, type Streams } from './lines'

export async function suggest(tools: Tools, streams: Streams): Promise<number> {
  const known = tools.codes.table(null)
  if (!known.ok) {
    streams.err.write(`chartroom: ${say(known.error)}\n`)
    return 1
  }
  return answerLines(streams, async (line) => {
    const { id, text } = idAndText(line)
    const encounterDate = dateOf(line.encounterDate)
    const table = tools.codes.table(encounterDate)
    const codes = suggestCodes(table.ok ? table.value : known.value, text, { encounterDate }).map(
      ({ system, code, title, score, assertion, evidence, reason }) => ({
        system,
        code,
        title,
        score,
        assertion,
        evidence,
        reason,
      }),
    )
    return { id, codes }
  })
}

function dateOf(value: unknown): string | null {
  if (value === undefined || value === null) return null
  if (typeof value !== 'string' || !isDay(value)) throw new BadLine('"encounterDate" is not a date like 2026-03-31')
  return value
}

/** Date.parse alone takes 31 February for 3 March. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
