// The page verify.html, which travels in every packet: takes a packet by hand and says whether it is intact. The checks are those of
// the packet room itself. Everything from a packet is put on the page as text, never as markup.
import { z } from 'zod'
import { sha256 } from '../main/packet/hash'
import { type PacketVerdict, verifyFiles, verifyPacket } from '../main/packet/verify'

// The page's content security policy forbids making code from strings, which zod would otherwise try.
z.config({ jitless: true })

const KINDS = {
  'de-identified': 'De-identified',
  phi: 'With protected health information (PHI)',
  audit: 'Audit, de-identified',
} as const

interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement
const results = byId('results')

function put(parent: HTMLElement, tag: string, text: string, className = ''): HTMLElement {
  const child = document.createElement(tag)
  child.textContent = text
  child.className = className
  return parent.appendChild(child)
}

function show(name: string, verdict: PacketVerdict, sum: string | null): void {
  const card = put(results, 'article', '', verdict.intact ? 'intact' : 'broken')
  if (!verdict.isPacket) put(card, 'h2', '✗ Not a packet')
  else put(card, 'h2', verdict.intact ? '✓ Intact' : '✗ NOT intact')
  put(card, 'p', name, 'name')
  put(
    card,
    'p',
    !verdict.isPacket
      ? 'Nothing in this file is of a packet that Chartroom makes.'
      : verdict.intact
        ? 'No byte differs from what was sealed, and its parts agree.'
        : 'It is not what was sealed. Do not rely on it; ask its sender for it again.',
  )
  if (verdict.differences.length > 0) {
    const list = put(card, 'ul', '')
    for (const difference of verdict.differences) put(list, 'li', difference)
  }
  const facts = put(card, 'dl', '')
  const fact = (label: string, value: string | null, className = ''): void => {
    if (value === null) return
    put(facts, 'dt', label)
    put(facts, 'dd', value, className)
  }
  if (verdict.isPacket) {
    fact('Kind', verdict.kind && KINDS[verdict.kind])
    fact('Packet', verdict.packetId, 'mono')
    fact('Charts', String(verdict.charts))
    fact(
      verdict.kind === 'audit' ? 'Audit signed by' : 'Codes signed by',
      verdict.finishedBy && `${verdict.finishedBy.name}, ${verdict.finishedBy.credential}, ${verdict.finishedBy.at}`,
    )
    fact('Key fingerprint', verdict.signedBy ?? 'No signature holds', verdict.signedBy ? 'mono' : '')
    for (const parent of verdict.parents) fact('Made from', `packet ${parent.packetId}, SHA-256 ${parent.sha256}`, 'mono')
  }
  fact('File, SHA-256', sum, 'mono')
  if (verdict.parents.length > 0)
    put(card, 'p', 'Choose the packet it was made from together with it, and they are held against each other.')
  if (verdict.parents.length > 0) for (const note of verdict.notes.slice(1)) put(card, 'p', note)
}

/** An encrypted packet begins so; source: age-encryption.org/v1. */
const isEncrypted = ({ bytes }: Given): boolean => new TextDecoder().decode(bytes.subarray(0, 22)) === 'age-encryption.org/v1\n'

function showEncrypted({ name }: Given): void {
  const card = put(results, 'article', '')
  put(card, 'h2', 'Encrypted')
  put(card, 'p', name, 'name')
  put(card, 'p', 'This is an encrypted file (age). Verify it in Chartroom, or decrypt it first and choose the .zip file.')
}

function check(given: readonly Given[]): void {
  results.replaceChildren()
  for (const one of given) {
    if (isEncrypted(one)) {
      showEncrypted(one)
      continue
    }
    const alone = verifyPacket(one.bytes)
    const parents = given.filter((other) => other !== one && alone.parents.some((parent) => parent.sha256 === sha256(other.bytes)))
    show(one.name, parents.length > 0 ? verifyPacket(one.bytes, { parents: parents.map(({ bytes }) => bytes) }) : alone, sha256(one.bytes))
  }
}

const read = async (file: File): Promise<Given> => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })

async function checkFiles(list: FileList | null): Promise<void> {
  const files = [...(list ?? [])]
  if (files.length === 0) return
  waiting()
  try {
    check(await Promise.all(files.map(read)))
  } catch {
    unreadable()
  }
}

/** A folder's files by their paths in it. */
async function checkFolder(list: FileList | null): Promise<void> {
  const files = [...(list ?? [])]
  if (files.length === 0) return
  waiting()
  try {
    const pairs = await Promise.all(
      files.map(async (file) => [file.webkitRelativePath.replace(/^[^/]*\//, ''), (await read(file)).bytes] as const),
    )
    results.replaceChildren()
    show(`Folder ${files[0]?.webkitRelativePath.split('/')[0] ?? ''}`, verifyFiles(new Map(pairs)), null)
  } catch {
    unreadable()
  }
}

function waiting(): void {
  results.replaceChildren()
  put(results, 'p', 'Checking…')
}

function unreadable(): void {
  results.replaceChildren()
  const card = put(results, 'article', '', 'broken')
  put(card, 'h2', 'The file cannot be read')
  put(card, 'p', 'It may be a folder, or may have been moved. Choose the .zip file itself.')
}

for (const [id, work] of [
  ['file', checkFiles],
  ['folder', checkFolder],
] as const) {
  const input = byId(id) as HTMLInputElement
  input.addEventListener('change', () => {
    void work(input.files)
    // So that the same file can be chosen again.
    queueMicrotask(() => {
      input.value = ''
    })
  })
}
addEventListener('dragover', (event) => {
  event.preventDefault()
  document.body.classList.add('over')
})
addEventListener('dragleave', () => document.body.classList.remove('over'))
addEventListener('drop', (event) => {
  event.preventDefault()
  document.body.classList.remove('over')
  void checkFiles(event.dataTransfer?.files ?? null)
})
