/** Names of the columns of a table. */
import type { Language, Look } from '../look.ts'
import type { Random } from '../random.ts'

const ENGLISH = {
  title:
    'Title|Paper|Paper Title|Name|title|**Title**|Paper Name|Titles|Publication|Title & Authors|Reference|Work',
  authors: 'Authors|Author|Author(s)|**Authors**|First Author|authors',
  when: 'Venue|Pub.|Publication|Conference|Published in|Source|Conf|Journal|Pub|venue|Conf./Journal|Where|Publish',
  year: 'Year|Date|year|Published|Time|**Year**',
  date: 'Date|Publish Date|Time|Year|Submitted|Month|date',
  links: 'Links|Link|Resources|Code|Paper / Code|URL|Materials|Code/Project',
  code: 'Code|GitHub|Github|code|Implementation|Repo|Source|Code/Project',
  paper: 'Paper|PDF|arXiv|Link|pdf|URL|ArXiv|Paper link',
  nick: 'Method|Model|Name|Abbr.|Framework|Dataset|Approach|Algorithm',
  topic: 'Topic|Category|Keywords|Task|Type|Area|Subject|Tags|Domain|Field|Modality',
  place: 'Institute|Institution|Affiliation|Organization|Lab',
  text: 'Summary|Description|Notes|Comment|Introduction|TLDR|Key Idea|Abstract',
  picture: 'Introduction|Overview|Figure|Teaser|Image',
  count: 'Citations|Stars|F1|Accuracy|mAP|Score|BLEU|Params|Top-1|PSNR|EM',
  tags: 'Tags|Keywords|Key words|Labels|Categories',
  abstract: 'Abstract|Summary|**Abstract**|TLDR',
  comment: 'Comment|Comments|Notes|**Comment**|Remark',
  extra:
    'Language|Task|Recommended by|Dataset|research organization|Citations|Score|Framework|Status|Rating|Open source',
  url: 'URL|Link|url|Paper|Address',
  number: '#|No.|ID|No|Index|Num',
} as const

/** What a column may hold. */
export type Kind = keyof typeof ENGLISH

type Own = Readonly<Partial<Record<Kind, string>>>
const OWN: Readonly<Record<Language, Own>> = {
  en: {},
  zh: {
    title: '标题|论文|论文题目|题目|论文名称|文章|论文标题',
    authors: '作者|第一作者|作者列表',
    when: '会议|会议/期刊|期刊|发表|出处|来源|发表会议',
    year: '年份|时间|年|发表年份',
    date: '日期|时间|发布日期|提交日期',
    links: '链接|资源|相关链接',
    code: '代码|源码|代码链接|开源',
    paper: '论文|链接|论文链接|下载|原文',
    nick: '模型|方法|简称|名称|算法',
    topic: '类别|方向|任务|领域|关键词|主题',
    place: '机构|单位|研究机构',
    text: '简介|备注|说明|摘要|笔记|一句话总结',
    picture: '图|示意图',
    count: '引用|引用数|分数',
    tags: '标签|关键词',
    number: '序号|编号|号',
    url: '链接|地址|网址',
    extra: '推荐|状态',
    abstract: '摘要',
    comment: '备注',
  },
  ja: {
    title: 'タイトル|論文|論文タイトル|題名',
    authors: '著者|筆者',
    when: '会議|発表先|学会|掲載誌',
    year: '年|発表年',
    date: '日付|公開日',
    links: 'リンク',
    code: 'コード|実装',
    paper: '論文|PDF',
    nick: '手法|モデル|略称',
    topic: '分野|タスク|カテゴリ',
    place: '所属|機関',
    text: '概要|備考|メモ',
    number: '番号|回|No',
    url: 'URL',
    tags: 'キーワード',
    count: '引用数',
  },
  ko: {
    title: '제목|논문|논문 제목',
    authors: '저자',
    when: '학회|게재|학술지',
    year: '연도|년도',
    date: '날짜|일자',
    links: '링크',
    code: '코드',
    paper: '논문|PDF',
    nick: '모델|방법',
    topic: '분야|주제|태스크',
    place: '소속|기관',
    text: '요약|비고|설명',
    number: '번호',
    tags: '키워드',
    count: '인용',
  },
}

/** A column's name, mostly in the list's language. */
export function drawHead(random: Random, { language }: Look, kind: Kind): string {
  const own =
    language === 'en' ? random.chance(0.05) && OWN.zh[kind] : random.chance(0.75) && OWN[language][kind]
  return random.pick((own || ENGLISH[kind]).split('|'))
}
