// Prints HTML to PDF in a hidden, locked window without scripts. Used by the app, and by the command line through main/print.
import { BrowserWindow, session } from 'electron'
import type { PrintPdf } from '../packet'

const PAGE = 'app://print/report.html'
/** Each print has an in-memory session of its own, so that two at once cannot see each other's page. */
let prints = 0

/** Returns the PDF's bytes. The page may hold cleared text only, and can load nothing. */
export const printPdf: PrintPdf = async (html, { footer, margins }) => {
  const own = session.fromPartition(`print-${++prints}`)
  own.webRequest.onBeforeRequest((request, decide) => decide({ cancel: request.url !== PAGE }))
  // Served, not put into a data: URL, which Chromium cuts off at 2 MB.
  own.protocol.handle(
    'app',
    () =>
      new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
      }),
  )
  const window = new BrowserWindow({ show: false, webPreferences: { session: own, sandbox: true, javascript: false, devTools: false } })
  try {
    await window.loadURL(PAGE)
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      margins,
    })
  } finally {
    window.destroy()
  }
}
