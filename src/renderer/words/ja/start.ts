// Japanese words of the first start.

export const start = {
  title: 'はじめに',
  lead: '目指す職種までの距離を、自分の手で確かめるための道具です。四つの手順で、最初の計画まで進めます。',
  step: '{{number}}番目の手順',
  done: '（済み）',
  guides: {
    title: 'ガイドを取り込む',
    text: '1つの Markdown ファイルが1つの職種です。手元のガイドか、見本のガイドから始められます。',
    done_other: '{{count}}件を取り込みました。',
    files: 'ファイルを選ぶ',
    samples: '見本のガイドを使う',
    sampleNames: '見本：{{names}}',
  },
  target: {
    title: '目標を決める',
    text: '職種と段階を選びます。目標日と週の時間はあとからでも決められます。',
    done: '{{role}}・{{stage}}',
    button: '目標を選ぶ',
  },
  rate: {
    title: '12件を評価する',
    text: '重み{{mark}}の大きいものから12件を、R0 から R4 で評価します。分からないものは未評価のままで構いません。',
    progress: '{{done}} / {{all}} 件を評価しました。',
    button: '評価を始める',
  },
  plan: {
    title: '計画を見る',
    text: '差を縮める教材と、いまのペースでの到達の見込みが並びます。',
    button: '計画を見る',
  },
  skip: 'この案内を閉じる',
}
