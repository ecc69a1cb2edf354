// A bare Chromium window on one page, without network: as when somebody double-clicks verify.html on a computer that is offline.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 900, height: 1100, webPreferences: { sandbox: false, partition: 'page' } })
  window.webContents.session.enableNetworkEmulation({ offline: true })
  await window.loadFile(process.argv.at(-1))
})
