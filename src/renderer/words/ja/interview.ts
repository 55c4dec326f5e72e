// Japanese words of the topic interview.

export const interview = {
  title: '面接対策',
}
