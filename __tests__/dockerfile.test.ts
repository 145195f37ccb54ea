/** The Dockerfile: what a linter says of it, and what it must hold to beyond that. */
import { existsSync, readFileSync } from 'node:fs'
import { DockerfileParser } from 'dockerfile-ast'
import { ValidationSeverity, validate } from 'dockerfile-utils'
import { expect, test } from 'vitest'

const text = readFileSync('Dockerfile', 'utf8')
const strict = {
  deprecatedMaintainer: ValidationSeverity.ERROR,
  directiveCasing: ValidationSeverity.WARNING,
  instructionCasing: ValidationSeverity.WARNING,
  instructionCmdMultiple: ValidationSeverity.ERROR,
  instructionEntrypointMultiple: ValidationSeverity.ERROR,
  instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
  instructionWorkdirRelative: ValidationSeverity.ERROR,
}
const lint = (dockerfile: string) => validate(dockerfile, strict).map(({ message }) => message)

test('is in order', () => expect(lint(text)).toEqual([]))

test.each([
  ['WORKDIR /work', 'WORKDIR work'],
  ['["node", "/opt/paper-list-check/dist/cli.js"]', "['node', '/opt/paper-list-check/dist/cli.js']"],
  ['USER node', 'USERS node'],
  ['COPY dist', 'copy dist'],
])('%s as %s is seen', (from, to) => {
  expect(text).toContain(from)
  expect(lint(text.replace(from, to))).not.toEqual([])
})

const instructions = DockerfileParser.parse(text).getInstructions()
const argumentsOf = (keyword: string) =>
  instructions
    .filter((one) => one.getKeyword() === keyword)
    .map((one) => one.getArguments().map((argument) => argument.getValue()))

test('starts from one version of the Node that the package allows', () => {
  const [[image = ''] = []] = argumentsOf('FROM')
  const [, version = ''] = /^node:(\d+\.\d+\.\d+)-alpine$/.exec(image) ?? []
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(version).toBe(devDependencies.node)
})

test('does not run as root', () => expect(argumentsOf('USER').at(-1)).toEqual(['node']))

test('copies what is there and what .dockerignore lets through', () => {
  const sources = argumentsOf('COPY').flatMap((parts) => parts.slice(0, -1))
  expect(sources.filter((path) => !existsSync(path))).toEqual([])
  const [all, ...kept] = readFileSync('.dockerignore', 'utf8').trim().split('\n')
  expect(all).toBe('*')
  expect(kept.toSorted()).toEqual(sources.map((path) => `!${path}`).toSorted())
})

test('runs the command that the package has, where it was copied', () => {
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8'))
  const [entry] = argumentsOf('ENTRYPOINT')
  expect(entry?.join(' ')).toContain(`/opt/paper-list-check/${bin['paper-list-check']}`)
})
