/** Abbreviations in titles, and the words that they stand for. */
import { describe, expect, test } from 'vitest'
import { abbreviatesTitle, inFormOf } from '../../src/text/abbreviations.ts'
import { compareTitles } from '../../src/text/titles.ts'

describe('are no difference', () => {
  test.each([
    ['Rowing with LLMs by RL', 'Rowing with Large Language Models by Reinforcement Learning'],
    ['Quick LLMs on Rivers', 'Quick Language Models on Rivers'],
    ['Scaling dLLMs for Boats', 'Scaling Diffusion Language Models for Boats'],
    ['Tuning MLLMs on Rivers', 'Tuning Multimodal LLMs on Rivers'],
    ['Do VLMs See Rivers?', 'Do Vision-Language Models See Rivers?'],
    ['T2I Rowing with CoT', 'Text-to-Image Rowing with Chain-of-Thought'],
    ['Sim2Real Rowing for UAVs', 'Sim-to-Real Rowing for Unmanned Aerial Vehicles'],
    ['SLAM on Rivers with ViT', 'Simultaneous Localization and Mapping on Rivers with Vision Transformers'],
    ['Person Re-ID by Night', 'Person Re-Identification by Night'],
    ['Otter-VLA: Rowing VLA Models', 'Otter-VLA: Rowing Vision-Language-Action Models'],
    ['Counting 2 Otters w/ Boats vs. Herons', 'Counting Two Otters with Boats versus Herons'],
  ])('“%s” and “%s”', (short, long) => {
    expect(compareTitles(short, long).outcome).toBe('same')
    expect(compareTitles(long, short).outcome).toBe('same')
  })
})

describe('leave the other differences to be seen', () => {
  test.each([
    [
      'Tuning LLMs on Rviers',
      'Tuning Large Language Models on Rivers',
      [{ listed: 'Rviers', actual: 'Rivers' }],
    ],
    [
      'Tuning LLMs on Rivers',
      'Fine-Tuning Large Language Models on Rivers',
      [{ listed: '', actual: 'Fine' }],
    ],
    ['Row of LMs on Rivers', 'Row of Large Language Models on Rivers', [{ listed: '', actual: 'Large' }]],
  ])('“%s”', (listed, actual, differing) => {
    expect(compareTitles(listed, actual).differing).toEqual(differing)
  })
})

test('a word may be clipped, with a stop', () => {
  const title = 'Image Segmentation with Rivers'
  expect(compareTitles('Image Seg. with Rivers', title).outcome).toBe('same')
  expect(compareTitles('Image Sag. with Rivers', title).outcome).not.toBe('same')
})

test('other words than those that an abbreviation stands for differ', () => {
  expect(compareTitles('Counting VLMs by Night', 'Counting Slow Rivers by Night').outcome).not.toBe('same')
  expect(compareTitles('RL for Small Boats', 'Reinforced Rowing for Small Boats').outcome).not.toBe('same')
})

test('a name before a colon, and words with their abbreviation behind them, abbreviate nothing', () => {
  expect(abbreviatesTitle('LRM: Rowing Boats', 'Large River Models: Rowing Boats')).toBe(false)
  const title = 'Patient Policy Rowing (PPR) for Boats'
  expect(inFormOf('Patient Policy Rowing for Boats', title)).toBe(title)
})
