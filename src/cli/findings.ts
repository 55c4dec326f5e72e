// What a finding says in a terminal: in English as the parser words it, in Japanese by its code, so that one line has one language.

import type { DiagnosticCode } from '#contract/guide.ts'
import type { Language } from '../loopback/language.ts'

const japanese: Record<DiagnosticCode, string> = {
  'empty-file': 'ファイルが空です',
  'too-large': 'ファイルが大きすぎます',
  'binary-file': '文章のファイルではありません',
  'unknown-encoding': '文字コードを判別できません',
  'too-deep': '入れ子が深すぎます',
  'too-complex': '構造が複雑すぎて、時間内に読めません',
  'line-too-long': '1行が長すぎます',
  'file-unreadable': 'ファイルを開けません',
  'archive-unreadable': 'ZIP を開けません。壊れているか、ZIP ではありません',
  'archive-empty': 'ZIP の中に Markdown ファイルがありません',
  'archive-nested': 'ZIP の中の ZIP は開きません',
  'archive-path': 'ZIP の外を指す名前のため、取り出しません',
  'archive-encrypted': 'パスワードで保護されていて、取り出せません',
  'archive-bomb': '圧縮の割合が大きすぎるため、取り出しません',
  'front-matter-missing': '先頭の情報欄がありません',
  'front-matter-unclosed': '先頭の情報欄が閉じていません',
  'front-matter-invalid': '先頭の情報欄を読めません',
  'front-matter-executable': '先頭の情報欄にプログラムが書かれています',
  'front-matter-field': '先頭の情報欄の項目を読めません',
  'slug-replaced': '識別名をファイル名から付けました',
  'left-out': 'ガイドではない名前のファイルなので外しました。読むには、このファイルだけを選んで取り込んでください',
  'not-a-guide': 'キャリアガイドの形をしていません',
  'section-unrecognised': '種類の分からない節があります',
  'table-unrecognised': '種類の分からない表があります',
  'row-unrecognised': '読み取れない行があります',
  'line-unassigned': 'どの節にも入らない行があります',
  'salary-unreadable': '年収を読み取れません',
  'question-without-answer': '答えのない面接質問です',
  truncated: '途中で切れています',
  'duplicate-row': '同じ行が重なっています',
  'repaired-text': '崩れた文字を直して読みました',
}

export const findingText = (code: DiagnosticCode, message: string, language: Language): string =>
  language === 'ja' ? japanese[code] : message
