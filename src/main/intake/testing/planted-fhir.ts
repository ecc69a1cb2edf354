// A FHIR R4 document bundle with a made-up value in every field that identifies somebody, and narratives that use some of them as clinicians
// do; as XML it is what the library `fhir` makes of the JSON. For tests only.
import { Fhir } from 'fhir'
import { type PlantedFile, Planter, storyOf } from './planting'

type Resource = Readonly<Record<string, unknown>>

/** @param told without narratives the entries alone tell the facts */
export function plantedFhir(seed: number, format: 'json' | 'xml', told: 'noted' | 'bare' = 'noted'): PlantedFile {
  const { bundle, planted } = plantedBundle(seed, told)
  const json = JSON.stringify(bundle)
  return { bytes: new TextEncoder().encode(format === 'json' ? json : new Fhir().jsonToXml(json)), planted }
}

export function plantedBundle(
  seed: number,
  told: 'noted' | 'bare' = 'noted',
): { readonly bundle: Resource; readonly planted: readonly string[] } {
  const p = new Planter(seed)
  const identifier = (prefix: string, own: Resource = {}): Resource => ({
    use: 'official',
    system: 'urn:oid:2.16.840.1.113883.19.5',
    value: own.value ?? p.id(prefix),
    assigner: { display: p.facility() },
    ...own,
  })
  const typed = (code: string): Resource => ({ type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code }] } })
  const address = (): Resource & { line: string[]; city: string } => ({
    use: 'home',
    line: [p.street()],
    city: p.town(),
    district: p.town(),
    state: 'OH',
    postalCode: p.zip(),
    country: 'US',
  })
  const telecom = (): Resource[] => [
    { system: 'phone', value: p.phone() },
    { system: 'fax', value: p.phone() },
    { system: 'email', value: p.email() },
    { system: 'url', value: p.url() },
  ]
  const name = (): { family: string; given: string[] } => ({ family: p.family(), given: [p.given()] })
  const concept = (text: string, code?: Resource): Resource => ({ coding: code ? [code] : [], text })
  const coded = (code: string): Resource[] => [{ coding: [{ code }] }]
  const ref = (type: string, id: string, display = `${p.given()} ${p.family()}`): Resource => ({ reference: `${type}/${id}`, display })
  const xhtml = (inner: string): Resource => ({ status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>` })
  const note = (): Resource[] => [{ authorString: `${p.given()} ${p.family()}`, time: '2024-03-02', text: 'Seen at the bedside.' }]

  const person = name()
  const maiden = p.family()
  const mrn = p.id('MR-')
  const home = address()
  const phone = p.phone()
  const attending = name()
  const daughter = name()
  const hospital = p.facility()
  const visit = p.id('ENC-')
  const accession = p.id('SP24-', 6)
  const serial = p.id('SN', 9)
  const born = p.day(1946, 1990)
  const subject = ref('Patient', 'pat', `${person.given[0]} ${person.family}`)

  const patient: Resource = {
    resourceType: 'Patient',
    id: 'pat',
    text: xhtml(`<p>${person.given[0]} ${person.family}, ${p.id('TXT-')}</p>`),
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName', valueString: p.family() },
      { url: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace', valueAddress: address() },
      { url: 'http://chart.example/unknown', valueString: p.id('X-') },
      { url: 'http://chart.example/unknown-id', valueIdentifier: identifier('XI-') },
    ],
    identifier: [
      identifier('', { value: mrn, ...typed('MR') }),
      { system: 'http://hl7.org/fhir/sid/us-ssn', value: p.ssn() },
      identifier('DL', typed('DL')),
    ],
    name: [{ use: 'official', ...person }, { use: 'maiden', family: maiden, given: person.given }, { text: `${p.given()} ${p.family()}` }],
    telecom: [{ system: 'phone', value: phone }, ...telecom()],
    gender: 'female',
    birthDate: born,
    deceasedDateTime: p.day(2025, 2025),
    address: [home],
    photo: [{ contentType: 'image/png', data: Buffer.from(p.id('PH-')).toString('base64'), title: `${p.id('photo')}.png` }],
    contact: [
      {
        relationship: [concept('Daughter')],
        name: daughter,
        telecom: telecom(),
        address: address(),
        organization: { display: p.facility() },
      },
    ],
    generalPractitioner: [ref('Practitioner', 'gp')],
    managingOrganization: { reference: 'Organization/org', display: p.facility() },
    link: [{ other: ref('RelatedPerson', 'rel'), type: 'seealso' }],
  }
  const practitioner = (id: string, who = name()): Resource => ({
    resourceType: 'Practitioner',
    id,
    identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: p.id('', 10) }, identifier('LIC', typed('MD'))],
    name: [who],
    telecom: telecom(),
    address: [address()],
    birthDate: p.day(1946, 1990),
    qualification: [{ identifier: [identifier('Q-')], code: concept('MD'), issuer: { display: p.facility() } }],
  })
  const people: Resource[] = [
    patient,
    practitioner('att', attending),
    practitioner('gp'),
    {
      resourceType: 'PractitionerRole',
      id: 'role',
      identifier: [identifier('ROLE')],
      practitioner: ref('Practitioner', 'att'),
      organization: { reference: 'Organization/org', display: p.facility() },
      specialty: [concept('Cardiology')],
      telecom: telecom(),
    },
    {
      resourceType: 'RelatedPerson',
      id: 'rel',
      identifier: [identifier('RP-')],
      patient: subject,
      name: [name()],
      telecom: telecom(),
      address: [address()],
      birthDate: p.day(1946, 1990),
    },
    {
      resourceType: 'Organization',
      id: 'org',
      identifier: [identifier('ORG-')],
      name: hospital,
      alias: [p.facility()],
      telecom: telecom(),
      address: [address()],
      contact: [{ name: name(), telecom: telecom() }],
    },
    { resourceType: 'Location', id: 'loc', identifier: [identifier('LOC-')], name: p.facility(), telecom: telecom(), address: address() },
    {
      resourceType: 'Coverage',
      id: 'cov',
      status: 'active',
      identifier: [identifier('CV-')],
      policyHolder: ref('RelatedPerson', 'rel'),
      subscriber: subject,
      subscriberId: p.id('SUB'),
      beneficiary: subject,
      payor: [{ display: p.facility() }],
      class: [{ type: { coding: [{ code: 'group' }] }, value: p.id('GRP'), name: 'Plan' }],
    },
    { resourceType: 'Account', id: 'acc', status: 'active', identifier: [identifier('ACC-')], name: 'Account', subject: [subject] },
  ]
  const encounter: Resource = {
    resourceType: 'Encounter',
    id: 'enc',
    identifier: [{ system: 'urn:oid:2.16.840.1.113883.19', value: visit }],
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP', display: 'inpatient encounter' },
    subject,
    participant: [{ type: coded('ATND'), individual: { reference: 'Practitioner/att', display: `${p.given()} ${p.family()}` } }],
    period: { start: `${p.day(2024, 2024)}T08:30:00-05:00`, end: `${p.day(2025, 2025)}T12:00:00-05:00` },
    reasonCode: [concept('Chest pain')],
    hospitalization: {
      preAdmissionIdentifier: identifier('PRE'),
      origin: { display: p.facility() },
      dischargeDisposition: concept('Home'),
    },
    location: [{ location: { reference: 'Location/loc', display: p.facility() } }],
    serviceProvider: { reference: 'Organization/org', display: p.facility() },
  }
  const own = (prefix: string): Resource => ({
    id: p.uuid(),
    identifier: [identifier(prefix)],
    subject,
    encounter: { reference: 'Encounter/enc' },
  })
  const condition: Resource = {
    resourceType: 'Condition',
    ...own('CON-'),
    recorder: ref('Practitioner', 'gp'),
    asserter: ref('Practitioner', 'gp'),
    category: coded('encounter-diagnosis'),
    code: concept('Type 2 diabetes mellitus', { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E11.9' }),
    note: note(),
  }
  const medication: Resource = {
    resourceType: 'MedicationRequest',
    ...own('RX-'),
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: concept('Metformin 500 mg tablet'),
    requester: ref('Practitioner', 'gp'),
    groupIdentifier: identifier('GID-'),
    dosageInstruction: [{ text: 'twice daily' }],
    dispenseRequest: { performer: { display: p.facility() } },
  }
  const allergy: Resource = {
    resourceType: 'AllergyIntolerance',
    id: p.uuid(),
    identifier: [identifier('ALG-')],
    patient: subject,
    recorder: ref('Practitioner', 'gp'),
    code: concept('Penicillin'),
    reaction: [{ manifestation: [concept('Hives')] }],
  }
  const observation: Resource = {
    resourceType: 'Observation',
    ...own('OBX-'),
    status: 'final',
    category: coded('laboratory'),
    code: concept('Hemoglobin'),
    performer: [ref('Practitioner', 'gp')],
    valueQuantity: { value: 9.1, unit: 'g/dL' },
    interpretation: [concept('Low')],
    device: { display: 'Analyzer' },
  }
  const report: Resource = {
    resourceType: 'DiagnosticReport',
    id: p.uuid(),
    identifier: [{ value: accession }],
    status: 'final',
    subject,
    code: concept('Complete blood count'),
    resultsInterpreter: [ref('Practitioner', 'gp')],
    result: [{ reference: `Observation/${observation.id}` }],
    conclusion: 'Anemia',
  }
  const device: Resource = {
    resourceType: 'Device',
    id: p.uuid(),
    identifier: [identifier('DEV')],
    udiCarrier: [{ deviceIdentifier: p.id('0', 13), carrierHRF: `(21)${serial}` }],
    serialNumber: serial,
    distinctIdentifier: p.id('DI'),
    lotNumber: p.id('LOT'),
    type: concept('Cardiac pacemaker'),
    patient: subject,
    owner: { display: p.facility() },
  }
  const procedure: Resource = {
    resourceType: 'Procedure',
    ...own('PRC-'),
    status: 'completed',
    code: concept('Pacemaker placement'),
    performer: [{ actor: ref('Practitioner', 'gp'), onBehalfOf: { display: p.facility() } }],
    location: { display: p.facility() },
  }
  const family: Resource = {
    resourceType: 'FamilyMemberHistory',
    id: p.uuid(),
    identifier: [identifier('FMH')],
    status: 'completed',
    patient: subject,
    name: `${p.given()} ${p.family()}`,
    bornDate: p.day(1920, 1940),
    relationship: concept('Mother'),
    condition: [{ code: concept('Breast cancer') }],
  }
  const service: Resource = {
    resourceType: 'ServiceRequest',
    ...own('SR-'),
    status: 'active',
    intent: 'order',
    requisition: identifier('REQ-'),
    code: concept('Echocardiogram'),
    requester: ref('Practitioner', 'gp'),
  }
  const claim: Resource = {
    resourceType: 'Claim',
    id: p.uuid(),
    identifier: [identifier('CLM-')],
    status: 'active',
    patient: subject,
    provider: { display: p.facility() },
    insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/cov', display: p.id('PLAN') }, preAuthRef: [p.id('AUTH')] }],
    diagnosis: [
      {
        sequence: 1,
        diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E11.9' }] },
        onAdmission: { coding: [{ code: 'y' }] },
      },
    ],
    item: [{ sequence: 1, productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99223' }] } }],
  }
  const letter: Resource = {
    resourceType: 'DocumentReference',
    ...own('DR-'),
    encounter: undefined,
    status: 'current',
    masterIdentifier: identifier('MI-'),
    type: concept('Progress note', { code: '11506-3' }),
    author: [ref('Practitioner', 'gp')],
    authenticator: ref('Practitioner', 'gp'),
    custodian: { display: p.facility() },
    content: [
      {
        attachment: {
          contentType: 'text/plain',
          title: `${p.id('note')}.txt`,
          url: `Binary/${p.id('bin-')}`,
          data: Buffer.from(`PROGRESS NOTE\n\nASSESSMENT\nMs. ${person.family} feels well. Dr. ${attending.family} agrees.\n`).toString(
            'base64',
          ),
        },
      },
    ],
  }

  const section = (code: string, title: string, text: string, ...entries: Resource[]): Resource => ({
    title,
    code: { coding: [{ system: 'http://loinc.org', code }] },
    ...(told === 'noted' && { text: xhtml(text) }),
    entry: entries.map((each) => ({ reference: `${each.resourceType}/${each.id}` })),
  })
  const [first, second] = storyOf(p, {
    given: person.given[0] ?? '',
    family: person.family,
    birthFamily: maiden,
    mrn,
    street: home.line[0] ?? '',
    town: home.city,
    phone,
    attending: attending.family,
    hospital,
    daughter: { given: daughter.given[0] ?? '', family: daughter.family },
    visit,
  })
  const composition: Resource = {
    resourceType: 'Composition',
    id: p.uuid(),
    identifier: identifier('DOC-'),
    status: 'final',
    type: concept('Discharge summary', { system: 'http://loinc.org', code: '18842-5' }),
    title: `Discharge summary of ${person.given[0]} ${person.family}`,
    subject,
    encounter: { reference: 'Encounter/enc' },
    date: '2025-02-02',
    author: [ref('Practitioner', 'att')],
    attester: [{ mode: 'legal', party: ref('Practitioner', 'gp') }],
    custodian: { display: p.facility() },
    section: [
      section('8648-8', 'Hospital course', `<p>${first}</p><p>${second}</p>`),
      section('11535-2', 'Discharge diagnosis', '<ul><li>Type 2 diabetes mellitus</li></ul>', condition),
      section('10160-0', 'Medications', '<table><tr><td>Metformin 500 mg</td><td>twice daily</td></tr></table>', medication),
      section('48765-2', 'Allergies', '<p>Penicillin: hives</p>', allergy),
      section('30954-2', 'Results', `<p>Specimen ${accession}: hemoglobin 9.1 g/dL</p>`, report),
      section('47519-4', 'Procedures', `<p>Pacemaker, serial ${serial}</p>`, procedure),
    ],
  }
  const resources = [
    composition,
    ...people,
    encounter,
    condition,
    medication,
    allergy,
    observation,
    report,
    device,
    procedure,
    family,
    service,
    claim,
    letter,
  ]
  const bundle: Resource = {
    resourceType: 'Bundle',
    identifier: identifier('BDL-'),
    type: 'document',
    timestamp: '2025-02-02T10:00:00Z',
    entry: resources.map((resource) => ({ fullUrl: `https://ehr.example/fhir/${resource.resourceType}/${resource.id}`, resource })),
  }
  return { bundle, planted: p.planted }
}
