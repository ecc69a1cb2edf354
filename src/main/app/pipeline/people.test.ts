import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChartId, CodeSetId, PersonId } from '../../../shared/ids'
import { newId } from '../../../shared/ids'
import { ROLES, type Role } from '../../../shared/people'
import { KEY_FILE_NAME, writeNewKeyFile } from '../../store'
import { createDesk } from '../compose'
import { readIdleMinutes, saveIdleMinutes } from '../idle-settings'
import type { KeyRing } from '../key-ring'
import { Bench, CHEAP, expectOk, platformIn, TOOLS } from '../testing/bench'
import { CLEARER } from '../testing/chart'
import { cheapKey, ROBIN } from '../testing/key'
import { createVault, type Vault } from '../vault'
import { clearChart, reopenChart } from './clearing'
import { removeCodeSet } from './code-sets'
import { addByHand } from './coding'
import type { Desk } from './desk'
import { chooseCoder } from './endpoints'
import { keepFindings } from './findings'
import { finishChart } from './finishing'
import { addPerson, admitPerson, changePassphrase, changePerson, recoveryStored, removePerson, renewRecovery, viewOfPeople } from './people'
import { addOffered, readFiles } from './release-import'
import { sendChart } from './sending'

const PASSPHRASE = 'seven green lanterns'
const OTHER = 'nine amber kettles'
const IVA = { name: 'Iva Reyes', credential: 'CCS', roles: ['auditor'] as readonly Role[] }
const refused = (error: string) => ({ ok: false, error })

let home: string
let vault: Vault
let desk: Desk
let keys: KeyRing

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'chartroom-people-'))
  expectOk(writeNewKeyFile(path.join(home, KEY_FILE_NAME), (await cheapKey(PASSPHRASE)).keyFile))
  vault = createVault(platformIn(home), CHEAP)
  await signIn(ROBIN.id, PASSPHRASE)
})
afterEach(() => {
  expect(desk.store.read.ledger.verify().intact).toBe(true)
  vault.lock('stop')
  rmSync(home, { recursive: true, force: true })
})

async function signIn(who: PersonId, passphrase: string): Promise<void> {
  vault.lock('person')
  const store = expectOk(await vault.open(who, passphrase, false))
  desk = createDesk(vault.platform, TOOLS, store, { progress: () => {}, changed: () => {} })
  const ring = vault.keys()
  if (!ring) throw new Error('an open vault has its keys')
  keys = ring
}

const keyFile = (): string => readFileSync(path.join(home, KEY_FILE_NAME), 'utf8')
const ledger = () => desk.store.read.ledger.entries(1, 1000).map((entry) => entry.body)
const last = () => ledger().at(-1)
const add = async (account = IVA, passphrase = OTHER): Promise<PersonId> => expectOk(await addPerson(desk, keys, account, passphrase))
const standings = () => viewOfPeople(desk, keys).people.map(({ name, standing }) => `${name} ${standing}`)

describe('a person who is added', () => {
  test('can sign in with what they are for, and the ledger holds id and roles, not the name', async () => {
    const iva = await add({ ...IVA, name: '  Iva Reyes ' })
    expect(last()).toMatchObject({ kind: 'person-added', objectKind: 'person', objectId: iva, detail: { roles: ['auditor'] } })
    expect(JSON.stringify(last())).not.toContain('Iva')
    await signIn(iva, OTHER)
    expect(desk.person).toMatchObject({ ...IVA, id: iva })
    expect(standings()).toEqual(['Robin Vale active', 'Iva Reyes active'])
  })

  test('is refused under a name that is taken, with a short passphrase, and by one who may not', async () => {
    const iva = await add()
    expect(await addPerson(desk, keys, { ...IVA, name: 'IVA  reyes' }, OTHER)).toEqual(refused('person-exists'))
    expect(await addPerson(desk, keys, { ...IVA, name: 'Bo Tarn' }, 'short')).toEqual(refused('passphrase-short'))
    await signIn(iva, OTHER)
    expect(await addPerson(desk, keys, { ...IVA, name: 'Bo Tarn' }, OTHER)).toEqual(refused('role-missing'))
    expect(standings()).toHaveLength(2)
  })

  test('twice at once is added once', async () => {
    const tried = await Promise.all([addPerson(desk, keys, IVA, OTHER), addPerson(desk, keys, IVA, OTHER)])
    expect(tried.filter((one) => one.ok)).toHaveLength(1)
    expect(tried).toContainEqual(refused('person-exists'))
    expect(standings()).toHaveLength(2)
  })
})

