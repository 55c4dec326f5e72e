// Skills: tables, bullets, kinds, and the products named in a cell.
import { describe, expect, it } from 'vitest'
import { skillKind } from '#core/guide-formats/markdown/skill-kind.ts'
import { readSkills } from '#core/guide-formats/markdown/skills.ts'
import { isProductList, toolNames } from '#core/guide-formats/markdown/tool-names.ts'
import { lines } from './lines.ts'

describe('toolNames', () => {
  it.each([
    ['Alpha, Beta, Gammaを用いたタスク管理、進捗可視化。', ['Alpha', 'Beta', 'Gamma']],
    ['Alpha One (業界標準), Beta (汎用性)を用いた制作。', ['Alpha One', 'Beta']],
    ['Alpha, StreamBeta, OBG Studio - 配信と録画。', ['Alpha', 'StreamBeta', 'OBG Studio']],
    ['Alpha, Beta XD：設計。', ['Alpha', 'Beta XD']],
    ['Alpha Suite, Beta, Gamma（テストの自動化）、Delta（検証）。', ['Alpha Suite', 'Beta', 'Gamma', 'Delta']],
    ['Alpha, KBG Stack（Beta, Gamma, Delta）などによる監視。', ['Alpha', 'KBG Stack', 'Beta', 'Gamma', 'Delta']],
    ['Alpha (画面設計), Beta/Gamma (試作).', ['Alpha', 'Beta', 'Gamma']],
    ['Alpha, Beta Xによる監視、Gamma, Deltaによる分析。', ['Alpha', 'Beta X', 'Gamma', 'Delta']],
    ['Alpha, Betaでの確認、レビューの把握（コードは書かない）。', ['Alpha', 'Beta']],
    ['Alpha.com、draw.beta などを用いた図（UML, ER図）の作成。', ['Alpha.com', 'draw.beta']],
    ['Alpha (Maker) または Beta Studio (Other Maker) を用いた構築。', ['Alpha', 'Beta Studio']],
    ['高品質なマイク、録音機（Alpha Fシリーズ、Beta Devices）、変換器。', ['Alpha Fシリーズ', 'Beta Devices']],
    ['AlphaやBetaを使用した解析。', ['Alpha', 'Beta']],
    ['進捗管理にはAlphaやBeta、文書管理にはGammaを使用。', ['Alpha', 'Beta', 'Gamma']],
    ['Alphaスプレッドシート、Beta 365を用いた集計。', ['Alphaスプレッドシート', 'Beta 365']],
    ['Weights & Measures、Comet C++の活用', ['Weights & Measures', 'Comet C++']],
    ['表計算ソフト、チャット。', []],
    ['ナミノート Office、Alphaを用いた事務。', ['ナミノート Office', 'Alpha']],
    ['ホワイトボード、付箋、Alphaでの話し合い。', ['Alpha']],
    ['Alpha／Beta Studio／Gamma BI：可視化。', ['Alpha', 'Beta Studio', 'Gamma BI']],
    ['Alpha広告、Beta!広告、Gamma広告マネージャを用いた配信。', ['Alpha広告', 'Beta!広告', 'Gamma広告マネージャ']],
    ['Alpha, Beta + Gammaによる監視。', ['Alpha', 'Beta', 'Gamma']],
    ['Kelo µVision, Épsilonを用いた開発。', ['Kelo µVision', 'Épsilon']],
    ['Alpha (C#), Beta 5 (C++/Blue) を用いた試作。', ['Alpha', 'Beta 5']],
    ['Alphaを用いた検索、Beta, Gammaなどのベクトルデータベース。', ['Alpha', 'Beta', 'Gamma']],
    ['AlphaのBetaCube, Gammaを用いた集計。', ['BetaCube', 'Gamma']],
    ['BIツール（Alpha）、表計算（Beta）', ['Alpha', 'Beta']],
    ['Web会議ツール（Alpha/Beta Meet）を用いた商談。', ['Alpha', 'Beta Meet']],
    ['Alpha・Beta（課題）／Gamma・Delta（連絡）', ['Alpha', 'Beta', 'Gamma', 'Delta']],
    ['Alpha、Wavely、ナミサーチなどを用いた採用。', ['Alpha', 'Wavely', 'ナミサーチ']],
    ['Alpha、ホワイトボード、スプレッドシートを用いた会議。', ['Alpha']],
    ['Alphaを用いた管理、RXCIによる役割分担、SQXを用いた抽出。', ['Alpha', 'SQX']],
    ['Alpha、IDE、SIEMなど。', ['Alpha']],
    ['オシロスコープ、ロジックアナライザを用いた解析。', []],
    ['ナミサーチ、Wavely、Alpha Recruiterを用いた採用。', ['ナミサーチ', 'Wavely', 'Alpha Recruiter']],
    ['インタビュー、ブレインストーミング、Alphaでの調査。', ['Alpha']],
    [
      'ナミワード クラウド会計、Alpha、ナミワーク採用管理による事務。',
      ['ナミワード クラウド会計', 'Alpha', 'ナミワーク採用管理'],
    ],
    ['WAVES採用、Alpha Hireを用いた管理。', ['WAVES採用', 'Alpha Hire']],
    ['Alpha広告, WAVE広告, X広告, SNS広告の入稿。', ['Alpha広告', 'WAVE広告', 'X広告']],
    ['Alpha, Beta and Gamma for tracking the work.', ['Alpha', 'Beta', 'Gamma']],
    ['Alpha Defender for Endpoint, Beta to watch lights.', ['Alpha Defender for Endpoint', 'Beta']],
    ['Alpha、ファイアウォール、プロジェクター、コードレビューを用いた点検。', ['Alpha']],
  ])('finds the products of "%s"', (cell, names) => {
    expect(toolNames(cell, '開発')).toEqual(names)
  })

  it('takes an acronym that is the category for no product', () => {
    expect(toolNames('CRX（Alpha、Beta）を用いた顧客管理。', 'CRX/SFY')).toEqual(['Alpha', 'Beta'])
  })

  it('keeps one notion with a slash together', () => {
    expect(toolNames('Alpha S/4, Betaの基本操作', '')).toEqual(['Alpha S/4', 'Beta'])
  })

  it('knows a list of nothing but products', () => {
    expect(isProductList('Alpha One、Beta、Gamma。')).toBe(true)
    expect(isProductList('CAX（顧客獲得費用）、LTX（生涯価値）。')).toBe(false)
    expect(isProductList('Alphaの理解、Beta。')).toBe(false)
    expect(isProductList('KPX、ROX。')).toBe(false)
    expect(isProductList('Alpha, KNU message format, Beta.')).toBe(false)
  })
})

