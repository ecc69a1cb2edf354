// Holds docs/guide to the program: a key that the guide names is the key that acts, and its list of keys is the table's.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS, type Command, showKey } from '../src/renderer/ui/commands'

const GUIDE = path.join(import.meta.dirname, '../docs/guide')
const pages = readdirSync(GUIDE).filter((name) => name.endsWith('.md'))
const read = (page: string): string => readFileSync(path.join(GUIDE, page), 'utf8')

/** Pages that people write name a key in one way: **Label of the command** and then its key or keys. */
const MENTION = /\*\*([^*\n]+)\*\*((?:(?: | or )<kbd>[^<]+<\/kbd>)+)/g
const KEY = /<kbd>([^<]+)<\/kbd>/g

const asHtml = (words: string): string => words.replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const known = new Set(Object.values(COMMANDS).flatMap(({ label, keys }) => keys.map((key) => `${label} ${asHtml(showKey(key))}`)))

/** As `docs/guide/keys.md`. */
function keysPage(): string {
  const commands: readonly Command[] = Object.values(COMMANDS)
  const groups = [...new Set(commands.map(({ group }) => group))]
  const row = ({ label, keys }: Command) => `| ${keys.map((key) => `<kbd>${asHtml(showKey(key))}</kbd>`).join(' ')} | ${label} |`
  const rowsOf = (group: Command['group']) => commands.filter((one) => one.group === group).map(row)
  const tables = groups.map((group) => [`## ${group}`, '| key | what it does |', '|---|---|', ...rowsOf(group)].join('\n'))
  return `# Every key\nMade from the program's own table (\`npx vitest run scripts/guide.test.ts -u\` renews it). In the program **Every key** <kbd>?</kbd> shows the same with your own keys in it; they are changed in Settings, Your keys. Several keys in a row mean that each of them will do.\n\n${tables.join('\n\n')}\n`
}

describe('the guide', () => {
  it.each(pages.filter((page) => page !== 'keys.md'))('%s names no key but beside its command, and each as it is', (page) => {
    const text = read(page)
    const mentions = [...text.matchAll(MENTION)].flatMap(([, label = '', keys = '']) =>
      [...keys.matchAll(KEY)].map(([, key = '']) => `${label} ${key}`),
    )
    expect(mentions.filter((mention) => !known.has(mention))).toEqual([])
    expect(mentions).toHaveLength(text.split('<kbd>').length - 1)
  })

  it('lists every key of the table', async () => {
    await expect(keysPage()).toMatchFileSnapshot(path.join(GUIDE, 'keys.md'))
  })

  it('leads to pages and pictures that are there, and shows every picture', () => {
    const links = pages.flatMap((page) => [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to))
    const missing = links.filter((to) => !/^https?:/.test(to)).filter((to) => !isThere(path.join(GUIDE, to)))
    expect(missing).toEqual([])
    expect(readdirSync(path.join(GUIDE, 'images')).filter((name) => !links.includes(`images/${name}`))).toEqual([])
  })
})

const isThere = (file: string): boolean => {
  try {
    return readdirSync(path.dirname(file)).includes(path.basename(file))
  } catch {
    return false
  }
}
