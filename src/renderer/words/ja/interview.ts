// Japanese words of the topic interview: the questions of a guide, one at a time, and the guide's points.

export const interview = {
  title: '面接対策',
  questions: '面接質問',
  lead: '先に自分の言葉で答えてから、ガイドの要点を開きます。',
  number: '{{number}} / {{total}}',
  reveal: 'ガイドの要点を開く',
  hide: 'ガイドの要点を閉じる',
  next: '次の質問',
  previous: '前の質問',
  keys: 'Space 要点　↑↓ 質問を移る',
  answer: '回答の要点',
  intent: '質問の意図',
  badAnswer: '避けたい答え方',
  noPoints: 'この質問には、ガイドに要点の記載がありません。',
  line: 'ガイドの{{line}}行目を読む',
  groups: { general: '一般', technical: '技術', behavioural: '行動', reverse: '逆質問' },
  noTarget: '目標を決めると、その職種の面接質問がここに出ます。',
  noGuides: 'ガイドを取り込んで目標を決めると、面接質問がここに出ます。',
  openGuides: 'ガイドを開く',
  lostTarget:
    '目標「{{name}}」のガイドはもうライブラリーにありません。削除を元に戻すか、もう一度取り込むか、目標を選び直してください。',
  none: 'このガイドには面接質問の記載がありません。',
}
