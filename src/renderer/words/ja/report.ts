// Japanese words of the topic report.

export const report = {
  title: '書き出し',
}
