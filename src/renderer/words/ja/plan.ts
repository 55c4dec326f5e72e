// Japanese words of the topic plan.

export const plan = {
  title: '学習計画',
}