describe('a person who is changed', () => {
  test('has the new roles at once, in what they may do and in the ledger', async () => {
    const iva = await add()
    expectOk(changePerson(desk, keys, iva, { ...IVA, roles: ['compliance-lead', 'coder'] }))
    expect(last()).toMatchObject({
      kind: 'person-changed',
      detail: { roles: ['coder', 'compliance-lead'], name: false, credential: false },
    })
    expectOk(changePerson(desk, keys, ROBIN.id, { ...CLEARER, roles: ['coder'] }))
    expect(desk.person).toMatchObject({ credential: 'CPC', roles: ['coder'] })
    expect(changePerson(desk, keys, iva, IVA)).toEqual(refused('role-missing'))
    desk.store.write((w) => void w.append({ kind: 'app-stop', detail: {} }))
    expect(last()).toMatchObject({ role: 'coder' })
  })

  test('is shown at sign-in under the new name', async () => {
    const iva = await add()
    expectOk(changePerson(desk, keys, iva, { ...IVA, name: 'Iva Reyes-Holt' }))
    expect(vault.view().people.map((person) => person.name)).toEqual(['Robin Vale', 'Iva Reyes-Holt'])
    await signIn(iva, OTHER)
    expect(last()?.user).toBe(`Iva-Reyes-Holt.${iva.slice(0, 8)}`)
  })

  test('may change their own name and credential, not their roles, nor anybody else', async () => {
    const iva = await add()
    await signIn(iva, OTHER)
    expectOk(changePerson(desk, keys, iva, { ...IVA, credential: 'RHIA' }))
    expect(desk.person.credential).toBe('RHIA')
    expect(changePerson(desk, keys, iva, { ...IVA, roles: ROLES })).toEqual(refused('role-missing'))
    expect(changePerson(desk, keys, ROBIN.id, { ...ROBIN, credential: 'CPC', roles: ROLES })).toEqual(refused('role-missing'))
    expect(changePerson(desk, keys, newId<PersonId>(), IVA)).toEqual(refused('person-unknown'))
  })

  test('to what they are already is no change', async () => {
    const iva = await add()
    const before = ledger().length
    expectOk(changePerson(desk, keys, iva, IVA))
    expect(ledger()).toHaveLength(before)
  })
})

describe('a person who is removed', () => {
  test('cannot sign in; their row and entries stay, and they can be let in again', async () => {
    const iva = await add()
    expectOk(removePerson(desk, keys, iva))
    expect(last()).toMatchObject({ kind: 'person-removed', objectId: iva })
    expect(keyFile()).not.toContain(iva)
    expect(standings()).toEqual(['Robin Vale active', 'Iva Reyes removed'])
    expect(removePerson(desk, keys, iva)).toEqual(refused('person-unknown'))
    vault.lock('person')
    expect(await vault.open(iva, OTHER, false)).toEqual(refused('person-unknown'))
    await signIn(ROBIN.id, PASSPHRASE)
    expectOk(await admitPerson(desk, keys, iva, 'ten silver spoons'))
    expect(last()).toMatchObject({ kind: 'person-admitted', objectId: iva })
    expect(await admitPerson(desk, keys, iva, OTHER)).toEqual(refused('person-unknown'))
    await signIn(iva, 'ten silver spoons')
    expect(desk.person.id).toBe(iva)
  })

  test('leaves their name to another, and then is not let in under it', async () => {
    const iva = await add()
    expectOk(removePerson(desk, keys, iva))
    await add()
    expect(await admitPerson(desk, keys, iva, OTHER)).toEqual(refused('person-exists'))
  })

  test('is never the last compliance lead, by removal or by change, in the records themselves too', async () => {
    const iva = await add()
    expect(removePerson(desk, keys, ROBIN.id)).toEqual(refused('last-lead'))
    expect(changePerson(desk, keys, ROBIN.id, { ...CLEARER, roles: ['coder'] })).toEqual(refused('last-lead'))
    const robin = { ...ROBIN, credential: '', roles: ROLES, active: false }
    expect(() => desk.store.write((w) => w.people.update(robin, 'now'))).toThrow(/always a compliance lead/)
    expectOk(changePerson(desk, keys, iva, { ...IVA, roles: ['compliance-lead'] }))
    expectOk(removePerson(desk, keys, ROBIN.id))
    await signIn(iva, OTHER)
    expect(removePerson(desk, keys, iva)).toEqual(refused('last-lead'))
  })
})

