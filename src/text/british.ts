/** British and American spelling: one word written in two ways, neither of them a mistake. */
import { memoize } from './memoize.ts'

/** A text in small letters in American spelling, as far as its words are known to have two; a misspelt word stays misspelt. */
export const american = memoize((text: string): string =>
  ENDINGS.reduce(
    (words, [british, written]) => words.replace(british, written),
    text
      .replaceAll('æ', 'ae')
      .replaceAll('œ', 'oe')
      .replace(/\p{L}+/gu, (word) => WORDS.get(word) ?? word)
      .replace(ANY_STEM, (stem) => STEMS.get(stem) ?? stem),
  ),
)

/** `a:b c:d`, each British spelling with its American one. */
const pairsOf = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => {
        const [british = '', written = ''] = pair.split(':')
        return [british, written]
      }),
  )

/** Whole words. */
const WORDS = pairsOf(`
  ageing:aging amongst:among antennae:antennas axe:ax burnt:burned disc:disk discs:disks distil:distill
  draught:draft draughts:drafts dreamt:dreamed enrol:enroll enrols:enrolls formulae:formulas fulfil:fulfill
  fulfils:fulfills indices:indexes instil:instill jewellery:jewelry kerb:curb kerbs:curbs learnt:learned
  metre:meter metres:meters practise:practice practised:practiced practises:practices practising:practicing
  programme:program programmes:programs schemata:schemas spoilt:spoiled storey:story storeys:stories
  tyre:tire tyres:tires whilst:while
`)

/** Parts of words. */
const STEMS = pairsOf(`
  aemia:emia aemic:emic aesthe:esthe aetiolog:etiolog amoeb:ameb anaesth:anesth archaeo:archeo caesarean:cesarean
  caesarian:cesarean caesium:cesium chimaer:chimer coeliac:celiac faec:fec foetal:fetal foetus:fetus gynaec:gynec
  haem:hem homoeo:homeo leucocyt:leukocyt mediaeval:medieval oedem:edem oesoph:esoph oestr:estr paed:ped
  palaeo:paleo pnoea:pnea rrhoea:rrhea
  aeroplane:airplane adviser:advisor aluminium:aluminum artefact:artifact biass:bias cheque:check dgement:dgment
  doughnut:donut enquir:inquir focuss:focus grey:gray jewell:jewel mollusc:mollusk mould:mold moustache:mustache
  orientated:oriented orientating:orienting plough:plow preventative:preventive sceptic:skeptic
  specialities:specialties speciality:specialty sulph:sulf yoghurt:yogurt
  enrolment:enrollment fulfilment:fulfillment instalment:installment skilful:skillful wilful:willful
  calibre:caliber centre:center centred:centered centring:centering fibre:fiber litre:liter meagre:meager
  manoeuvra:maneuvera manoeuvre:maneuver manoeuvred:maneuvered manoeuvring:maneuvering sombre:somber theatre:theater
`)
const ANY_STEM = new RegExp([...STEMS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

const ENDINGS: readonly (readonly [british: RegExp, american: string])[] = [
  // both write "advise", "devise", "exercise", "precise", "promise", "supervise", … with an s
  [
    /(?<=\p{L}{3})(?<!adv|prom|dev|exerc|prec|prem|rev|superv|surpr)is(?=(?:e|ed|er|ers|es|ing|ations?)\b)/gu,
    'iz',
  ],
  [/(?<=\p{L}l)yz(?=(?:e|ed|er|ers|es|ing)\b)/gu, 'ys'],
  // "humorous", "honorary" and "laboratory" have no u in either
  [
    /(?<=arb|ard|arm|behavi|cand|clam|clang|col|demean|dol|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|savi|sav|splend|succ|tum|val|vap|vig)our(?!ous|ary|ator)/g,
    'or',
  ],
  [
    /(?<=cance|channe|chise|counse|dia|due|equa|fue|funne|initia|labe|leve|marve|mode|pane|pence|quarre|riva|shove|signa|spira|swive|tota|towe|trave|trowe|tunne)ll(?=(?:ed|ing|ers?|ors?)\b)/g,
    'l',
  ],
  [/(?<=\b(?:centi|kilo|micro|milli|nano)met)re(?=s?\b)/g, 'er'],
  [/(?<=defen|offen|licen|preten)ce/g, 'se'],
  [/(?<=\b(?:after|back|down|for|in|out|to|up))wards\b/g, 'ward'],
  [/(?<=(?:anal|catal|dial|homol|monol)og)u(?:e(?=s?\b)|(?=(?:ed|ing|ers?)\b))/g, ''],
]
