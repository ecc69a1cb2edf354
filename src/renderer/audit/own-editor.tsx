// Adding a code of one's own: search, presence on admission, evidence.
import { useState } from 'react'
import type { CaseView } from '../../shared/audit-views'
import type { Poa } from '../../shared/poa'
import type { CodeHitView } from '../../shared/views'
import { CodeSearch } from '../review/code-search'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { EvidenceField, useMarkedQuote, withQuote } from './evidence-field'
import { PanelForm } from './panel-form'
import { PoaField } from './poa-field'
import { DIAGNOSES, namedSystem, SystemField, systemsOf } from './system-field'

export function OwnEditor({ view }: { view: CaseView }) {
  const act = useAppStore().getState()
  const marked = useMarkedQuote()
  const [system, setSystem] = useState(DIAGNOSES)
  const [hit, setHit] = useState<CodeHitView | null>(null)
  const [poa, setPoa] = useState<Poa | null>(null)
  const [quotes, setQuotes] = useState(() => withQuote([], marked))
  return (
    <PanelForm
      title={S.codes.addTitle}
      action={S.audits.editor.addOwn}
      missing={hit === null ? S.missing.code : null}
      onSubmit={async () => (hit ? act.addOwn({ system: namedSystem(system), code: hit.code, poa }, quotes) : null)}
    >
      <SystemField
        systems={systemsOf(view)}
        system={system}
        onChange={(next) => {
          setSystem(next)
          setHit(null)
        }}
      />
      <CodeSearch key={system} system={system} chosen={hit} onChoose={setHit} />
      <PoaField poa={poa} onChange={setPoa} />
      <EvidenceField quotes={quotes} onChange={setQuotes} />
    </PanelForm>
  )
}
