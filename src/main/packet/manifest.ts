// manifest.json: what a packet is, whose key seals it, and the size and SHA-256 of every file. Packets of the first form (one chart,
// de-identified) verify for good; new ones have the second. Pure.
import { z } from 'zod'
import { PACKET_KINDS } from '../../shared/packet-views'
import { sha256, utf8 } from './hash'
import type { PacketFiles } from './model'

export type { PacketKind } from '../../shared/packet-views'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const sealed = {
  createdAt: z.iso.datetime(),
  app: z.string(),
  /** PEM, SubjectPublicKeyInfo. */
  publicKey: z.string(),
  files: z.array(z.strictObject({ path: z.string(), size: z.number().int().nonnegative(), sha256: hex })),
}

/** A packet this one was made from: its id, and the SHA-256 of its file as it came. */
export const parentForm = z.strictObject({ packetId: uuid, sha256: hex })
export type Parent = Readonly<z.infer<typeof parentForm>>

/** The root, or `charts/<id>/`. */
const FOLDER = /^(?:charts\/[0-9a-f-]{36}\/)?$/
const second = z
  .strictObject({
    format: z.literal('chartroom-packet/2'),
    kind: z.enum(PACKET_KINDS),
    packetId: uuid,
    /** The packets it was made from; empty for one made of charts of the workstation alone. */
    parents: z.array(parentForm),
    /** Each chart and the folder of its files. A packet of one chart has them at its root. */
    charts: z.array(z.strictObject({ chartId: uuid, folder: z.string().regex(FOLDER) })),
    ...sealed,
  })
  .refine(({ charts }) => new Set(charts.map((chart) => chart.folder)).size === charts.length)

export const manifestForm = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('chartroom-packet/1'), kind: z.literal('de-identified'), packetId: z.string(), ...sealed }),
  second,
])

export type Manifest = z.infer<typeof manifestForm>
export type NewManifest = z.infer<typeof second>

/** Where the files of a chart lie; null: of a packet of the first form, whose manifest does not name its chart. */
export interface ChartFolder {
  readonly chartId: string | null
  readonly folder: string
}

/** What sealing itself adds. */
export const ADDED_BY_SEALING = ['SHA256SUMS', 'public-key.pem', 'manifest.json', 'manifest.sig'] as const

/** The page that verifies a packet without Chartroom. */
export const VERIFY_PAGE = 'verify.html'

const AT_ROOT = ['README.txt', 'ledger.jsonl', 'report.pdf'] as const
const OF_CHART = ['ai-use.txt', 'attestation.json', 'scrubbed.txt', 'worksheet.csv', 'worksheet.json'] as const
const OF_PATIENT = ['identity.json', 'original.txt'] as const
/** Codes and marks of all charts stand in audit.json; their quotes are held against the text. */
const OF_CASE = ['scrubbed.txt'] as const
const OF_AUDIT = ['audit.csv', 'audit.json'] as const

export const chartFolders = (manifest: Manifest): readonly ChartFolder[] =>
  manifest.format === 'chartroom-packet/1' ? [{ chartId: null, folder: '' }] : manifest.charts

/** Every path that such a packet must have, but for what sealing adds. All it may have besides lies under `sent/` of a chart. */
export function requiredPaths(manifest: Manifest): readonly string[] {
  const ofChart = { 'de-identified': OF_CHART, phi: [...OF_CHART, ...OF_PATIENT], audit: OF_CASE }[manifest.kind]
  return [
    ...AT_ROOT,
    ...(manifest.kind === 'audit' ? OF_AUDIT : []),
    ...(manifest.format === 'chartroom-packet/1' ? [] : [VERIFY_PAGE]),
    ...chartFolders(manifest).flatMap(({ folder }) => ofChart.map((path) => folder + path)),
  ]
}

/** Bytes a chart of the packet sent. */
export const isSentBytes = (path: string, folders: readonly ChartFolder[]): boolean =>
  folders.some(({ folder }) => path.startsWith(`${folder}sent/`))

export const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** SHA256SUMS, for `sha256sum -c`: all but what sealing itself adds. @param sum of a file of that path */
export function sumsFile(files: PacketFiles, sum: (path: string, bytes: Uint8Array) => string = (_, bytes) => sha256(bytes)): Uint8Array {
  const added: readonly string[] = ADDED_BY_SEALING
  const listed = [...files].filter(([path]) => !added.includes(path)).sort(byPath)
  return utf8(listed.map(([path, bytes]) => `${sum(path, bytes)}  ${path}\n`).join(''))
}
