// The sentences of the loopback host, in both languages, and those for failures that any shell without screens can meet.

import type { FailureCode } from '#contract/failures.ts'
import type { Language } from './language.ts'

const ja = {
  serving: 'しるべを次のアドレスで開けます（Ctrl+C で終了）:',
  opened: 'しるべをブラウザの別ウインドウで開きました。ウインドウを閉じると終了します。',
  openedAgain: 'しるべは起動済みです。そのウインドウを開きました。',
  servingAlready: 'しるべは起動済みです。次のアドレスで開けます:',
  noDisplay: '画面がないため、ブラウザは開きません。',
  noBrowser:
    'Chrome、Chromium、Edge、Brave のいずれも見つかりませんでした。次のアドレスを手元のブラウザで開いてください。',
  browserFailed: (program: string) =>
    `${program} を起動できませんでした。次のアドレスを手元のブラウザで開いてください。`,
  rootSandbox: '注意: root で動いているため、ブラウザをサンドボックスなしで起動します。',
  notBuilt: '画面がまだビルドされていません。npm run build を実行してください。',
  portTaken: (port: number) => `ポート ${port} はほかのプログラムが使っています。別の --port を指定してください。`,
  badOption: (detail: string) => `${detail}。--help で使い方を表示します。`,
  unknownOption: (name: string) => `${name} という指定はありません`,
  unexpectedWord: (word: string) => `「${word}」は余分です`,
  missingValue: (name: string) => `${name} には値が要ります`,
  extraValue: (name: string) => `${name} は値を取りません`,
  badPort: '--port は 0 から 65535 の数です',
  heldBy: (program: string, pid: number) => `${program}、プロセス ${pid}`,
  backups: (count: number) => `データフォルダの backups に控えが${count}個あります`,
  noBackups: 'データフォルダに控えはありません',
  recovering: '記録を開けないため、復旧の画面を開きます。',
  movedAway: (folder: string, note: string) =>
    `${folder}（記録はここへ移されています。ディスクをつなぐか、${note} を消すと、移す前のフォルダを使います）`,
  parentMissing: (folder: string) => `データフォルダを作る場所がありません: ${folder}`,
  hostHelp: `使い方: npm start [-- 指定]

  --data-dir=FOLDER   データフォルダ
  --port=N            ポート（既定: 空いているもの）
  --no-open           ブラウザを開かず、アドレスを表示して動き続ける
  --help              この説明
`,
}

export type Words = typeof ja

const en: Words = {
  serving: 'Open Shirube at this address (Ctrl+C ends it):',
  opened: 'Shirube is open in a browser window of its own. Closing the window ends it.',
  openedAgain: 'Shirube is running already; its window was opened.',
  servingAlready: 'Shirube is running already; open it at this address:',
  noDisplay: 'There is no display, so no browser is opened.',
  noBrowser: 'No Chrome, Chromium, Edge or Brave was found. Open this address in a browser of yours.',
  browserFailed: (program) => `${program} could not be started. Open this address in a browser of yours.`,
  rootSandbox: 'Warning: running as root, so the browser is started without its sandbox.',
  notBuilt: 'The screens are not built yet: run npm run build.',
  portTaken: (port) => `Port ${port} is used by another program: choose another --port.`,
  badOption: (detail) => `${detail}. See --help.`,
  unknownOption: (name) => `There is no option ${name}`,
  unexpectedWord: (word) => `"${word}" is one word too many`,
  missingValue: (name) => `${name} needs a value`,
  extraValue: (name) => `${name} takes no value`,
  badPort: '--port is a number from 0 to 65535',
  heldBy: (program, pid) => `${program}, process ${pid}`,
  backups: (count) => `${count === 1 ? 'a copy is' : `${count} copies are`} in the folder backups of the data folder`,
  noBackups: 'there is no copy in the data folder',
  recovering: 'The records can not be opened, so the recovery screen opens.',
  movedAway: (folder, note) =>
    `${folder}, where the records were moved; connect its disk, or delete ${note} to use the folder they were moved from`,
  parentMissing: (folder) => `There is no place to make the data folder in: ${folder}`,
  hostHelp: `Usage: npm start [-- OPTIONS]

  --data-dir=FOLDER   the data folder
  --port=N            the port (default: any free one)
  --no-open           open no browser: print the address and keep serving
  --help              this text
`,
}

export const words: Record<Language, Words> = { ja, en }

type FailureWords = Partial<Record<FailureCode, string>> & { internal: string }

