// Adding an identifier: the marked text, or text typed as it stands in the original; one key picks the category, Enter adds.
import { useMemo, useState } from 'react'
import type { Category } from '../../shared/safe-harbor'
import type { Span } from '../../shared/spans'
import type { ChartView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { S } from '../strings'
import { Dialog } from '../ui/dialog'
import { DialogForm } from '../ui/dialog-form'
import { EverywhereCheck } from '../ui/everywhere-check'
import { guessCategory } from './category-look'
import { CategoryPicker } from './category-picker'

export function AddFindingDialog({ view, span }: { view: ChartView; span: Span | null }) {
  const act = useAppStore().getState()
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<Category | null>(null)
  const [everywhere, setEverywhere] = useState(true)

  const words = span ? view.text.slice(span.start, span.end) : typed.trim()
  const count = useMemo(() => occurrences(view.text, words), [view.text, words])
  const first = words === '' ? -1 : view.text.indexOf(words)
  const place = span ?? (first >= 0 ? { start: first, end: first + words.length } : null)
  const category = picked ?? guessCategory(words)

  return (
    <Dialog title={S.findings.addTitle} onClose={act.closeDialog} wide>
      <DialogForm
        action={S.findings.doAdd}
        missing={place === null ? S.missing.words : null}
        onSubmit={async () => (place ? act.addFinding(place, category, everywhere) : null)}
        onDone={act.closeDialog}
        onCancel={act.closeDialog}
      >
        {span ? (
          <p>
            {S.findings.addSelected} <b className="finding-words">{words}</b>
          </p>
        ) : (
          <label className="field">
            <span>{S.findings.addType}</span>
            <input type="text" data-first value={typed} onChange={(e) => setTyped(e.target.value)} />
            <small className="hint" aria-live="polite">
              {typed.trim() === '' ? S.findings.addTypeHelp : place === null ? S.findings.addMissing : ''}
            </small>
          </label>
        )}
        <CategoryPicker category={category} focus={span !== null} onPick={setPicked} />
        <EverywhereCheck checked={everywhere} onChange={setEverywhere}>
          <small>{count > 0 ? S.findings.occurrences(count) : ''}</small>
        </EverywhereCheck>
      </DialogForm>
    </Dialog>
  )
}

function occurrences(text: string, words: string): number {
  if (words === '') return 0
  let n = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) n++
  return n
}
