/** Names and titles that nobody has used: made of our own words, for the fields that the table of papers is poor in. */
import { rows } from './prose-say.ts'
import type { Random } from './random.ts'

type Field = {
  readonly things: readonly string[]
  readonly qualities: readonly string[]
  readonly deeds: readonly string[]
}

const FIELDS: readonly Field[] = [
  {
    things: [
      'elliptic curves',
      'Markov chains',
      'random matrices',
      'modular forms',
      'Lie groups',
      'finite fields',
      'harmonic maps',
      'knot invariants',
      'minimal surfaces',
      'stochastic differential equations',
      'persistent homology',
      'planar graphs',
      'Banach spaces',
      'prime gaps',
      'sphere packings',
      'martingales',
      'braid groups',
      'the Riemann zeta function',
    ],
    qualities: [
      'compact',
      'nonlinear',
      'hyperbolic',
      'symplectic',
      'infinite-dimensional',
      'arithmetic',
      'tropical',
      'quasi-periodic',
      'convex',
      'sharp',
    ],
    deeds: ['bounding', 'classifying', 'counting', 'approximating', 'embedding', 'decomposing'],
  },
  {
    things: [
      'dark matter halos',
      'neutron stars',
      'topological insulators',
      'the cosmic microwave background',
      'Bose-Einstein condensates',
      'black hole mergers',
      'quark-gluon plasma',
      'jet substructure',
      'spin glasses',
      'gravitational waves',
      'weak lensing',
      'exoplanet atmospheres',
      'superconducting qubits',
      'neutrino oscillations',
      'turbulent flows',
      'Higgs boson decays',
    ],
    qualities: [
      'relativistic',
      'thermal',
      'strongly correlated',
      'low-energy',
      'anisotropic',
      'ultracold',
      'primordial',
      'cosmological',
      'hadronic',
      'non-equilibrium',
    ],
    deeds: ['observing', 'constraining', 'simulating', 'measuring', 'detecting', 'probing'],
  },
  {
    things: [
      'protein folding',
      'gene regulatory networks',
      'T cell receptors',
      'tumor growth',
      'single-cell RNA sequencing data',
      'gut microbiota',
      'drug-target interactions',
      'antibody design',
      'enzyme kinetics',
      'chromatin accessibility',
      'viral evolution',
      'zebrafish embryos',
      'ligand binding sites',
      'mitochondrial DNA',
      'stem cell fate',
      'COVID-19 transmission',
    ],
    qualities: [
      'in vivo',
      'cellular',
      'molecular',
      'genome-wide',
      'chronic',
      'metabolic',
      'epigenetic',
      'clinical',
      'small-molecule',
      'de novo',
    ],
    deeds: ['predicting', 'mapping', 'annotating', 'engineering', 'screening', 'targeting'],
  },
  {
    things: [
      'monetary policy',
      'treatment effects',
      'labor markets',
      'instrumental variables',
      'voter turnout',
      'housing prices',
      'auction design',
      'household debt',
      'school choice',
      'minimum wages',
      'portfolio selection',
      'regression discontinuity designs',
      'trade networks',
      'income inequality',
    ],
    qualities: [
      'heterogeneous',
      'optimal',
      'behavioral',
      'unobserved',
      'strategic',
      'fiscal',
      'dynamic',
      'aggregate',
    ],
    deeds: ['estimating', 'identifying', 'forecasting', 'regulating', 'pricing', 'explaining'],
  },
  {
    things: [
      'the part-time parliament',
      'log-structured file systems',
      'garbage collection',
      'Byzantine generals',
      'virtual machines',
      'key-value stores',
      'write-ahead logs',
      'page replacement',
      'remote procedure calls',
      'type inference',
      'transactional memory',
      'query optimizers',
      'congestion control',
      'smart contracts',
      'symbolic execution',
      'program slicing',
      'B-trees',
      'public-key cryptosystems',
      'zero-knowledge proofs',
      'microservices',
    ],
    qualities: [
      'fault-tolerant',
      'concurrent',
      'lock-free',
      'distributed',
      'eventually consistent',
      'functional',
      'high-performance',
      'verified',
      'lazy',
      'secure',
    ],
    deeds: ['scheduling', 'replicating', 'compiling', 'debugging', 'fuzzing', 'verifying', 'caching'],
  },
  {
    things: [
      'user interfaces',
      'scatter plots',
      'eye tracking',
      'wearable sensors',
      'fashion recommendation',
      'music generation',
      'handwriting',
      'sign language',
      'crowd workers',
      'virtual reality',
      'online communities',
      'speech recognition',
      'word embeddings',
      'legged locomotion',
      'grasping',
      'traffic lights',
      'analog circuits',
      'in-memory computing macros',
      'satellite images',
      'crop diseases',
    ],
    qualities: [
      'interactive',
      'visual',
      'accessible',
      'real-time',
      'end-to-end',
      'human-centered',
      'unsupervised',
      'energy-efficient',
      'multi-task',
      'lightweight',
    ],
    deeds: ['designing', 'understanding', 'evaluating', 'learning', 'generating', 'rendering', 'recognizing'],
  },
]

