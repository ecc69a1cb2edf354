// The documents of a chart in FHIR: compositions by their narratives, attachments by the readers of what they are, and what neither tells as
// sections of lines. A fact told by a composition's narrative is not told again.
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal, KnownValue } from '../../chart'
import { sniff } from '../../sniff'
import { attachmentBytes } from '../attachment'
import { documentTitle, headingLines } from '../loinc'
import { named } from '../named'
import type { ReadContext, ReadDocument } from '../reader'
import { narrativeOf } from '../xml/narrative'
import { parseXml, type XmlElement } from '../xml/tree'
import { type OneChart, type Resolve, referred } from './bundle'
import { codesOf, conceptText } from './concepts'
import { all, type Fields, isFields, letters, one, said, typeOf } from './fields'
import { isVoid, type Lines, type Linked, linesOf, sectionsOf } from './lines'

export interface Told {
  readonly documents: readonly ReadDocument[]
  /** What files inside this one say. */
  readonly known: readonly KnownValue[]
}

/** Refuses what opens only with a password, and what holds nothing but an attachment that cannot be read. */
export async function documentsOf(
  chart: OneChart,
  resolve: Resolve,
  head: readonly string[],
  name: string,
  context: ReadContext,
): Promise<Result<Told, IntakeRefusal>> {
  const teller = new Teller(chart, resolve, name, context)
  const documents: ReadDocument[] = []
  for (const resource of chart.resources) {
    if (typeOf(resource) !== 'Composition' || isVoid(resource)) continue
    const { title, lines } = await teller.composition(resource)
    if (lines.length > 0) documents.push({ title, text: textOf([...(title ? [title.toUpperCase()] : []), ...head, ...lines]) })
  }
  const headed = documents.length > 0
  for (const resource of chart.resources) {
    if (isVoid(resource)) continue
    const read = await teller.attachments(resource)
    if (!read.ok) return read
    documents.push(...read.value)
  }
  if (documents.length === 0 && teller.refusal && teller.rest().length === 0) return err(teller.refusal)
  const rest = [...(headed ? [] : head), ...teller.rest(), ...teller.missing()]
  if (rest.length > (documents.length > 0 ? 0 : head.length)) documents.push({ title: 'Record entries', text: textOf(rest) })
  return ok({ documents, known: teller.known })
}

const textOf = (lines: readonly string[]): string => `${lines.join('\n').replace(/^\n+/, '')}\n`

/** The ways to hold a file, and in which resources. */
const HOLDERS: ReadonlyMap<string, readonly string[]> = named({
  DocumentReference: ['content', 'attachment'],
  DiagnosticReport: ['presentedForm'],
  Communication: ['payload', 'contentAttachment'],
  Consent: ['sourceAttachment'],
})

/** Text before pages, pages before pictures: forms of one document say the same, and letters are surer than what is read off paper. */
const BEST = [/^text\/(?:html|plain|xml|rtf)|xhtml|\+xml|\/xml|\/rtf/i, /wordprocessing|msword/i, /pdf/i]

class Teller {
  readonly known: KnownValue[] = []
  refusal: IntakeRefusal | null = null
  readonly #told = new Set<Fields>()
  readonly #missing: string[] = []
  #binaries: Set<Fields> | null = null

  constructor(
    private readonly chart: OneChart,
    private readonly resolve: Resolve,
    private readonly name: string,
    private readonly context: ReadContext,
  ) {}

  async composition(resource: Fields): Promise<{ title: string | null; lines: readonly string[] }> {
    const title = documentTitle(codesOf(resource, 'type'), [conceptText(one(resource, 'type')), said(resource, 'title')])
    const lines: string[] = []
    for (const section of all(resource, 'section')) await this.#section(section, resource, lines)
    if (lines.length === 0) lines.push(...(await this.#narrative(resource)))
    return { title, lines }
  }

  async #section(section: Fields, composition: Fields, lines: string[]): Promise<void> {
    const narrative = await this.#narrative(section)
    // A local reference of a section leads into its composition.
    const entries = referred(this.resolve, { ...section, contained: composition.contained }, 'entry')
    const coded = narrative.length > 0 ? [] : entries.flatMap((entry) => this.#linesOf(entry)?.lines ?? [])
    for (const entry of entries) this.#cover(entry)
    const inner = all(section, 'section')
    const told = [...narrative, ...coded]
    if (told.length > 0 || inner.length > 0) lines.push('', ...headingLines(said(section, 'title'), codesOf(section, 'code')), ...told)
    for (const each of inner) await this.#section(each, composition, lines)
  }

  /** The lines of a `text`; those of markup that is not XML through the reader of HTML. */
  async #narrative(holder: Fields): Promise<readonly string[]> {
    const div = one(holder, 'text', 'div')
    const drawn = div && isFields(div.element) ? (div.element as unknown as XmlElement) : null
    if (drawn) return linesIn(narrativeOf(drawn))
    const written = letters(one(holder, 'text'), 'div')
    if (written.trim() === '') return []
    const parsed = parseXml(written, this.context)
    if (parsed.ok) return linesIn(narrativeOf(parsed.value))
    const read = await this.context.inner({ name: this.name, bytes: asHtml(written) })
    return read.ok
      ? read.value.flatMap((chart) => chart.documents.flatMap(({ text }) => linesIn(text.trim())))
      : linesIn(written.replace(/<[^<>]*>/g, ' '))
  }

  /** And what it is made of. */
  #cover(resource: Fields): void {
    const waiting = [resource]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (this.#told.has(next)) continue
      this.#told.add(next)
      for (const path of [['result'], ['hasMember'], ['entry', 'item']])
        for (const each of referred(this.resolve, next, ...path)) waiting.push(each)
    }
  }

