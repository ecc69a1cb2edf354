// Packets leave, are verified, and come in.
import { z } from 'zod'
import type { AuditId } from '../../ids'
import { type KnownKeyView, PURPOSES } from '../../packet-views'
import type { OpenedPacketView, PacketLook, PacketReport } from '../../views'
import { chartId, gives, id, nothing, onChart, sha256, words } from './parts'

const lock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().max(1000) }),
  z.strictObject({ kind: z.literal('recipients'), recipients: z.array(z.string().trim().max(200)).max(50) }),
])
/** confirmed: the person said that the packet leaves with PHI. */
const phi = z.strictObject({ purpose: z.enum(PURPOSES), lock, confirmed: z.literal(true) })

export const packetCalls = {
  /** null: the person closed the dialog. */
  'packet.export': { input: onChart, ...gives<PacketReport | null>() },
  /** One packet of these charts; phi: encrypted and with everything that identifies the patients. `packet.progress` tells how far it is. */
  'packet.export-batch': {
    input: z.strictObject({ chartIds: z.array(chartId).min(1).max(1000), phi: phi.nullable() }),
    ...gives<PacketReport | null>(),
  },
  /** A signed audit, always de-identified. */
  'packet.export-audit': { input: z.strictObject({ auditId: id<AuditId>() }), ...gives<PacketReport | null>() },
  /** Stops the packet that is being made; nothing of it is left. */
  'packet.cancel': { input: nothing, ...gives<null>() },
  /** Asks for a file and verifies it. */
  'packet.verify': { input: nothing, ...gives<PacketLook | null>() },
  /** The same for the encrypted file that was chosen last. secret: its passphrase, or an age identity. */
  'packet.unlock': { input: z.strictObject({ secret: z.string().max(10_000) }), ...gives<PacketReport>() },
  /** The packet that was verified last becomes charts of these records, to be reviewed. */
  'packet.open': { input: nothing, ...gives<OpenedPacketView>() },
  /** Gives a signing key a name; an empty one takes it away. */
  'packet.trust': { input: z.strictObject({ fingerprint: sha256, name: words }), ...gives<KnownKeyView[]>() },
  'packet.keys': { input: nothing, ...gives<KnownKeyView[]>() },
} as const
