/** Journals and meetings with names in Chinese, Japanese and Korean. */
import type { Language } from './look.ts'
import { rows } from './prose-say.ts'

export const VENUES_ABROAD: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  zh: rows(`
    计算机学报
    软件学报
    自动化学报
    电子学报
    中国科学：信息科学
    模式识别与人工智能
    计算机研究与发展
    中文信息学报
    通信学报
    清华大学学报（自然科学版）
    全国知识图谱大会
    中国图象图形学报
    控制与决策
    遥感学报`),
  ja: rows(`
    情報処理学会論文誌
    人工知能学会全国大会
    電子情報通信学会論文誌
    言語処理学会年次大会
    日本ロボット学会誌
    第28回画像の認識・理解シンポジウム
    人工知能学会論文誌`),
  ko: rows(`
    정보과학회논문지
    한국정보처리학회 학술대회
    대한전자공학회 논문지
    한국컴퓨터종합학술대회
    한국통신학회논문지
    정보보호학회논문지`),
}

/** “And others” in these languages. */
export const OTHERS_ABROAD: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  zh: [' 等', '等', '等人', ', 等'],
  ja: [' ほか', 'ら', ' 他'],
  ko: [' 외', ' 등', ' 외 3명'],
}
