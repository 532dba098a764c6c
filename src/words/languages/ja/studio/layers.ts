import type { layersWords } from '../../../parts/studio/layers';
import type { TranslationOf } from '../../../speaker';

export const layers: TranslationOf<typeof layersWords> = {
  noObjects: 'この画像のプランにはオブジェクトがないため、分けるものがありません。',
  noObjectsAdvice: '画像をそのまま保存してください。',
  inOne: ({ reason }) => `この画像はレイヤーに分けられません。${reason}`,
  flatInstead: '描いたモデルを選ぶか、画像をそのまま保存してください。',
  gone: 'この画像はもうありません。',
  goneAdvice: 'ステージの下で別の画像を選んでください。',
  noModel: 'モデルがまだ読み込まれていません。画像を分けられるのは、描いたモデルだけです。',
  noModelAdvice: '読み込みが終わるまでお待ちください。',
};
