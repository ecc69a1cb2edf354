// Makes the committed PDFs of the tests anew: LibreOffice Writer, TeX and Ghostscript as producers. Everybody in them is made up.
// `node src/main/intake/testing/make/pdf.mjs`; needs soffice, pdflatex and gs on the path.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const OUT = path.join(import.meta.dirname, '../files/pdf')
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'pdf-'))
const run = (program, ...args) => execFileSync(program, args, { cwd: work, stdio: 'ignore' })
const keep = (made, name) => fs.copyFileSync(path.join(work, made), path.join(OUT, name))

fs.mkdirSync(OUT, { recursive: true })

// A letter as Writer sets it: header and footer on each page, two addresses side by side, a table, a section in two columns.
const paragraph = (style, text) => `<text:p text:style-name="${style}">${text}</text:p>`
const cell = (text) => `<table:table-cell office:value-type="string">${paragraph('Cell', text)}</table:table-cell>`
const table = (name, rows) =>
  `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="${rows[0].length}"/>${rows
    .map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`)
    .join('')}</table:table>`
const SENTENCES = [
  'She has been short of breath on exertion since the spring, without chest pain or palpitations.',
  'Her weight is stable and her ankles swell by the evening, which improves overnight.',
  'Examination showed a regular rhythm, clear lungs and mild pitting edema of both ankles.',
  'Echocardiography found a preserved ejection fraction with grade two diastolic dysfunction.',
  'She takes her tablets as prescribed and has not missed a visit to the heart failure clinic.',
]
const story = (from, to) =>
  Array.from({ length: to - from }, (_, i) =>
    paragraph('Body', `Item ${from + i} begins. ${SENTENCES.join(' ')} Item ${from + i} ends.`),
  ).join('')

fs.writeFileSync(
  path.join(work, 'letter.fodt'),
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Quill, Rosalind - Consultation 00417733</dc:title><meta:initial-creator>Tobias Fennimore</meta:initial-creator><dc:creator>Tobias Fennimore</dc:creator></office:meta>
<office:styles><style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm" fo:text-align="justify"/><style:text-properties fo:font-family="Liberation Serif" fo:font-size="10pt"/></style:style>
<style:style style:name="Cell" style:family="paragraph"><style:text-properties fo:font-family="Liberation Sans" fo:font-size="9pt"/></style:style>
<style:style style:name="Head" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-family="Liberation Sans" fo:font-size="12pt" fo:font-weight="bold"/></style:style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21.59cm" fo:page-height="27.94cm" fo:margin="2cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.6cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.6cm"/></style:footer-style></style:page-layout>
<style:style style:name="columns" style:family="section"><style:section-properties text:dont-balance-text-columns="true"><style:columns fo:column-count="2" fo:column-gap="0.6cm"/></style:section-properties></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">
<style:header>${paragraph('Cell', 'Harbor Point Cardiology   Patient: Rosalind Quill   MRN: 00417733')}</style:header>
<style:footer><text:p text:style-name="Cell">Confidential. Page <text:page-number>1</text:page-number> of <text:page-count>3</text:page-count></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
${table('addresses', [
  ['Tobias Fennimore, MD', 'Patient: Rosalind Quill'],
  ['Harbor Point Cardiology', 'DOB: 04/17/1951'],
  ['18 Quayside Road, Astoria, OR 97103', 'Account: 7741-2093'],
])}
${paragraph('Head', 'CONSULTATION')}
${story(1, 3)}
${paragraph('Head', 'LABORATORY')}
${table('labs', [
  ['Test', 'Result', 'Unit', 'Flag'],
  ['Sodium', '138', 'mmol/L', ''],
  ['Potassium', '5.6', 'mmol/L', 'high'],
  ['NT-proBNP', '1240', 'ng/L', 'high'],
])}
${paragraph('Head', 'COURSE')}
<text:section text:style-name="columns" text:name="two">${story(3, 15)}</text:section>
${paragraph('Head', 'ASSESSMENT')}
${story(15, 17)}
</office:text></office:body></office:document>`,
)
run('soffice', '--headless', '--convert-to', 'pdf', 'letter.fodt')
keep('letter.pdf', 'writer-letter.pdf')

// An article in two columns, with ligatures and words cut at line ends.
fs.writeFileSync(
  path.join(work, 'article.tex'),
  String.raw`\documentclass[twocolumn,10pt]{article}
\usepackage{fancyhdr}
\pagestyle{fancy}\fancyhead[L]{Patient: Rosalind Quill}\fancyhead[R]{MRN: 00417733}\fancyfoot[C]{Page \thepage\ of 2}
\newcommand{\note}[1]{Paragraph #1 begins here. Difficult effort intolerance was sufficiently evaluated and first-line treatment for uncontrolled hypertension was offered; echocardiography demonstrated moderate concentric hypertrophy. Paragraph #1 ends here.\par}
\begin{document}
\section*{COURSE}
${Array.from({ length: 30 }, (_, i) => `\\note{${i + 1}}`).join('')}
\end{document}`,
)
run('pdflatex', '-interaction=batchmode', 'article.tex')
run('pdflatex', '-interaction=batchmode', 'article.tex')
keep('article.pdf', 'tex-two-columns.pdf')

// Protected ones, and one that anybody may open and nobody change.
const protect = (name, ...options) => {
  run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', ...options, '-dLastPage=1', `-sOutputFile=${name}`, 'article.pdf')
  keep(name, name)
}
protect('gs-user-password.pdf', '-sOwnerPassword=harbor', '-sUserPassword=lantern', '-dEncryptionR=3', '-dKeyLength=128')
protect('gs-owner-password.pdf', '-sOwnerPassword=harbor', '-dEncryptionR=3', '-dKeyLength=128')

// A page that is a picture and nothing else, as scanners save it.
run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfimage8', '-r72', '-dLastPage=1', '-sOutputFile=scan.pdf', 'article.pdf')
keep('scan.pdf', 'gs-scan.pdf')

fs.rmSync(work, { recursive: true, force: true })
for (const name of fs.readdirSync(OUT)) console.log(name, fs.statSync(path.join(OUT, name)).size)
