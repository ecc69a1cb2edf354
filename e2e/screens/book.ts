// The code book, by its keys.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../chartroom'
import { tabTo } from './tab-to'

export class CodeBook {
  constructor(private readonly window: Page) {}

  get dialog(): Locator {
    return this.window.getByRole('dialog', { name: 'Code book' })
  }

  get hits(): Locator {
    return this.dialog.getByRole('listbox', { name: 'Codes found' }).getByRole('option')
  }

  page(code: string): Locator {
    return this.dialog.getByRole('region', { name: `Page: ${code}`, exact: true })
  }

  /** The row of the tree in focus. */
  get branch(): Locator {
    return this.dialog.getByRole('treeitem', { selected: true })
  }

  async open(): Promise<void> {
    await this.window.keyboard.press('F3')
    await expect(this.dialog.getByRole('combobox', { name: 'Find codes' })).toBeFocused()
  }

  async find(words: string, code: string): Promise<void> {
    await this.window.keyboard.press('Alt+1')
    await expect(this.dialog.getByRole('combobox', { name: 'Find codes' })).toBeFocused()
    await this.window.keyboard.press('Control+a')
    await this.window.keyboard.type(words)
    await expect(this.hits.first()).toContainText(code)
  }

  /** Goes through the page with Tab as far as a code in a note. */
  async tabTo(code: string): Promise<void> {
    const link = this.dialog.getByRole('button', { name: code, exact: true }).first()
    await tabTo(this.window, link)
  }
}
