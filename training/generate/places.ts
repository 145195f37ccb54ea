/** Universities, laboratories and companies. */
import { rows } from './prose-say.ts'
import type { Random } from './random.ts'

const SHORT = rows(`
MIT
CMU
Google
Stanford
ETH Zurich
INRIA
Meta AI
KAIST
NVIDIA
Oxford
THU
UC Berkeley
Microsoft Research
DeepMind
OpenAI
ByteDance
Huawei Noah's Ark Lab
Alibaba
Tencent AI Lab
Adobe
Netflix
Uber
Airbnb
Twitter
LinkedIn
Pinterest
Spotify
Zalando
Stitch Fix
Salesforce
Amazon
Apple
IBM
Intel
Samsung
Baidu
SenseTime
Mercedes-Benz
Toyota
Bosch
AIST, Japan
HKUST
NUS
NTU
UIUC
UCLA
UCSD
EPFL
TU Munich
MPI
CNRS
Weizmann
Technion
Condé Nast
DoorDash
Snap
Shopify
Alan Turing Institute
Allen Institute for AI
Google Brain
FAIR
`)
const CITIES = rows(`
Toronto
Tokyo
Edinburgh
Amsterdam
Padova
Helsinki
Montreal
Seoul
Sydney
Ljubljana
Chicago
Copenhagen
Waterloo
Pittsburgh
Barcelona
Hong Kong
São Paulo
Tübingen
Warsaw
Cape Town
`)
const NAMES = rows(`
Tsinghua
Peking
Fudan
Zhejiang
Beihang
Cornell
Princeton
Brown
Auburn
Johns Hopkins
Purdue
Aalto
Monash
Sun Yat-sen
Nanjing
Rice
Drexel
Tel Aviv
Sharif
Seoul National
`)

/** An institution, as it stands in brackets behind a name or a title. */
export const drawPlace = (random: Random): string =>
  random.weighted([
    [5, random.pick(SHORT)],
    [1.5, `${random.pick(NAMES)} University`],
    [1.2, `University of ${random.pick(CITIES)}`],
    [0.5, `Univ. of ${random.pick(CITIES)}`],
    [0.5, `${random.pick(SHORT)}, ${random.pick(SHORT)}`],
    [0.4, `${random.pick(SHORT)} / ${random.pick(NAMES)}`],
    [0.4, `${random.pick(NAMES)}, ${random.pick(['China', 'USA', 'Israel', 'Italy', 'Germany', 'UK'])}`],
    [0.4, `${random.pick(CITIES)} Institute of Technology`],
    [0.3, `${random.pick(SHORT)} & ${random.pick(NAMES)} University`],
    [0.3, `@${random.pick(NAMES)} Lab`],
    [0.2, `${random.pick(SHORT)} et al.`],
  ])
