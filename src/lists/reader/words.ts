/** Words that tell something wherever they stand, as sets that are asked by hash. */
import { WordSet } from './hash.ts'

/** Small words that titles and sentences have and lists of names have not. */
export const SMALL_WORDS = new WordSet(
  'of for with via in on the a an to from by using towards toward is are as at into without be can do we how what when why through under over beyond its your you it not all',
)

export const MONTHS = new WordSet(
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december',
)

/** Words that no person is called, though they begin with a capital in venues, labels and titles. */
export const NO_NAME = new WordSet(
  'proceedings conference journal transactions workshop arxiv biorxiv medrxiv nature science ieee acm the in on of for with via learning deep neural network networks toward towards using keyword keywords code dataset datasets experiment task summary publish paper papers preprint abstract university institute findings advances international symposium review letters survey model models from to by at accepted oral spotlight best award homepage website project github pdf version chapter book press thesis a an is and data link links news tools blog video',
)

/** Stand in names and begin with a small letter. */
export const PARTICLES = new WordSet(
  'van von der den de del della di da dos das du la le las los el al bin ibn ben ter ten af av zu zur y e do st',
)

/** Words of the names of venues that are no acronyms. */
export const VENUE_WORDS = new WordSet(
  'journal frontiers transactions proceedings proc conference conf symposium workshop workshops findings ieee acm springer elsevier plos lancet trans biorxiv arxiv medrxiv preprint corr advances annals letters lett magazine review reviews nature science cell bioinformatics communications physics physical intelligence methods medicine rev bull int annual meeting international congress usenix siam aaai iclr chemistry biology sci rep adv computing 会议 期刊',
)

/** The first words of links' labels; a quick test before the label is read as a whole. */
export const LABEL_WORDS = new WordSet(
  'paper papers pdf arxiv abs abstract preprint openreview article journal 论文 论文链接 論文 논문 pmlr html acl cvf ieee acm doi biorxiv medrxiv proceedings publication makale full main conference oral official unofficial source our my the code codes github git gitlab repo repository implementation impl py pytorch pytroch tensorflow tf keras jax caffe caffe2 chainer mxnet matlab julia python 代码 源码 代碼 コード 코드 author authors kod paddle paddlepaddle mindspore torch lua theano codebase reference project home homepage website web webpage site page 主页 项目 项目主页 プロジェクト 프로젝트 blog demo proje data dataset datasets benchmark corpus 数据 数据集 veri model models weights checkpoint checkpoints pretrained pre hugging huggingface hf 模型 video videos youtube talk presentation bilibili 视频 slide slides poster ppt 幻灯片 海报 bib bibtex citation citations cite supp supplement supplementary appendix news twitter tweet review link links url urls 链接',
)
