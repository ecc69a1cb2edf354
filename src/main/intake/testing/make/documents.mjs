// Makes the files in testing/files/documents: one chart, written by LibreOffice Writer as Word, RTF, HTML and the old Word format.
// node src/main/intake/testing/make/documents.mjs — needs soffice. Everybody and everything in it is made up.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PNG } from 'pngjs'

const OUT = path.resolve(import.meta.dirname, '../files/documents')

const photograph = new PNG({ width: 8, height: 8 })
photograph.data.fill(150)
const image = PNG.sync.write(photograph).toString('base64')

const NAMESPACES = ['office', 'style', 'text', 'table', 'drawing', 'meta']
  .map((name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

const cells = (...texts) => texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')
const row = (...texts) => `<table:table-row>${cells(...texts)}</table:table-row>`
const change = (id, kind, author, content = '') =>
  `<text:changed-region text:id="${id}"><text:${kind}><office:change-info><dc:creator>${author}</dc:creator><dc:date>2024-03-05T10:00:00</dc:date></office:change-info>${content}</text:${kind}></text:changed-region>`

const CHART = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Patient: Rosalind Thackeray</dc:title><meta:initial-creator>Violet Ashdown</meta:initial-creator><dc:creator>Tobias Wieczorek</dc:creator><meta:user-defined meta:name="PatientMRN">B717171</meta:user-defined></office:meta>
<office:styles>
  <style:style style:name="Standard" style:family="paragraph"/>
  <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"/>
</office:styles>
<office:automatic-styles>
  <style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="Raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="NewPage" style:family="paragraph" style:parent-style-name="Standard" style:master-page-name="Standard"><style:paragraph-properties style:page-number="auto"/></style:style>
  <text:list-style style:name="Plan"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
  <style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="8.5in" fo:page-height="11in" fo:margin="1in"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
  <style:header><text:p>Patient: Edwin Quintrell<text:tab/>MRN: 4471902</text:p></style:header>
  <style:footer><text:p>Fallow Ridge Medical Center</text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes>${change('ct1', 'deletion', 'Jocelyn Wren', '<text:p>acute</text:p>')}${change('ct2', 'insertion', 'Amina Al-Rashid')}</text:tracked-changes>
<text:h text:style-name="Heading_20_1" text:outline-level="1">DISCHARGE SUMMARY</text:h>
<table:table table:name="Banner"><table:table-column table:number-columns-repeated="3"/>${row('Patient Name', 'DOB', 'Date of service')}${row('Quintrell, Edwin', '04/03/1950', '03/05/2024')}</table:table>
<text:p>ASSESSMENT</text:p>
<text:p>Heart failure, <text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/>chronic<text:change-end text:change-id="ct2"/>, EF 30 %<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Per echo of 3/2/2024.</text:p></text:note-body></text:note>.<text:span text:style-name="Hidden"> zeugma hidden</text:span></text:p>
<text:p>Type 2 diabetes &amp; CKD<office:annotation><dc:creator>Hester Quilliam</dc:creator><dc:date>2024-03-05T10:00:00</dc:date><text:p>zeugma comment</text:p></office:annotation> stage 3, platelets 150 x10<text:span text:style-name="Raised">9</text:span>/L, Ren\u00e9e \u03b1 \u2264 5 \u201cstable\u201d.</text:p>
<text:list text:style-name="Plan"><text:list-item><text:p>Furosemide 40 mg</text:p><text:list text:style-name="Plan"><text:list-item><text:p>daily weights</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Metformin 500 mg</text:p></text:list-item></text:list>
<table:table table:name="Labs"><table:table-column table:number-columns-repeated="2"/>${row('Sodium', '138')}<table:table-row><table:table-cell><text:p>PLAN</text:p></table:table-cell><table:table-cell><text:p>Recheck BMP.</text:p><text:p>Return in 2 weeks.</text:p></table:table-cell></table:table-row></table:table>
<text:p>Wound: <draw:frame draw:name="zeugma name" text:anchor-type="as-char" svg:width="2in" svg:height="2in"><draw:image><office:binary-data>${image}</office:binary-data></draw:image><svg:title>zeugma title</svg:title><svg:desc>zeugma description</svg:desc></draw:frame> see <text:a xlink:type="simple" xlink:href="https://zeugma.example/x">portal</text:a>.</text:p>
<text:p>Before the box.<draw:frame text:anchor-type="char" svg:width="2in" svg:height="1in"><draw:text-box><text:p>Allergies: penicillin</text:p></draw:text-box></draw:frame></text:p>
<text:p text:style-name="NewPage">Second page.</text:p>
<text:p>End of chart.</text:p>
</office:text></office:body></office:document>
`

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'documents-'))
try {
  fs.writeFileSync(path.join(work, 'chart.fodt'), CHART)
  const FILTERS = { docx: 'docx:MS Word 2007 XML', rtf: 'rtf:Rich Text Format', html: 'html:HTML (StarWriter)', doc: 'doc:MS Word 97' }
  fs.mkdirSync(OUT, { recursive: true })
  for (const [ending, filter] of Object.entries(FILTERS)) {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${work}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        work,
        path.join(work, 'chart.fodt'),
      ],
      { stdio: 'inherit' },
    )
    fs.copyFileSync(path.join(work, `chart.${ending}`), path.join(OUT, `chart.${ending}`))
  }
} finally {
  fs.rmSync(work, { recursive: true })
}
