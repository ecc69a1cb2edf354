import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Leaf, leavesOf } from './leaves'
import { LIMITS, type ReadLimits } from './limits'
import { settings } from './testing/settings'
import { forgeZip } from './testing/zip'

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

async function leavesIn(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<Leaf[]> {
  const leaves: Leaf[] = []
  for await (const leaf of leavesOf({ name: 'export.zip', bytes }, settings({ limits: { ...LIMITS, ...limits } }))) leaves.push(leaf)
  return leaves
}

/** Each file by its path, with the first words of its chart or its refusal. */
const told = (leaves: readonly Leaf[]): string[] =>
  leaves.map(({ within, charts }) => `${within.join('/')}: ${charts.ok ? charts.value.map((chart) => chart.text).join('|') : charts.error}`)
const read = async (bytes: Uint8Array, limits: Partial<ReadLimits> = {}) => told(await leavesIn(bytes, limits))

describe('an archive', () => {
  it('gives each file in it under its path, in its order, with its own name and hash', async () => {
    const leaves = await leavesIn(zipSync({ 'ward 3/visit.txt': text('Seen today.'), 'consult.txt': [text('Stored.'), { level: 0 }] }))
    expect(told(leaves)).toEqual(['ward 3/visit.txt: Seen today.', 'consult.txt: Stored.'])
    expect(leaves[0]).toMatchObject({ bytes: 11, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(leaves[0]?.charts).toMatchObject({ value: [{ source: { name: 'visit.txt', kind: 'text' } }] })
  })

  it('gives the files of archives in it, down to the limit of depth', async () => {
    const inner = zipSync({ 'deep.txt': text('Deep.') })
    const middle = zipSync({ 'inner.zip': inner, 'mid.txt': text('Mid.') })
    const outer = zipSync({ 'middle.zip': middle, 'top.txt': text('Top.') })
    expect(await read(outer)).toEqual(['middle.zip/inner.zip/deep.txt: Deep.', 'middle.zip/mid.txt: Mid.', 'top.txt: Top.'])
    expect(await read(outer, { depth: 2 })).toEqual(['middle.zip/inner.zip: file-too-nested', 'middle.zip/mid.txt: Mid.', 'top.txt: Top.'])
  })

  it('that holds no files is said to be empty, and what systems leave in folders counts for nothing', async () => {
    expect(await read(zipSync({}))).toEqual([': file-empty'])
    const litter = ['__MACOSX/._a.txt', '.DS_Store', 'x/Thumbs.db', 'x/desktop.ini', 'x/._visit.txt', 'x/']
    expect(await read(forgeZip(litter.map((name) => ({ name, content: 'litter' }))))).toEqual([': file-empty'])
  })

  it('counts its progress in members, whatever the members count themselves', async () => {
    const seen: string[] = []
    const inner = zipSync({ 'a.txt': text('a'), 'b.txt': text('b'), 'c.txt': text('c') })
    const progress = (done: number, total: number): void => void seen.push(`${done}/${total}`)
    for await (const _ of leavesOf({ name: 'z', bytes: zipSync({ 'i.zip': inner, 'd.txt': text('d') }) }, settings({ progress })));
    expect([...new Set(seen)]).toEqual(['0/2', '1/2', '2/2'])
  })

  it('is left where the work is given up', async () => {
    const stop = new AbortController()
    const leaves = leavesOf({ name: 'z', bytes: zipSync({ a: text('a'), b: text('b') }) }, settings({ signal: stop.signal }))
    expect((await leaves.next()).done).toBe(false)
    stop.abort(new Error('given up'))
    await expect(leaves.next()).rejects.toThrow('given up')
  })
})

describe('names in an archive', () => {
  const nameOf = async (name: string | Uint8Array, own = {}) =>
    (await read(forgeZip([{ name, content: 'x', ...own }])))[0]?.replace(/: x$/, '')

  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/var/chart.txt', 'var/chart.txt'],
    ['C:\\Users\\chart.txt', 'Users/chart.txt'],
    ['\\\\server\\share\\chart.txt', 'server/share/chart.txt'],
    ['./a//b/../chart.txt', 'a/b/chart.txt'],
    ['visit\u202etxt.exe', 'visittxt.exe'],
    ['a\u0000b\u001b[31m\nc\u200b.txt', 'ab[31mc.txt'],
    ['', 'unnamed 1'],
    ['..', 'unnamed 1'],
    [`${'n'.repeat(400)}.txt`, 'n'.repeat(255)],
  ])('lead nowhere and show nothing unseen: %j', async (name, shown) => {
    expect(await nameOf(name)).toBe(shown)
  })

  it('are UTF-8 where they can be, and code page 437 where not', async () => {
    expect(await nameOf('Núñez.txt', { flags: 0x800 })).toBe('Núñez.txt')
    expect(await nameOf('Núñez.txt')).toBe('Núñez.txt')
    expect(await nameOf(Uint8Array.of(0x4e, 0xa3, 0xa4, 0x65, 0x7a))).toBe('Núñez')
  })
})

describe('a hostile archive', () => {
  const good = { name: 'good.txt', content: 'Good.' }
  const beside = async (entry: Parameters<typeof forgeZip>[0][number], limits: Partial<ReadLimits> = {}) =>
    (await read(forgeZip([entry, good]), limits)).map((line) => line.replace(/^bad.*?: /, ''))

  it.each([
    ['a wrong check sum', { crc: 1 }, 'file-damaged'],
    ['more inside than it says', { content: 'x'.repeat(100), size: 99 }, 'file-damaged'],
    ['less inside than it says', { content: 'x'.repeat(100), size: 101 }, 'file-damaged'],
    ['a size that nothing packs to', { size: 400_000_000 }, 'file-damaged'],
    ['a size beyond the limit', { size: 0xfffffffe }, 'file-too-large'],
    ['its place outside of the archive', { at: 0x7fffffff }, 'file-damaged'],
    ['its place amid other bytes', { at: 3 }, 'file-damaged'],
    ['more packed bytes than there are', { packedSize: 0x7fffffff }, 'file-damaged'],
    ['a password', { flags: 1 }, 'file-archive-locked'],
    ['AES', { flags: 1, method: 99 }, 'file-archive-locked'],
    ['LZMA', { method: 14 }, 'file-archive-method'],
    ['a link in place of a file', { mode: 0o120777, content: '/etc/passwd' }, 'file-archive-link'],
    ['a device in place of a file', { mode: 0o020666 }, 'file-archive-link'],
    ['nothing in it', { content: '' }, 'file-empty'],
  ])('has one member refused for %s, and the others read', async (_, own, code) => {
    expect(await beside({ name: 'bad.txt', content: 'Bad.', ...own })).toEqual([code, 'good.txt: Good.'])
  })

  it('has no bytes unpacked twice', async () => {
    const kernel = 'z'.repeat(100_000)
    const bomb = forgeZip([
      { name: 'a', content: kernel },
      ...Array.from({ length: 50 }, (_, i) => ({ name: `b${i}`, content: kernel, at: 0 })),
    ])
    const lines = await read(bomb)
    expect(lines.filter((line) => line.endsWith('file-damaged'))).toHaveLength(50)
    expect(lines[0]).toBe(`a: ${kernel}`)
  })

  it('that holds itself ends at the limit of depth', async () => {
    let zip: Uint8Array<ArrayBufferLike> = zipSync({ 'a.txt': text('a') })
    for (let i = 0; i < 12; i++) zip = zipSync({ 'z.zip': zip })
    expect(await read(zip)).toEqual(['z.zip/z.zip/z.zip/z.zip: file-too-nested'])
  })

  it('inflates no further than a member may be large', async () => {
    const zeros = zipSync({ 'zeros.txt': new Uint8Array(5_000_000), 'good.txt': text('Good.') })
    expect(zeros.length).toBeLessThan(20_000)
    const liar = forgeZip([{ name: 'zeros.txt', content: new Uint8Array(5_000_000), size: 1000 }, good])
    expect(await read(zeros, { fileBytes: 1_000_000 })).toEqual(['zeros.txt: file-too-large', 'good.txt: Good.'])
    expect(await read(liar)).toEqual(['zeros.txt: file-damaged', 'good.txt: Good.'])
  })

  it('stops at the limits of members and of bytes over all its levels, and keeps what was read before', async () => {
    const three = { 'a.txt': text('aaaa'), 'b.txt': text('bbbb'), 'c.txt': text('cccc') }
    expect(await read(zipSync(three), { members: 2 })).toEqual(['a.txt: aaaa', 'b.txt: bbbb', ': file-too-many-members'])
    expect(await read(zipSync(three), { unpackedBytes: 9 })).toEqual(['a.txt: aaaa', 'b.txt: bbbb', ': file-too-many-members'])
    const nested = zipSync({ 'i.zip': zipSync(three), 'd.txt': text('dddd') })
    expect((await read(nested, { members: 3 })).slice(-2)).toEqual(['i.zip: file-too-many-members', ': file-too-many-members'])
  })

  it('keeps what was read before its directory breaks', async () => {
    const whole = forgeZip([good, { name: 'second.txt', content: 'Second.' }])
    const broken = whole.slice()
    broken.fill(0, whole.length - 22 - 56, whole.length - 22 - 50)
    expect(await read(broken)).toEqual(['good.txt: Good.', ': file-archive-damaged'])
    expect(await read(forgeZip([good], { count: 2 }))).toEqual(['good.txt: Good.', ': file-archive-damaged'])
    expect(await read(whole.slice(0, -30))).toEqual([': file-archive-damaged'])
    expect(await read(forgeZip([good], { tail: text('appended') }))).toEqual([': file-archive-damaged'])
  })

  it('may have sizes of 64 bits, but no lies in them', async () => {
    const extra = Uint8Array.of(1, 0, 16, 0, 5, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0)
    const huge = Uint8Array.of(1, 0, 16, 0, ...new Array(16).fill(255))
    expect(await read(forgeZip([{ ...good, size: 0xffffffff, packedSize: 0xffffffff, extra }]))).toEqual(['good.txt: Good.'])
    expect(await beside({ name: 'bad', content: 'x', size: 0xffffffff, packedSize: 0xffffffff, extra: huge })).toEqual([
      'file-too-large',
      'good.txt: Good.',
    ])
  })
})
