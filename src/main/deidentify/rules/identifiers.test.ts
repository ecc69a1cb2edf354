// Vehicles, devices, addresses of the network, photographs, biometric records, and codes of other kinds.
import { describe, expect, it } from 'vitest'
import { findAll, linesOf, maskMarks, readCase, showFound } from './marked-case'

const CASES = linesOf(`
  VEHICLE | The VIN of his van is «7TKR52W94JL418230».
  VEHICLE | VIN: «1M8GDM9AXKP042788»
  VEHICLE | «1M8GDM9AXKP042788» totalled in the crash
  VEHICLE | VIN # «1HGCM82633A004352»
  VEHICLE | last 8 of VIN «3A004352»
  VEHICLE | license plate «ABC-1234»
  VEHICLE | License plate number «7XYZ123».
  VEHICLE | licence plate: «AB12 CDE»
  VEHICLE | plate # «7XYZ123»
  VEHICLE | Plate: «TX LBK 4821»
  VEHICLE | plate no. «LBK 4821»
  VEHICLE | vehicle tag «LBK4821»
  VEHICLE | Her license plate is «KDR-7712», a blue sedan.
  VEHICLE | license plate «abc 1234»
  VEHICLE | car registration plate «AB12CDE»
  DEVICE_ID | Its serial number is «QTW431902C».
  DEVICE_ID | Pacemaker serial «PJN7712034»
  DEVICE_ID | pacemaker model W1DR01, serial «PJN7712034», implanted 2021
  DEVICE_ID | Serial number: «PJN7712034»
  DEVICE_ID | Serial no. «77-12034»
  DEVICE_ID | serial # «77120345»
  DEVICE_ID | S/N: «SN7712034»
  DEVICE_ID | S/N «7712034»
  DEVICE_ID | SN «7712034A»
  DEVICE_ID | Lot #: «EW0182»
  DEVICE_ID | Lot «EW0182», left deltoid
  DEVICE_ID | lot number «FK9894»
  DEVICE_ID | UDI: «(01)00643169001763(17)241231(21)PJN7712034»
  DEVICE_ID | «(01)00643169001763(17)241231(10)A77B(21)PJN7712034» scanned
  DEVICE_ID | «+H123PARTNO1234567120/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202C» scanned
  DEVICE_ID | «=/W4146V0000003=,000025=A99991312345600» scanned
  DEVICE_ID | insulin pump serial number «PU-771203»
  DEVICE_ID | Device ID: «D-771203»
  DEVICE_ID | IMEI «490154203237518»
  DEVICE_ID | MAC «00:1B:44:11:3A:B7»
  DEVICE_ID | MAC address «00-1B-44-11-3A-B7»
  URL | Portal «http://records.harbourlight.example.org/pt/558120».
  URL | see «https://portal.example.com/p?id=77120&x=1», then call
  URL | at «www.indigo.example.net/tquarrel».
  URL | at «mychart.example.org/pt/77120»
  URL | («https://example.org/a(b)» stays)
  URL | «facebook.com/jane.roe.77»
  URL | profile on «linkedin.com/in/jane-roe-77»
  URL | host «chart-gw.hospital.example»
  URL | «ftp://files.example.org/scan/77120.pdf»
  IP | logged on from IP «203.0.113.82».
  IP | from «192.0.2.44:8080»
  IP | login at «2001:db8::8a2e:370:7334»
  IP | login at «2001:0db8:85a3:0000:0000:8a2e:0370:7334»
  IP | link «fe80::1ff:fe23:4567:890a%eth0»
  BIOMETRIC | Fingerprint ID «FP-771203»
  BIOMETRIC | fingerprint id «1277120345» on file
  BIOMETRIC | voiceprint «VP-77120-34»
  BIOMETRIC | Voiceprint ID: «VP7712034»
  BIOMETRIC | retinal scan id «RS-77120»
  BIOMETRIC | iris scan template «IR771203»
  BIOMETRIC | DNA profile no. «DP-77120»
  BIOMETRIC | Biometric ID: «BIO-77120-A»
  BIOMETRIC | facial recognition template «FR-77120»
  PHOTO | photo on file «IMG_2034.jpg»
  PHOTO | wound photo «IMG_2034»
  PHOTO | attached «jane-roe_face.PNG»
  PHOTO | image «DSC00123.JPG» uploaded
  PHOTO | Photo ID #: «PH-77120»
  PHOTO | A «full-face photograph» is in the chart.
  OTHER_ID | request «123e4567-e89b-12d3-a456-426614174000» logged
  OTHER_ID | Wallet: «bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq»
  OTHER_ID | Ethereum «0x52908400098527886E0F7030069857D2E4169EE7»
  OTHER_ID | Instagram «@jane_roe77»
  OTHER_ID | posts on Twitter as «@janeroe»
  OTHER_ID | username: «jroe77»
  OTHER_ID | Portal login «mcolbran7»
  OTHER_ID | user name is «m.colbran»
  OTHER_ID | password: «Sunflower77!»
  OTHER_ID | temporary password is «hunter2x»
  OTHER_ID | PIN: «7712»
  OTHER_ID | pathology «S24-11873» reviewed
  OTHER_ID | transferred with «9938271645» on the wristband
  OTHER_ID | «MRN-518246» noted
  VEHICLE | hit by a car, plate «TX-KBR 4471»
  VEHICLE | VIN «1HGCM82633A00435» (one sign short)
  DEVICE_ID | knee system, ref 5515-F-401, lot «ABC123»
  DEVICE_ID | Pump SN «448812», ref 1780K
  URL | See note at «epic://chart/44719»
  IP | allowed «192.0.2.0/24»
  OTHER_ID | unit «W0447 24 771203» transfused
  OTHER_ID | pt #«4471902» in bay 3
  LOCATION | found at «41.8781, -87.6298» by EMS
`)

describe('identifiers of other kinds', () => {
  it.each(CASES)('finds %s', (line) => {
    const { category, text, marked } = readCase(line)
    const hits = findAll(text)
    expect(showFound(text, hits)).toBe(marked)
    expect(hits.some((h) => h.category === category)).toBe(true)
  })

  it.each(CASES)('finds nothing once it is masked: %s', (line) => {
    const masked = maskMarks(line)
    expect(showFound(masked, findAll(masked))).toBe(masked)
  })

  it('takes the serial and leaves what kind of device it is', () => {
    const text = 'Medtronic Azure XT DR MRI pacemaker, model W1DR01, S/N RNB771203H'
    expect(showFound(text, findAll(text))).toBe('Medtronic Azure XT DR MRI pacemaker, model W1DR01, S/N «RNB771203H»')
  })
})
