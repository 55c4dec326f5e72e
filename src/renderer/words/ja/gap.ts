// Japanese words of the topic gap.

export const gap = {
  title: 'ギャップ分析',
}
