// That a frame was filtered by AI: said wherever the sample stands.
import type { AiInfluence } from '../../shared/sampling-views'
import { S } from '../strings'
import { Note } from '../ui/failure-note'

export function AiNote({ ai }: { ai: readonly AiInfluence[] }) {
  if (ai.length === 0) return null
  return (
    <Note tone="soft">
      <p>{S.samples.aiWarning(ai)}</p>
    </Note>
  )
}

export const AiTag = () => <span className="state state-undecided">{S.samples.ai}</span>
