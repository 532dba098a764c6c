import type { awayWords } from '../../../parts/app/away';
import type { TranslationOf } from '../../../speaker';

export const away: TranslationOf<typeof awayWords> = {
  loading: '正在加载模型',
  loaded: '模型已就绪',
  planned: '规划完成',
  painted: '绘制完成',
  failed: '失败',
};
