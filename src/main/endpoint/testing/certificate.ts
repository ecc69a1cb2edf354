// A self-signed certificate made on the spot for test servers, so that no private key lies in the repository. X.509 v3, DER
// by hand (RFC 5280, X.690): only what a TLS client looks at. For tests only.
import { generateKeyPairSync, sign } from 'node:crypto'

const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const length =
    body.length < 0x80 ? [body.length] : body.length < 0x100 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const sequence = (...parts: readonly Uint8Array[]) => tlv(0x30, ...parts)
const oid = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'))
const time = (date: Date) => tlv(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`))

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'))
const SUBJECT_ALT_NAME = oid('551d11')
const COMMON_NAME = oid('550403')

export interface TestCertificate {
  readonly cert: string
  readonly key: string
}

/** PEM certificate and key for one IPv4 address or DNS name, valid for a day round now. */
export function selfSigned(host: string): TestCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(tlv(0x31, sequence(COMMON_NAME, tlv(0x0c, Buffer.from(host)))))
  const altName = /^\d+(\.\d+){3}$/.test(host) ? tlv(0x87, Buffer.from(host.split('.').map(Number))) : tlv(0x82, Buffer.from(host))
  const now = Date.now()
  const content = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(new Date(now - 43_200_000)), time(new Date(now + 43_200_000))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(sequence(SUBJECT_ALT_NAME, tlv(0x04, sequence(altName))))),
  )
  const signature = tlv(0x03, Buffer.from([0]), sign('sha256', content, privateKey))
  const der = sequence(content, ECDSA_WITH_SHA256, signature)
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  const cert = `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
  return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}
