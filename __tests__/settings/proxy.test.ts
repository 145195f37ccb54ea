import { describe, expect, test } from 'vitest'
import { checkProxies } from '../../src/settings/proxy.ts'

describe('a proxy variable', () => {
  test.each([
    'http://proxy.example:3128',
    'http://user:pa%20ss@proxy.example',
    'https://proxy.example/',
    'socks5://127.0.0.1:1080',
    '',
  ])('%j is taken', (address) => expect(() => checkProxies({ HTTPS_PROXY: address })).not.toThrow())

  test.each([
    'garbage',
    ':::',
    'http://',
    'http://:8080',
    'proxy.example:3128',
    'file:///etc/passwd',
    'http://a b',
    'http://proxy.example:99999',
    'http://us%er:secret@proxy.example',
  ])('%j is refused in one line that does not quote it', (address) => {
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'])
      expect(() => checkProxies({ [name]: address })).toThrow(
        new RegExp(`^${name}: this is not the address of a proxy; write it as http://host:port\\.$`),
      )
  })
})
