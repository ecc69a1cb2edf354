// The operating system's own file dialogs, so that a window never names a path by itself.
import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'

export interface Dialogs {
  /** Empty: the person closed the dialog. */
  pickCharts(): Promise<readonly string[]>
  savePacket(suggestedName: string): Promise<string | null>
  openPacket(): Promise<string | null>
}

/** @param start the folder the first dialog shows */
export function createDialogs(window: () => BrowserWindow | null, start: string): Dialogs {
  const owner = (): BrowserWindow => {
    const own = window()
    if (!own) throw new Error('a dialog needs its window')
    return own
  }
  return {
    async pickCharts() {
      const filters = [
        { name: 'Charts (plain text)', extensions: ['txt', 'text', 'asc'] },
        { name: 'All files', extensions: ['*'] },
      ]
      const { filePaths } = await dialog.showOpenDialog(owner(), {
        title: 'Open charts',
        defaultPath: start,
        filters,
        properties: ['openFile', 'multiSelections'],
      })
      return filePaths
    },
    async savePacket(suggestedName) {
      const { filePath, canceled } = await dialog.showSaveDialog(owner(), {
        title: 'Export packet',
        defaultPath: suggestedName,
        filters: [{ name: 'Audit packet', extensions: ['zip'] }],
      })
      return canceled || !filePath ? null : path.extname(filePath) ? filePath : `${filePath}.zip`
    },
    async openPacket() {
      const { filePaths } = await dialog.showOpenDialog(owner(), {
        title: 'Verify a packet',
        filters: [{ name: 'Audit packet', extensions: ['zip'] }],
        properties: ['openFile'],
      })
      return filePaths[0] ?? null
    },
  }
}
