// The two texts of a packet that people read first: README.txt and the AI-use statement. Plain ASCII lines, no document text.
import type { EndpointUse } from './model'
import type { SealedAs } from './seal'
import { isProposed, type Worksheet } from './worksheet'

/** As every README.txt has it. */
export const HOW_TO_VERIFY = `HOW TO VERIFY
In a browser:     open verify.html and choose PACKET.zip. If whoever gave you the packet may have changed it, open the verify.html
                  of a packet you trust instead.
With Chartroom:   chartroom verify PACKET.zip
                  Both also check the ledger chain, and that worksheet, text, ledger and attestation agree.
Without:          unzip PACKET.zip -d packet && cd packet
                  sha256sum -c SHA256SUMS
                  openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig
                  The sums of manifest.json must be those of SHA256SUMS.
Whose key it is:  openssl pkey -pubin -in public-key.pem -outform DER | sha256sum
                  Compare the result with the fingerprint the sender gives you by another way (by phone, for example).
                  Anyone can sign a changed packet with a key of their own; only this comparison tells.
`

/** README.txt. */
export function readme({ packetId, createdAt, appVersion, kind, charts, parents }: SealedAs): string {
  const [only] = charts
  const many = charts.length > 1
  const phi = kind === 'phi'
  const title = phi ? 'CONTAINS PROTECTED HEALTH INFORMATION (PHI)' : 'DE-IDENTIFIED'
  return `AUDIT PACKET, ${title}
Packet ${packetId}
${many ? `Charts ${charts.length}, each in a folder of its own under charts/` : `Chart  ${only?.chartId} (a random number, not derived from the patient)`}
Made   ${createdAt} by Chartroom ${appVersion}
${(parents ?? []).map((parent) => `From   packet ${parent.packetId}, SHA-256 ${parent.sha256}\n`).join('')}
WHAT IS HERE
report.pdf        the review for reading: codes with their evidence, attestation, AI use, ledger
verify.html       open it in any browser, offline, and choose the packet: it says whether it is intact
ledger.jsonl      the ledger entries about ${many ? 'these charts and their clearances' : 'this chart and this clearance'}; of all others only the chain's hashes, so that it holds
${many ? 'In each folder under charts/:\n' : ''}worksheet.json    the same for programs; worksheet.csv for a spreadsheet
scrubbed.txt      the chart text a person cleared; identifiers stand as placeholders such as [NAME_1]
sent/             the exact bytes given to the coding endpoint, one file for each request
attestation.json  the 18 Safe Harbor identifiers, row by row, and the statement of the person
ai-use.txt        what part software had in the result, and what part people had
${
  phi
    ? `original.txt      the chart as it came, with everything that identifies the patient
identity.json     header facts, dates, what each placeholder stands for, and for which purpose the packet was made
`
    : ''
}${many ? 'Around them:\n' : ''}manifest.json     size and SHA-256 of every file, and the public key
manifest.sig      Ed25519 signature over the exact bytes of manifest.json
public-key.pem    the same public key as a file of its own
SHA256SUMS        the sums once more, for sha256sum

${HOW_TO_VERIFY}
WHAT IS NOT HERE
${phi ? PHI_LEFT_OUT : LEFT_OUT}What software replied that is not in the form of a code, not in the text, or not free of identifiers stays there too.
${phi ? 'Keep this packet encrypted; whoever can read it can read who the patient is.' : 'A packet with patient identifiers, as a payer may need it, is another kind of export.'}
`
}

const EARLIER_TEXTS =
  'exts of an earlier clearance, since withdrawn, and their hashes stay on the workstation: who has the hash of a text that differs in\n' +
  'one missed identifier could find that identifier by trying. The hashes of ledger entries left out tell nothing: each holds a random\nnumber.\n'

const LEFT_OUT =
  'The file name, the original text, header facts, dates of service and the hash of the original: they stay on the workstation.\n' +
  `T${EARLIER_TEXTS}`

const PHI_LEFT_OUT = `The name of the file the chart came in. T${EARLIER_TEXTS}`

/** Where an endpoint is, in words. */
export function placeOf({ kind, host, loopback }: Pick<EndpointUse, 'kind' | 'host' | 'loopback'>): string {
  if (kind === 'built-in') return 'built into Chartroom; nothing left the computer'
  return loopback ? `${host ?? 'a server'}, on the same computer` : `${host ?? 'a server'}, over the network`
}

