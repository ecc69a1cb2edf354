// `deid`: takes identifiers out of texts, for scripts. Nothing is stored; undecided findings are masked like the sure ones.

import { scrub, type Tools } from '../main/app/tools'
import { chartOf } from '../main/intake'
import { FAILURES, say } from '../shared/failures'
import { answerLines, BadLine, idAndText, type Streams } from './lines'

export async function deid(tools: Tools, streams: Streams): Promise<number> {
  const model = await tools.checkModel()
  if (!model.ok) {
    streams.err.write(`chartroom: ${say(model.error)}\n`)
    return 1
  }
  return answerLines(streams, async (line) => {
    const { id, text } = idAndText(line)
    const done = await scrub(tools, { text, facts: chartOf('', text).facts })
    if (!done.ok) throw new BadLine(FAILURES[done.error].what)
    const { findings, masked } = done.value
    const spans = findings.map((finding, i) => ({
      start: finding.start,
      end: finding.end,
      category: finding.category,
      placeholder: masked.segments[i]?.placeholder,
      detectors: finding.detectors,
      confidence: Math.round(finding.confidence * 1000) / 1000,
    }))
    return { id, text: masked.text, spans }
  })
}
