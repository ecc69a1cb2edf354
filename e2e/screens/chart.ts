// An open chart: findings, clearing, what is sent, codes, finish and packet.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../chartroom'

export interface Signer {
  readonly name: string
  readonly credential: string
}

export class ChartScreen {
  constructor(private readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  get texts(): Locator {
    return this.page.getByRole('table', { name: 'Original and scrubbed text' })
  }

  get findings(): Locator {
    return this.page.getByRole('listbox', { name: 'Findings' }).getByRole('option')
  }

  get suggestions(): Locator {
    return this.page.getByRole('listbox', { name: /^(Code suggestions|Codes of this chart)$/ }).getByRole('option')
  }

  /** Those that will be signed, in sequence. */
  get codes(): Locator {
    return this.page.getByRole('listbox', { name: 'Codes of this chart' }).getByRole('option')
  }

  get comparison(): Locator {
    return this.page.getByRole('region', { name: 'Billed, proposed and decided' })
  }

  get edits(): Locator {
    return this.page.getByRole('region', { name: 'Edits on the codes' }).getByRole('listitem')
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  /** Keeps every undecided finding with the key a coder would use. */
  async keepAllUndecided(): Promise<void> {
    const left = this.page.getByRole('status').filter({ hasText: /to decide|No undecided/ })
    while (!(await left.textContent())?.startsWith('No undecided')) {
      const before = await left.textContent()
      await this.page.keyboard.press('k')
      await expect(left).not.toHaveText(before ?? '')
    }
  }

  async clear(signer: Signer): Promise<void> {
    await this.tryToClear(signer)
    await expect(this.dialog).toHaveCount(0)
  }

  /** States and signs; the gate may refuse, and then the dialog stays. */
  async tryToClear(signer: Signer): Promise<void> {
    await this.page.keyboard.press('c')
    await expect(this.dialog.getByLabel('I state this')).toBeFocused()
    await this.page.keyboard.press('Space')
    await this.sign(signer)
    await this.page.keyboard.press('Enter')
  }

  /** Marks words of the original by hand. */
  async add(words: string, category: RegExp, everywhere: boolean): Promise<void> {
    await this.page.keyboard.press('a')
    await this.dialog.getByLabel(/Text to mark/).fill(words)
    await this.dialog.getByRole('radio', { name: category }).check()
    await this.dialog.getByLabel(/Everywhere in this chart/).setChecked(everywhere)
    await this.dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(this.dialog).toHaveCount(0)
  }

  /** Name and credential come from the account of whoever is signed in. */
  async sign({ name, credential }: Signer): Promise<void> {
    await expect(this.dialog).toContainText(`${name}, ${credential}`)
  }

  async getSuggestions(): Promise<void> {
    await this.page.keyboard.press('g')
    await expect(this.suggestions.first()).toBeVisible()
  }

  /** A code of one's own, by the keys. */
  async addCode(code: string): Promise<void> {
    await this.page.keyboard.press('Insert')
    await this.page.keyboard.type(code)
    await expect(this.dialog.getByRole('option').first()).toContainText(code)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Enter')
    await expect(this.dialog).toHaveCount(0)
  }

  /** In the search of an open dialog. */
  async chooseCode(code: string): Promise<void> {
    await this.dialog.getByLabel('Search codes').fill(code)
    await this.dialog.getByRole('option').filter({ hasText: code }).first().click()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** The code at hand, in full. */
  get card(): Locator {
    return this.page.getByRole('region', { name: 'Chosen suggestion' })
  }

  /** Goes down the list, else up, until this code is at hand. */
  async choose(code: string): Promise<void> {
    for (const key of ['n', 'p']) {
      for (let before = ''; ; ) {
        const card = (await this.card.textContent()) ?? ''
        if (card.includes(code)) return
        if (card === before) break
        before = card
        await this.page.keyboard.press(key)
      }
    }
    throw new Error(`No suggestion of ${code} in the list`)
  }

  /** Accepts every suggestion that waits; the next one is chosen by itself. */
  async acceptAll(): Promise<void> {
    const left = this.page.getByRole('status').filter({ hasText: /to decide|All decided/ })
    while ((await left.textContent()) !== 'All decided') {
      const before = await left.textContent()
      await this.page.keyboard.press('a')
      await expect(left).not.toHaveText(before ?? '')
    }
  }

  async finish(signer: Signer): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
    await this.sign(signer)
    await expect(this.dialog.getByRole('button', { name: 'Sign and finish' })).toBeFocused()
    await this.page.keyboard.press('Enter')
    await expect(this.dialog).toHaveCount(0)
  }
}
