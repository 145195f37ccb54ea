/** Certificates for 127.0.0.1, sound and otherwise. */
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import {
  BasicConstraintsExtension,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const DAY = 24 * 3_600_000

export type Authority = { readonly keys: webcrypto.CryptoKeyPair; readonly certificate: X509Certificate }
export type Identity = { readonly key: string; readonly cert: string }
type Wishes = {
  readonly name?: string
  /** Days from now. */
  readonly from?: number
  readonly to?: number
}

const makeKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY)

export async function makeAuthority(name = 'Test authority'): Promise<Authority> {
  const keys = await makeKeys()
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: algorithm,
    notBefore: daysFromNow(-10),
    notAfter: daysFromNow(10),
    extensions: [new BasicConstraintsExtension(true, 0, true)],
  })
  return { keys, certificate }
}

/** Signed by the authority, or by itself where there is none. */
export async function makeIdentity(authority: Authority | null, wishes: Wishes = {}): Promise<Identity> {
  const { name = '127.0.0.1', from = -1, to = 1 } = wishes
  const keys = await makeKeys()
  const own = {
    signingAlgorithm: algorithm,
    notBefore: daysFromNow(from),
    notAfter: daysFromNow(to),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new SubjectAlternativeNameExtension([{ type: /^\d/.test(name) ? 'ip' : 'dns', value: name }]),
    ],
  }
  const certificate = authority
    ? await X509CertificateGenerator.create({
        ...own,
        subject: `CN=${name}`,
        issuer: authority.certificate.subject,
        publicKey: keys.publicKey,
        signingKey: authority.keys.privateKey,
      })
    : await X509CertificateGenerator.createSelfSigned({ ...own, name: `CN=${name}`, keys })
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64')
  return {
    key: `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`,
    cert: certificate.toString('pem'),
  }
}
