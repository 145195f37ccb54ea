/** A certificate authority of the moment, and a certificate for each host that is asked for. */
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSecureContext, type SecureContext } from 'node:tls'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'

export type Certificates = {
  /** The authority's certificate, PEM, in a file for `NODE_EXTRA_CA_CERTS`. */
  readonly caFile: string
  readonly caPem: string
  readonly contextFor: (host: string) => Promise<SecureContext>
  readonly remove: () => Promise<void>
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const serverAuthentication = '1.3.6.1.5.5.7.3.1'
const hour = 3_600_000

type Authority = { readonly keys: webcrypto.CryptoKeyPair; readonly certificate: X509Certificate }

/** Keys and certificate live in memory and in one temporary folder; `remove` deletes that. */
export async function makeCertificates(): Promise<Certificates> {
  const authority = await makeAuthority()
  const caPem = authority.certificate.toString('pem')
  const folder = await mkdtemp(join(tmpdir(), 'embedded-internet-'))
  const caFile = join(folder, 'ca.pem')
  await writeFile(caFile, `${caPem}\n`)
  const contexts = new Map<string, Promise<SecureContext>>()
  return {
    caFile,
    caPem,
    contextFor: (host) => {
      const context = contexts.get(host) ?? makeContext(host, authority)
      contexts.set(host, context)
      return context
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function makeAuthority(): Promise<Authority> {
  const keys = await makeKeys()
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Embedded internet',
    keys,
    signingAlgorithm: algorithm,
    ...validity(),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { keys, certificate }
}

async function makeContext(host: string, authority: Authority): Promise<SecureContext> {
  const keys = await makeKeys()
  const certificate = await X509CertificateGenerator.create({
    subject: [{ CN: [host.slice(0, 64)] }],
    issuer: authority.certificate.subject,
    publicKey: keys.publicKey,
    signingKey: authority.keys.privateKey,
    signingAlgorithm: algorithm,
    ...validity(),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new ExtendedKeyUsageExtension([serverAuthentication]),
      new SubjectAlternativeNameExtension([{ type: isIP(host) ? 'ip' : 'dns', value: host }]),
      await AuthorityKeyIdentifierExtension.create(authority.keys.publicKey),
    ],
  })
  return createSecureContext({ key: await privatePem(keys), cert: certificate.toString('pem') })
}

function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

async function privatePem(keys: webcrypto.CryptoKeyPair): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  return `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`
}

function validity(): { notBefore: Date; notAfter: Date } {
  const now = Date.now()
  return { notBefore: new Date(now - hour), notAfter: new Date(now + 24 * hour) }
}
