// Japanese words of the topic start.

export const start = {
  title: 'はじめに',
}
