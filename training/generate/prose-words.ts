/** The words that sentences, tools and data sets are made of. Most are our own; some are cut from titles of papers. */
import type { World } from './look.ts'

const AREAS =
  'graph neural networks;image restoration;text generation;diffusion models;speech recognition;object detection;large language models;reinforcement learning;federated learning;time series forecasting;program synthesis;point clouds;machine translation;knowledge graphs;medical imaging;protein design;recommender systems;robot learning;causal inference;formal verification;quantum computing;smart contracts;drug discovery;weather forecasting;music generation;autonomous driving;question answering;domain adaptation;model compression;adversarial examples;image captioning;continual learning;neural rendering;anomaly detection;information retrieval;active learning;self-supervised learning;multimodal learning;distributed systems;cryptography;user interfaces;remote sensing;data visualization;compilers;fuzzing;topological data analysis;symbolic regression;neural operators;quantization;pruning;hate speech;fake news detection;code generation;tabular data;event cameras;human motion;hand poses;spiking networks;brain signals;genomics;materials science;materials discovery;fluid dynamics;legal documents;education;finance;astronomy;cosmology;climate models'.split(
    ';',
  )
const THINGS =
  'accuracy;memory;latency;robustness;fairness;throughput;annotations;embeddings;prompts;attention maps;gradients;labels;tokens;feature maps;long sequences;rare classes;noisy labels;training data;the latent space;key frames;weights;caches;user feedback;negative samples;graphs;reward models;human preferences;low-resource languages;high-resolution images;unseen domains;partial differential equations;demonstrations;retrieved passages;intermediate steps;the decoder;a frozen encoder'.split(
    ';',
  )
const METHODS =
  'a contrastive loss;a two-stage pipeline;a transformer;knowledge distillation;a memory bank;a lightweight adapter;Monte Carlo tree search;a variational bound;a gating module;self-attention;chain-of-thought prompts;a diffusion prior;optimal transport;message passing;low-rank updates;a retrieval step;a pixel-wise loss;curriculum learning;beam search;a mixture of experts;a tree-structured decoder;random projections;a Bayesian prior;a hierarchical encoder;simulated data;evolutionary search;policy gradients'.split(
    ';',
  )
const STEMS =
  'Tensor;Graph;Deep;Open;Fast;Flow;Neuro;Auto;Vis;Lang;Data;Robo;Quant;Bio;Pix;Sem;Meta;Fed;Chain;Torch;Py;Causal;Turbo;Light;Mini;Hyper;Mono;Omni;Text;Speech;Geo;Med'.split(
    ';',
  )
const TAILS =
  'Kit;Hub;Lib;Flow;Lab;Bench;ML;X;Board;Forge;Studio;Base;Zoo;Serve;Tune;Net;Gym;Viz;Track;Works;Bridge;Space;DB;Factory;Pilot;-rs;-cpp;.jl;2;++'.split(
    ';',
  )
const KNOWN_TOOLS =
  'PyTorch;TensorFlow;JAX;Keras;scikit-learn;Hugging Face Transformers;OpenAI Gym;Stable Baselines3;PyTorch Geometric;DGL;spaCy;NLTK;OpenCV;Detectron2;MMDetection;vLLM;DeepSpeed;Ray;LangChain;LlamaIndex;Weights & Biases;MLflow;ONNX Runtime;TVM;Triton;MuJoCo;Isaac Gym;RDKit;Qiskit;PennyLane;NetworkX;Gensim;AllenNLP;fairseq;ESPnet;Kaldi;librosa;Open3D;COLMAP;Blender;Unity ML-Agents;FEniCS;FATE;Flower;EconML;DoWhy;GUDHI;AFL++;libFuzzer;Z3;Caffe;Theano;Torch7;XGBoost;LightGBM;Optuna;Nevergrad'.split(
    ';',
  )
