/** What a program hands in: it may be written in JavaScript, which checks no types. */
import { UsageError } from './usage-error.ts'

/** What options that the table does not have are of; all may be left out. */
const TYPES: Readonly<Record<string, string>> = {
  cwd: 'string',
  githubToken: 'string',
  semanticScholarKey: 'string',
  onWarning: 'function',
}

/** Throws {@link UsageError} for lists that are neither paths nor texts, and for options of a wrong type. */
export function checkCall(lists: unknown, options: unknown): void {
  if (!Array.isArray(lists) || !lists.every((list) => typeof list === 'string' || isText(list)))
    throw new UsageError('lists: expected an array of paths, or of texts as { path, text }.')
  if (!isObject(options)) throw new UsageError('options: expected an object.')
  for (const [name, type] of Object.entries(TYPES))
    if (options[name] != null && typeof options[name] !== type)
      throw new UsageError(`${name}: expected a ${type}.`)
  if (options['signal'] != null && !(options['signal'] instanceof AbortSignal))
    throw new UsageError('signal: expected an AbortSignal.')
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isText = (list: unknown): boolean =>
  isObject(list) &&
  typeof list['path'] === 'string' &&
  list['path'] !== '' &&
  typeof list['text'] === 'string'
