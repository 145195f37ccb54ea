/** What exists in every world, as whoever doubts a service may ask for it. */
import type { PaperRecord, PublicationRecord, RepositoryRecord } from './world.ts'

export const famousPapers: readonly PaperRecord[] = [
  { id: '1706.03762', title: 'Attention Is All You Need', authors: ['Ashish Vaswani'] },
  { id: '1512.03385', title: 'Deep Residual Learning for Image Recognition', authors: ['Kaiming He'] },
  { id: '1412.6980', title: 'Adam: A Method for Stochastic Optimization', authors: ['Diederik P. Kingma'] },
  {
    id: 'quant-ph/9508027',
    title: 'Polynomial-Time Algorithms for Prime Factorization and Discrete Logarithms on a Quantum Computer',
    authors: ['Peter W. Shor'],
  },
]

export const famousRepositories: readonly RepositoryRecord[] = [
  { nameWithOwner: 'octocat/Hello-World', defaultBranch: 'master' },
  { nameWithOwner: 'torvalds/linux', defaultBranch: 'master' },
]

export const famousPublications: readonly PublicationRecord[] = [
  {
    ...{ doi: '10.1109/CVPR.2016.90', title: 'Deep Residual Learning for Image Recognition' },
    ...{ authors: ['Kaiming He', 'Xiangyu Zhang', 'Shaoqing Ren', 'Jian Sun'], type: 'proceedings-article' },
    ...{
      container: '2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR)',
      issued: [2016, 6],
    },
  },
]
