// Who of these records may audit: asked for when an audit is begun or a case handed on.
import { useEffect, useMemo } from 'react'
import { mayDo, type Person } from '../../shared/people'
import { useApp, useAppStore } from '../store/context'
import { readyValue } from '../store/task'

export function useAuditors(): readonly Person[] {
  const store = useAppStore()
  const people = useApp((s) => readyValue(s.people)?.people)
  useEffect(() => void store.getState().loadPeople(), [store])
  return useMemo(() => (people ?? []).filter((one) => one.standing === 'active' && mayDo(one, 'audit')), [people])
}
