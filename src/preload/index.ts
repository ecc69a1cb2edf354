// The only bridge into the sandboxed window: two channels, no Node, no Electron object crosses.
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL } from '../shared/ipc/channels'
import type { Bridge } from '../shared/ipc/derive'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on: (name, listener) => {
    const hear = (_: IpcRendererEvent, event: string, payload: unknown) => {
      if (event === name) listener(payload as Parameters<typeof listener>[0])
    }
    ipcRenderer.on(EVENT_CHANNEL, hear)
    return () => void ipcRenderer.off(EVENT_CHANNEL, hear)
  },
  pathsOf: (files) => files.map((file) => webUtils.getPathForFile(file)).filter(Boolean),
}

contextBridge.exposeInMainWorld('chartroom', bridge)
