// Japanese words of the topic salary.

export const salary = {
  title: '年収',
}
