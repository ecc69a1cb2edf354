// Packets leave by the keys, are verified in a bare browser offline, and come to another workstation, which reviews and answers.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { answerDialogs, expect, test } from './chartroom'
import { ChartScreen } from './screens/chart'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'
import { signEveryChart } from './signed-charts'

const SHOTS = process.env.SHOTS
const shot = async (page: Page, name: string): Promise<void> => {
  if (SHOTS) await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true })
}

const note = (name: string, mrn: string): string => `Patient: ${name}      MRN: ${mrn}
Date of Service: 03/12/2026

ASSESSMENT
Essential hypertension, controlled.
`

test('charts leave in one packet, the page in it verifies offline, and another workstation opens it and answers', async ({
  start,
  home,
}) => {
  test.setTimeout(240_000)
  const { app, window } = await start()
  await new UnlockScreen(window).firstRun()
  const files = ['first', 'second'].map((name, i) => {
    const file = path.join(home, `${name}.txt`)
    writeFileSync(file, note(['Marta Quillan-Vey', 'Tamsin Ferrow'][i] as string, `5550123${i}`))
    return file
  })
  const worklist = new WorklistScreen(window)
  const { dialog } = new ChartScreen(window)
  await answerDialogs(app, { open: files })
  await window.keyboard.press('Control+o')
  await expect(worklist.row(/second/)).toBeVisible()
  await worklist.allScrubbed()
  await signEveryChart(window, 'I10')
  await expect(window.getByRole('cell', { name: 'Finished' })).toHaveCount(2)

  const batch = path.join(home, 'batch.packet.zip')
  await test.step('both charts leave in one packet, by the keys alone', async () => {
    await answerDialogs(app, { save: batch })
    await window.keyboard.press('Control+Shift+E')
    await expect(dialog).toContainText('Export one packet of 2 charts')
    await shot(window, 'export')
    await window.keyboard.press('Enter')
    await expect(dialog).toContainText('The packet is intact.', { timeout: 60_000 })
    await expect(dialog).toContainText('De-identified, 2 charts')
    const inside = Buffer.concat(Object.values(unzipSync(readFileSync(batch))).map((content) => Buffer.from(content)))
    for (const value of ['Quillan', 'Ferrow', '55501230', 'first.txt']) expect(inside.includes(value)).toBe(false)
    await window.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('verify.html of the packet tells intact, changed, forged and foreign files apart, offline', () =>
    verifyInBrowser(home, batch))

  const phi = path.join(home, 'payer.packet.zip.age')
  await test.step('the same charts leave with PHI, encrypted, and are opened again with the passphrase', async () => {
    await answerDialogs(app, { save: phi })
    await window.keyboard.press('Control+Shift+E')
    await window.keyboard.press('ArrowDown')
    await dialog.getByLabel('Purpose of the disclosure').selectOption('payment')
    await dialog.getByLabel('Passphrase of the packet').fill('nine slow rivers')
    await dialog.getByLabel('Once more').fill('nine slow rivers')
    await dialog.getByRole('checkbox').check()
    await shot(window, 'export-phi')
    await window.keyboard.press('Enter')
    await dialog
      .getByRole('button', { name: /Encrypt and export/ })
      .click({ timeout: 2000 })
      .catch(() => {})
    await expect(dialog).toContainText('With PHI, 2 charts', { timeout: 90_000 })
    expect(readFileSync(phi).includes('Quillan')).toBe(false)
    await window.keyboard.press('Escape')
    await answerDialogs(app, { open: [phi] })
    await window.keyboard.press('Control+Shift+V')
    await dialog.getByLabel(/Passphrase, or age identity/).fill('nine slow river')
    await window.keyboard.press('Enter')
    await expect(dialog).toContainText('That does not open the packet', { timeout: 30_000 })
    await dialog.getByLabel(/Passphrase, or age identity/).fill('nine slow rivers')
    await window.keyboard.press('Enter')
    await expect(dialog).toContainText('The packet is intact.', { timeout: 30_000 })
    await window.keyboard.press('Escape')
  })
  await app.close()

  await test.step('another workstation opens it once the key has a name, and its answer names the parent', async () => {
    const other = await start({ data: path.join(home, 'other') })
    await new UnlockScreen(other.window).firstRun()
    const { dialog: there } = new ChartScreen(other.window)
    await answerDialogs(other.app, { open: [batch] })
    await other.window.keyboard.press('Control+Shift+V')
    await expect(there).toContainText('The packet is intact.')
    await there.getByLabel(/Whose key is it/).fill('Northfield, desk 1')
    await shot(other.window, 'open')
    await other.window.keyboard.press('Enter')
    const rows = other.window.getByRole('row', { name: /batch\.packet\.zip/ })
    await expect(rows).toHaveCount(2)
    await rows.first().getByRole('button').focus()
    await other.window.keyboard.press('Enter')
    await expect(other.window.getByRole('note')).toContainText('signed by Northfield, desk 1')
    await expect(other.window.getByRole('note')).toContainText('Read-only')
    await shot(other.window, 'opened')
    const child = path.join(home, 'child.packet.zip')
    await answerDialogs(other.app, { save: child })
    await other.window.keyboard.press('Control+e')
    await expect(there).toContainText('Export packet')
    await other.window.keyboard.press('Enter')
    await expect(there).toContainText('Made from', { timeout: 60_000 })
    const parent = JSON.parse(Buffer.from(unzipSync(readFileSync(batch))['manifest.json'] ?? []).toString()).packetId
    const manifest = JSON.parse(Buffer.from(unzipSync(readFileSync(child))['manifest.json'] ?? []).toString())
    expect(manifest.parents).toMatchObject([{ packetId: parent }])
  })
})

/** The page itself, in a Chromium that has nothing of Chartroom. */
async function verifyInBrowser(home: string, packet: string): Promise<void> {
  const bytes = readFileSync(packet)
  const unzipped = unzipSync(bytes)
  const page = path.join(home, 'verify.html')
  writeFileSync(page, unzipped['verify.html'] as Uint8Array)
  const flags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await _electron.launch({ args: [...flags, path.join(import.meta.dirname, 'page-window.cjs'), page] })
  try {
    const window = await browser.firstWindow()
    const complaints: string[] = []
    window.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    const cards = window.getByRole('article')
    const choose = (names: readonly string[]): Promise<void> =>
      window.locator('#file').setInputFiles(names.map((name) => path.join(home, name)))
    await choose(['batch.packet.zip'])
    await expect(cards.getByRole('heading')).toHaveText(['✓ Intact'])
    await expect(cards).toContainText('Charts2')
    await shot(window, 'verify-intact')

    // One byte of each kind of file, where its content stands in the zip file.
    const kinds = new Map(Object.keys(unzipped).map((name) => [name.replace(/^charts\/[^/]+\//, ''), name]))
    const changed = [...kinds].map(([kind, name]) => {
      const content = Buffer.from(unzipped[name] as Uint8Array)
      const copy = Buffer.from(bytes)
      // In the zip file a name is followed by its content; lists of names are not.
      const at = copy.indexOf(Buffer.concat([Buffer.from(name), content])) + name.length + (content.length >> 1)
      copy[at] = (copy[at] as number) ^ 1
      const file = `changed-${kind.replaceAll('/', '-')}.zip`
      writeFileSync(path.join(home, file), copy)
      return { name, file }
    })
    expect(changed.length).toBeGreaterThan(10)
    await choose(changed.map(({ file }) => file))
    await expect(cards.getByRole('heading')).toHaveText(changed.map(() => '✗ NOT intact'))
    for (const { name, file } of changed) {
      const says = name.startsWith('manifest') ? /the signature does not match|form of a manifest/ : `${name} was changed`
      await expect(cards.filter({ hasText: file })).toContainText(says)
    }
    await shot(window, 'verify-changed')

    writeFileSync(path.join(home, 'photo.zip'), Buffer.from('PK\u0003\u0004 no packet at all'))
    writeFileSync(path.join(home, 'payer.age'), 'age-encryption.org/v1\n-> scrypt')
    await choose(['photo.zip', 'payer.age'])
    await expect(cards.getByRole('heading')).toHaveText(['✗ Not a packet', 'Encrypted'])
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
  }
}
