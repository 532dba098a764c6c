import { list, number } from '../../../numbers';
import type { tidyWords } from '../../../parts/studio/tidy';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const tidy: TranslationOf<typeof tidyWords> = {
  unlock: 'ボックスのロックを解除するか、プロンプトを変えてください。',
  change: 'プロンプトを変えるか、ボックスを小さくしてください。',
  noRoom: 'すべての関係を満たしており、ボックスをこれ以上離す余地はありません。',
  noRoomAdvice: 'ボックスを小さくしてから、もう一度整頓してください。',
  conflicts: ({ conflicts }) =>
    `ボックスをどう動かしても、すべての関係は満たせません。衝突: ${list(conflicts)}。`,
  moreConflicts: ({ conflicts, count }) =>
    `ボックスをどう動かしても、すべての関係は満たせません。衝突: ${list([...conflicts, `ほか ${number(count)} 件`])}。`,
  objects: ({ count }) => `オブジェクト ${many.objects(count)}`,
  theObject: ({ name }) => `「${name}」`,
  unnamed: 'オブジェクト',
  left: ({ one, other }) => `${one}は${other}の左`,
  right: ({ one, other }) => `${one}は${other}の右`,
  above: ({ one, other }) => `${one}は${other}の上方`,
  below: ({ one, other }) => `${one}は${other}の下方`,
  on: ({ one, other }) => `${one}は${other}の上`,
  under: ({ one, other }) => `${one}は${other}の下`,
  'in front of': ({ one, other }) => `${one}は${other}の前`,
  behind: ({ one, other }) => `${one}は${other}の後ろ`,
  inside: ({ one, other }) => `${one}は${other}の中`,
  around: ({ one, other }) => `${one}は${other}の周り`,
  between: ({ one, other }) => `${one}は${other}の間`,
  tooMany: '解けませんでした: 一度に求める関係が多すぎます。ボックスは動かしていません。',
  tooManyAdvice: '求める関係を減らすか、先にいくつかのボックスを手で動かしてください。',
  near: ({ one, other }) => `${one}は${other}の近く`,
  inPlace: ({ one, place }) => `${one}: ${place}`,
  tidy: '整頓',
  asWritten: '書かれたまま',
  tidiedPlan: ({ what }) => `プロンプトの求めに沿って整頓し、${what}を動かしました。`,
  wouldMend: ({ names, count }) =>
    `プランがプロンプトの求めに反しています。整頓で直せるもの: ${list(count > names.length ? [...names, `ほか ${number(count - names.length)} 件`] : names)}。`,
  tidied: ({ what }) => `整頓: ${what}を動かしました。「元に戻す」で戻ります。`,
  tidiedInPart: ({ what, broken }) =>
    `整頓: ${what}を動かしました。まだ ${many.checks(broken)}のチェックに違反しています。「元に戻す」で戻ります。`,
};