describe('passphrases and the recovery key', () => {
  test('one’s own passphrase is changed with the old one', async () => {
    expect(await changePassphrase(desk, keys, OTHER, 'ten silver spoons')).toEqual(refused('passphrase-wrong'))
    expect(await changePassphrase(desk, keys, PASSPHRASE, 'short')).toEqual(refused('passphrase-short'))
    expectOk(await changePassphrase(desk, keys, PASSPHRASE, 'ten silver spoons'))
    expect(last()).toMatchObject({ kind: 'passphrase-changed', objectId: ROBIN.id, detail: { by: 'passphrase' } })
    vault.lock('person')
    expect(await vault.open(ROBIN.id, PASSPHRASE, false)).toEqual(refused('passphrase-wrong'))
    await signIn(ROBIN.id, 'ten silver spoons')
  })

  test('a recovery key is made by a compliance lead, shown once, and said to be stored', async () => {
    expect(viewOfPeople(desk, keys).recovery).toBeNull()
    const first = expectOk(await renewRecovery(desk, keys)).groups.join(' ')
    expect(last()).toMatchObject({ kind: 'recovery-key-made', detail: { renewed: false } })
    expectOk(recoveryStored(desk))
    expectOk(recoveryStored(desk))
    expect(ledger().filter((body) => body.kind === 'recovery-key-stored')).toHaveLength(1)
    expect(viewOfPeople(desk, keys).recovery?.storedAt).not.toBeNull()
    const second = expectOk(await renewRecovery(desk, keys)).groups.join(' ')
    expect(last()).toMatchObject({ kind: 'recovery-key-made', detail: { renewed: true } })
    expect(viewOfPeople(desk, keys).recovery?.storedAt).toBeNull()
    for (const words of [first, second]) expect(keyFile()).not.toContain(words.slice(0, 9))
    vault.lock('person')
    expect(await vault.recover(ROBIN.id, first, OTHER)).toEqual(refused('recovery-key-wrong'))
    expectOk(await vault.recover(ROBIN.id, second, OTHER))
    await signIn(ROBIN.id, OTHER)
  })

  test('an auditor makes none', async () => {
    await signIn(await add(), OTHER)
    expect(await renewRecovery(desk, keys)).toEqual(refused('role-missing'))
    expect(vault.view().recovery).toBe(false)
  })
})

test('the wait before the records lock is ten minutes until a compliance lead says otherwise', async () => {
  expect(readIdleMinutes(desk.store)).toBe(10)
  expectOk(saveIdleMinutes(desk, 3))
  expect(last()).toMatchObject({ kind: 'settings-changed', detail: { setting: 'idle-lock', minutes: 3 } })
  expect(readIdleMinutes(desk.store)).toBe(3)
  desk.store.write((w) => w.settings.set('idle-lock', 5000))
  expect(readIdleMinutes(desk.store)).toBe(10)
  await signIn(await add(), OTHER)
  expect(saveIdleMinutes(desk, 60)).toEqual(refused('role-missing'))
})

describe('what a role does not allow', () => {
  let bench: Bench
  beforeEach(() => {
    bench = new Bench()
  })
  afterEach(() => bench.close())
  const as = (...roles: Role[]): Desk =>
    Object.defineProperties(
      {},
      {
        ...Object.getOwnPropertyDescriptors(bench.desk),
        person: { value: { ...bench.desk.person, roles } },
      },
    ) as Desk

  test('is refused to a compliance lead who does not code: findings, clearing, sending, codes, signing', async () => {
    const lead = as('compliance-lead')
    const id = await bench.cleared()
    const reviewed = await bench.reviewed('She has gout. Call Iris Quill.', 'other.txt')
    const [finding] = bench.store.read.findings.latestRun(reviewed)?.findings ?? []
    const before = bench.ledger().length
    expect(keepFindings(lead, reviewed, finding ? [finding.id] : [])).toEqual(refused('role-missing'))
    expect(await clearChart(lead, reviewed, CLEARER)).toEqual({ ok: false, error: { code: 'role-missing' } })
    expect(reopenChart(lead, id, 'why')).toEqual(refused('role-missing'))
    expect(await sendChart(lead, id, new AbortController().signal)).toEqual(refused('role-missing'))
    expect(addByHand(lead, id, 'I10', { start: 0, end: 0 })).toEqual(refused('role-missing'))
    expect(finishChart(lead, id, CLEARER)).toEqual(refused('role-missing'))
    expect(bench.ledger()).toHaveLength(before)
    expectOk(addByHand(as('auditor'), id, 'I10', { start: 0, end: 0 }))
  })

  test('is refused to who codes and audits: endpoint and code sets', async () => {
    const coder = as('coder', 'auditor')
    const work = { signal: new AbortController().signal, onProgress: () => {} }
    expect(chooseCoder(coder, 'off')).toEqual(refused('role-missing'))
    expect(removeCodeSet(coder, 'x' as CodeSetId, 'why')).toEqual(refused('role-missing'))
    expect(await readFiles(coder, [], null, work)).toEqual(refused('role-missing'))
    expect(addOffered(coder, 'x' as never)).toEqual(refused('role-missing'))
    expect(bench.ledger()).toEqual([])
  })

  test('does not hide a chart that is not there', () => {
    expect(reopenChart(as('coder'), newId<ChartId>(), 'why')).toEqual(refused('chart-unknown'))
  })
})
