// Files may be dropped on any screen while Chartroom is open.
import { useEffect, useState } from 'react'
import { useAppStore } from '../store/context'
import { S } from '../strings'

export function DropVeil() {
  const store = useAppStore()
  const [dropping, setDropping] = useState(false)
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setDropping(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setDropping(false)
      store.getState().goToWorklist()
      void store.getState().importDropped([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [store])
  return dropping ? <div className="drop-veil">{S.worklist.drop}</div> : null
}
