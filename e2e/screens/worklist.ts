// The worklist.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { answerDialogs, expect } from '../chartroom'

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
    await expect(this.page.getByRole('cell', { name: 'Scrubbing' })).toHaveCount(0)
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
}
