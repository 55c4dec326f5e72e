// The sentences of the command line, in both languages.

import type { BackupKind } from '#contract/backups.ts'
import type { ArchiveSummary } from '#contract/exports.ts'
import type { SkillKind } from '#contract/guide.ts'
import type { ImportEntry } from '#contract/library.ts'
import type { Stage } from '#contract/skills.ts'
import type { Language } from '../loopback/language.ts'

const ja = {
  help: `使い方: shirube 命令 [指定]

  check FILE… [--json] [--strict]           ガイドから読み取れたものと読み取れなかったもの
  import PATH…                              ファイル、フォルダ、ZIP のガイドを取り込む
  roles [--json]                            取り込んだ職種の SLUG と名前
  gap --role SLUG [--stage STAGE] [--json]  職種の必要スキルと自己評価の差
  export pdf --role SLUG --out FILE         キャリアプランをPDFにする
             [--paper A4|Letter] [--without-name] [--hide-amounts]
             [--sections cover,summary,gaps,history,salary,ladder,plan,interview,notes,closing]
  import ARCHIVE.json [--replace]           全データの中身を表示する。--replace で今の記録と置き換える
  export json --out FILE                    全データを書き出す
  export md|ics --role SLUG --out FILE      学習計画をMarkdownに、期限をカレンダーにする
  export csv --table TABLE --out FILE       表を1つCSVにする（gaps、checklist には --role も）
             [--stage STAGE] [--language ja|en]  指定がなければ設定の言語、次に端末の言語
  backup                                    今の記録の控えを作る
  backups [--json]                          控えの一覧
  restore FILE|DATE                         控えに戻す（今の記録の控えを先に作る）。DATE はその日の控えが1つのとき
  serve [--port=N]                          ブラウザで開けるように動き続ける

  STAGE は junior、middle、senior のいずれか、TABLE は skills、gaps、checklist、history のいずれか
  フォルダからは .md と .markdown だけを読みます。名前が . で始まるもの、node_modules、README や LICENSE などは対象外です（ファイルを直接指定すれば読みます）
  SLUG は職種の識別名で、shirube roles で一覧できます
  どの命令にも --data-dir FOLDER（データフォルダ）と --help があります。--version は版を表示します
`,
  unknownCommand: (name: string) => `${name} という命令はありません。shirube --help で使い方を表示します。`,
  usage: (detail: string) => `${detail}。--help で使い方を表示します。`,
  unknownRole: (slug: string, near: readonly string[]) =>
    `--role ${slug} の職種はライブラリにありません。${near.length === 0 ? '' : `近い名前: ${near.join('、')}。`}一覧は shirube roles で表示します。`,
  noRoles: '取り込んだ職種はまだありません。',
  filesNeeded: 'ファイルを指定してください',
  roleNeeded: '--role で職種を指定してください',
  roleTwice: '職種は1つだけ指定してください',
  outNeeded: '--out で書き出すファイルを指定してください',
  archiveHolds: ({ exportedAt, program, guides, ratings, items, changes }: ArchiveSummary) =>
    `${exportedAt} に版 ${program} が書き出した全データ: ガイド ${guides} 件、評価 ${ratings} 件、学習項目 ${items} 件、変更 ${changes} 件`,
  archiveAsk:
    '取り込むと、今の記録はすべてこの中身に置き換わります。元に戻す操作はできませんが、先に今の記録の控えを作ります。置き換えるには --replace を付けてください。',
  archiveTaken: (backup: string) => `今の記録を置き換えました。前の記録の控え: ${backup}`,
  archiveAlone: '全データ（.json）は1件だけで指定してください',
  replaceNeedsArchive: '--replace は全データ（.json）の取り込みに使います',
  knownFormats: (known: readonly string[], format: string) =>
    `書き出せる形式は ${known.join('、')} です（指定: ${format}）`,
  tableNeeded: (known: readonly string[], table: string) =>
    `--table は ${known.join('、')} のいずれかです（指定: ${table}）`,
  badStage: (stage: string) => `--stage は junior、middle、senior のいずれかです（指定: ${stage}）`,
  badSections: (sections: string, known: readonly string[]) =>
    `--sections は ${known.join('、')} から、それぞれ1回だけ選びます（指定: ${sections}）`,
  badPaper: (paper: string) => `--paper は A4 か Letter です（指定: ${paper}）`,
  badLanguage: (language: string) => `--language は ja か en です（指定: ${language}）`,
  checked: (files: number, unreadable: number, warnings: number) =>
    `${files} 件のうち、読めないもの ${unreadable} 件、警告 ${warnings} 件`,
  outcomes: {
    waiting: '待機中',
    new: '新規',
    updated: '更新',
    unchanged: '変更なし',
    restored: '復元',
    undone: '元に戻し済み',
    unreadable: '読めません',
    conflict: '同じ職種のガイドが重複',
    skipped: '同じ職種の先のガイドを残しました',
  } satisfies Record<ImportEntry['outcome'], string>,
  imported: (taken: number, unreadable: number, conflicts: number) =>
    `取り込み ${taken} 件、読めないもの ${unreadable} 件、重複 ${conflicts} 件`,
  presentKept: 'ライブラリのガイドを残しました',
  leftOut: (slug: string, files: readonly string[]) =>
    `${slug} の異なるガイドが ${files.length} 件あるため、ライブラリにあるものを残しました。使うものを1件だけ取り込んでください: ${files.join('、')}`,
  nothingFound: 'ガイド（.md、.markdown）が見つかりません。',
  skipped: (names: readonly string[], more: number) =>
    `対象外: ${names.join('、')}${more > 0 ? ` ほか ${more} 件` : ''}`,
  phases: {
    finding: 'ガイドを探しています',
    reading: '読み取り中',
    sending: '読み込み中',
    importing: '取り込み中',
  },
  progress: (phase: string, done: number, total: number | null) =>
    `${phase} ${total === null ? done : `${done}/${total}`}`,
  stages: { junior: 'ジュニア', middle: 'ミドル', senior: 'シニア' } satisfies Record<Stage, string>,
  fit: '充足率',
  coverage: '評価率',
  range: '範囲',
  critical: '重大ギャップ',
  unrated: '未評価',
  noScore: 'まだ評価がありません',
  notAnalysable: '分析できる必要スキルがありません',
  columns: ['必要スキル', '必要', '現在', '差', '重み', 'w·min', 'w·r'],
  total: '計',
  kinds: { hard: '技術', soft: 'ソフト', tool: 'ツール' } satisfies Record<SkillKind, string>,
  estimated: '推定',
  nextSteps: '次の一歩',
  written: (file: string) => `書き出しました: ${file}`,
  backedUp: (file: string) => `控えを作りました: ${file}`,
  noBackups: '控えはまだありません。',
  backupNeeded: '戻す控えのファイル名か日付（2027-05-31 の形）を指定してください',
  backupKinds: {
    daily: '毎日',
    manual: '手動',
    'before-migration': '形式の更新前',
    'before-restore': '復元前',
    'before-archive': '読み込み前',
    'before-removal': '取り除く前',
    rescued: '取り出し',
  } satisfies Record<BackupKind, string>,
  backupColumns: ['日時', '種類', '大きさ', '中身', 'ファイル'],
  backupContents: (guides: number, ratings: number, items: number) =>
    `ガイド ${guides}、評価 ${ratings}、学習項目 ${items}`,
  backupUnreadable: '読めません',
  severalBackups: (day: string) =>
    `${day} の控えは1つではありません。記録には触れていません。次のファイル名のどれかを指定してください:`,
  restored: (file: string) => `${file} に戻しました。戻す前の記録の控えは backups にあります。`,
  restoredKeeping: (file: string, folder: string) =>
    `${file} に戻しました。それまでのファイルは ${folder} に残してあります。`,
  cannotWrite: (file: string, reason: string) => `${file} に書き込めません（${reason}）。`,
}

