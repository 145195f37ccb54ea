import { expect, test } from 'vitest'
import { isTitleQuery, titleQuery } from '../../src/text/title-query.ts'

test.each([
  ['Slow Sampling Made Quick', 'slow sampling made quick'],
  ['QuickDiff: Slow Sampling, Made Quick!', 'quickdiff slow sampling made quick'],
  ['Text-to-Image (and Back) in 3.5 Steps', 'text to image and back in 3.5 steps'],
  ['Let’s Verify Step by Step', "let's verify step by step"],
  ['Über naïve Schätzer', 'über naïve schätzer'],
  ['$\\Delta$-DiT: A Training-Free Method', 'dit a training free method'],
  ['Slow Sampling with $O(n^2)$ Steps Made Quick Again', 'steps made quick again'],
])('of “%s”, “%s” is searched for', (title, query) => {
  expect(titleQuery(title)).toBe(query)
  expect(isTitleQuery(query)).toBe(true)
})

test.each([
  ['a" OR all:"the b c', 'a or all the b c'],
  ['a) ANDNOT (au:b OR ti:c', 'a andnot au b or ti c'],
  ['all* the? [TO] ~words^2 && +more -less', 'all the to words'],
  ['three plain words\\" AND x', 'three plain words'],
  ['a\nb\tc\u202e\u200b d', 'a b c d'],
  ['&search_query=all:x#y%22z', 'query all x y 22z'],
])('nothing of %j reaches the query but words', (title, query) => {
  expect(titleQuery(title)).toBe(query)
  expect(query).toMatch(/^[\p{L}\p{N}'., ]+$/u)
})

test.each(['Attention', 'Deep Learning', '', '$x$ $y$ $z$', '*** ??? """', 'GPT-4'])(
  'for “%s”, nothing is searched',
  (title) => {
    expect(titleQuery(title)).toBeNull()
  },
)

test('of a long title, its first words are enough', () => {
  expect(titleQuery('word '.repeat(500))?.split(' ')).toHaveLength(30)
})
