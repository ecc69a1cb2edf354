// `suggest`: codes from texts by the built-in coder, for scripts. It runs on this computer; nothing is stored or sent.

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Tools } from '../main/app/tools'
import { type CodeTable, type DecidedChart, learn, suggest as suggestCodes, warmUp } from '../main/codes'
import { say } from '../shared/failures'
import { Misuse, readArguments } from './arguments'
import { answerLines, BadLine, idAndText, type Streams } from './lines'

export async function suggest(args: readonly string[], tools: Tools, streams: Streams): Promise<number> {
  const { values } = readArguments(args, { options: { learn: { type: 'string' } } })
  const decided = values.learn === undefined ? null : readDecided(values.learn)
  const known = tools.codes.table(null)
  if (!known.ok) {
    streams.err.write(`chartroom: ${say(known.error)}\n`)
    return 1
  }
  const taught = new WeakSet<CodeTable>()
  return answerLines(streams, async (line) => {
    const { id, text } = idAndText(line)
    const encounterDate = dateOf(line.encounterDate)
    const opened = tools.codes.table(encounterDate)
    const table = opened.ok ? opened.value : known.value
    if (decided && !taught.has(table)) {
      warmUp(table, learn(table, decided))
      taught.add(table)
    }
    const codes = suggestCodes(table, text).map(({ system, code, title, score, assertion, evidence, reason }) => ({
      system,
      code,
      title,
      score,
      assertion,
      evidence,
      reason,
    }))
    return { id, codes }
  })
}

const Decided = z.object({
  text: z.string(),
  codes: z.array(
    z.object({
      code: z.string(),
      evidence: z.array(z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })),
    }),
  ),
})

/** Charts a site has decided, a JSON line each. */
function readDecided(file: string): DecidedChart[] {
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch {
    throw new Misuse('the file of --learn cannot be read')
  }
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [Decided.parse(JSON.parse(line))]
    } catch {
      throw new Misuse(`line ${i + 1} of the file of --learn is no decided chart`)
    }
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
