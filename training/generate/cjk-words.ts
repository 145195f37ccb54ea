/** Words of Chinese, Japanese and Korean titles, in our own choice. `~` stands between a topic and what is done. */
import type { Language } from './look.ts'

export type Cjk = Exclude<Language, 'en'>
type Pool = readonly string[]
type Words = {
  readonly topics: Pool
  readonly methods: Pool
  readonly deeds: Pool
  /** Titles with places for the three. */
  readonly titles: Pool
  readonly families: Pool
  readonly given: Pool
  readonly headings: Pool
}

const split = (text: string): Pool => text.trim().split(/[\s;]+/)
const lines = (text: string): Pool => text.trim().split(/\s*\n\s*/)

export const CJK_WORDS: Readonly<Record<Cjk, Words>> = {
  zh: {
    topics: split(
      '图像生成 目标检测 语义分割 机器翻译 知识图谱 推荐系统 强化学习 联邦学习 点云配准 医学影像 大语言模型 视频理解 语音识别 时间序列预测 智能合约 自动驾驶 人脸识别 文本摘要 情感分析 药物发现 蛋白质设计 遥感图像 图像超分辨率 三维重建 行人重识别 代码生成 多模态检索 异常检测 域自适应 小样本学习 姿态估计 对话系统 隐私保护 模型压缩 因果推断 机器人抓取 交通流量预测 量子计算 硬件加速器',
    ),
    methods: split(
      '扩散模型 图神经网络 注意力机制 对比学习 知识蒸馏 元学习 自监督学习 生成对抗网络 变换器 提示学习 多任务学习 贝叶斯优化 稀疏表示 层次化编码 记忆网络 低秩适配 残差连接 混合专家 可微渲染 决策树 最优传输 迁移学习',
    ),
    deeds: split('研究 方法 算法 综述 分析 框架 研究进展 应用 优化 建模 系统设计 评测 理论与实践'),
    titles: lines(`
      基于M的T
      基于M的TD
      面向T的MD
      一种用于T的M
      T中的MD
      TD
      T综述
      T研究综述：现状与展望
      结合M与N的TD
      融合M的高效TD
      从M到N：T的新视角
      T：挑战、方法与未来方向
      我们真的需要M吗？T再思考
      大规模T的MD
      深度学习在T中的应用
      可解释的TD
      弱监督T的MD`),
    families: split(
      '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 欧阳 诸葛',
    ),
    given: split(
      '伟 静 敏 丽 强 磊 洋 勇 艳 杰 娟 涛 明 超 秀英 建国 志强 晓明 雨桐 子涵 浩然 欣怡 宇轩 思远 文博 嘉怡 海燕 国栋 天宇 雪梅 俊杰 一鸣 梦洁 晨曦 鹏飞 佳琪',
    ),
    headings: lines(`
      综述
      方法
      数据集
      论文列表
      图像处理(Image Processing)
      目标检测
      三维视觉(3D Vision)
      图神经网络(GNN)
      大模型 LLM
      视频生成/Video Generation
      其他
      图像分割 Segmentation
      自然语言处理
      多模态
      2023年
      2024 年论文
      经典论文
      最新进展
      应用
      强化学习（Reinforcement Learning）
      一、基础理论
      二、模型与算法
      3. 评测基准`),
  },
  ja: {
    topics: split(
      '画像生成 物体検出 機械翻訳 音声認識 知識グラフ 強化学習 点群処理 医用画像 大規模言語モデル 動画理解 時系列予測 自動運転 感情分析 対話システム 推薦システム 異常検知 画像認識 文書要約 ロボット制御 手話認識 創薬 三次元復元',
    ),
    methods: split(
      '拡散モデル グラフニューラルネットワーク 注意機構 対照学習 知識蒸留 メタ学習 自己教師あり学習 敵対的生成ネットワーク トランスフォーマー 深層学習 転移学習 ベイズ最適化 畳み込みニューラルネットワーク',
    ),
    deeds: split('手法 研究 検討 解析 応用 高速化 高精度化 評価 サーベイ 枠組み'),
    titles: lines(`
      Mを用いたT
      Mに基づくTのD
      TのためのM
      Tに関するD
      MとNを組み合わせたTのD
      T：課題と展望
      TにおけるMのD
      効率的なTのD
      大規模なTへのMの応用`),
    families: split(
      '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 松本 井上 木村 斎藤 清水 岡田 藤田 橋本 石川',
    ),
    given: split(
      '太郎 花子 健太 美咲 翔 陽子 大輔 直樹 裕子 拓也 智子 隆 恵 誠 由美 亮 真理 浩二 さくら 一郎',
    ),
    headings: lines(`
      サーベイ
      手法
      データセット
      画像認識
      自然言語処理
      強化学習
      関連研究
      論文一覧
      大規模言語モデル (LLM)
      その他
      2023年
      基礎
      応用
      音声・音楽`),
  },
  ko: {
    topics: split(
      '이미지_생성 객체_탐지 기계_번역 음성_인식 지식_그래프 강화_학습 포인트_클라우드 의료_영상 대규모_언어_모델 비디오_이해 시계열_예측 자율_주행 감성_분석 추천_시스템 이상_탐지 문서_요약 로봇_제어 신약_개발',
    ),
    methods: split(
      '확산_모델 그래프_신경망 어텐션 대조_학습 지식_증류 메타_학습 자기_지도_학습 생성적_적대_신경망 트랜스포머 딥러닝 전이_학습 베이지안_최적화',
    ),
    deeds: split('방법 연구 분석 기법 응용 설계 평가 조사 개선'),
    titles: lines(`
      M 기반 T
      M을 이용한 T D
      T를 위한 M
      T에 관한 D
      M과 N을 결합한 T D
      T: 동향과 전망
      효율적인 T D
      T에서의 M D`),
    families: split('김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍'),
    given: split('민수 지영 현우 서연 준호 은지 동현 수빈 재원 미경 성민 하은 영호 지훈 유진 태현 소영 도윤'),
    headings: lines(`
      서베이
      방법론
      데이터셋
      이미지 인식
      자연어 처리
      강화 학습
      관련 연구
      논문 목록
      대규모 언어 모델 (LLM)
      기타
      2023년
      기초
      응용`),
  },
}
