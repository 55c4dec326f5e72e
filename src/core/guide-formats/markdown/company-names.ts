// Extracts company names from a list such as `青波海運、ミナトなど、…`, leaving out what only describes companies.

/** Common nouns for kinds of companies; an item that ends in one is a description, not a name. */
const kind =
  /(?:企業|(?<!株式|有限|合同)会社|メーカー|部門|業界|機関|スタートアップ|ベンチャー|事業者|(?:通信|携帯|大手)キャリア|プラットフォーマー|代理店|小売店|ファーム|SIer|ベンダー|プロバイダー|各社|系列|団体|官公庁|自治体|(?<!工)業|産業|(?:自社|クラウド|Web|各種|オンライン|配信|金融)サービス|事業|部署|チーム|商社|(?:Web|ニュース|オウンド)メディア|(?:独立系|制作)スタジオ|領域|分野|製品|組織|大手|ユニコーン|取引所|インフラ)$/

/** `監査法人` is a kind, `青波監査法人` a name: nothing but a word for size or place stands before a kind. */
const kindOfBody =
  /^(?:四大|五大|準?大手|中堅|中小|国際|国内|外資系?|地方|各種|一般|公益|独立行政|国立研究開発|非営利|NPO|[・、とや]|社団|財団|監査|税理士|弁護士|司法書士|社会保険労務士|社労士|特許業務|医療|学校|社会福祉|宗教|農業|有限責任)*法人(?:等|など)?$/

const describing =
  /の(?=.)|関連|特化|独立系|^大手|成長中|急成長|新興|^外資系|^中堅|多くの|各種|その他|国内|^主要|向け|^地方|^メガ(?:バンク|ベンチャー)|^ネット(?:銀行|証券)|する|した|している|される/

/** What only the names of companies end in, whatever stands before: `北の灯台ホールディングス`. */
const legalEnd =
  /^(?!大手|国内|外資|新興|中堅|各種).*(?:ホールディングス|コーポレーション|カンパニー|製作所|フィナンシャルグループ|株式会社)$/

/** A particle between words makes a clause: `開発を内製化`, `海外に展開`. */
const clause =
  /(?<=.)を(?=.)|(?<=[\p{Script=Han}\p{Script=Katakana}ーA-Za-z])[はがに](?=[\p{Script=Han}\p{Script=Katakana}A-Za-z].)/u

const exactly =
  /^(?:産業機械|半導体|電子部品|精密機器|食品|飲料|化粧品|アパレル|ファッション|化学|素材|電機|電力|ガス|旅行|観光|人材|出版|放送|新聞|航空|鉄道|宇宙|航空宇宙|防衛|農業|飲食|外食|エンタメ|エンターテインメント|音楽|映像|映画|アニメ|スポーツ|日用品|製薬|医薬品|バイオ|住宅|建築|土木|法律|会計|税務|行政|政府|シンクタンク|決済|暗号資産|ブロックチェーン|メタバース|ロボティクス|ロボット|ドローン|モビリティ|クラウド|セキュリティ|サイバーセキュリティ|データセンター|ヘルスケア|コマース|Eコマース|D2C|AdTech|HRTech|HRテック|InsurTech|Web制作|受託開発|ハードウェア|ソフトウェア|銀行|証券|保険|金融|製造|小売|流通|医療|通信|物流|不動産|教育|広告|商社|自動車|家電|ゲーム|建設|エネルギー|インフラ|コンサル|コンサルティング|メディア|プロダクション|スタジオ|エージェンシー|大学|病院|学校|研究所|生保|損保|キャリア|サービス|IT|SaaS|EC|FinTech|フィンテック|HealthTech|ヘルステック|EdTech|エドテック|MaaS|Web3|AI|IoT|DX|CtoC|BtoB|BtoC|B2B|B2C)$/i

const maxNameLength = 40

/** Everything up to など counts; what follows it explains. */
export function companyNames(text: string): string[] {
  const bare = dropBrackets(openKinds(text.normalize('NFC')))
  const listed =
    bare.split(/(?:など|等(?=[、。\s]|の|が|$)|といった|をはじめ|をはじめとする|ほか(?=[、。]|$))/)[0] ?? ''
  const hasEnd = listed.length < bare.length
  if (hasEnd && aboutTechnology.test(bare.slice(listed.length))) return []
  const sentence = listed.split('。')[0] ?? ''
  const parts = splitParts(sentence)
  const names = [...splitNames(sentence), ...(hasEnd ? furtherLists(bare.slice(listed.length)) : [])]
  // Without など a list is told from a sentence by its items.
  if (!hasEnd && (names.length * 2 < parts.length || !isName(parts[0] ?? '') || endsAsSentence.test(sentence)))
    return []
  return names
}

/** `…など、港湾灯業、Blue Portなど`: after the end of one list another one, of nothing but names and with an end of its own. */
function furtherLists(after: string): string[] {
  const list = /^(?:など|等|ほか)[、,，]([^。]{2,200}?)((?:など|等|ほか)(?=[、。]|$).*)$/s.exec(after)
  if (list === null) return []
  const names = splitNames(list[1] ?? '')
  if (names.length === 0 || names.length < splitParts(list[1] ?? '').length) return []
  return [...names, ...furtherLists(list[2] ?? '')]
}

/** `…などの先端技術を用いる`: the list names technologies, not companies. */
const aboutTechnology = /^(?:など|等|といった)の[^、。]{0,15}?(?:技術|領域|分野|手法|規制|課題)[をにでがの]/

/** What a company works in, rather than a kind of company. */
const field = /(?:領域|分野|業界|(?<!企)業|産業|サービス|製品|事業|技術)$/

