// Japanese words of the topic assess.

export const assess = {
  title: '自己評価',
}
