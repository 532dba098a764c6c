import type { runsWords } from '../../../parts/panels/runs';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const runs: TranslationOf<typeof runsWords> = {
  runs: '运行记录',
  showRuns: '显示运行记录',
  empty: '此场景的每个规划、编辑和图片都保存在这里，可以返回、比较和回放。',
  documentHere: '文档在此处',
  noRecordingKept: '没有保存录制',
  recordedInPart: '部分录制',
  cutAtLongest: '在最大长度处截断',
  nameOf: ({ title }) => `${title} 的名称`,
  now: '现在',
  plans: ({ count }) => many.plans(count),
  otherTries: ({ count }) => many.otherTries(count),
  objects: ({ count }) => many.objects(count),
  seed: ({ seed }) => `种子 ${seed}`,
  pictures: ({ count, seed }) => `来自种子 ${seed} 的 ${many.pictures(count)}`,
  stopped: '已停止',
  failed: '失败',
};
