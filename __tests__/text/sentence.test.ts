import { expect, test } from 'vitest'
import { isAnnouncement } from '../../src/text/sentence.ts'

test.each([
  'Our survey on slow samplers has been revised in',
  'The updated version of our',
  'Welcome to Awesome-Slow-Samplers! This is the repository of our',
  'We have released the survey: Slow Samplers',
  'I think this is an interesting way to sample slowly',
])('announces: %s', (words) => expect(isAnnouncement(words)).toBe(true))

test.each(['Our World in Samples', 'Slow Sampling Made Quick', 'I Know How You Sampled Last Summer'])(
  'is a title: %s',
  (title) => expect(isAnnouncement(title)).toBe(false),
)