describe('skillKind', () => {
  it.each([
    ['🚀 技術スキル（ハードスキル）', 'hard'],
    ['🤝 組織・管理スキル（ソフトスキル）', 'soft'],
    ['💻 ツール・サービス', 'tool'],
    ['使用エンジン・ツール', 'tool'],
    ['プログラミングスキル', 'hard'],
    ['開発プロセスとプロジェクト管理', 'hard'],
    ['ソフトウェア', 'tool'],
    ['データエンジニアリングスキル', 'hard'],
    ['ソフトウェア設計', 'hard'],
    ['サービスデザイン', 'hard'],
    ['データベース管理スキル', 'hard'],
    ['コミュニケーションツール', 'tool'],
    ['組織・管理スキル', 'soft'],
  ])('%s is %s', (heading, kind) => {
    expect(skillKind(heading)).toBe(kind)
  })
})

describe('readSkills', () => {
  it('leaves the number of a row out, and takes the tools from their own column', () => {
    const { skills } = readSkills(
      lines(
        '### 技術スキル\n| No. | スキル名 | 説明 | 重要度 |\n|---|---|---|---|\n| 1 | 光学 | 屈折 | ★★ |\n\n### ツール\n| 分類 | ツール | 用途 |\n|---|---|---|\n| 図面 | Alpha / Beta CAD | Gammaによる設計 |',
      ),
    )
    expect(skills).toMatchObject([
      { kind: 'hard', name: '光学', description: '屈折\n★★' },
      { kind: 'tool', name: '図面', description: 'Alpha / Beta CAD\nGammaによる設計', tools: ['Alpha', 'Beta CAD'] },
    ])
  })

  it('finds the tools in the name of a bullet whose text names none', () => {
    const { skills } = readSkills(lines('### 使用ツール\n- Alpha / Beta XD：設計\n- BI：可視化\n- **記録** - Gamma'))
    expect(skills.map(({ name, tools }) => [name, tools])).toEqual([
      ['Alpha / Beta XD', ['Alpha', 'Beta XD']],
      ['BI', []],
      ['記録', ['Gamma']],
    ])
  })

  it('takes no protocols for products, however they are written', () => {
    const row = (name: string) =>
      readSkills(lines(`### 技術スキル\n- **${name}** - KNX、Wave Low Energy、Seanet。`)).skills[0]
    expect(row('通信プロトコル')).not.toHaveProperty('tools')
    expect(row('認証')).not.toHaveProperty('tools')
    expect(row('通信')).not.toHaveProperty('tools')
    expect(row('灯台基盤')).toMatchObject({ tools: ['KNX', 'Wave Low Energy', 'Seanet'] })
  })

  it('reads the three tables, with or without a blank line and in bold', () => {
    const { skills } = readSkills(
      lines(
        '### ハードスキル\n| スキル | 詳細な説明 |\n|---|---|\n| **光学** | `LED`と**波** |\n\n### ソフトスキル\n\n| スキル | 詳細な説明 |\n|---|---|\n| 対話 | 聞く力。 |\n\n### ツール\n| ツールカテゴリ | 具体的なツール名と用途 |\n| --- | --- |\n| 図面 | AlphaCAD、BetaCADを用いた設計。 |',
      ),
    )
    expect(skills).toEqual([
      { kind: 'hard', name: '光学', description: 'LEDと波', line: 4, endLine: 4 },
      { kind: 'soft', name: '対話', description: '聞く力。', line: 10, endLine: 10 },
      {
        kind: 'tool',
        name: '図面',
        description: 'AlphaCAD、BetaCADを用いた設計。',
        tools: ['AlphaCAD', 'BetaCAD'],
        line: 15,
        endLine: 15,
      },
    ])
  })

  it('reads bullets under headings and bold lines', () => {
    const { skills } = readSkills(
      lines(
        '#### **航法スキル**\n- **星** - AlphaMap、BetaMap。\n- 地図（紙）の読解\n  継続した説明\n\n**使用ツール**\n* OneDrive / TwoDrive（保管）',
      ),
    )
    expect(skills).toMatchObject([
      { kind: 'hard', name: '星', description: 'AlphaMap、BetaMap。', tools: ['AlphaMap', 'BetaMap'] },
      { kind: 'hard', name: '地図（紙）の読解', description: '継続した説明', line: 3, endLine: 4 },
      { kind: 'tool', name: 'OneDrive / TwoDrive（保管）', tools: ['OneDrive', 'TwoDrive'] },
    ])
  })

  it('takes the kind of bullets without a heading from the section, unless it names skills too', () => {
    const bullets = lines('- Alpha\n- 星図')
    expect(readSkills(bullets, '使用するツール').skills).toMatchObject([
      { kind: 'tool', tools: ['Alpha'] },
      { kind: 'tool' },
    ])
    expect(readSkills(bullets, '必要なスキルとツール').skills).toMatchObject([{ kind: 'hard' }, { kind: 'hard' }])
  })

  it('knows products listed one below the other', () => {
    const { skills } = readSkills(lines('- **星**\n  - AlphaMap\n  - Beta Map'))
    expect(skills).toMatchObject([{ name: '星', description: 'AlphaMap\nBeta Map', tools: ['AlphaMap', 'Beta Map'] }])
  })

  it('keeps pipes inside code and cells beyond the header', () => {
    const { skills } = readSkills(
      lines('### x\n| スキル | 詳細な説明 |\n|---|---|\n| 論理 | `a || b` と 否定 |\n| 余り | 一 | 二 |'),
    )
    expect(skills.map((skill) => skill.description)).toEqual(['a || b と 否定', '一 | 二'])
  })

  it('names a table that holds no skills', () => {
    const { skills, diagnostics } = readSkills(lines('| 月 | 潮 |\n|---|---|\n| 一月 | 大潮 |'))
    expect(skills).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'table-unrecognised', line: 1, endLine: 3 }])
  })
})

describe('headings in another form', () => {
  it.each([
    ['* **技術スキル**\n  * 光学\n* **組織・管理スキル**\n  * 調整'],
    ['技術スキル：\n- 光学\n\nソフトスキル：\n- 調整'],
  ])('%s', (text) => {
    expect(readSkills(lines(text)).skills).toMatchObject([
      { kind: 'hard', name: '光学' },
      { kind: 'soft', name: '調整' },
    ])
  })
})
