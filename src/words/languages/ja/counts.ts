import { counted, type Forms } from '../../numbers';

const of =
  (forms: Forms) =>
  (count: number): string =>
    counted(count, forms);

/** Counted things, in every form that the language has. */
export const many = {
  objects: of({ other: '# 個' }),
  pictures: of({ other: '# 枚' }),
  prompts: of({ other: '# 件' }),
  cells: of({ other: '# セル' }),
  changes: of({ other: '# 件の変更' }),
  plans: of({ other: '# 個' }),
  otherTries: of({ other: 'ほか # 回の試行' }),
  tries: of({ other: '# 回' }),
  checks: of({ other: '# 件' }),
  scenes: of({ other: '# 個のシーン' }),
  files: of({ other: '# 個のファイル' }),
  runs: of({ other: '# 回の実行' }),
  places: of({ other: '# か所' }),
  problems: of({ other: '# 件' }),
  lines: of({ other: '# 行' }),
  minutes: of({ other: '# 分' }),
  hours: of({ other: '# 時間' }),
  seconds: of({ other: '# 秒' }),
  tokens: of({ other: '# トークン' }),
  boxes: of({ other: '# 個のボックス' }),
  items: of({ other: '# 件' }),
  characters: of({ other: '# 文字' }),
  threads: of({ other: '# 個のプロセッサースレッド' }),
};