/** Codes that only screens can cause are worded by the screens; here they fall back to `internal` with its detail. */
export const failureWords: Record<Language, FailureWords> = {
  ja: {
    'bad-input': '指定が正しくありません。',
    'unknown-guide': 'その職種のガイドは取り込まれていません。',
    'unknown-target': 'この職種は目標になっていません。',
    'upload-too-large': '一度に取り込める大きさを超えています。',
    'upload-too-many-files': '一度に扱えるファイルの数を超えています。',
    'archive-unreadable': 'しるべの全データではないか、途中で切れています。今の記録はそのままです。',
    'archive-newer': 'より新しい版のしるべが書き出した全データです。今の記録はそのままです。',
    'archive-invalid': 'しるべが書き出したままの全データではありません。今の記録はそのままです。',
    'print-unavailable':
      'PDFを作れるブラウザ（Chrome、Chromium、Edge、Brave）が見つかりません。SHIRUBE_BROWSER で指定できます。',
    'print-failed': 'PDFを作れませんでした。',
    'print-cancelled': 'PDFの作成を中止しました。',
    'database-damaged':
      'データベースが壊れています。ファイルには何も書き込みません。shirube backups で控えを一覧し、shirube restore で戻せます。画面を開くと、読めるものを取り出すこともできます。',
    'database-missing':
      'データフォルダに shirube.db がありませんが、控えは残っています。shirube restore で戻すか、ファイルを元の場所に置いてください。',
    'log-lost':
      '最後の変更を書いたファイル（shirube.db-wal）がないか壊れています。ファイルを元の場所に置き直すか、shirube restore で控えに戻すか、画面を開いて失われた変更なしで続けてください。何も消していません。',
    'unknown-backup': 'その控えはありません。shirube backups で一覧します。',
    'backup-damaged': 'その控えは壊れているため、使いませんでした。今の記録には触れていません。',
    'nothing-to-rescue': '壊れた記録から読めるものはありませんでした。',
    'disk-failing':
      'ディスクの読み書きに失敗しました。ディスクと接続を確かめてください。保存済みの記録には触れていません。',
    'database-newer':
      'このデータベースは新しい版のしるべで作られています。しるべを新しくするか、shirube restore で古い控えに戻してください。ファイルには触れていません。',
    'database-foreign':
      'データフォルダの shirube.db はしるべのデータベースではありません。別のデータフォルダを指定するか、shirube restore で控えに戻してください。ファイルには触れていません。',
    'database-readonly':
      'データベースは読み取り専用です。ファイルの権限を確かめてください。読むだけの命令は使えます。保存済みの記録には触れていません。',
    'disk-full':
      'ディスクに空きがありません。空きを作って、もう一度試してください。保存済みの記録はそのまま残っています。',
    'data-folder-missing': 'データフォルダがありません。',
    'data-folder-unwritable':
      'データフォルダに書き込めません。フォルダの権限を確かめるか、--data-dir で別のフォルダを指定してください。保存済みの記録には触れていません。',
    'data-folder-locked':
      'データフォルダは別のしるべが使っています。そちらを閉じてもう一度試すか、--data-dir で別のフォルダを指定してください。読むだけの命令は、開いたままでも使えます。',
    'node-too-old': 'Node.js が古すぎます。22.18 以降が必要です。npm start で始めると自動で用意されます。',
    internal: '予期しないことが起きました。',
  },
  en: {
    'bad-input': 'What was asked is not valid.',
    'unknown-guide': 'No guide of that role has been imported.',
    'unknown-target': 'This role is not a target.',
    'upload-too-large': 'That is more than can be imported at once.',
    'upload-too-many-files': 'Those are more files than can be taken at once.',
    'archive-unreadable': 'This is not an archive of Shirube, or it was cut off. The present data is as it was.',
    'archive-newer': 'A newer version of Shirube made this archive. The present data is as it was.',
    'archive-invalid': 'Something in this archive is not as Shirube wrote it. The present data is as it was.',
    'print-unavailable':
      'No browser that makes PDFs (Chrome, Chromium, Edge, Brave) was found; SHIRUBE_BROWSER can name one.',
    'print-failed': 'The PDF could not be made.',
    'print-cancelled': 'Making the PDF was cancelled.',
    'database-damaged':
      'The database is damaged; nothing is written to it. List the copies with shirube backups and go back to one with shirube restore; the screens can also take out what can still be read.',
    'database-missing':
      'There is no shirube.db in the data folder, but there are copies. Go back to one with shirube restore, or put the file back.',
    'log-lost':
      'The file with the last changes (shirube.db-wal) is gone or damaged. Put it back, go back to a copy with shirube restore, or open the screens to go on without those changes. Nothing was deleted.',
    'unknown-backup': 'There is no such copy. See shirube backups.',
    'backup-damaged': 'That copy is damaged, so it was not used. The present records were not touched.',
    'nothing-to-rescue': 'Nothing could be read of the damaged records.',
    'disk-failing':
      'The disk could not be read or written: check it and its connection. What was saved was not touched.',
    'database-newer':
      'The database was made by a newer Shirube: update Shirube, or go back to an older copy with shirube restore; the file was left as it is.',
    'database-foreign':
      'shirube.db in the data folder is not a database of Shirube: choose another data folder, or go back to a copy with shirube restore; the file was left as it is.',
    'database-readonly':
      'The database can only be read: check the permissions of the file. Commands that only read work. What was saved was not touched.',
    'disk-full': 'The disk is full: make room and try again. What was saved is safe.',
    'data-folder-missing': 'The data folder does not exist.',
    'data-folder-unwritable':
      'The data folder can not be written to: check its permissions, or name another one with --data-dir. What was saved was not touched.',
    'data-folder-locked':
      'Another Shirube is using the data folder. Close it and try again, or name another folder with --data-dir; commands that only read work while it is open.',
    'node-too-old': 'Node.js is too old: 22.18 or newer is needed, and npm start sees to that.',
    internal: 'Something unexpected happened.',
  },
}
