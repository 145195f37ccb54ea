/** Chinese, Japanese and Korean sentences around papers. `T`, `M`, `N`, `D` as in titles; `#` is a number. */
import type { Cjk } from './cjk-words.ts'

type Pool = readonly string[]
type Sentences = {
  readonly remarks: Pool
  readonly summaries: Pool
  readonly prose: Pool
  readonly news: Pool
  readonly tools: Pool
  readonly contents: string
  readonly labels: Readonly<
    Record<
      | 'paper'
      | 'title'
      | 'code'
      | 'authors'
      | 'venue'
      | 'date'
      | 'summary'
      | 'place'
      | 'keywords'
      | 'project'
      | 'video',
      Pool
    >
  >
}

const lines = (text: string): Pool => text.trim().split(/\s*\n\s*/)
const bars = (text: string): Pool => text.split('|')

export const CJK_SENTENCES: Readonly<Record<Cjk, Sentences>> = {
  zh: {
    remarks: lines(`
      最佳论文
      口头报告
      已开源
      未开源
      代码即将公布
      推荐阅读
      必读
      综述
      T
      M
      基于M的T
      被引#次
      待更新
      清华大学
      北京大学、阿里巴巴
      谷歌
      字节跳动
      ⭐经典
      #月#日更新
      解读
      中文解读`),
    summaries: lines(`
      本文提出了一种基于M的TD，在多个数据集上取得了#%的提升。
      作者提出M，用于解决T中样本不足的问题；相比N，推理速度提升了#倍。
      我们发现，M在T任务上并不总是优于N（尤其是数据较少时）。
      **最大的创新在于**：将传统的N（Memory Network）改为M，从而避免多步迭代。
      该工作研究了T问题。框架包含三部分：编码器、解码器和M。预训练的编码器用于提取特征，随后由解码器生成结果。
      首次将M引入T，并公开了代码与数据。
      主要贡献：1) 提出M；2) 构建T数据集；3) 大量实验。
      简单有效，适合入门。
      针对T计算量大的缺点，引入N进行压缩，精度几乎没有损失。
      关键词：T，M，N`),
    prose: lines(`
      本仓库收集T相关的论文与代码，欢迎提交 PR 和 Issue！
      如果觉得有帮助，欢迎点个 Star ⭐
      欢迎扫码加入【T学术交流群】！互相学习，一起进步~
      添加微信：paper-helper，请备注：T+姓名+学校/公司名称，一定要根据格式申请。
      注：以下论文按时间排序，持续更新中。
      更多资源请见[这里](https://example.org/zh)。
      本节介绍T的基本概念，包括M、N以及二者的结合。
      T是近年来的研究热点，主要分为三类：基于M的方法、基于N的方法以及混合方法。
      论文、代码和数据的链接如有失效，请联系我们。
      转载请注明出处。
      以下内容整理自公开资料，仅供学习交流。
      >注：★ 表示推荐阅读`),
    news: lines(`
      新增 # 篇T论文
      我们的综述被 CVPR 接收！
      论文已上传至 [arXiv](https://arxiv.org/abs/2401.01234)
      更新目录，修复失效链接
      发布第一版T列表
      会议接收结果公布：共收到 #00 篇投稿，接收率为 #%
      代码开源：M`),
    tools: lines(`
      T工具箱
      M开源实现
      《T》教程
      T公开课
      T数据集
      李老师的T课程
      T知识库
      T竞赛`),
    contents: '目录',
    labels: {
      title: bars('标题|题目|论文标题|论文题目'),
      paper: bars('论文|论文链接|论文地址|原文|全文|paper'),
      code: bars('代码|开源代码|代码链接|源码|项目代码'),
      authors: bars('作者|作者列表|论文作者'),
      venue: bars('会议|期刊|出处|发表于|来源|会议/期刊'),
      date: bars('时间|日期|发表时间|年份|提交时间'),
      summary: bars('摘要|简介|中文摘要|主要内容|一句话总结|创新点'),
      place: bars('单位|机构|作者单位'),
      keywords: bars('关键词|标签|关键字'),
      project: bars('主页|项目主页|项目地址|官网'),
      video: bars('视频|讲解|视频讲解|解读'),
    },
  },
  ja: {
    remarks: bars(
      '最優秀論文|口頭発表|必読|サーベイ|コードあり|実装あり|解説記事|日本語解説|T|M|#回引用|東京大学|理化学研究所|要確認',
    ),
    summaries: lines(`
      Mを用いてTの精度を#%改善した。
      本論文では、Tに対してMを提案する。従来のNに比べて#倍高速である。
      Tにおける課題（データ不足など）を整理し、Mの有効性を示した。
      初学者向けのわかりやすい解説。
      キーワード：T、M、N`),
    prose: lines(`
      Tに関する論文をまとめています。プルリクエスト歓迎です。
      このリストは随時更新されます。
      詳しくは[こちら](https://example.org/ja)をご覧ください。
      役に立ったらスターをお願いします。
      本節ではTの基礎とMについて説明する。
      以下は発表年順に並べてあります。`),
    news: bars('#本の論文を追加|サーベイ論文を公開しました|リンク切れを修正|ページを公開'),
    tools: bars('T入門|Mライブラリ|Tデータセット|T講義資料|Tコンペ|Mの実装'),
    contents: '目次',
    labels: {
      title: bars('タイトル|題名|論文名'),
      paper: bars('論文|論文リンク|PDF'),
      code: bars('コード|実装|ソースコード'),
      authors: bars('著者|著者名'),
      venue: bars('会議|学会|掲載誌|出典'),
      date: bars('日付|発表年|年'),
      summary: bars('概要|要約|一言で|どんなもの？'),
      place: bars('所属|機関'),
      keywords: bars('キーワード|タグ'),
      project: bars('プロジェクト|公式サイト'),
      video: bars('動画|スライド|関連'),
    },
  },
  ko: {
    remarks: bars(
      '최우수 논문|구두 발표|필독|서베이|코드 공개|코드 미공개|리뷰|T|M|#회 인용|서울대학교|KAIST|추천',
    ),
    summaries: lines(`
      M을 이용하여 T 성능을 #% 개선하였다.
      본 논문에서는 T를 위한 M을 제안한다. 기존 N보다 #배 빠르다.
      T의 한계(데이터 부족 등)를 정리하고 M의 효과를 보였다.
      입문자에게 추천하는 글.
      키워드: T, M, N`),
    prose: lines(`
      T 관련 논문을 정리한 저장소입니다. PR을 환영합니다.
      이 목록은 계속 업데이트됩니다.
      자세한 내용은 [여기](https://example.org/ko)를 참고하세요.
      도움이 되었다면 스타를 눌러 주세요.
      이 절에서는 T의 기본 개념과 M을 설명한다.`),
    news: bars('논문 #편 추가|서베이 논문 공개|깨진 링크 수정|첫 버전 공개'),
    tools: bars('T 튜토리얼|M 라이브러리|T 데이터셋|T 강의|T 대회|M 구현'),
    contents: '목차',
    labels: {
      title: bars('제목|논문 제목'),
      paper: bars('논문|논문 링크|원문'),
      code: bars('코드|구현|소스코드'),
      authors: bars('저자|지은이'),
      venue: bars('학회|학술지|출처'),
      date: bars('날짜|연도|발표일'),
      summary: bars('요약|초록|한줄 요약'),
      place: bars('소속|기관'),
      keywords: bars('키워드|태그'),
      project: bars('프로젝트|홈페이지'),
      video: bars('영상|발표 자료|리뷰'),
    },
  },
}