function speaksOfCompanies(head: string): boolean {
  return kind.test(head) && !field.test(head)
}

/** `海運各社（青波、ミナト）、…`: where the words before a bracket are a kind, the names stand in it. */
function openKinds(text: string): string {
  return text.replaceAll(
    /([^、，,。（()）]{0,40})[(（]([^()（）]{2,200})[)）](?:や)?/g,
    (whole, head: string, inside: string) => {
      const listed = inside.replace(/^例\s*[：:]\s*/, '').replace(/(?:など|等)$/, '')
      const isKind = speaksOfCompanies(head.trim()) || (describing.test(head.trim()) && !field.test(head.trim()))
      const isList = splitParts(listed).length >= 2 && splitNames(listed).length === splitParts(listed).length
      return isKind && isList ? `${listed}、` : whole
    },
  )
}

const endsAsSentence = /(?:する|します|です|ます|ました|いる|ある|れる|した)$/

/** An industry in a list makes the plain words beside it industries too: `自動車、家電、産業機械などのメーカー`. */
export function splitNames(text: string): string[] {
  const parts = splitParts(text)
  const namesIndustries = parts.some((part) => exactly.test(part))
  return parts.filter((part) => isName(part) && !(namesIndustries && /^[\p{Script=Han}]{2,5}$/u.test(part)))
}

function splitParts(text: string): string[] {
  // A dot separates where nothing else does; between katakana it belongs to a name.
  const dotted = /[、，,/]/.test(text)
    ? text
    : text.replaceAll(/(?<![\p{Script=Katakana}ー])・|・(?![\p{Script=Katakana}])/gu, '、')
  return dotted
    .split(
      /[、，,]|\s[/／]\s|(?<=[^/\s、，,・]{3})\/(?=[^/\s、，,・]{3})|(?<=[\p{Script=Katakana}ー])・(?=[A-Z])|(?<=[\p{Script=Han}\p{Script=Katakana}ーA-Za-z])や[、,]?(?=[\p{Script=Han}\p{Script=Katakana}A-Za-z])|および|及び|または/u,
    )
    .map((part) =>
      part
        .replace(/^(?:例[：:]|主に|特に|そして|および|また)\s*/, '')
        .replaceAll(/[「」『』"“”]/g, '')
        .trim(),
    )
    .filter((part) => part !== '')
}

export function isName(text: string): boolean {
  return (
    text !== '' &&
    text.length <= maxNameLength &&
    !kind.test(text) &&
    !kindOfBody.test(text) &&
    (!describing.test(text) || legalEnd.test(text)) &&
    !exactly.test(text) &&
    !clause.test(text) &&
    !/[。！？!?：:]|^etc\.?$/i.test(text) &&
    /[\p{L}]/u.test(text)
  )
}

/** `甲、乙などが代表的です`: a sentence whose subject is a list of companies. */
function subjectList(text: string): string[] {
  const list =
    /^([^。]{2,200}?)(?:(?:など|等)(?:が(?:代表|該当|挙げ|有名|含ま|あり)|の(?:大手|国内|外資系|有名)?(?:企業|会社|メーカー|各社)(?:が|で))|といった(?:大手|国内|外資系|有名)?(?:企業|会社|メーカー|各社)(?:が|で))/.exec(
      dropBrackets(text).trim(),
    )
  const parts = splitParts(list?.[1] ?? '')
  const names = splitNames(list?.[1] ?? '')
  return names.length >= 2 && names.length === parts.length ? names : []
}

/** A line that is nothing but a list with など at its end. */
export function bareList(text: string): string[] {
  const list = /^([^。]{2,200}?)(?:など|等)。?$/.exec(dropBrackets(text).trim())
  const parts = list?.[1]?.split(/[、，]/) ?? []
  const names = splitNames(list?.[1] ?? '')
  return names.length >= 2 && names.length === parts.length ? names : subjectList(text)
}

/** Words for work in katakana, which stand in lists just like names. */
const kindOfWork =
  /(?:ング|ション|デザイン|システム|サービス|マネジメント|セキュリティ|クラウド|データ|アプリ|ゲーム|ツール|テスト|インフラ|ネットワーク|プラットフォーム|ソリューション|エンジニア|サポート|リサーチ|コンテンツ|メディア)$/

/** A bullet that is nothing but names, told from a list of work by names in katakana or Latin letters. */
export function namesInBullet(text: string): string[] {
  if (/[。：:]/.test(text)) return []
  const bare = dropBrackets(text)
  const [parts, names] = [splitParts(bare), splitNames(bare)]
  const foreign = names.filter((name) => /^[^\p{Script=Han}ぁ-ん]{3,}$/u.test(name) && !kindOfWork.test(name))
  return names.length >= 2 && names.length === parts.length && foreign.length * 2 >= names.length ? names : []
}

/** The names in an example bracket, when what stands before it speaks of companies. */
export function exampleNames(text: string): string[] {
  return [
    ...text.matchAll(
      /([^、。（(]{0,20})\s*[(（]\s*(?:例|代表例|主な企業)\s*[：:]?\s*([^()（）]+(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]/g,
    ),
  ].flatMap((match) => {
    const head = (match[1] ?? '').trim()
    const isCompany = head === '' || speaksOfCompanies(head) || /(?:スタジオ|グループ|銀行|プロダクション)$/.test(head)
    return isCompany ? companyNames(`${match[2] ?? ''}${/(?:など|等)$/.test(match[2] ?? '') ? '' : 'など'}`) : []
  })
}

export function dropBrackets(text: string): string {
  let result = ''
  let depth = 0
  for (const character of text) {
    if (/[(（]/.test(character)) depth += 1
    else if (/[)）]/.test(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0) result += character
  }
  return result
}
