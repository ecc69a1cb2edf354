// Locks without being asked: when the window was not touched for a while, when the screen of the computer is locked, and before it
// sleeps. Electron's side of idle-lock.
import { powerMonitor, type WebContents } from 'electron'
import type { App } from './app'
import { createIdleLock } from './idle-lock'
import { readIdleMinutes } from './idle-settings'

export interface LockByItself {
  /** Every key, click and move in this window counts as a touch. */
  watch(contents: WebContents): void
  /** The records opened or shut, or the wait was changed. */
  sessionChanged(): void
}

/** @param locked told after it locked */
export function lockByItself(chartroom: App, locked: () => void): LockByItself {
  const lock = (): void => {
    idle.stop()
    if (!chartroom.desk().ok) return
    chartroom.lock('idle')
    locked()
  }
  const idle = createIdleLock({
    minutes: () => {
      const desk = chartroom.desk()
      return desk.ok ? readIdleMinutes(desk.value.store) : 0
    },
    lock,
  })
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  return {
    watch: (contents) => void contents.on('input-event', () => idle.touched()),
    sessionChanged: () => (chartroom.desk().ok ? idle.start() : idle.stop()),
  }
}
