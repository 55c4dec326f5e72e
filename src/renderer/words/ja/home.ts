// Japanese words of the topic home.

export const home = {
  title: 'ホーム',
}
