// What the command line says of itself.

export const COMMANDS = ['deid', 'suggest', 'intake', 'review', 'verify', 'selftest', 'codes'] as const
export type Command = (typeof COMMANDS)[number]

export const USAGE = `Chartroom: offline medical coding review

  npm run -s chartroom -- COMMAND

  deid      take identifiers out of texts          JSON lines in, JSON lines out
  suggest   ICD-10-CM codes by the built-in coder  JSON lines in, JSON lines out
  intake    folders of charts into the records     can be spread over computers
  review    the whole path: scrub, clear, code, packet
  verify    is an audit packet, or a certificate of a purge, intact?
  selftest  how well does this build find identifiers?
  codes     which code sets are here, and import of official releases

  COMMAND --help tells more. Errors go to stderr.
`

export const HELP: Readonly<Record<Command, string>> = {
  deid: `deid: take identifiers out of texts

  npm run -s chartroom -- deid < texts.jsonl > scrubbed.jsonl

  In   {"id": "a1", "text": "Seen by Dr. Vale on 3/4/2026."}
  Out  {"id", "text", "spans": [{"start", "end", "category", "placeholder", "detectors", "confidence"}]}

  "text" is the scrubbed text; offsets are into the text that came in, as JavaScript string indices, ends exclusive.
  Findings of low confidence are masked too. Nothing is stored. Output keeps the order of the input.
  A bad line gives {"id"?, "line", "error"}; the rest goes on, and the exit code is 1.
`,
  suggest: `suggest: ICD-10-CM codes by the built-in coder

  npm run -s chartroom -- suggest < texts.jsonl > codes.jsonl

  In   {"id": "a1", "text": "...", "encounterDate": "2026-03-31"}     encounterDate may be left out
  Out  {"id", "codes": [{"system", "code", "title", "score", "assertion", "evidence": [{"start", "end", "text"}], "reason"}]}

  --learn FILE   charts you have decided, as JSON lines {"text", "codes": [{"code", "evidence": [{"start", "end"}]}]}:
                 your own wording and practice count from then on; about 10 ms a chart, nothing is kept

  Best first; evidence is verbatim. Runs on this computer. Proposals are for a person to decide.
  A bad line gives {"id"?, "line", "error"}; the rest goes on, and the exit code is 1.
`,
  intake: `intake: folders of charts into the records

  npm run -s chartroom -- intake DIR|FILE... [--records HOME] [--json]

  Reads PDF, Word (.docx), RTF, HTML, text, HL7 v2, C-CDA, FHIR R4, pictures (PNG, JPEG, TIFF) and ZIP archives of these, several files at
  a time, and looks for identifiers. Claims (X12 837) fill billed codes, lists (CSV, .xlsx) say whose charts are. Each file once: bytes that are a chart already are a duplicate, whatever their name. Files are told by what they hold.
  Hidden files, and links within a folder, are passed over. Files are never moved, changed or deleted.

  --records HOME             folder of the records, in place of CHARTROOM_HOME
  --json                     a line of JSON for each file: {"file", "within", "state", "reason"?, "charts", "pages", "sha256"};
                             "state" is taken, duplicate or refused, "within" the way into an archive
  --split I/N                of the files only those of part I of N, the same wherever the folder is mounted: so a scheduler spreads
                             a folder over computers, each with records of its own
  --no-scrub                 only read; \`review\` or the next run looks for identifiers
  --watch                    one folder: go on taking what comes into it, until Ctrl-C
  --polling                  with --watch: on a network share, look every few seconds

  How far it is goes to stderr. The same command again goes on where the last one ended, whatever ended it; Ctrl-C stops cleanly (exit
  code 130). Exit code 0 when every file was taken or is a duplicate, 1 when some were refused, 2 for wrong use. These are the records of
  the command line, which \`review\` uses; the app keeps its own.

  CHARTROOM_HOME             folder of the encrypted records and the ledger
  CHARTROOM_PASSPHRASE       passphrase of the records; without it a key file of this user opens them
  CHARTROOM_USER             who works, by the name the records know; needed only where they know several people
`,
  review: `review: the whole path for chart files

  npm run -s chartroom -- review FILE... --out DIR --cleared-by "NAME, CREDENTIAL"

  Reads what \`intake\` reads, where a file is one chart.

  --out DIR                  for each chart: NAME.scrubbed.txt, NAME.suggestions.json, NAME.packet.zip
  --cleared-by "NAME, CRED"  who states that the scrubbed text may leave; findings of low confidence are masked
  --endpoint BASE_URL        send the cleared text to a server on this computer
  --model NAME               its model (with --endpoint)
  --dialect DIALECT          how it is spoken to: openai-compatible (if left out), openai-responses, azure-openai, anthropic
  --schema-mode MODE         how it is held to the form of the answer: native (if left out), tool, prompt-only
  --save-as NAME             keep it in these records, with its key (with --endpoint)
  --profile NAME             send to the endpoint that was kept under this name

  CHARTROOM_API_KEY          key for --endpoint, where the server wants one
  CHARTROOM_HOME             folder of the encrypted records and the ledger
  CHARTROOM_PASSPHRASE       passphrase of the records; without it a key file of this user opens them
  CHARTROOM_USER             who works, by the name the records know; needed only where they know several people

  Suggestions stay undecided: a person decides every code, in the app. Exit code 1 when any chart failed.
`,
  verify: `verify: is an audit packet, or a certificate of a purge, intact?

  npm run -s chartroom -- verify PACKET [--parent PACKET] [--key FINGERPRINT]

  Exit code 0 when intact; 1 when not, with every difference on a line of its own. Needs no records and no network. Knows packets of one
  chart and of many, of audits, and encrypted ones (.age).

  --parent PACKET            hold it against the packet it was made from
  --key FINGERPRINT          it must be signed with this key

  CHARTROOM_PACKET_SECRET    passphrase or age identity (AGE-SECRET-KEY-1...) of an encrypted packet
`,
  selftest: `selftest: how well does this build find identifiers?

  npm run -s chartroom -- selftest [--no-record]

  Takes the fictional notes of data/gold the way every chart goes, on this computer, and compares what was masked with what had to be.
  The figures are recorded in the encrypted records and the ledger, without a word of the notes, for the governance report.

  --no-record                leave nothing behind

  CHARTROOM_HOME             folder of the encrypted records and the ledger
  CHARTROOM_PASSPHRASE       passphrase of the records; without it a key file of this user opens them
  CHARTROOM_USER             who works, by the name the records know; needed only where they know several people

  Exit code 0 when every floor of data/gold/manifest.json is reached; 1 when not, saying which and by how much, or when it did not run.
`,
  codes: `codes: the code sets that charts are checked with

  npm run -s chartroom -- codes list
  npm run -s chartroom -- codes import FILE... [--year 2027] [--dry-run]

  Files as CMS and CDC issue them: order file, order addenda, tabular list, index, tables; zip and gz as they are. They are read whole
  before anything is kept: a damaged or mislabelled one is refused with its line, and the old code sets stay. Several fiscal years stand
  side by side; the encounter date of a chart picks. The same kind and year imported again supersedes the one before.

  --year YEAR                the fiscal year, where the files do not say it
  --dry-run                  only say what would change

  CHARTROOM_HOME             folder of the encrypted records and the ledger
  CHARTROOM_PASSPHRASE       passphrase of the records; without it a key file of this user opens them
  CHARTROOM_USER             who works, by the name the records know; needed only where they know several people

  These are the records of the command line, which \`review\` uses; the app keeps its own. Exit code 1 when nothing could be imported.
`,
}
