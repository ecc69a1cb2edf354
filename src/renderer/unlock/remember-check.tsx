// Offered only where the operating system can keep the key.
import type { SessionView } from '../../shared/views'
import { P } from '../strings-people'

interface Props {
  session: SessionView
  checked: boolean
  onChange: (checked: boolean) => void
}

export function RememberCheck({ session, checked, onChange }: Props) {
  if (!session.keystore) return null
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {P.remember} <small>{P.rememberHelp}</small>
      </span>
    </label>
  )
}
