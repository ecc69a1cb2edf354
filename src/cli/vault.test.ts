import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDesk } from '../main/app/compose'
import { addPerson } from '../main/app/pipeline/people'
import { CHEAP, expectOk, platformIn, TOOLS } from '../main/app/testing/bench'
import { cheapKey, ROBIN } from '../main/app/testing/key'
import { createVault, type Vault } from '../main/app/vault'
import { KEY_FILE_NAME, type Store, writeNewKeyFile } from '../main/store'
import { wrapKey } from '../main/store/key'
import type { FirstKey } from '../main/store/key-slots'
import { openAs } from './vault'

const PASSPHRASE = 'seven green lanterns'
const OTHER = 'nine amber kettles'
let home: string
let vault: Vault
let prepared: FirstKey

beforeAll(async () => {
  prepared = await cheapKey(PASSPHRASE)
})
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'chartroom-cli-vault-'))
  vault = createVault(platformIn(home), CHEAP)
})
afterEach(() => {
  vault.lock('stop')
  rmSync(home, { recursive: true, force: true })
})

const keyFile = (): string => path.join(home, KEY_FILE_NAME)
const openFor = (person: string, passphrase = PASSPHRASE) => openAs(vault, { home, passphrase, person })
const nameOf = (store: Store): string | undefined => store.person()?.name

/** Records of Robin Vale and Bo Tarn, shut again. */
async function two(): Promise<void> {
  expectOk(writeNewKeyFile(keyFile(), prepared.keyFile))
  const store = expectOk(await vault.open(ROBIN.id, PASSPHRASE, false))
  const desk = createDesk(vault.platform, TOOLS, store, { progress: () => {}, changed: () => {} })
  const keys = vault.keys()
  if (!keys) throw new Error('an open vault has its keys')
  expectOk(await addPerson(desk, keys, { name: 'Bo Tarn', credential: 'CPC', roles: ['coder'] }, OTHER))
  vault.lock('stop')
}

test('new records are made for the account that runs the program, without a recovery key nobody would see', async () => {
  const store = expectOk(await openFor(''))
  expect(store.person()).toMatchObject({ name: 'coder-1', roles: ['coder', 'auditor', 'compliance-lead'] })
  expect(vault.view().recovery).toBe(false)
  vault.lock('stop')
  expect(nameOf(expectOk(await openFor('')))).toBe('coder-1')
})

test('new records are made for whom CHARTROOM_USER names', async () => {
  expect(nameOf(expectOk(await openFor('Iva Reyes')))).toBe('Iva Reyes')
})

test('records of an earlier version open with their passphrase and are upgraded; with a wrong one they stay', async () => {
  const old = JSON.stringify({ version: 1, ...(await wrapKey(prepared.key, PASSPHRASE, { version: 1 }, CHEAP)) })
  writeFileSync(keyFile(), old)
  expect(await openFor('', OTHER)).toEqual({ ok: false, error: 'passphrase-wrong' })
  expect(readFileSync(keyFile(), 'utf8')).toBe(old)
  expectOk(await openFor(''))
  expect(vault.view()).toMatchObject({ state: 'open', people: [{ name: 'coder-1' }] })
})

test('of several people CHARTROOM_USER says who; without it, or with a name nobody has, nobody is let in', async () => {
  await two()
  expect(await openFor('')).toEqual({ ok: false, error: 'person-unknown' })
  expect(await openFor('Iva Reyes')).toEqual({ ok: false, error: 'person-unknown' })
  expect(await openFor('bo tarn')).toEqual({ ok: false, error: 'passphrase-wrong' })
  expect(nameOf(expectOk(await openFor('bo tarn', OTHER)))).toBe('Bo Tarn')
})

test('two commands at once on new records both open them', async () => {
  const second = createVault(platformIn(home), CHEAP)
  const [a, b] = await Promise.all([openFor(''), openAs(second, { home, passphrase: PASSPHRASE, person: '' })])
  expect([nameOf(expectOk(a)), nameOf(expectOk(b))]).toEqual(['coder-1', 'coder-1'])
  expect(expectOk(a).read.people.list()).toHaveLength(1)
  second.lock('stop')
})

test('a damaged key file is said to be damaged', async () => {
  writeFileSync(keyFile(), '{')
  expect(await openFor('')).toEqual({ ok: false, error: 'store-damaged' })
})
