// Makes the one window: sandboxed, isolated, without Node, its session in memory so that Chromium keeps nothing on disk.
import path from 'node:path'
import { BrowserWindow, Menu, session } from 'electron'
import { APP_ORIGIN, lockSession } from './lockdown'

/** Without a `persist:` prefix a partition lives in memory only. */
const PARTITION = 'chartroom'

export function openWindow(out: string): BrowserWindow {
  const own = session.fromPartition(PARTITION)
  lockSession(own, path.join(out, 'renderer'))
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Chartroom',
    webPreferences: {
      preload: path.join(out, 'preload/index.cjs'),
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      navigateOnDragDrop: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}
