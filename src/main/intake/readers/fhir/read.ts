// FHIR R4 in JSON, lines of JSON and XML, one model for all three. One chart for each patient in the file.
import { err, ok, type Result } from '../../../../shared/result'
import type { IntakeRefusal } from '../../chart'
import type { IntakeFile } from '../../read-file'
import { KnownValues } from '../known-values'
import type { ReadChart, ReadContext, Reader } from '../reader'
import { chartsIn, type OneChart, open, type Resolve } from './bundle'
import { documentsOf } from './documents'
import { gatherKnown } from './known'
import { type Parsed, parseJson, parseXmlResource } from './parse'
import { billedIn, claimIn, encounterIn, encountersOf, visitLines, workIn } from './visit'

export const readFhirJson: Reader = async (file, context) => read(file, parseJson(file.bytes, context), context)

export const readFhirXml: Reader = async (file, context) => read(file, parseXmlResource(file.bytes, context), context)

async function read(
  file: IntakeFile,
  parsed: Result<Parsed, IntakeRefusal>,
  context: ReadContext,
): Promise<Result<readonly ReadChart[], IntakeRefusal>> {
  if (!parsed.ok) return parsed
  const opened = open(parsed.value.resources)
  const found = chartsIn(opened)
  if (!found) return err('file-too-large')
  const charts: ReadChart[] = []
  for (const [i, chart] of found.entries()) {
    context.signal.throwIfAborted()
    context.progress(i, found.length)
    const read = await readOne(file, chart, opened.resolve, context)
    if (!read.ok) return read
    // What has nothing to read (a list of organizations) is no chart.
    if (found.length > 1 && read.value.documents.length === 0 && !read.value.claim) continue
    const part = found.length > 1 && { bytes: ownBytes(chart), name: chart.patient ? `patient ${i + 1}` : `part ${i + 1}` }
    charts.push({ ...read.value, encoding: parsed.value.encoding, ...(part && { part }) })
  }
  return ok(charts)
}

async function readOne(
  file: IntakeFile,
  chart: OneChart,
  resolve: Resolve,
  context: ReadContext,
): Promise<Result<Omit<ReadChart, 'encoding'>, IntakeRefusal>> {
  const known = new KnownValues()
  gatherKnown(chart.resources, resolve, known)
  const encounters = encountersOf(chart, resolve)
  const encounter = encounterIn(encounters, chart)
  const told = await documentsOf(chart, resolve, visitLines(encounters, chart, encounter), file.name, context)
  if (!told.ok) return told
  const { documents } = told.value
  const claim = documents.length === 0 ? claimIn(chart) : undefined
  known.addAll(told.value.known)
  return ok({
    documents,
    known: known.in(documents.map(({ text }) => text).join('\n')),
    ...(encounter && { encounter }),
    work: workIn(encounters, chart, resolve),
    billed: billedIn(chart, resolve),
    ...(claim && { claim }),
  })
}

/** The same for the same resources in the same order, whichever file they come in. */
const ownBytes = ({ resources }: OneChart): Uint8Array => new TextEncoder().encode(JSON.stringify(resources))
