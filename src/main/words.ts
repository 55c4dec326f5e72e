// The sentences that the desktop shell itself shows: menu, questions and what stands when no page can be shown.

import type { Language } from '../loopback/language.ts'

const ja = {
  name: 'しるべ',
  file: 'ファイル',
  importGuides: 'ガイドを取り込む…',
  guideFiles: 'ガイド',
  openDataFolder: 'データフォルダを開く',
  quit: 'しるべを終了',
  edit: '編集',
  undo: '元に戻す',
  redo: 'やり直す',
  cut: '切り取り',
  copy: 'コピー',
  paste: '貼り付け',
  selectAll: 'すべて選択',
  go: '移動',
  palette: '検索・移動・操作…',
  home: 'ホーム',
  guides: 'ガイド',
  assess: '自己評価',
  gap: 'ギャップ分析',
  salary: '年収',
  plan: '学習計画',
  interview: '面接対策',
  export: '書き出し',
  settings: '設定…',
  view: '表示',
  inspector: '詳細パネル',
  zoomIn: '拡大',
  zoomOut: '縮小',
  zoomReset: '実際のサイズ',
  fullScreen: '全画面表示',
  reload: '再読み込み',
  developerTools: '開発者ツール',
  window: 'ウインドウ',
  minimize: 'しまう',
  zoomWindow: '拡大／縮小',
  help: 'ヘルプ',
  shortcuts: 'キー操作の一覧',
  newVersion: '新しい版を確かめる…',
  licences: 'ライセンス',
  about: 'しるべについて',
  hide: 'しるべを隠す',
  hideOthers: 'ほかを隠す',
  unhide: 'すべて表示',
  services: 'サービス',

  close: '閉じる',
  cancel: 'やめる',
  openLink: (host: string) => `${host} をブラウザで開く`,
  linkQuestion: 'このリンクはしるべの外に出ます。開きますか。',

  unreadable: (file: string, reason: string) => `${file} は読めませんでした（${reason}）。`,

  cannotStart: 'しるべを開けませんでした。',
  internal: 'しるべの中で予期しないことが起きたため、終了します。保存済みの記録はそのまま残っています。',
  internalTitle: 'しるべは終了します',

  pageGone: '画面が二度続けて止まりました。保存済みの記録はそのまま残っています。',
  reopenPage: '画面を開き直す',
  unresponsive: '画面が応答していません。待つか、画面を開き直すことができます。保存済みの記録は失われません。',
  wait: '待つ',
}

export type Words = typeof ja

const en: Words = {
  name: 'Shirube',
  file: 'File',
  importGuides: 'Import guides…',
  guideFiles: 'Guides',
  openDataFolder: 'Open data folder',
  quit: 'Quit Shirube',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  go: 'Go',
  palette: 'Search and actions…',
  home: 'Home',
  guides: 'Guides',
  assess: 'Self-assessment',
  gap: 'Gap analysis',
  salary: 'Salary',
  plan: 'Learning plan',
  interview: 'Interview',
  export: 'Export',
  settings: 'Settings…',
  view: 'View',
  inspector: 'Details panel',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  reload: 'Reload',
  developerTools: 'Developer tools',
  window: 'Window',
  minimize: 'Minimize',
  zoomWindow: 'Zoom',
  help: 'Help',
  shortcuts: 'Keyboard shortcuts',
  newVersion: 'Check for a new version…',
  licences: 'Licences',
  about: 'About Shirube',
  hide: 'Hide Shirube',
  hideOthers: 'Hide others',
  unhide: 'Show all',
  services: 'Services',

  close: 'Close',
  cancel: 'Cancel',
  openLink: (host) => `Open ${host} in the browser`,
  linkQuestion: 'This link leaves Shirube. Open it?',

  unreadable: (file, reason) => `${file} could not be read (${reason}).`,

  cannotStart: 'Shirube could not open.',
  internal: 'Something unexpected happened inside Shirube, so it closes. What was saved is safe.',
  internalTitle: 'Shirube closes',

  pageGone: 'The window stopped twice in a row. What was saved is safe.',
  reopenPage: 'Reopen the window',
  unresponsive: 'The window is not responding. You can wait or reopen it. Nothing saved will be lost.',
  wait: 'Wait',
}

export const words: Record<Language, Words> = { ja, en }

/** The language of the setting, or of the computer: Japanese unless it speaks something else. */
export function languageOf(setting: 'system' | Language, systemLocale: string): Language {
  if (setting !== 'system') return setting
  return systemLocale.toLowerCase().startsWith('ja') ? 'ja' : 'en'
}
