import type { runsWords } from '../../../parts/panels/runs';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const runs: TranslationOf<typeof runsWords> = {
  runs: '実行履歴',
  showRuns: '実行履歴を表示',
  empty: 'このシーンのすべてのプラン、編集、画像がここに残ります。戻る、比べる、再生することができます。',
  documentHere: '今の文書はここです',
  noRecordingKept: '記録なし',
  recordedInPart: '一部を記録',
  cutAtLongest: '最大の長さで打ち切り',
  nameOf: ({ title }) => `${title} の名前`,
  now: '現在',
  plans: ({ count }) => `プラン ${many.plans(count)}`,
  otherTries: ({ count }) => many.otherTries(count),
  objects: ({ count }) => `オブジェクト ${many.objects(count)}`,
  seed: ({ seed }) => `シード ${seed}`,
  pictures: ({ count, seed }) => `シード ${seed} から ${many.pictures(count)}`,
  stopped: '停止',
  failed: '失敗',
};
