// Makes the one window: sandboxed, isolated, without Node, its session without a cache so that no chart text reaches a Chromium file.
import path from 'node:path'
import { BrowserWindow, Menu, session } from 'electron'
import { APP_ORIGIN, lockSession } from './lockdown'

/** Persistent for the person's preferences (theme, keys) only: without a cache, Chromium keeps nothing of a chart. */
const PARTITION = 'persist:chartroom'

export function openWindow(out: string): BrowserWindow {
  const own = session.fromPartition(PARTITION, { cache: false })
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
