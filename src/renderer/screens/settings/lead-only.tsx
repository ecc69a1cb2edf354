// What only a compliance lead may change is shown to everybody, and says so.
import { mayDo } from '../../../shared/people'
import { useApp } from '../../store/context'
import { readyValue } from '../../store/task'
import { P } from '../../strings-people'

export const useMayAdminister = (): boolean =>
  useApp((s) => {
    const person = readyValue(s.session)?.person
    return person ? mayDo(person, 'administer') : false
  })

export const LeadOnly = () => <p className="muted">{P.onlyLead}</p>
