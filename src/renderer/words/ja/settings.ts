// Japanese words of the topic settings.

export const settings = {
  title: '設定',
}
