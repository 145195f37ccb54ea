/**
 * Makes github.json: what GitHub's official OpenAPI description says of the requests that the embedded GitHub plays.
 *
 *     npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz
 *     node test/internet/openapi/make.ts package && npx biome format --write test/internet/openapi
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const played = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'GET /repos/{owner}/{repo}/issues',
  'POST /repos/{owner}/{repo}/issues',
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'GET /repos/{owner}/{repo}/labels/{name}',
  'POST /repos/{owner}/{repo}/labels',
  'POST /repos/{owner}/{repo}/check-runs',
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations',
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
]

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Schema = { [key: string]: Json }
type Parameter = { name: string; in: string; required?: boolean; schema: Schema }
type Body = { content: Record<string, { schema: Schema }>; required?: boolean }
type Operation = { operationId: string; parameters?: Parameter[]; requestBody?: Body }
type Paths = Record<string, Record<string, Operation>>

const [folder = 'package'] = process.argv.slice(2)
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const { name, version, license } = read('package.json')
const { paths } = read('generated/api.github.com.deref.json') as { paths: Paths }

const operations = played.map((line) => {
  const [method = '', path = ''] = line.split(' ')
  const operation = paths[path]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`The description does not know ${line}`)
  const { operationId, parameters = [], requestBody } = operation
  return { id: operationId, method, path, parameters: parameters.map(slim), ...bodyOf(requestBody) }
})
const source = { package: name, version, licence: license, made: 'by make.ts: requests alone, without prose' }
writeFileSync(
  join(import.meta.dirname, 'github.json'),
  `${JSON.stringify({ source, operations }, null, 2)}\n`,
)

function slim({ name, in: place, required = false, schema }: Parameter) {
  return { name, in: place, required, schema: cleaned(schema) }
}

function bodyOf(body: Body | undefined) {
  const schema = body?.content['application/json']?.schema
  return schema === undefined ? {} : { body: { required: body?.required ?? false, schema: cleaned(schema) } }
}

/** Without what says nothing about validity, and with `nullable` (OpenAPI 3.0) in the words of JSON Schema. */
function cleaned({ nullable, ...schema }: Schema): Schema {
  const kept = Object.entries(schema).filter(
    ([key]) => !['description', 'example', 'examples', 'default', 'deprecated'].includes(key),
  )
  const plain = Object.fromEntries(kept.map(([key, value]) => [key, inner(key, value)]))
  return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain
}

/** `properties` is a table of schemas; other objects and the members of lists are schemas themselves. */
function inner(key: string, value: Json): Json {
  if (Array.isArray(value)) return value.map((one) => inner('', one))
  if (value === null || typeof value !== 'object') return value
  if (key !== 'properties') return cleaned(value)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inner('', one)]))
}
