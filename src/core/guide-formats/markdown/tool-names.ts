// Finds the product names in a tool cell: `Alpha, Beta, Gammaを用いたタスク管理、…` names three tools and some work.

/** Products are written in Latin letters or digits; what is written in Japanese is a kind of tool or a piece of work. */
const latinName =
  /^[\p{Script=Latin}0-9µ][\p{Script=Latin}0-9.+#&'’!_-]*(?: [\p{Script=Latin}0-9µ&#][\p{Script=Latin}0-9.+#&'’!_-]*)*(?:シリーズ)?/u

const wholeName = new RegExp(`${latinName.source}$`, 'u')

/** A product's own Japanese word after the maker's name, as in `Alphaスプレッドシート`; common nouns for kinds of tools are none. */
const japaneseTail =
  /^\s?(?:[\p{Script=Katakana}ー]{3,}|広告(?:マネージャー?)?|会計|翻訳|公式アカウント)(?=$|[\s、。/(（をのにでとや]|など|等)/u
/** What a suite calls its parts by the work of an office, as in `Alpha採用管理`. */
const officeTail =
  /^(?:採用|労務|勤怠|経費|給与|人事|人事労務|請求書|電子契約|契約|会計)(?:管理|精算|計算)?(?=$|[\s、。/(（をのにでとや]|など|等)/u

/** `Alpha広告` is a service, SNS広告 a kind of advertising. */
const kindOfAdvertising = /^(?:Web|SNS|TV|CM|PPC|CPC|DSP|SEM|OOH|DOOH|EC|IT|AI|LP|PR|B2B|BtoB)$/i

const kindOfTool =
  /(?:ツール|ソフト|ソフトウェア|サーバー?|ブラウザ|システム|サービス|クライアント|ライブラリ|フレームワーク|アプリ|アプリケーション|プラットフォーム|エンジン|データ|データベース|ダッシュボード|パイプライン|チャットボット|ボット|テスト|デザイン|コード|スキル|サイト|ページ|クラウド|モデル|スクリプト|マクロ|プラグイン|エディタ|パッケージ|コンテナ|メディア|マーケティング|エージェント)$/

/** Things of work that stand beside products in lists. */
const commonObject =
  /(?:シート|ボード|チャート|マップ|アンケート|スライド|フォーム|カメラ|センサー|デバイス|タブレット|ディスプレイ|インターフェース|ドキュメント|レポート|ログ|メール|チャット|ビデオ|カンバン|プロトタイプ|ワイヤーフレーム|テンプレート|フレームワーク|ネットワーク|サーバーレス|セキュリティ|マネジメント|ング|ション|レビュー|インタビュー|ワークショップ|プレゼン|ペルソナ|シナリオ|フロー|ルール|ガイドライン|ポリシー|マニュアル|リスト|プロトコル|ライセンス|ロジック|アルゴリズム|ポータル|リポジトリ|コミュニティ|アナライザー?|スコープ|プロジェクター?|モニター?|マイク|ケーブル|ウェア|ウォール|デバッガー?|コンパイラー?|プロファイラー?|キャッシュ|ストレージ|クラスター?)$/

/** What follows the names when a cell says what they are used for. */
const instrument =
  /^\s*(?:(?:など|等|ほか|といった|のような)(?:各種)?(?:の\S{0,12}?(?:ツール|サービス|製品|ソフト))?\s*)?(?:を(?:用い|使|活用|利用|駆使|通じ|介し|組み合わせ|はじめ|中心|導入|ベース)|に?による|により|によって|での|にて|で(?!き)|上での|の(?:活用|利用|使用|操作|導入)|[：:]|[-–—―]\s)/

/** `…などのベクトルデータベース`: what the names are says that they are products. */
const softwareKind =
  /^\s*(?:など|等|といった)の\S{0,12}?(?:データベース|DB|ライブラリ|フレームワーク|プラットフォーム|エンジン|システム|ツール|サービス|ソフト|アプリ|SDK|製品)/

const particle = /^\s*(?:など|等|の|を|に|で|と|や|は|が|も|へ|といった|および|及び)/

const connector =
  /^(?:そして|または|もしくは|あるいは|および|及び|さらに|主に|特に|例えば|例[：:]|その他|他に|and |or )\s*/i

/** No product, nor a few joined by slashes, has a longer name; longer text would be searched in quadratic time. */
const maxNameLength = 200

type Piece = { text: string; parenthesis: string | null; rest: string }

/** `category`: the row's name. An acronym that stands there is the kind of tool, not a product. */
export function toolNames(cell: string, category: string): string[] {
  const names: string[] = []
  let pending: string[] = []
  let isFirstGroup = true
  let isDescription = false
  let isAfterName = false
  const accept = (found: readonly string[]): void => {
    for (const name of found) if (!names.includes(name) && !isKindOfTool(name, category)) names.push(name)
  }
  const parts = segments(cell)
  for (const [index, segment] of parts.entries()) {
    const isInList = (): boolean => isFirstGroup && (isAfterName || isBeforeName(parts, index))
    const piece: Piece | null = readPiece(segment) ?? (isInList() ? readKatakana(segment) : null)
    isAfterName = piece !== null && /^[\s.]*$/.test(piece.rest) && piece.parenthesis === null
    if (piece === null) {
      const inside = isDescription ? [] : listedInParenthesis(segment)
      accept(inside.length > 0 ? inside : namedInside(segment))
      continue
    }
    const found = splitSlashes(piece.text)
    // A slash alone, as in `Alpha（iOS/Android）`, says what the product runs on or is used with.
    const inside = /[、,，]/.test(piece.parenthesis ?? '') ? listOfNames(piece.parenthesis ?? '') : []
    const all = inside.length >= 2 ? [...found, ...inside] : found
    const isUsed = instrument.test(piece.rest) || softwareKind.test(piece.rest)
    if (isUsed || (isFirstGroup && particle.test(piece.rest))) {
      // `OKRによる目標管理`: in a description an acronym is a method as often as a product.
      const isMethod = isDescription && !found.some(hasLowerCase) && !/^を/.test(piece.rest)
      accept([...pending, ...(isMethod ? [] : all)])
      pending = []
      isFirstGroup = false
      isDescription = true
    } else if (/^[\s.]*$/.test(piece.rest)) {
      if (isFirstGroup || piece.parenthesis !== null) accept(isDescription && !hasLowerCase(piece.text) ? [] : all)
      else pending.push(...all)
    } else {
      // `BIツール（Alpha）`: the letters belong to a kind of tool, the products stand in brackets.
      const listed: string[] = isDescription ? [] : listedInParenthesis(segment)
      accept(listed.length > 0 ? listed : namedInside(segment))
      pending = []
      isFirstGroup &&= listed.length > 0
      isDescription ||= listed.length === 0
    }
  }
  accept(pending.filter(hasLowerCase))
  return names
}

/** True when the text is nothing but a list of products, so that they may stand as tools of a skill. */
export function isProductList(text: string): boolean {
  const items = text
    .replace(/[。.]\s*$/, '')
    .replace(/(?:など|等)$/, '')
    .split(/[、,，\n]|\s\/\s/)
    .map((item) => item.trim())
  // Later words in small letters make a phrase: `ICU message format`.
  const isName = (item: string): boolean => wholeName.test(item) && !/\s[a-z]{3,}/.test(item)
  return items.length >= 2 && items.every(isName) && items.some(hasLowerCase)
}

export function productList(text: string): string[] {
  return toolNames(text.replace(/[。.]\s*$/, ''), '')
}

function hasLowerCase(text: string): boolean {
  return /[a-z]/.test(text)
}

/** Kinds of tools, notations and measures that are written like products. */
const kindAcronym =
  /^(?:IDE|OS|BI|ERP|CRM|SFA|MA|CMS|CDP|DMP|SIEM|EDR|XDR|SOAR|WAF|IDS|IPS|VPN|DAW|CAD|CAE|CAM|PLM|RPA|SaaS|PaaS|IaaS|API|SDK|CLI|GUI|UI|UX|UI\/UX|CI\/CD|AI|ML|LLM|RAG|IoT|KPI|OKR|ROI|UML|BPMN|ER|WBS|RACI|SWOT|PDCA|KPT|PC|GPU|CPU|Web|Wiki)$/

function isKindOfTool(name: string, category: string): boolean {
  return kindAcronym.test(name) || (/^[A-Z]{2,5}$/.test(name) && category.includes(name))
}

/** `Alpha, Beta and Gamma for tracking`, as a Japanese cell would put it. */
function inJapanese(cell: string): string {
  return cell
    .replaceAll(/(?<=[A-Za-z0-9+#)])\s+(?:and|or)\s+(?=[A-Z])/g, '、')
    .replaceAll(/(?<=[A-Za-z0-9+#)])\s+(?:(?:used\s+)?(?:for|to|in|when|while)|as)\s+(?=[a-z])/g, 'を用いた ')
}

/** Splits at commas, full stops and line breaks outside parentheses, and at や, と and また は between Latin names. */
function segments(cell: string): string[] {
  const joined = (/[ぁ-んァ-ヶ一-龠]/.test(cell) ? cell : inJapanese(cell))
    .replaceAll('\n', '、')
    .replaceAll(/(?<=[)）])\s*[/／]\s*(?=[A-Za-z0-9])/g, '、')
    .replaceAll('／', ' / ')
    .replaceAll(/(?<=[A-Za-z0-9)）])\s+[+＋]\s+(?=[A-Za-z0-9])/g, '、')
    .replaceAll(/(?<=[A-Za-z0-9+#)）])\s*(?:または|もしくは|あるいは|および|及び|と|や|＆|＋)\s*(?=[A-Za-z0-9])/g, '、')
    .replaceAll(/(?<=[A-Za-z0-9)）])・(?=[A-Za-z0-9])/g, '、')
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const character of joined) {
    if (/[(（「『]/.test(character)) depth += 1
    if (/[)）」』]/.test(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && /[、,，。;；]/.test(character)) {
      parts.push(part)
      part = ''
    } else part += character
  }
  parts.push(part)
  return parts.map((text) => dropConnectors(text.trim())).filter((text) => text !== '')
}

function dropConnectors(text: string): string {
  let rest = text
  for (let next = rest.replace(connector, ''); next !== rest; next = rest.replace(connector, '')) rest = next
  return rest
}

/** `isProduct`: what stands before it was its maker. */
function readPiece(segment: string, isProduct = false): Piece | null {
  // A slash joins names as long as a name follows it: `Alpha/Beta Engine`, `Gamma / Delta`.
  const maker = /^[\p{Script=Katakana}ー]{3,}(?= [A-Z][a-z])/u.exec(segment)?.[0] ?? ''
  const isMaker = maker !== '' && !kindOfTool.test(maker) && !commonObject.test(maker)
  let text = isMaker ? `${maker} ` : ''
  let rest = segment.slice(text.length)
  for (;;) {
    const name = latinName.exec(rest)
    if (!name) break
    text += name[0]
    rest = rest.slice(name[0].length)
    const tail = tailAfter(name[0], rest)
    if (tail !== '' && !kindOfTool.test(tail)) {
      text += tail
      rest = rest.slice(tail.length)
    }
    const slash = /^\s*\/\s*(?=[A-Za-z0-9])/.exec(rest)
    if (!slash) break
    text += slash[0]
    rest = rest.slice(slash[0].length)
  }
  if (text === '' || text.length > maxNameLength || /^\d+$/.test(text)) return null
  // `MakerのAlpha`: the product, not its maker.
  const owned = /^(?:\s*[(（][^()（）]*[)）])?\s*の(?=[A-Z])/.exec(rest)
  const product = owned === null || isProduct ? null : readPiece(rest.slice(owned[0].length), true)
  if (product !== null) return product
  const parenthesis = /^\s*[(（]([^()（）]*)[)）]/.exec(rest)
  if (parenthesis) rest = rest.slice(parenthesis[0].length)
  return { text, parenthesis: parenthesis?.[1] ?? null, rest }
}

/** A short name or an acronym before Japanese words is mostly a kind of thing: UIデザイン, SQLサーバー. */
function tailAfter(name: string, rest: string): string {
  if (/^広告/.test(rest) && !kindOfAdvertising.test(name)) return japaneseTail.exec(rest)?.[0] ?? ''
  if (/[A-Za-z]{4}$/.test(name)) {
    const part = officeTail.exec(rest)?.[0]
    if (part !== undefined) return part
  }
  return /[A-Za-z][a-z]{3}!?$/.test(name.slice(-5)) || /^公式アカウント/.test(rest)
    ? (japaneseTail.exec(rest)?.[0] ?? '')
    : ''
}

/** A katakana name in the middle of a list of products is one of them, when it is no kind of tool. */
function readKatakana(segment: string): Piece | null {
  const name = /^[\p{Script=Katakana}ー]{4,}(?: [\p{Script=Katakana}ー]{2,})*/u.exec(segment)?.[0] ?? ''
  if (name === '') return null
  const tail = officeTail.exec(segment.slice(name.length))?.[0] ?? ''
  // A maker's name and the part of its suite: `ナミワード クラウド会計`.
  const isPart = tail !== '' && name.includes(' ')
  if (!isPart && (kindOfTool.test(name) || commonObject.test(name))) return null
  const text = name + tail
  const rest = segment.slice(text.length)
  return rest === '' || instrument.test(rest) || /^(?:など|等)/.test(rest) ? { text, parenthesis: null, rest } : null
}

/** The list that the name begins goes on in Latin letters: `ナミサーチ、Wavely`. */
function isBeforeName(parts: readonly string[], index: number): boolean {
  // A cell names a handful; a longer run would be read anew for each of its parts.
  const next = parts.slice(index + 1, index + 9).find((part) => readKatakana(part) === null)
  return next !== undefined && hasLowerCase(readPiece(next)?.text ?? '')
}

/** `CI/CD` and `UI/UX` are one notion; longer halves are two products. */
function splitSlashes(text: string): string[] {
  if (text.length > maxNameLength) return []
  if (!text.includes('/')) return [text]
  if (/\s\/\s/.test(text)) return text.split(/\s+\/\s+/)
  const halves = text.match(/[^\s/]+(?=\/)|(?<=\/)[^\s/]+/g) ?? []
  return halves.every((half) => half.length >= 3) ? text.split('/') : [text]
}

/** Several names in the parenthesis of something that is no product itself: `録音機（Alpha Fシリーズ、Beta Devices）`. */
function listedInParenthesis(segment: string): string[] {
  return [...segment.matchAll(/[(（]([^()（）]*)[)）]/g)].flatMap((match) => listOfNames(match[1] ?? ''))
}

function listOfNames(text: string): string[] {
  const cleaned = text.replace(/^(?:例|主に|特に)[：:]?\s*/, '').replace(/(?:など|等|ほか)$/, '')
  const items = cleaned.split(/[、,，]|や(?=[A-Za-z])/).flatMap((item) => splitSlashes(item.trim()))
  return items.length > 0 && items.every((item) => wholeName.test(item)) ? items : []
}

/** `進捗管理にAlpha` and `チャットはBetaを使用`: the name follows a particle. */
function namedInside(segment: string): string[] {
  const match =
    /[\p{Script=Han}\p{Script=Katakana}ーつ](?:には|では|として|に|は)([A-Za-z][A-Za-z0-9.+#&/ -]*?)(?=$|を|など|等|\s*[(（])/u.exec(
      segment,
    )
  return splitSlashes(match?.[1]?.trim() ?? '').filter(hasLowerCase)
}
