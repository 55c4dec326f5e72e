// Finds the provider of a course: `Seaversityの「…」`, `SeaversityやWavedemyで…`, `オンライン講座（例：…）`.

const latin = `[A-Za-z][A-Za-z0-9.+&'’-]*(?: [A-Za-z0-9&+][A-Za-z0-9.+&'’-]*)*`
/** `Waveスキルショップ`: the maker's name with a word of its own for the place to learn at. */
const place =
  '(?: ?(?:[\\p{Script=Katakana}ー]*(?:ショップ|アカデミー|スクール|ワークショップ|キャンパス|ラーニング|カレッジ)|学び放題))?'
const japanese =
  '[\\p{Script=Katakana}\\p{Script=Han}ー・]{2,20}(?:大学院?|研究室|研究所|協会|協議会|連盟|機構|学会|財団|スクール|アカデミー|カレッジ|学び放題|大学校)'
const name = `(?:${latin}${place}|${japanese})`
const gloss = String.raw`(?:\s*[(（][^()（）]*[)）])?`
const joiner = String.raw`\s*(?:(?:や|または|もしくは|あるいは|および)[、,]?|、|,|，|・|と|/|／)\s*`
/** After a name in Latin letters a name in katakana is another provider. */
const further = `(?:${name}|[\\p{Script=Katakana}ー]{3,})`
const names = `${name}${gloss}(?:${joiner}${further}${gloss})*`

// Made once: names are long expressions, and a guide has hundreds of lines.
const rightBefore = new RegExp(
  `(?:^|[、，,。]\\s*)(${names})\\s*(?:の(?:公式|無料|オンライン)?(?:コース|講座|講義|教材|チュートリアル)?|で|での|が提供する|で提供されている|で提供される|提供の|\\s*[：:]\\s*| - | )?$`,
  'u',
)
const owner = new RegExp(
  `^(${names})((?:の|が(?:無料で?|公式に)?(?:提供|公開|配信|運営)(?:する|している))[^、，。「」『』]{1,16})$`,
  'u',
)
const atStart = new RegExp(`^(${names})\\s*`, 'u')
const behind = new RegExp(`^\\s*(?:on|at|from)\\s+(${latin})`)
const whole = new RegExp(`^${name}$`, 'u')

/** Providers stand beside their titles; longer text would be searched in quadratic time. */
const maxLength = 300

/** A subject, not a provider: `Alphaの使い方`, `Betaの原則`, `認定…の資格`. */
const subject =
  /^の(?:使い方|資格|認定資格|試験|基礎|基本|原則|操作|概念|理論|知識|仕組み|公式ドキュメント|研修|活用|利用|機能|導入|実装|最新|各種|認証|習得|学習(?!パス|コース|教材|コンテンツ|プログラム|サイト)|スキル|設計|開発|プログラミング|関連)/

/** A body that trains people owns its 研修; anything else before の研修 is what one is trained in. */
const isBody = /(?:協会|協議会|連盟|機構|学会|財団|大学院?)(?:\s*[(（][^()（）]*[)）])?$/

/** Katakana words for subjects and for ways of learning. */
const topic =
  /(?:ング|オンライン|デザイン|デザイナー|エンジニア|マネジメント|マネージャー|ビジネス|セキュリティ|ネットワーク|システム|アルゴリズム|クラウド|ゲーム|リーダーシップ|コミュニケーション|データ|データベース|ブロックチェーン|アジャイル|スクラム|ファイナンス|プロダクト|プロジェクト|プラットフォーム|コース|レベル|サービス|インフラ|フレームワーク|アーキテクチャ|サイエンス|ロジスティクス|ガバナンス|コンプライアンス|ファシリテーション|プレゼンテーション|アプリ|ツール|テスト|スキル|メディア|コンテンツ|ライティング|アニメーション|シミュレーション|セールス|サクセス|スタートアップ)$/

/** `text` begins at the line's start or right after the title before. */
export function providerBefore(text: string): string | null {
  const before = text
    .slice(-maxLength)

    .replace(/^.*[。」』]/s, '')
    .replace(/^\s*[(（][^()（）]*[)）]\s*/, '')
    .replace(/^(?:や|、|，|,|または|と|そして|また|および|加えて|さらに)+\s*/, '')
  const match = rightBefore.exec(before)
  if (match?.[1] !== undefined) return tidy(match[1])
  return ownerBefore(before) ?? katakanaOwner(before) ?? leadingProvider(before)
}

/** `Seaversityの人気講座「…」`: the name, and a word for what it gives, right before the title. */
function ownerBefore(before: string): string | null {
  const match = owner.exec(before)
  if (match?.[1] === undefined || subject.test(match[2] ?? '')) return null
  return tidy(match[1])
}

/** `ラーニングポートの「…」`: a site with a katakana name; words for what is learnt are none. */
function katakanaOwner(before: string): string | null {
  const match = /^([\p{Script=Katakana}ー]{4,})(?:の|で)$/u.exec(before)
  return match?.[1] === undefined || topic.test(match[1]) ? null : match[1]
}

/** Names at the start, followed by what makes them a place to learn at. */
export function leadingProvider(text: string): string | null {
  const match = atStart.exec(text.slice(0, maxLength))
  if (match?.[1] === undefined) return exampleProvider(text)
  const rest = text.slice(match[0].length).replace(/^(?:など|等)(?=[のでが])/, '')
  if (/certif|認定|資格|program|specialist|associate|professional/i.test(match[1])) return exampleProvider(text)
  const isPlace = /^(?:での?(?!き)|にて|が(?:無料で?|公式に)?(?:提供|公開|配信|運営)|主催)/.test(rest)
  const isOwner =
    /^の/.test(rest) &&
    (isBody.test(match[1]) || !subject.test(rest)) &&
    /コース|講座|研修|チュートリアル|プログラム|トレーニング|ワークショップ|講義|教材|レッスン|クラス|資料|動画|入門|ハンズオン|ラボ|学習パス|ラーニング|プラットフォーム|サイト|「|『/.test(
      rest,
    )
  return isPlace || isOwner ? tidy(match[1]) : exampleProvider(text)
}

/** `"…" on Wavedemy`. */
export function providerAfter(after: string): string | null {
  return behind.exec(after.slice(0, maxLength))?.[1] ?? null
}

/** Nothing but one name. */
export function providerName(text: string): string | null {
  return whole.test(text) ? text : null
}

/** The example after a word for a course or a school. */
function exampleProvider(text: string): string | null {
  const match =
    /(?:講座|コース|サービス|プラットフォーム|スクール|サイト|プログラム|研修|教材|英会話)\s*[(（]例\s*[:：]\s*([^()（）]+)[)）]/.exec(
      text.slice(0, maxLength),
    )
  return match?.[1] === undefined ? null : match[1].replace(/(?:など|等)$/, '').trim()
}

/** Brackets after a name explain it; they are no part of it. */
function tidy(text: string): string {
  return text.replaceAll(/\s*[(（][^()（）]*[)）]/g, '').trim()
}