export type CommandWords = typeof ja

/** 1 file, 2 files. */
const some = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const en: CommandWords = {
  help: `Usage: shirube COMMAND [OPTIONS]

  check FILE… [--json] [--strict]           what is read from a guide, and what is not
  import PATH…                              guides from files, folders and ZIPs into the library
  roles [--json]                            the SLUG and the name of every imported role
  gap --role SLUG [--stage STAGE] [--json]  what a role needs beside your own ratings
  export pdf --role SLUG --out FILE         the career plan as a PDF
             [--paper A4|Letter] [--without-name] [--hide-amounts]
             [--sections cover,summary,gaps,history,salary,ladder,plan,interview,notes,closing]
  import ARCHIVE.json [--replace]           what an archive holds; --replace puts it in the place of everything
  export json --out FILE                    everything as one archive
  export md|ics --role SLUG --out FILE      the learning plan as Markdown, its dates as a calendar
  export csv --table TABLE --out FILE       one table as CSV (gaps and checklist want --role too)
             [--stage STAGE] [--language ja|en]  else the language of the settings, then of the terminal
  backup                                    make a copy of the present records
  backups [--json]                          list the copies
  restore FILE|DATE                         go back to a copy (DATE: the only one of that day), after one of the present records
  serve [--port=N]                          serve the screens to a browser

  STAGE is junior, middle or senior; TABLE is skills, gaps, checklist or history
  folders stand for the .md and .markdown files below them, without node_modules, names that begin with a dot, and README, LICENSE and the like (name such a file itself to read it)
  SLUG is the short name of a role; shirube roles lists them
  every command takes --data-dir FOLDER (the data folder) and --help; --version prints the version
`,
  unknownCommand: (name) => `There is no command ${name}. See shirube --help.`,
  usage: (detail) => `${detail}. See --help.`,
  unknownRole: (slug, near) =>
    `No role ${slug} is in the library.${near.length === 0 ? '' : ` Near: ${near.join(', ')}.`} See shirube roles.`,
  noRoles: 'No role is imported yet.',
  filesNeeded: 'Name at least one file',
  roleNeeded: 'Name a role with --role',
  roleTwice: 'Name one role only',
  outNeeded: 'Name the file to write with --out',
  archiveHolds: ({ exportedAt, program, guides, ratings, items, changes }) =>
    `an archive that version ${program} wrote at ${exportedAt}: ${some(guides, 'guide')}, ${some(ratings, 'rating')}, ${some(items, 'learning item')}, ${some(changes, 'change')}`,
  archiveAsk:
    'It would take the place of everything that is there now. That can not be undone, but a copy of the present data is made first. Add --replace to go on.',
  archiveTaken: (backup) => `Everything was replaced. The copy of what was there: ${backup}`,
  archiveAlone: 'Name an archive (.json) by itself',
  replaceNeedsArchive: '--replace is for an archive (.json)',
  knownFormats: (known, format) => `The formats to export are ${known.join(', ')}, not ${format}`,
  tableNeeded: (known, table) => `--table is one of ${known.join(', ')}, not ${table}`,
  badStage: (stage) => `--stage is junior, middle or senior, not ${stage}`,
  badSections: (sections, known) => `--sections takes each of ${known.join(', ')} once at most, not ${sections}`,
  badPaper: (paper) => `--paper is A4 or Letter, not ${paper}`,
  badLanguage: (language) => `--language is ja or en, not ${language}`,
  checked: (files, unreadable, warnings) =>
    `${some(files, 'file')}: ${unreadable} unreadable, ${some(warnings, 'warning')}`,
  outcomes: {
    waiting: 'waiting',
    new: 'new',
    updated: 'updated',
    unchanged: 'unchanged',
    restored: 'restored',
    undone: 'undone',
    unreadable: 'unreadable',
    conflict: 'same role twice',
    skipped: 'the first guide of this role was kept',
  },
  imported: (taken, unreadable, conflicts) =>
    `${taken} imported, ${unreadable} unreadable, ${some(conflicts, 'conflict')}`,
  presentKept: "the library's guide was kept",
  leftOut: (slug, files) =>
    `${files.length} different guides are called ${slug}, so the one in the library was kept. Import the one you want by itself: ${files.join(', ')}`,
  nothingFound: 'No guide (.md, .markdown) was found.',
  skipped: (names, more) => `Skipped: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  phases: { finding: 'looking for guides', reading: 'reading', sending: 'handing over', importing: 'importing' },
  progress: (phase, done, total) => `${phase} ${total === null ? done : `${done}/${total}`}`,
  stages: { junior: 'junior', middle: 'middle', senior: 'senior' },
  fit: 'fit',
  coverage: 'coverage',
  range: 'range',
  critical: 'critical gaps',
  unrated: 'not rated',
  noScore: 'nothing is rated yet',
  notAnalysable: 'there are no requirements to analyse',
  columns: ['requirement', 'required', 'current', 'gap', 'weight', 'w·min', 'w·r'],
  total: 'total',
  kinds: { hard: 'technical', soft: 'soft', tool: 'tools' },
  estimated: 'estimated',
  nextSteps: 'next steps',
  written: (file) => `Written: ${file}`,
  backedUp: (file) => `Copy made: ${file}`,
  noBackups: 'There are no copies yet.',
  backupNeeded: 'Name the file of the copy, or its date as 2027-05-31',
  backupKinds: {
    daily: 'daily',
    manual: 'by hand',
    'before-migration': 'before an update',
    'before-restore': 'before a restore',
    'before-archive': 'before an archive',
    'before-removal': 'before a removal',
    rescued: 'rescued',
  },
  backupColumns: ['made', 'kind', 'size', 'holds', 'file'],
  backupContents: (guides, ratings, items) =>
    `${some(guides, 'guide')}, ${some(ratings, 'rating')}, ${some(items, 'item')}`,
  backupUnreadable: 'unreadable',
  severalBackups: (day) => `There is more than one copy of ${day}; nothing was changed. Name one of these files:`,
  restored: (file) => `Restored: ${file}. A copy of the records as they were is in backups.`,
  restoredKeeping: (file, folder) => `Restored: ${file}. The files that were there before are kept in ${folder}.`,
  cannotWrite: (file, reason) => `${file} can not be written (${reason}).`,
}

export const commandWords: Record<Language, CommandWords> = { ja, en }
