// Audits, an audit and a case, by their keys.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../chartroom'
import { tabTo } from './tab-to'

export class AuditsScreen {
  constructor(private readonly window: Page) {}

  get dialog(): Locator {
    return this.window.getByRole('dialog')
  }

  /** What is written beside the text. */
  get form(): Locator {
    return this.window.getByRole('form')
  }

  get text(): Locator {
    return this.window.getByRole('table', { name: 'Cleared text' })
  }

  get cases(): Locator {
    return this.window.getByRole('table', { name: 'Cases' })
  }

  /** The coder's codes beside the auditor's, or the auditor's own. */
  get codes(): Locator {
    return this.window.getByRole('listbox', { name: /^(Coder and auditor|Your codes)$/ }).getByRole('option')
  }

  get chosen(): Locator {
    return this.codes.and(this.window.locator('[aria-selected="true"]'))
  }

  get card(): Locator {
    return this.window.getByRole('region', { name: 'Chosen code' })
  }

  get step(): Locator {
    return this.window.getByRole('navigation', { name: 'Steps of this case' }).locator('[aria-current="step"]')
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.window.keyboard.press(key)
  }

  /** Starts an audit of every signed chart by the first template. */
  async start(scope: string): Promise<void> {
    await this.press('Control+2', 'n')
    await expect(this.dialog.getByRole('radio').first()).toBeFocused()
    await this.dialog.getByLabel('Scope').focus()
    await this.window.keyboard.type(scope)
    await this.press('Enter')
    await expect(this.cases).toBeVisible()
  }

  /** Finds a case by the filter, and opens it. */
  async openCase(name: string): Promise<void> {
    await this.press('/')
    await this.window.keyboard.type(name)
    await expect(this.cases.getByRole('row')).toHaveCount(2)
    await this.press('Enter', 'Enter')
    await expect(this.text).toBeVisible()
    await expect(this.step).toBeVisible()
  }

  async addOwn(code: string): Promise<void> {
    await this.press('+')
    await this.search(code)
    await this.press('Enter')
    await expect(this.form).toHaveCount(0)
    await expect(this.codes.filter({ hasText: code })).toBeVisible()
  }

  /** Finds a code in the search of the open editor, and takes it. */
  async search(code: string): Promise<void> {
    await expect(this.form.getByLabel('Search codes')).toBeFocused()
    await this.press('Control+a')
    await this.window.keyboard.type(code)
    await expect(this.form.locator('.hit').first()).toContainText(code)
    await this.press('Enter')
    await expect(this.form.getByText(`Chosen: ${code}`)).toBeVisible()
  }

  /** The key forward, and the yes it asks for. */
  async forward(): Promise<void> {
    await this.press('Control+Enter')
    await expect(this.dialog.getByRole('button').last()).toBeFocused()
    await this.press('Enter')
    await expect(this.dialog).toHaveCount(0)
  }

  /** Goes to the row of a code with the arrows. */
  async choose(code: string): Promise<void> {
    await this.press('Home')
    for (let left = await this.codes.count(); left > 0 && !(await this.chosen.textContent())?.includes(code); left--)
      await this.press('ArrowDown')
    await expect(this.chosen).toContainText(code)
  }

  /** Marks from a word to another by the arrows, in the text. */
  async mark(first: string, last: string): Promise<void> {
    const marked = this.text.locator('.marked')
    const says = async () => (await marked.allTextContents()).join('')
    await this.press('m')
    for (let left = 200; left > 0 && !(await says()).startsWith(first); left--) await this.press('ArrowRight')
    for (let left = 50; left > 0 && !(await says()).endsWith(last); left--) await this.press('Shift+ArrowRight')
    expect(await says()).toMatch(new RegExp(`^${first}.*${last}$`))
  }

  /** By Tab, within what is written beside the text. */
  async tabTo(label: string): Promise<void> {
    await tabTo(this.window, this.form.getByLabel(label))
  }

  async say(key: string, words: string): Promise<void> {
    await this.press(key)
    await expect(this.form.locator('[data-writing]')).toBeFocused()
    await this.window.keyboard.type(words)
    await this.press('Enter')
    await expect(this.form).toHaveCount(0)
  }
}
