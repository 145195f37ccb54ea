/**
 * Sentences from patterns. `{one|other}` is one of these (an empty branch is allowed), `@area` a word of that kind.
 * Inner braces are drawn first.
 */
import type { World } from './look.ts'
import { drawWord } from './prose-words.ts'

export function say(world: World, pattern: string): string {
  let text = pattern
  while (/\{[^{}]*\}/.test(text))
    text = text.replace(/\{([^{}]*)\}/g, (_, choices: string) => world.random.pick(choices.split('|')))
  return text
    .replace(/@([a-z]+)/g, (_, kind: string) => drawWord(world, kind))
    .replace(/ {2,}/g, ' ')
    .trim()
}

export const sayOne = (world: World, patterns: readonly string[]): string =>
  say(world, world.random.pick(patterns))

/** Several sentences on one line. */
export function saySome(world: World, patterns: readonly string[], least: number, most: number): string {
  const count = world.random.int(least, most)
  return world.random
    .sample(patterns, count)
    .map((pattern) => say(world, pattern))
    .join(' ')
}

/** The lines of a table of words or patterns. */
export const rows = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/)
