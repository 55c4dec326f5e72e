// Japanese words of the topic guides.

export const guides = {
  title: 'ガイド',
}
