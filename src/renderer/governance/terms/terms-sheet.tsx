// Provider terms: the list of endpoints, the form of one, or all side by side.
import { useEffect } from 'react'
import { useApp, useAppStore } from '../../store/context'
import { readyValue } from '../../store/task'
import { S } from '../../strings'
import { FailureNote } from '../../ui/failure-note'
import { TermsComparison } from './terms-comparison'
import { TermsForm } from './terms-form'
import { TermsList } from './terms-list'

export function TermsSheet() {
  const store = useAppStore()
  const terms = useApp((s) => s.terms)
  const place = useApp((s) => s.termsPlace)
  const cursor = useApp((s) => s.termsCursor)
  useEffect(() => {
    void store.getState().loadTerms()
  }, [store])
  if (terms.state === 'failed') return <FailureNote failure={terms.failure} />
  const view = readyValue(terms)
  if (!view) return <p className="muted pad">{S.common.working}</p>
  const endpoint = view.endpoints.find(({ endpointId }) => endpointId === cursor)
  if (place === 'form' && endpoint) return <TermsForm key={endpoint.endpointId} endpoint={endpoint} view={view} />
  if (place === 'compare' && view.endpoints.length > 0) return <TermsComparison view={view} />
  return <TermsList view={view} />
}
