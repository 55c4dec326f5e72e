// Japanese words of the topic role.

export const role = {
  title: '職種',
}
