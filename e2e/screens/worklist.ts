// The worklist.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { answerDialogs, expect } from '../chartroom'

/** The detectors take seconds for a chart on a busy machine. */
const SCRUBBING = 60_000

export class WorklistScreen {
  constructor(private readonly page: Page) {}

  row(name: RegExp | string): Locator {
    return this.page.getByRole('row', { name })
  }

  async openExamples(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the examples' }).first().click()
  }

  /** Waits until every chart has been looked through. */
  async allScrubbed(): Promise<void> {
    await expect(this.page.getByRole('row').nth(1)).toBeVisible()
    await expect(this.page.getByRole('cell', { name: 'Scrubbing' })).toHaveCount(0, { timeout: SCRUBBING })
  }

  /** Makes a text a chart, named "visit", and opens it. */
  async bringIn(app: ElectronApplication, folder: string, text: string): Promise<void> {
    const file = path.join(folder, 'visit.txt')
    writeFileSync(file, text)
    await answerDialogs(app, { open: [file] })
    await this.page.keyboard.press('Control+o')
    await this.open(/visit/)
  }

  async open(name: RegExp | string, state = 'To review'): Promise<void> {
    await expect(this.row(name)).toContainText(state)
    await this.row(name).getByRole('button').focus()
    await this.page.keyboard.press('Enter')
  }

  /** How many charts are shown, as the screen says it. */
  get count(): Locator {
    return this.page.locator('.worklist-count')
  }

  /** The charts that are shown, by name and in their order. */
  get names(): Locator {
    return this.page.locator('.chart-table tbody .link')
  }

  /** The rows of the charts that somebody works on. */
  assigned(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('cell', { name, exact: true }) })
  }

  /** Waits until as many charts are there and each has been looked through. */
  async allThere(charts: number): Promise<void> {
    await expect(this.count).toHaveText(`${charts} charts`)
    await expect(this.page.getByRole('group', { name: 'Status of the charts' }).getByRole('button', { name: /^Scrubbing/ })).toHaveCount(
      0,
      {
        timeout: SCRUBBING,
      },
    )
  }

  /** Adds a condition by a few letters of it. */
  async addFilter(typed: string): Promise<void> {
    await this.page.keyboard.press('f')
    await expect(this.page.getByRole('combobox', { name: 'Add a filter' })).toBeFocused()
    await this.page.keyboard.type(typed)
    await expect(this.page.getByRole('option')).not.toHaveCount(0)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Escape')
    await expect(this.page.getByRole('combobox', { name: 'Add a filter' })).toHaveCount(0)
  }
}
