// Before something is sent to a server whose provider terms end soon: until when they count, and the way to renew them.
import type { OutboundView } from '../../shared/views'
import { useAppStore } from '../store/context'
import { G } from '../strings-governance'
import { TERMS } from '../strings-terms'
import { Button } from '../ui/button'
import { Note } from '../ui/failure-note'
import { day } from '../words'

export function TermsEndNote({ end: { until, daysLeft } }: { end: NonNullable<OutboundView['termsEnd']> }) {
  const act = useAppStore().getState()
  return (
    <Note tone="soft">
      <p>
        {TERMS.states.soon(daysLeft)} {TERMS.columns.until} {day(until)}.
      </p>
      <Button look="quiet" onClick={() => act.goToPart('terms')}>
        {G.parts.terms}
      </Button>
    </Note>
  )
}
