/** Conference proceedings whose addresses contain an identifier of the paper. */
import { idInPath } from './address.ts'
import type { Host } from './host.ts'

const aclAnthology: Host = {
  name: 'ACL Anthology',
  hostnames: ['aclanthology.org', 'aclanthology.info', 'aclweb.org'],
  role: 'paper',
  // aclanthology.org, "Anthology identifiers": `P19-1124` until 2019, `2022.emnlp-main.388` since 2020
  paper: idInPath(
    'acl-anthology',
    /^\/(?:anthology\/|papers\/)?(?:[A-Z]\/[A-Z]\d\d\/)?([A-Z]\d\d-\d{4,5}|\d{4}\.[\w-]+\.\d+)(?:v\d+)?(?:\.pdf)?\/?$/,
  ),
}

const cvf: Host = {
  name: 'CVF Open Access',
  hostnames: ['openaccess.thecvf.com'],
  role: 'paper',
  paper: idInPath('cvf', /^(?=.*\/(?:html|papers)\/).*\/([^/]+?)_paper\.(?:html|pdf)$/),
}

const neurIps: Host = {
  name: 'NeurIPS Proceedings',
  hostnames: ['neurips.cc', 'nips.cc'],
  role: 'paper',
  paper: idInPath('neurips', /\/(?:hash|file)\/([0-9a-f]{32})|\/paper\/(\d+)-/),
}

const pmlr: Host = {
  name: 'PMLR',
  hostnames: ['proceedings.mlr.press'],
  role: 'paper',
  paper: idInPath('pmlr', /^\/(v\d+|r\d+)\/([\w-]+?)(?:\/\2)?(?:\.html|\.pdf)?\/?$/),
}

export const proceedings: readonly Host[] = [aclAnthology, cvf, neurIps, pmlr]