const KNOWN_DATA =
  'ImageNet;MS COCO;CIFAR-10;MNIST;KITTI;nuScenes;Waymo Open Dataset;ScanNet;ShapeNet;ModelNet40;S3DIS;SQuAD;GLUE;SuperGLUE;MMLU;GSM8K;HumanEval;LibriSpeech;AudioSet;VoxCeleb;LAION-5B;The Pile;Cityscapes;ADE20K;CelebA;FFHQ;LSUN;Kinetics-400;UCF101;ActivityNet;MovieLens-1M;Cora;OGB;QM9;ZINC;D4RL;Atari;Spider;WikiSQL;CNN/Daily Mail;XSum;Ego4D;BraTS;MIMIC-III;CheXpert;Set5;Urban100;DIV2K;DAVIS;MOT17;NYU Depth V2'.split(
    ';',
  )
const ORGS =
  "Google Research;DeepMind;Meta AI;OpenAI;Microsoft;NVIDIA;Stanford;MIT;CMU;UC Berkeley;ETH Zurich;Tsinghua University;Oxford;KAIST;Allen Institute for AI;IBM Research;Mila;Inria;Amazon;Baidu;Alibaba;Tencent AI Lab;ByteDance;Max Planck Institute;University of Toronto;NUS;EPFL;Huawei Noah's Ark Lab;Salesforce Research;Nanyang Technological University".split(
    ';',
  )
const COURSE_CODES =
  'CS231n;CS224N;CS224W;CS285;6.S191;6.S094;COMP 766;10-708;EE364a;STAT 451;CS 330;CSE 599;DS-GA 1008;18.065;MIT 6.824'.split(
    ';',
  )
const CONFERENCES =
  'NeurIPS;ICML;ICLR;CVPR;ICCV;ECCV;ACL;EMNLP;NAACL;AAAI;IJCAI;KDD;ICRA;IROS;CoRL;WWW;SIGIR;CHI;INTERSPEECH;MICCAI;VLDB;OSDI;USENIX Security;TPAMI;TMLR;Nature;JMLR'.split(
    ';',
  )
const LICENSES = 'MIT;Apache-2.0;CC BY 4.0;CC-BY-NC-SA 4.0;BSD-3;GPL-3.0;CC0;custom;Research only'.split(';')
const MONTHS = 'January;February;March;April;May;June;July;August;September;October;November;December'.split(
  ';',
)
const EMOJI = '🔥;🚀;🎉;📢;⭐;✨;💡;📚;🌟;👏;📝;🛠️;📄;🤗;📌;🏆;🎬;🧪'.split(';')
const METRICS = 'accuracy;F1;BLEU;mAP;FID;PSNR;mIoU;WER;perplexity;AUC;recall@10;Top-1;ROUGE-L;EM'.split(';')
const SITES = 'example.org;example.com;ai.example.net;blog.example.com;www.example.edu'.split(';')

type Draw = (world: World) => string

const from =
  (pool: readonly string[]): Draw =>
  ({ random }) =>
    random.pick(pool)

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

function inventedName({ random }: World): string {
  return (
    random.pick(STEMS) + random.pick(random.chance(0.7) ? TAILS : STEMS.map((stem) => stem.toLowerCase()))
  )
}

/** Two to four words from the middle of a title, without small words at its ends. */
function fragment({ random, papers }: World): string {
  const words = random
    .pick(papers)
    .title.split(' ')
    .filter((word) => /^[\p{L}-]+$/u.test(word))
  const from = random.int(0, Math.max(0, words.length - 3))
  const cut = words.slice(from, from + random.int(2, 4))
  while (cut.length > 1 && SMALL.test(cut[0] ?? '')) cut.shift()
  while (cut.length > 1 && SMALL.test(cut.at(-1) ?? '')) cut.pop()
  return cut.join(' ')
}
const SMALL = /^(?:of|for|with|via|in|on|the|a|an|to|and|from|by|using|as|at|is|are)$/i

const two = (number: number): string => String(number).padStart(2, '0')
const year: Draw = ({ random }) => String(random.int(2014, 2025))