  #linesOf(resource: Fields): Lines | null {
    const of: Linked = (key) => referred(this.resolve, resource, key)
    return linesOf(resource, of)
  }

  async attachments(resource: Fields): Promise<Result<readonly ReadDocument[], IntakeRefusal>> {
    const type = typeOf(resource)
    const path = HOLDERS.get(type)
    const forms = path ? all(resource, ...path) : type === 'Binary' && !this.#isReferred(resource) ? [resource] : []
    if (forms.length === 0 || (type === 'DocumentReference' && said(resource, 'status') === 'superseded')) return ok([])
    const title = documentTitle(
      [...codesOf(resource, 'type'), ...codesOf(resource, 'code')],
      [conceptText(one(resource, 'type') ?? one(resource, 'code'))],
    )
    for (const form of sorted(forms)) {
      const bytes = this.#bytesOf(form, resource)
      if (!bytes) continue
      this.context.progress(0, 1)
      const read = await this.context.inner({ name: this.name, bytes })
      if (!read.ok) {
        if (read.error === 'file-password' || read.error === 'file-password-wrong' || read.error === 'file-too-nested') return read
        this.refusal ??= read.error
        continue
      }
      this.known.push(...read.value.flatMap((chart) => chart.known ?? []))
      if (type === 'DiagnosticReport') this.#cover(resource)
      return ok(read.value.flatMap((chart) => chart.documents.map((document) => ({ ...document, title: document.title ?? title }))))
    }
    if (type !== 'DiagnosticReport') this.#missing.push(title ?? 'Document')
    return ok([])
  }

  /** Its own, or of a Binary in the file; an address elsewhere is never asked. */
  #bytesOf(form: Fields, holder: Fields): Uint8Array | null {
    const linked = letters(form, 'data') === '' && said(form, 'url') ? this.resolve(holder, said(form, 'url')) : undefined
    const data = letters(form, 'data') || (linked ? letters(linked, 'data') || letters(linked, 'content') : '')
    if (data === '') return null
    const bytes = attachmentBytes(data, true)
    if (!bytes) return null
    const type = said(form, 'contentType') || said(linked, 'contentType')
    return /html/i.test(type) && sniff(bytes) === 'text' ? asHtml(new TextDecoder().decode(bytes)) : bytes
  }

  #isReferred(binary: Fields): boolean {
    this.#binaries ??= new Set<Fields>(
      this.chart.resources.flatMap((resource) =>
        all(resource, ...(HOLDERS.get(typeOf(resource)) ?? ['none'])).flatMap((form) => {
          const found = this.resolve(resource, said(form, 'url'))
          return found ? [found] : []
        }),
      ),
    )
    return this.#binaries.has(binary)
  }

  /** What nothing told yet, in sections. */
  rest(): readonly string[] {
    const open = this.chart.resources.filter((resource) => !this.#told.has(resource))
    // A report lists its results itself.
    for (const resource of open)
      if (typeOf(resource) === 'DiagnosticReport' && !isVoid(resource))
        for (const each of referred(this.resolve, resource, 'result')) this.#cover(each)
    return sectionsOf(open.filter((resource) => !this.#told.has(resource)).flatMap((resource) => this.#linesOf(resource) ?? []))
  }

  /** Documents that are named and not there, or that no reader can read: a person should know. */
  missing(): readonly string[] {
    return this.#missing.length > 0
      ? ['', 'SECTION:', ...this.#missing.map((title) => `${title}: named in the record, but not in this file or not readable.`)]
      : []
  }
}

const asHtml = (written: string): Uint8Array => new TextEncoder().encode(`<!DOCTYPE html><meta charset="utf-8"><body>${written}</body>`)

const linesIn = (text: string): readonly string[] => (text.trim() === '' ? [] : text.split('\n'))

const sorted = (forms: readonly Fields[]): readonly Fields[] => {
  const rank = (form: Fields): number => {
    const at = BEST.findIndex((type) => type.test(said(form, 'contentType')))
    return at < 0 ? BEST.length : at
  }
  return [...forms].sort((a, b) => rank(a) - rank(b))
}
