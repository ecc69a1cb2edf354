// Settings > Coding endpoint.
import type { Locator, Page } from '@playwright/test'
import { expect } from '../chartroom'
import { tabTo } from './tab-to'

export interface NewEndpoint {
  readonly name: string
  readonly baseUrl: string
  readonly model: string
}

export interface RemoteEndpoint extends NewEndpoint {
  /** As the list of servers has it, e.g. `Another server`. */
  readonly vendor: string
  readonly key: string
  /** `http://host:port`. */
  readonly proxy: string
  /** PEM. */
  readonly authority: string
}

export class EndpointsSheet {
  constructor(private readonly page: Page) {}

  get list(): Locator {
    return this.page.getByRole('list', { name: 'Coders' })
  }

  row(name: string): Locator {
    return this.list.getByRole('listitem').filter({ has: this.page.getByText(name, { exact: true }) })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+,')
    await expect(this.list).toBeVisible()
  }

  /** Sets a server up and takes it into use, in the open settings. */
  async add({ name, baseUrl, model }: NewEndpoint): Promise<void> {
    await this.page.getByRole('button', { name: 'Add an endpoint' }).click()
    const form = this.page.getByRole('dialog', { name: 'Add an endpoint' })
    await form.getByLabel('Name').fill(name)
    await form.getByLabel('Address').fill(baseUrl)
    await form.getByLabel('Model').fill(model)
    await this.page.keyboard.press('Enter')
    await this.use(name)
  }

  /** Sets a server on another computer up by the keys, and takes it into use. */
  async addRemote({ vendor, name, baseUrl, model, key, proxy, authority }: RemoteEndpoint): Promise<void> {
    const { keyboard } = this.page
    await tabTo(this.page, this.page.getByRole('button', { name: 'Add an endpoint' }))
    await keyboard.press('Enter')
    const form = this.page.getByRole('dialog', { name: 'Add an endpoint' })
    const server = form.getByLabel('Server', { exact: true })
    await expect(server).toBeFocused()
    // A list takes the letters of what it holds.
    await keyboard.type(vendor)
    await expect(server.locator('option:checked')).toHaveText(vendor)
    const write = async (label: string, words: string) => {
      await tabTo(this.page, form.getByLabel(label, { exact: true }))
      await keyboard.press('Control+a')
      await keyboard.insertText(words)
    }
    await write('Name', name)
    await write('Address', baseUrl)
    await write('Model', model)
    await write('Key', key)
    await tabTo(this.page, form.locator('summary', { hasText: 'More settings' }))
    await keyboard.press('Enter')
    await write('Proxy', proxy)
    await write('Certificates trusted here', authority)
    await expect(form.getByRole('list', { name: '1 certificate' })).toBeVisible()
    await tabTo(this.page, form.getByRole('button', { name: 'Save' }))
    await keyboard.press('Enter')
    await expect(form).toHaveCount(0)
    await tabTo(this.page, this.list.getByRole('button', { name: `Use ${name}` }))
    await keyboard.press('Enter')
    await expect(this.row(name)).toContainText('in use')
  }

  async use(name: string): Promise<void> {
    await this.list.getByRole('button', { name: `Use ${name}` }).click()
    await expect(this.row(name)).toContainText('in use')
  }
}