function date({ random }: World): string {
  const [y, m, d] = [random.int(2018, 2025), random.int(1, 12), random.int(1, 28)]
  return random.pick([
    `${y}.${two(m)}.${two(d)}`,
    `${y}-${two(m)}-${two(d)}`,
    `${y}/${m}/${d}`,
    `${y}.${two(m)}`,
    `${y}/${two(m)}`,
    `${y}-${two(m)}`,
    `${MONTHS[m - 1]} ${d}, ${y}`,
    `${MONTHS[m - 1]} ${y}`,
    `${two(d)}/${two(m)}/${y}`,
    `${MONTHS[m - 1]?.slice(0, 3)} ${d}, ${y}`,
    `${d} ${MONTHS[m - 1]} ${y}`,
  ])
}

const repository: Draw = (world) =>
  `https://github.com/${slug(inventedName(world))}/${slug(inventedName(world))}`
const site: Draw = (world) => `https://${world.random.pick(SITES)}/${slug(fragment(world)).slice(0, 40)}`
const video: Draw = ({ random }) =>
  random.pick([
    'https://www.youtube.com/watch?v=',
    'https://youtu.be/',
    'https://www.bilibili.com/video/BV',
  ]) + Array.from({ length: 11 }, () => random.pick([...'abcdefghijkABCDEFG0123456789_'])).join('')

function person({ random, papers }: World): string {
  return random.pick(random.pick(papers).authors)
}

const WORDS: Readonly<Record<string, Draw>> = {
  area: (world) => (world.random.chance(0.75) ? world.random.pick(AREAS) : fragment(world).toLowerCase()),
  topic: (world) => upper(world.random.chance(0.6) ? world.random.pick(AREAS) : fragment(world)),
  heading: (world) => titled(world.random.chance(0.5) ? world.random.pick(AREAS) : fragment(world)),
  fragment,
  thing: from(THINGS),
  method: from(METHODS),
  tool: (world) => (world.random.chance(0.5) ? world.random.pick(KNOWN_TOOLS) : inventedName(world)),
  nick: inventedName,
  data: (world) =>
    world.random.chance(0.6)
      ? world.random.pick(KNOWN_DATA)
      : `${inventedName(world)}${world.random.pick(['', '-10K', '-1M', ' v2', '-QA'])}`,
  org: from(ORGS),
  person,
  people: (world) => Array.from({ length: world.random.int(2, 4) }, () => person(world)).join(', '),
  first: (world) => person(world).split(' ')[0] ?? '',
  family: (world) => person(world).split(' ').at(-1) ?? '',
  title: ({ random, papers }) => random.pick(papers).title,
  course: from(COURSE_CODES),
  conf: from(CONFERENCES),
  license: from(LICENSES),
  metric: from(METRICS),
  month: from(MONTHS),
  emoji: from(EMOJI),
  year,
  date,
  n: ({ random }) => String(random.int(2, 99)),
  ordinal: from(['first', 'second', '1st', '2nd', '3rd']),
  big: ({ random }) =>
    random.pick([
      `${random.int(1, 900)}K`,
      `${random.int(1, 90)}M`,
      `${random.int(1, 99)},${random.int(100, 999)}`,
      String(random.int(100, 99_999)),
    ]),
  percent: ({ random }) => `${random.int(1, 99)}${random.chance(0.5) ? `.${random.int(1, 9)}` : ''}%`,
  site,
  repo: repository,
  video,
  arxiv: ({ random, papers }) => `https://arxiv.org/${random.pick(['abs', 'pdf'])}/${random.pick(papers).id}`,
  doi: ({ random }) => `https://doi.org/10.${random.int(1000, 9999)}/${random.int(100_000, 9_999_999)}`,
  mail: (world) => `${slug(person(world)).replace(/-/g, '.')}@example.edu`,
}

/** A word of a kind; throws for a kind that there is not. */
export function drawWord(world: World, kind: string): string {
  const draw = WORDS[kind]
  if (draw === undefined) throw new Error(`no words of the kind ${kind}`)
  return draw(world)
}

const titled = (text: string): string =>
  text.replace(
    /(^|[\s-])(\p{Ll})(?=\p{L}{3})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
