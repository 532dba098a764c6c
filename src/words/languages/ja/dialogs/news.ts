import type { newsWords } from '../../../parts/dialogs/news';
import type { TranslationOf } from '../../../speaker';

export const news: TranslationOf<typeof newsWords> = {
  title: '新機能',
  version: ({ version }) => `バージョン ${version}`,
  updated: ({ version }) => `Scenograph はバージョン ${version} になりました。`,
  show: '新機能',
  gallery: 'ギャラリー：モデルが書いたすべてを含む十二のシーン。デザイン、教育、研究のために。',
  ready: '始めるためのプロンプト。それぞれに画像が付いています。',
  tour: '五つのステップのツアー。シーンのメニューにあります。',
  away: '別のタブにいる間も、実行の進み具合と終わりがタイトルで分かります。',
  words: 'ステージの下で、言葉で変更できます：“move the cat to the left of the sofa”。',
  layers: '画像をレイヤーに分けられます：PSD、PNG、SVG。',
  languages: '八つの言語。一つは右から左に書きます。',
  first: 'プラン、編集、描画をすべてブラウザーで。',
};