const SYLLABLES = [
  'Fo',
  'Ra',
  'Neo',
  'Vi',
  'Lu',
  'Mo',
  'Ka',
  'Tri',
  'Zen',
  'Del',
  'Qua',
  'Syn',
  'Or',
  'Pix',
  'Ta',
  'Gra',
  'Bo',
  'Ly',
  'Mar',
  'Er',
]
const ENDS = [
  'Net',
  'Former',
  'GAN',
  '-Net',
  '++',
  'BERT',
  '3D',
  'Flow',
  'Mix',
  'DB',
  'Fuzz',
  'LLM',
  'NeRF',
  'RL',
  '-2',
  'Bench',
  'SAM',
  'Diff',
  'Chain',
  '',
]

/** What a method may be called: `TriFormer`, `KaDB`, `LUMO`. */
export function inventNickname(random: Random): string {
  const stem = random.pick(SYLLABLES) + (random.chance(0.6) ? random.pick(SYLLABLES).toLowerCase() : '')
  if (random.chance(0.25)) return stem.toUpperCase()
  return stem + random.pick(ENDS)
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Every word with a capital letter. */
const capitals = (text: string): string =>
  text.replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase())

type Words = {
  readonly thing: string
  readonly other: string
  readonly quality: string
  readonly deed: string
  readonly nick: string
}

const TITLES: readonly ((words: Words) => string)[] = [
  ({ thing }) => upper(thing),
  ({ deed, thing }) => `${upper(deed)} ${thing}`,
  ({ quality, thing, other }) => `${upper(quality)} ${thing} and ${other}`,
  ({ thing, quality }) => `On ${quality} ${thing}`,
  ({ thing, other }) => `On the relation between ${thing} and ${other}`,
  ({ deed, thing, other }) => `${upper(deed)} ${thing} with ${other}`,
  ({ thing }) => `A note on ${thing}`,
  ({ thing }) => `A survey of ${thing}`,
  ({ thing, quality }) => `${upper(thing)}: a ${quality} approach`,
  ({ nick, deed, thing, quality }) => `${nick}: ${upper(quality)} ${deed} of ${thing}`,
  ({ nick, thing }) => `${nick}: A new look at ${thing}`,
  ({ thing }) => `What do we know about ${thing}?`,
  ({ thing, deed }) => `Is ${deed} enough? Lessons from ${thing}`,
  ({ thing, other, quality }) => `${upper(quality)} methods for ${thing}, ${other}, and beyond`,
  ({ thing, quality }) => `Towards ${quality} ${thing}`,
  ({ thing }) => `The case for ${thing}`,
  ({ thing, other }) => `${upper(thing)} considered harmful: ${other} revisited`,
  ({ deed, thing }) => `How I learned to stop worrying and love ${deed} ${thing}`,
  ({ thing, quality, other }) => `Evidence for ${quality} ${thing} from ${other} in 12 countries`,
  ({ thing }) => `An introduction to ${thing}`,
  ({ thing, deed }) => `"Why not ${thing}?" ${upper(deed)} for everyone`,
  ({ quality, deed }) => `${upper(quality)} ${deed}`,
  ({ deed, thing }) => `How we ${deed.replace(/ing$/, 'e')}d ${thing} at scale`,
  ({ thing, nick }) => `Building ${thing} with ${nick}, Part 2`,
  ({ thing, nick }) => `Meet ${nick}, our new home for ${thing}`,
  ({ nick, thing }) => `Introducing ${nick} – ${upper(thing)} for everybody`,
  ({ thing, other }) => `The architecture that powers ${thing} and ${other}`,
  ({ thing }) => `${upper(thing)}, explained like I'm five`,
  ({ nick }) => `${nick} made simple`,
  ({ nick }) => `${nick} minus ${nick.charAt(0)}`,
  ({ nick }) => nick,
  ({ quality, nick }) => `${upper(quality)} ${nick}`,
  ({ quality, deed, nick }) => `${upper(quality)} ${upper(deed)} ${nick}s`,
  ({ nick, other }) => `${nick} for ${other}`,
  ({ quality, thing, other }) => `${capitals(quality)} ${capitals(thing)} ${capitals(other)}`,
  ({ deed, thing }) => `${capitals(deed)} ${capitals(thing)}`,
  ({ nick, other }) => `${nick}`.concat(' and ', other),
]

