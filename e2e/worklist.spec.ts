// A coder's list in the morning, by the keyboard alone: twenty charts come in, a list from the site says what they are about, they are
// searched, handed out, worked through from one to the next, and go out as a list again.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialogs, expect, test } from './chartroom'
import { faultless } from './faultless'
import { ChartScreen } from './screens/chart'
import { UnlockScreen } from './screens/unlock'
import { WorklistScreen } from './screens/worklist'

const CLINICS = ['Larch Cardiology', 'Willow Internal Medicine']
const ATTENDINGS = ['Rose Okonkwo', 'Joy Park', 'Grace Underhill', 'Omar Haddad']
const two = (n: number): string => String(n).padStart(2, '0')

/** Twenty notes that differ in who they are about, where and by whom. */
function writeCharts(folder: string): string[] {
  return Array.from({ length: 20 }, (_, i) => {
    const file = path.join(folder, `visit-${two(i)}.txt`)
    const head = `${CLINICS[i % 2]}\nPatient: Ottoline Freyberg\nMRN: 55590${two(i)}\nAccount #: A-55${two(i)}\n`
    const dates = `Date of service: 02/${two(i + 1)}/2026\nAttending: ${ATTENDINGS[i % 4]}, MD\n`
    writeFileSync(file, `${head}${dates}\nASSESSMENT\nType 2 diabetes mellitus. Essential hypertension.\n`)
    return file
  })
}

async function dialogGone(window: Page): Promise<void> {
  await expect(window.getByRole('dialog')).toHaveCount(0)
}

test('twenty charts are searched, handed out and exchanged as lists, without a mouse', async ({ start, home }) => {
  const files = writeCharts(home)
  const { app, window } = await start()
  const worklist = new WorklistScreen(window)
  await new UnlockScreen(window).firstRun()
  await answerDialogs(app, { open: files })
  await window.keyboard.press('Control+o')
  await worklist.allThere(20)
  await expect(worklist.row('visit-00.txt')).toContainText('Cardiology')
  await expect(worklist.row('visit-00.txt')).toContainText('Rose Okonkwo')
  await expect(worklist.names.first()).toBeFocused()

  // A list from the site: by file name and by account, one row about a chart that is not here, one date that is none.
  const list = path.join(home, 'site list.csv')
  const rows = [
    'File name,Account,Due date,Batch,Priority,Bed',
    'visit-00.txt,,01/15/2026,Batch 7,urgent,12',
    'visit-02.txt,,2026-01-16,Batch 7,,',
    ',A-5504,2026-01-17,"Batch 7",high,',
    'visit-06.txt,,2099-01-01,Batch 8,,',
    'lost.txt,,2026-01-01,Batch 7,,',
    'visit-08.txt,,13/45/2026,Batch 8,,',
  ]
  writeFileSync(list, `\uFEFF${rows.join('\r\n')}\r\n`)
  await answerDialogs(app, { open: [list] })
  await window.keyboard.press('Control+i')
  const dialog = window.getByRole('dialog', { name: 'Import site list.csv' })
  await expect(dialog).toContainText('6 rows · 5 charts will change · 2 places left out')
  await expect(dialog).toContainText('lost.txt')
  await expect(dialog).toContainText('Line 7')
  await faultless(window, 'worklist file')
  await window.keyboard.press('Enter')
  await dialogGone(window)
  await expect(worklist.row('visit-04.txt')).toContainText('2026-01-17')

  // What is overdue in cardiology, kept as a search of one's own.
  await worklist.addFilter('card spec')
  await worklist.addFilter('overdue')
  await expect(worklist.count).toHaveText('3 of 20 charts')
  await faultless(window, 'filtered worklist')
  await window.keyboard.press('Control+s')
  await window.keyboard.type('Heart, late')
  await window.keyboard.press('Enter')
  await dialogGone(window)
  await expect(window.getByRole('button', { name: /^Heart, late 3/ })).toBeVisible()

  // All of them to me, and one of them to nobody again.
  await window.keyboard.press('Control+a')
  await window.keyboard.press('m')
  await expect(window.getByRole('button', { name: /^Mine 3/ })).toBeVisible()
  await window.keyboard.press('Escape')
  await window.keyboard.press('Home')
  await window.keyboard.press('a')
  await expect(window.getByRole('dialog', { name: 'Assignee of visit-04.txt' })).toBeVisible()
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('Enter')
  await dialogGone(window)
  await expect(window.getByRole('button', { name: /^Mine 2/ })).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(window.getByRole('button', { name: /^Mine 3/ })).toBeVisible()

  // Out as it is shown.
  const out = path.join(home, 'out.csv')
  await answerDialogs(app, { save: out })
  await window.keyboard.press('Control+e')
  await expect(window.getByText('3 charts written to out.csv')).toBeVisible()
  const written = readFileSync(out, 'utf8').trimEnd().split('\r\n')
  expect(written).toHaveLength(4)
  expect(written[0]).toMatch(/^\uFEFF"Chart","Status","Priority","Assignee"/)
  expect(written[1]).toContain('"visit-04.txt","To review","High"')

  // The searches are there after the lock, and so is what was set.
  await window.keyboard.press('Control+l')
  await new UnlockScreen(window).unlock()
  await expect(worklist.count).toHaveText('20 charts')
  await window.keyboard.press('Alt+6')
  await expect(worklist.count).toHaveText('3 of 20 charts')

  // From chart to chart without going back, and back where one came from.
  await window.keyboard.press('Alt+1')
  await expect(worklist.names).toHaveText(['visit-04.txt', 'visit-02.txt', 'visit-00.txt'])
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(new ChartScreen(window).texts).toBeVisible()
  await window.keyboard.press('.')
  await expect(window.getByRole('heading', { name: 'visit-00.txt' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(worklist.names.nth(2)).toBeFocused()
})

test('cleared charts get their suggestions one after the other from the list', async ({ start, home }) => {
  const files = writeCharts(home).slice(0, 3)
  const { window } = await start({ args: files })
  const worklist = new WorklistScreen(window)
  await new UnlockScreen(window).firstRun()
  await worklist.allThere(3)
  for (const name of ['visit-00.txt', 'visit-01.txt']) {
    await worklist.open(name)
    const chart = new ChartScreen(window)
    await chart.keepAllUndecided()
    await chart.clear({ name: 'Robin Vale', credential: 'CPC' })
    await window.keyboard.press('Escape')
    await expect(worklist.row(name)).toContainText('Cleared')
  }
  await window.keyboard.press('Control+a')
  await window.keyboard.press('g')
  await expect(window.getByText('Suggestions for 2 charts')).toBeVisible()
  await expect(worklist.row('visit-00.txt')).toContainText('To code')
  await expect(worklist.row('visit-01.txt')).toContainText('to decide')
  await expect(worklist.row('visit-02.txt')).toContainText('To review')
})