/** What came of a request, in words. */
export function outcomeOfUse({ outcome }: Pick<EndpointUse, 'outcome'>): string {
  if (outcome.state === 'failed') return `no usable reply (${outcome.code})`
  if (outcome.state === 'unknown') return 'no record of a reply'
  const retries = outcome.retries === 0 ? '' : `, ${outcome.retries} ${outcome.retries === 1 ? 'retry' : 'retries'}`
  return `answered in ${outcome.milliseconds} ms${retries}`
}

const REMOTE =
  'What was sent is in this packet byte for byte, under sent/. It was made from the cleared text alone, after a named person had ' +
  'cleared that text, and its hash is in the ledger.'

const BUILT_IN =
  'The built-in offline coder was used: a search over the code tables on the same computer. No text left it. What it was given is ' +
  'in this packet byte for byte, under sent/, and its hash is in the ledger.'

const EARLIER =
  'fell under an earlier clearance, since withdrawn. What was given and what was replied then, and the hashes of both, stay on the workstation.'

/** The statement in paragraphs, as the report and ai-use.txt have it. */
export function aiUseParagraphs(worksheet: Worksheet): string[] {
  const { endpointUses, suggestions, codes, finished } = worksheet
  const proposed = suggestions.filter(isProposed)
  const failed = proposed.filter((s) => s.check.status === 'rejected').length
  const decided = (action: string): number => proposed.filter((s) => s.decision?.action === action).length
  const byHand = suggestions.filter((s) => s.origin === 'coder').length
  if (endpointUses.length === 0) {
    const by = finished ? ` All ${codes.length} codes were found by ${finished.name}, ${finished.credential}.` : ''
    return [`No AI was used for the codes of this chart: no coding endpoint, built-in or remote, was asked, and nothing was sent.${by}`]
  }
  const sent = endpointUses.filter((use) => use.file !== null)
  const earlier = endpointUses.length - sent.length
  const mentions = suggestions.length - proposed.length - byHand
  const counts = `${decided('accept')} accepted, ${decided('change')} changed, ${decided('reject')} rejected, ${byHand} added by hand`
  return [
    `Software ${finished ? 'assisted; a person decided' : 'proposed; a person has yet to decide'}. It proposed ${proposed.length} codes; ` +
      `${failed} of them failed the checks against code set and text. ` +
      (mentions > 0 ? `${mentions} more are only mentioned in the note (denied, feared, or of relatives) and are listed as such. ` : '') +
      (finished
        ? `${finished.name}, ${finished.credential}, decided: ${counts}.`
        : `The review is not finished, so none of them is a result (so far ${counts}).`),
    ...(sent.length === 0 ? [] : [sent.some((use) => use.kind !== 'built-in') ? REMOTE : BUILT_IN]),
    ...(earlier === 0 ? [] : [`${earlier} of ${endpointUses.length} requests ${EARLIER}`]),
    'No code is in the result because software proposed it. The score of a proposal orders a list; it is not a probability that the ' +
      'code is right, and proposals are never ordered by payment.',
  ]
}

export function aiUse(worksheet: Worksheet): string {
  const uses = worksheet.endpointUses.map((use, i) =>
    [
      `REQUEST ${i + 1}`,
      `  when        ${use.at}`,
      `  endpoint    ${use.kind} (${placeOf(use)})`,
      `  model       ${use.model}`,
      `  prompt      ${use.prompt ?? 'none'}`,
      `  sent        ${use.file ?? 'under an earlier clearance, since withdrawn; bytes and hashes stay on the workstation'}`,
      ...(use.sha256 === null ? [] : [`  SHA-256     ${use.sha256}`]),
      `  outcome     ${outcomeOfUse(use)}`,
      ...(use.outcome.state === 'answered' && use.outcome.replySha256 !== null ? [`  reply hash  ${use.outcome.replySha256}`] : []),
      '',
    ].join('\n'),
  )
  return `${['AI-USE STATEMENT', `Packet ${worksheet.packetId}`, '', ...aiUseParagraphs(worksheet).flatMap((p) => [wrap(p), '']), ...uses].join('\n')}`
}

/** Lines of at most 100 characters, broken at blanks. */
function wrap(text: string): string {
  return text.replace(/(?=\S)(.{1,100})(?:\s+|$)/g, '$1\n').trimEnd()
}
