// Governance: the provider terms of an endpoint, and the report, by their keys.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../chartroom'
import { tabTo } from './tab-to'

export interface Answered {
  /** The question, as the form has it. */
  readonly question: string
  /** Words or an ISO date; of a question with choices the choice. */
  readonly says: string
  /** The provider's own words. */
  readonly clause?: string
  /** ISO date; the agreement itself is picked from the system's dialog. */
  readonly signed?: string
}

export interface Source {
  readonly where: string
  /** ISO date. */
  readonly read: string
}

export class GovernanceScreen {
  constructor(private readonly page: Page) {}

  get title(): Locator {
    return this.page.getByRole('heading', { level: 2 }).first()
  }

  async openTerms(endpoint: string): Promise<void> {
    const { keyboard } = this.page
    await keyboard.press('Control+5')
    await keyboard.press('Alt+2')
    await expect(this.page.getByRole('listbox', { name: 'Provider terms' })).toBeFocused()
    await expect(this.page.getByRole('option', { selected: true })).toContainText(endpoint)
    await keyboard.press('Enter')
    await expect(this.title).toHaveText(endpoint)
  }

  /** Answers what the form leads to next, question by question, and records it. */
  async answerTerms(answers: readonly Answered[], source: Source): Promise<void> {
    for (const answered of answers) await this.answer(answered, source)
    await this.page.keyboard.press('Control+s')
  }

  private async answer({ question, says, clause, signed }: Answered, source: Source): Promise<void> {
    const { keyboard } = this.page
    await keyboard.press('F8')
    const field = this.page.getByRole('group', { name: new RegExp(`^${question}`) })
    const control = field.locator('input').first()
    await expect(control).toBeFocused()
    const type = await control.getAttribute('type')
    if (type === 'radio') await this.choose(field, says)
    else if (type === 'date') await control.fill(says)
    else await keyboard.insertText(says)
    const lacks = field.locator('[id$="lacks"]')
    if (clause !== undefined) {
      await tabTo(this.page, field.getByLabel('In the provider’s words'))
      await keyboard.insertText(clause)
    }
    if ((await lacks.textContent())?.includes('where it stands')) await this.giveSource(field, source)
    if (signed !== undefined) {
      await field.getByLabel('Signed on').fill(signed)
      await keyboard.press('Alt+d')
    }
    await expect(lacks).toHaveText('Counts')
  }

  /** By the arrows, from the first choice on. */
  private async choose(field: Locator, says: string): Promise<void> {
    const choices = field.getByRole('radio')
    const wanted = field.getByRole('radio', { name: says })
    await this.page.keyboard.press('Space')
    for (let left = await choices.count(); left > 1 && !(await wanted.isChecked()); left--) await this.page.keyboard.press('ArrowDown')
    await expect(wanted).toBeChecked()
  }

  /** That of the answer before by its key, or typed where there is none before. */
  private async giveSource(field: Locator, { where, read }: Source): Promise<void> {
    const { keyboard } = this.page
    const place = field.getByLabel('Where it stands')
    await keyboard.press('Alt+s')
    if ((await place.inputValue()) === where) return
    await tabTo(this.page, place)
    await keyboard.insertText(where)
    await field.getByLabel('Read on').fill(read)
  }

  /** Has the report of this moment written where the system's dialog says. */
  async exportReport(): Promise<void> {
    await this.page.keyboard.press('Control+5')
    await this.page.keyboard.press('Alt+1')
    await expect(this.title).toHaveText('Data flow')
    await expect(this.page.getByRole('button', { name: 'Export PDF' })).toBeEnabled()
    await expect(this.page.getByRole('article')).toHaveCount(4)
    await this.page.keyboard.press('Control+e')
  }
}
