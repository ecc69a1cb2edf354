// The one door between a window and main: checks who calls, parses what they send, answers with a Result.
// The one catch-all: a bug becomes the code `internal`, and its message, which may quote a chart, goes nowhere.
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../shared/ipc/channels'
import { CALLS, type Events } from '../../shared/ipc/contract'
import type { CallName, Handlers } from '../../shared/ipc/derive'
import { err } from '../../shared/result'

export interface Door {
  /** Only the top frame of this window at the app's own origin is heard. */
  readonly window: () => WebContents | null
  readonly origin: string
  readonly onBug: (call: string, error: unknown) => void
  readonly onStranger: (call: string) => void
}

export function registerCalls(handlers: Handlers, door: Door): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown) => {
    if (!isKnown(event, door)) {
      door.onStranger(String(name).slice(0, 40))
      return err({ code: 'request-invalid' })
    }
    if (typeof name !== 'string' || !Object.hasOwn(CALLS, name)) return err({ code: 'request-invalid' })
    const call = name as CallName
    const parsed = CALLS[call].input.safeParse(input)
    if (!parsed.success) return err({ code: 'request-invalid' })
    try {
      return await handlers[call](parsed.data as never)
    } catch (error) {
      door.onBug(call, error)
      return err({ code: 'internal' })
    }
  })
}

function isKnown(event: IpcMainInvokeEvent, door: Door): boolean {
  const frame = event.senderFrame
  const window = door.window()
  return (
    frame !== null && window !== null && event.sender === window && frame === window.mainFrame && frame.url.startsWith(`${door.origin}/`)
  )
}

/** Tells the window of something that happened. */
export function tell<N extends keyof Events>(window: WebContents | null, name: N, payload: Events[N]): void {
  if (window && !window.isDestroyed()) window.send(EVENT_CHANNEL, name, payload)
}
