// A C-CDA document with a made-up value in every field that identifies somebody, and a narrative that uses some of them as clinicians do.
// There is no library that writes C-CDA: the document is made here, after the samples of the C-CDA 2.1 guide. For tests only.
import { type PlantedFile, Planter, storyOf } from './planting'

const NPI = '2.16.840.1.113883.4.6'

/** @param form `noted`: with narrative; `bare`: entries alone */
export function plantedCcda(seed: number, form: 'noted' | 'bare' = 'noted'): PlantedFile {
  const p = new Planter(seed)
  const hl7 = (iso: string): string => iso.replaceAll('-', '')
  const addr = (): { street: string; town: string; xml: string } => {
    const [street, town] = [p.street(), p.town()]
    return {
      street,
      town,
      xml: `<addr use="HP"><streetAddressLine>${street}</streetAddressLine><city>${town}</city><state>OH</state><postalCode>${p.zip()}</postalCode><country>US</country></addr>`,
    }
  }
  const telecom = (): string =>
    `<telecom use="HP" value="tel:${p.phone()}"/><telecom value="mailto:${p.email()}"/><telecom value="${p.url()}"/><telecom value="fax:${p.phone()}"/>`
  const id = (prefix: string): string => `<id root="2.16.840.1.113883.19.5.${p.below(900)}" extension="${p.id(prefix)}"/>`
  const person = (): { given: string; family: string; xml: string } => {
    const [given, family] = [p.given(), p.family()]
    return { given, family, xml: `<name><given>${given}</given><family>${family}</family></name>` }
  }
  const org = (tag: string): { name: string; xml: string } => {
    const name = p.facility()
    return { name, xml: `<${tag}>${id('ORG')}<name>${name}</name>${telecom()}${addr().xml}</${tag}>` }
  }
  const entity = (tag: string, who = person()): string =>
    `<${tag}><id root="${NPI}" extension="${p.id('', 10)}"/>${addr().xml}${telecom()}<assignedPerson>${who.xml}</assignedPerson>${org('representedOrganization').xml}</${tag}>`

  const patient = person()
  const birthFamily = p.family()
  const nickname = p.given()
  const home = addr()
  const mrn = p.id('MR-')
  const phone = p.phone()
  const born = p.day(1946, 1990)
  const [admitted, discharged] = [p.day(2024, 2024), p.day(2025, 2025)]
  const visit = p.id('ENC-')
  const attending = person()
  const hospital = org('providerOrganization')
  const daughter = person()
  const accession = p.id('SP24-', 6)
  const serial = p.id('SN', 9)
  const udi = `(01)${p.id('0', 13)}(21)${serial}`
  const guardian = person()
  const comment = person()

  const header = `<id root="${p.uuid()}"/><id root="2.16.840.1.113883.19" extension="${p.id('DOC-')}"/>
<code code="18842-5" codeSystem="2.16.840.1.113883.6.1" displayName="Discharge Summary"/><title>Discharge Summary for ${patient.given} ${patient.family}</title>
<effectiveTime value="${hl7(p.day(2025, 2025))}101500-0500"/><setId root="2.16.840.1.113883.19" extension="${p.id('SET-')}"/>
<recordTarget><patientRole><id root="2.16.840.1.113883.19.5" extension="${mrn}" assigningAuthorityName="${p.facility()}"/><id root="2.16.840.1.113883.4.1" extension="${p.ssn()}"/><id root="2.16.840.1.113883.4.3.39" extension="${p.id('DL')}"/>${home.xml}<telecom use="HP" value="tel:${phone}"/>${telecom()}
<patient><name use="L"><given>${patient.given}</given><given qualifier="CL">${nickname}</given><family>${patient.family}</family></name><name use="P"><given>${patient.given}</given><family qualifier="BR">${birthFamily}</family></name><administrativeGenderCode code="F" displayName="Female"/><birthTime value="${hl7(born)}"/><sdtc:deceasedTime value="${hl7(p.day(2025, 2025))}"/>
<guardian><code code="MTH"/>${addr().xml}${telecom()}<guardianPerson>${guardian.xml}</guardianPerson></guardian><birthplace><place>${addr().xml}</place></birthplace></patient>${hospital.xml}</patientRole></recordTarget>
<author><time value="20250102"/><assignedAuthor><id root="${NPI}" extension="${p.id('', 10)}"/>${addr().xml}${telecom()}<assignedPerson>${person().xml}</assignedPerson>${org('representedOrganization').xml}</assignedAuthor></author>
<author><time value="20250102"/><assignedAuthor>${id('DEV')}<assignedAuthoringDevice><manufacturerModelName>Recorder</manufacturerModelName><softwareName>Recorder 2</softwareName></assignedAuthoringDevice></assignedAuthor></author>
<dataEnterer>${entity('assignedEntity')}</dataEnterer><informant>${entity('assignedEntity')}</informant>
<informant><relatedEntity classCode="PRS"><code code="DAU"/>${addr().xml}${telecom()}<relatedPerson>${daughter.xml}</relatedPerson></relatedEntity></informant>
<custodian><assignedCustodian>${org('representedCustodianOrganization').xml}</assignedCustodian></custodian>
<informationRecipient><intendedRecipient>${id('REC')}<informationRecipient>${person().xml}</informationRecipient>${org('receivedOrganization').xml}</intendedRecipient></informationRecipient>
<legalAuthenticator><time value="20250102"/><signatureCode code="S"/>${entity('assignedEntity')}</legalAuthenticator><authenticator><time value="20250102"/><signatureCode code="S"/>${entity('assignedEntity')}</authenticator>
<participant typeCode="IND"><associatedEntity classCode="ECON">${id('REL')}<code code="BRO"/>${addr().xml}${telecom()}<associatedPerson>${person().xml}</associatedPerson></associatedEntity></participant>
<participant typeCode="HLD"><associatedEntity classCode="POLHOLD">${id('POL')}${addr().xml}<associatedPerson>${person().xml}</associatedPerson>${org('scopingOrganization').xml}</associatedEntity></participant>
<inFulfillmentOf><order>${id('ORD-')}</order></inFulfillmentOf>
<documentationOf><serviceEvent classCode="PCPR">${id('SVC-')}<effectiveTime><low value="${hl7(born)}"/><high value="${hl7(discharged)}"/></effectiveTime><performer typeCode="PRF">${entity('assignedEntity')}</performer></serviceEvent></documentationOf>
<relatedDocument typeCode="RPLC"><parentDocument>${id('OLD-')}</parentDocument></relatedDocument>
<componentOf><encompassingEncounter><id root="2.16.840.1.113883.19" extension="${visit}"/><code code="IMP" displayName="Inpatient encounter"/><effectiveTime><low value="${hl7(admitted)}0830-0500"/><high value="${hl7(discharged)}1200-0500"/></effectiveTime><dischargeDispositionCode code="01" displayName="Discharged to home"/>
<responsibleParty>${entity('assignedEntity', attending)}</responsibleParty><encounterParticipant typeCode="REF">${entity('assignedEntity')}</encounterParticipant><location><healthCareFacility>${id('LOC')}<code displayName="Cardiology Department"/><location><name>${p.facility()}</name>${addr().xml}</location><serviceProviderOrganization><name>${p.facility()}</name></serviceProviderOrganization></healthCareFacility></location></encompassingEncounter></componentOf>`

  const problem = `<entry><act classCode="ACT" moodCode="EVN"><id root="${p.uuid()}"/><code code="CONC"/><statusCode code="active"/><author><time value="20250101"/><assignedAuthor>${id('AU')}<assignedPerson>${person().xml}</assignedPerson></assignedAuthor></author><entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN">${id('PRB-')}<code code="55607006" displayName="Problem"/><statusCode code="completed"/><value xsi:type="CD" code="44054006" displayName="Type 2 diabetes mellitus"/></observation></entryRelationship></act></entry>`
  const medication = `<entry><substanceAdministration classCode="SBADM" moodCode="EVN">${id('RX-')}<statusCode code="active"/><routeCode displayName="Oral"/><doseQuantity value="500" unit="mg"/><consumable><manufacturedProduct>${id('PRD')}<manufacturedMaterial><code code="860975" displayName="Metformin 500 MG Oral Tablet"/></manufacturedMaterial><manufacturerOrganization><name>Plain Drug Makers</name></manufacturerOrganization></manufacturedProduct></consumable><performer><assignedEntity>${id('PH')}<assignedPerson>${person().xml}</assignedPerson></assignedEntity></performer></substanceAdministration></entry>`
  const allergy = `<entry><observation classCode="OBS" moodCode="EVN">${id('ALG-')}<code code="ASSERTION"/><value xsi:type="CD" displayName="Drug allergy"/><participant typeCode="CSM"><participantRole classCode="MANU"><playingEntity classCode="MMAT"><code code="7980" displayName="Penicillin G"/></playingEntity></participantRole></participant></observation></entry>`
  const device = `<entry><procedure classCode="PROC" moodCode="EVN">${id('PRC-')}<code code="233174007" displayName="Cardiac pacemaker procedure"/><participant typeCode="DEV"><participantRole classCode="MANU"><id root="2.16.840.1.113883.3.3719" extension="${udi}"/><playingDevice><code code="14106009" displayName="Cardiac pacemaker"/></playingDevice><scopingEntity><id root="2.16.840.1.113883.3.3719" extension="${p.id('SC')}"/></scopingEntity></participantRole></participant><participant typeCode="LOC"><participantRole classCode="SDLOC">${id('SD')}${addr().xml}${telecom()}<playingEntity classCode="PLC"><name>${p.facility()}</name></playingEntity></participantRole></participant></procedure></entry>`
  const result = `<entry><organizer classCode="BATTERY" moodCode="EVN"><id root="1.2.840.114350.1.13" extension="${accession}"/><code code="58410-2" displayName="CBC panel"/><statusCode code="completed"/><component><observation classCode="OBS" moodCode="EVN">${id('OBX')}<code code="718-7" displayName="Hemoglobin"/><value xsi:type="PQ" value="9.1" unit="g/dL"/><interpretationCode displayName="Low"/></observation></component></organizer></entry>`
  const payer = `<entry><act classCode="ACT" moodCode="EVN">${id('PLC-')}<code code="48768-6"/><entryRelationship typeCode="COMP"><act classCode="ACT" moodCode="EVN">${id('GRP-')}<performer><assignedEntity>${id('PAY')}${org('representedOrganization').xml}</assignedEntity></performer><participant typeCode="COV"><participantRole>${id('MBR')}${addr().xml}<playingEntity><name><given>${p.given()}</given><family>${p.family()}</family></name><sdtc:birthTime value="${hl7(p.day(1946, 1990))}"/></playingEntity></participantRole></participant></act></entryRelationship></act></entry>`
  const note = `<entry><act classCode="ACT" moodCode="EVN"><code code="48767-8"/><text><reference value="#c1"/></text><author><time value="20250101"/><assignedAuthor>${id('CM')}<assignedPerson>${comment.xml}</assignedPerson></assignedAuthor></author></act></entry>`

  const [first, second] = storyOf(p, {
    ...patient,
    ...home,
    birthFamily,
    mrn,
    phone,
    attending: attending.family,
    hospital: hospital.name,
    daughter,
    visit,
  })
  const told = (narrative: string): string => (form === 'noted' ? `<text>${narrative}</text>` : '<text/>')
  const section = (code: string, title: string, narrative: string, entries = ''): string =>
    `<component><section><id root="${p.uuid()}"/><code code="${code}" codeSystem="2.16.840.1.113883.6.1"/><title>${title}</title>${told(narrative)}${entries}</section></component>`
  const body = [
    section(
      '8648-8',
      'Hospital Course',
      `<paragraph>${first}</paragraph><paragraph>${second} Her friends call her ${nickname}.</paragraph>`,
    ),
    section('11450-4', 'Problems', '<list><item>Type 2 diabetes mellitus</item><item>Essential hypertension</item></list>', problem + note),
    section(
      '10160-0',
      'Medications',
      '<table><thead><tr><th>Medication</th><th>Directions</th></tr></thead><tbody><tr><td>Metformin 500 mg</td><td>Twice daily</td></tr></tbody></table>',
      medication,
    ),
    section('48765-2', 'Allergies', '<paragraph>Penicillin: hives</paragraph>', allergy),
    section('47519-4', 'Procedures', `<paragraph>Pacemaker placed, serial ${serial}.</paragraph>`, device),
    section('30954-2', 'Results', `<paragraph>Specimen ${accession}: hemoglobin 9.1 g/dL, low.</paragraph>`, result),
    section('48768-6', 'Insurance Providers', '<paragraph>See the face sheet.</paragraph>', payer),
  ].join('\n')
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<realmCode code="US"/><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/><templateId root="2.16.840.1.113883.10.20.22.1.8"/>
${header}
<component><structuredBody>${body}</structuredBody></component>
</ClinicalDocument>`
  return { bytes: new TextEncoder().encode(xml), planted: p.planted }
}