/** Titles in languages that write with other letters or other words. */
const ABROAD = rows(`
Büyük dil modelleri için insan geri bildirimiyle ödül modelleme
Derin öğrenme ile görüntü sınıflandırma: Karşılaştırmalı bir çalışma
Une approche bayésienne pour l'estimation des flux
Apprentissage par renforcement hors ligne : un état de l'art
Über formal unentscheidbare Sätze der Principia Mathematica
Ein Vergleich von Verfahren zur Erkennung gesprochener Sprache
Aprendizaje profundo para la detección de fraudes en redes
Un estudio sobre la privacidad de los datos en la nube
Aprendizado federado em dispositivos móveis: desafios e oportunidades
Reti neurali convoluzionali per immagini mediche
Методы машинного обучения в задачах прогнозирования временных рядов
Обзор алгоритмов обработки естественного языка
Phân loại ảnh y tế bằng mạng nơ-ron sâu
Głębokie uczenie w rozpoznawaniu obrazów
Οπτική αναγνώριση χαρακτήρων με νευρωνικά δίκτυα
تعلم الآلة للكشف عن الاحتيال
יישומים של למידה עמוקה בעיבוד תמונה
`)

/** The title of a paper that does not exist. */
export function inventTitle(random: Random): string {
  if (random.chance(0.06)) return random.pick(ABROAD)
  const field = random.pick(FIELDS)
  const [thing = '', other = ''] = random.sample(field.things, 2)
  const words = {
    thing,
    other,
    quality: random.pick(field.qualities),
    deed: random.pick(field.deeds),
    nick: inventNickname(random),
  }
  return random.pick(TITLES)(words)
}

/** Two or three words that name a topic. */
export function inventTopic(random: Random): string {
  const field = random.pick(FIELDS)
  return upper(
    random.chance(0.5)
      ? random.pick(field.things)
      : `${random.pick(field.qualities)} ${random.pick(field.deeds)}`,
  )
}

const JOURNALS = [
  'Journal of',
  'International Journal of',
  'Annals of',
  'Advances in',
  'Frontiers in',
  'Transactions on',
  'IEEE Transactions on',
  'ACM Transactions on',
  'Nature',
  'Proceedings of the Royal Society of',
  'European Journal of',
  'Applied',
  'Letters in',
  'Bulletin of',
]
const MEETINGS = [
  'International Conference on',
  'Symposium on',
  'Workshop on',
  'Annual Meeting on',
  'European Conference on',
  'IEEE Conference on',
  'ACM Symposium on',
  'Asian Conference on',
]
const SUBJECTS = [
  'Statistics',
  'Robotics',
  'Applied Physics',
  'Neural Computation',
  'Data Mining',
  'Medical Imaging',
  'Linguistics',
  'Economics',
  'Machine Intelligence',
  'Signal Processing',
  'Computational Biology',
  'Number Theory',
  'Human Factors',
  'Software Testing',
  'Materials Chemistry',
  'Public Health',
  'Remote Sensing',
  'Game Theory',
  'Circuits and Systems',
  'Cognitive Science',
  'Digital Libraries',
  'Ecology',
  'Astronomy',
  'Information Security',
  'Graph Theory',
]

/** A journal or meeting that is in no table. */
export const inventVenue = (random: Random): string =>
  `${random.pick(random.chance(0.6) ? JOURNALS : MEETINGS)} ${random.pick(SUBJECTS)}${random.chance(0.15) ? ` and ${random.pick(SUBJECTS)}` : ''}`

/** An acronym that is in no table: `WQDS`, `ICXR`, `SoCV`. */
export function inventAcronym(random: Random): string {
  const letters = Array.from({ length: random.int(2, 4) }, () =>
    random.pick([...'ABCDEFGHIKLMNOPRSTVWX']),
  ).join('')
  return random.weighted([
    [6, letters.length > 2 ? letters : `${letters}S`],
    [2, `IC${letters}`],
    [1, `So${letters}`],
    [1, `${upper(letters.toLowerCase())}${random.pick(['Sys', 'Conf', 'Web', 'NLP', 'Log'])}`],
  ])
}
