import type { awayWords } from '../../../parts/app/away';
import type { TranslationOf } from '../../../speaker';

export const away: TranslationOf<typeof awayWords> = {
  loading: 'モデルを読み込み中',
  loaded: 'モデルの準備完了',
  planned: 'プラン完成',
  painted: '描画完了',
  failed: '失敗',
};
