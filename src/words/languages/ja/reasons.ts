import { list, percent } from '../../numbers';
import type { reasonsWords } from '../../parts/reasons';
import type { TranslationOf } from '../../speaker';

// Names are the prompt's, in its language: in quotes they need no grammar.
const quoted = (names: readonly string[]): string => list(names.map((name) => `「${name}」`));
const no = (names: readonly string[]): string => list(names.map((name) => `「${name}」`));

export const reasons: TranslationOf<typeof reasonsWords> = {
  some: ({ found, of, text }) => `${of} 件中 ${found} 件: ${text}`,

  'boxes-missing': 'まだすべてのボックスが揃っていません。',
  unread: 'プロンプトのこの部分は規則では読めません。',
  'not-asked': 'プロンプトはこれを求めていません。',
  has: ({ what }) => `プランにあるもの: 「${what}」。`,
  'has-so-far': ({ what }) => `今のところプランにあるもの: 「${what}」。`,
  'has-none': ({ names }) => `プランに${no(names)}がありません。`,
  'has-none-so-far': ({ names }) => `今のところプランに${no(names)}がありません。`,
  'has-others': ({ names }) => `プランにあるもの: ${quoted(names)}。`,
  'colour-in-name': ({ colour }) => `名前に「${colour}」とあります。`,
  'colour-in-prose': ({ colour }) => `文章に「${colour}」とあります。`,
  'colour-unsaid': ({ name, colour }) => `プランは「${name}」の色が「${colour}」だと述べていません。`,
  'says-of-it': ({ text }) => `プランに「${text}」とあります。`,
  'says-not-of-it': ({ text }) => `プランはそれについて「${text}」と述べていません。`,
  'prose-says': ({ text }) => `文章に「${text}」とあります。`,
  'prose-says-not': ({ text }) => `文章に「${text}」とはありません。`,
  fills: ({ name, share }) => `「${name}」は画像の ${percent(share)} を占めます。`,
  'centre-at': ({ name, across, down }) =>
    `「${name}」の中心は左から ${percent(across)}、上から ${percent(down)} にあります。`,
  'in-background': ({ name }) => `「${name}」は背景にあります。`,
  'in-foreground': ({ name }) => `「${name}」は前景にあります。`,
  'others-farther-back': ({ name }) => `ほかはすべて「${name}」より奥にあります。`,
  'others-nearer': ({ name }) => `ほかはすべて「${name}」より手前にあります。`,

  'centre-left': ({ a, b }) => `「${a}」の中心は「${b}」の中心の左にあります。`,
  'centre-right': ({ a, b }) => `「${a}」の中心は「${b}」の中心の右にあります。`,
  'centre-above': ({ a, b }) => `「${a}」の中心は「${b}」の中心の上にあります。`,
  'centre-below': ({ a, b }) => `「${a}」の中心は「${b}」の中心の下にあります。`,
  'centre-level': ({ a, b }) => `「${a}」の中心は「${b}」の中心と同じ高さにあります。`,
  'centre-close': ({ a, b }) => `「${a}」の中心は「${b}」の中心の近くにあります。`,
  'more-above-than-beside': ({ a, b }) => `「${a}」の中心は「${b}」の中心の横というより上にあります。`,
  'more-below-than-beside': ({ a, b }) => `「${a}」の中心は「${b}」の中心の横というより下にあります。`,
  'more-beside-than-above': ({ a, b }) => `「${a}」の中心は「${b}」の中心の上というより横にあります。`,
  'more-beside-than-below': ({ a, b }) => `「${a}」の中心は「${b}」の中心の下というより横にあります。`,
  'centre-far': ({ a, b, share }) =>
    `「${a}」の中心は「${b}」の中心から画像の ${percent(share)} 離れています。`,
  overlap: ({ a, b, share }) =>
    `「${a}」と「${b}」は ${percent(share)} 重なっています。${percent(0.1)} 未満である必要があります。`,
  'not-touching': ({ a, b }) => `「${a}」は「${b}」の上端に接していません。`,
  beside: ({ a, b }) => `「${a}」と「${b}」は横に並んでいます。`,
  'farther-back': ({ a, b }) => `「${a}」は「${b}」より奥にあります。`,
  nearer: ({ a, b }) => `「${a}」は「${b}」より手前にあります。`,
  lower: ({ a, b }) => `「${a}」の中心は「${b}」の中心より低い位置にあります。`,
  'not-lower': ({ a, b }) => `「${a}」の中心は「${b}」の中心より低い位置にありません。`,
  'not-both-sides': ({ a, b }) => `「${a}」は「${b}」の両側にありません。`,
  'is:on': ({ a, names }) => `「${a}」は${quoted(names)}の上にあります。`,
  'is:under': ({ a, names }) => `「${a}」は${quoted(names)}の下にあります。`,
  'is:in front of': ({ a, names }) => `「${a}」は${quoted(names)}の前にあります。`,
  'is:behind': ({ a, names }) => `「${a}」は${quoted(names)}の後ろにあります。`,
  'is:inside': ({ a, names }) => `「${a}」は${quoted(names)}の中にあります。`,
  'is:around': ({ a, names }) => `「${a}」は${quoted(names)}の周りにあります。`,
  'is:between': ({ a, names }) => `「${a}」は${quoted(names)}の間にあります。`,
  'is-not:on': ({ a, names }) => `「${a}」は${quoted(names)}の上にありません。`,
  'is-not:under': ({ a, names }) => `「${a}」は${quoted(names)}の下にありません。`,
  'is-not:in front of': ({ a, names }) => `「${a}」は${quoted(names)}の前にありません。`,
  'is-not:behind': ({ a, names }) => `「${a}」は${quoted(names)}の後ろにありません。`,
  'is-not:inside': ({ a, names }) => `「${a}」は${quoted(names)}の中にありません。`,
  'is-not:around': ({ a, names }) => `「${a}」は${quoted(names)}の周りにありません。`,
  'is-not:between': ({ a, names }) => `「${a}」は${quoted(names)}の間にありません。`,

  finds: ({ what }) => `検出器は「${what}」を見つけました。`,
  'finds-none': ({ names }) => `検出器は${no(names)}を見つけませんでした。`,
  'finds-nothing': '検出器は何も見つけませんでした。',
  'finds-only-asked': '検出器は求められたものだけを見つけました。',
  'finds-also': ({ names }) => `検出器はほかに${quoted(names)}も見つけました。`,
  sees: ({ names }) => `検出器に見えるもの: ${list(names)}。`,
  'seen-in-own-colour': ({ what }) => `${what} (それ自体の色)`,
  'sees-colour': ({ colour }) => `検出器に見える色: 「${colour}」。`,
  'only-some': ({ found, of }) => `${of} 個中 ${found} 個だけあります。`,
  'front-unseen': 'ボックスでは何が前か示せないため、重なりをその代わりとします。',
  'tells-objects-and-colours': '検出器が見分けるのはオブジェクトと色だけです。',
  'says-yes': ({ text, share }) =>
    `「${text}」と尋ねると、モデルは「はい」と答えます (確信度 ${percent(share)})。`,
  'says-no': ({ text, share }) =>
    `「${text}」と尋ねると、モデルは「いいえ」と答えます (確信度 ${percent(share)})。`,
  'no-answer': 'モデルの答えがありませんでした。',
  'no-question': 'これは質問にできません。',
};
