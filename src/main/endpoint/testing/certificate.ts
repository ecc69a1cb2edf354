// Certificates made on the spot for test servers, so that no private key lies in the repository. X.509 v3, DER by hand (RFC 5280,
// X.690): only what a TLS client looks at. For tests only.
import { generateKeyPairSync, type KeyObject, randomInt, sign } from 'node:crypto'

const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const length =
    body.length < 0x80 ? [body.length] : body.length < 0x100 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const sequence = (...parts: readonly Uint8Array[]) => tlv(0x30, ...parts)
const oid = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'))
const time = (at: number) => tlv(0x17, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`))
const nameOf = (name: string) => sequence(tlv(0x31, sequence(COMMON_NAME, tlv(0x0c, Buffer.from(name)))))

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'))
const SUBJECT_ALT_NAME = oid('551d11')
const BASIC_CONSTRAINTS = oid('551d13')
const COMMON_NAME = oid('550403')
const TRUE = tlv(0x01, Buffer.from([0xff]))
const IS_AUTHORITY = sequence(BASIC_CONSTRAINTS, TRUE, tlv(0x04, sequence(TRUE)))
const HALF_A_DAY = 43_200_000

export interface TestCertificate {
  readonly cert: string
  readonly key: string
}

/** Somebody who vouches for servers, as a hospital's own authority does. */
export interface Authority {
  /** PEM. */
  readonly cert: string
  /** @param at when its day of validity is in the middle, epoch milliseconds; today where left out */
  issue(host: string, at?: number): TestCertificate
}

interface Content {
  readonly subject: string
  readonly issuer: string
  readonly publicKey: KeyObject
  readonly signer: KeyObject
  readonly at: number
  readonly extension: Buffer
}

/** PEM certificate and key for one IPv4 address or DNS name, valid for a day round now. */
export function selfSigned(host: string): TestCertificate {
  const { publicKey, privateKey } = newKeys()
  const cert = certify({ subject: host, issuer: host, publicKey, signer: privateKey, at: Date.now(), extension: altName(host) })
  return { cert, key: pemOf(privateKey) }
}

export function createAuthority(name = 'Fictional authority'): Authority {
  const own = newKeys()
  const signer = own.privateKey
  return {
    cert: certify({ subject: name, issuer: name, publicKey: own.publicKey, signer, at: Date.now(), extension: IS_AUTHORITY }),
    issue(host, at = Date.now()) {
      const { publicKey, privateKey } = newKeys()
      return {
        cert: certify({ subject: host, issuer: name, publicKey, signer, at, extension: altName(host) }),
        key: pemOf(privateKey),
      }
    },
  }
}

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()

function altName(host: string): Buffer {
  const name = /^\d+(\.\d+){3}$/.test(host) ? tlv(0x87, Buffer.from(host.split('.').map(Number))) : tlv(0x82, Buffer.from(host))
  return sequence(SUBJECT_ALT_NAME, tlv(0x04, sequence(name)))
}

function certify({ subject, issuer, publicKey, signer, at, extension }: Content): string {
  const content = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([1, randomInt(256), randomInt(256), randomInt(256)])),
    ECDSA_WITH_SHA256,
    nameOf(issuer),
    sequence(time(at - HALF_A_DAY), time(at + HALF_A_DAY)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(extension)),
  )
  const signature = tlv(0x03, Buffer.from([0]), sign('sha256', content, signer))
  const der = sequence(content, ECDSA_WITH_SHA256, signature)
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
