import { counted, type Forms } from '../../numbers';

const of =
  (forms: Forms) =>
  (count: number): string =>
    counted(count, forms);

/** Counted things, in every form that the language has. */
export const many = {
  objects: of({ other: '# 个对象' }),
  pictures: of({ other: '# 张图片' }),
  prompts: of({ other: '# 个提示词' }),
  cells: of({ other: '# 个格子' }),
  changes: of({ other: '# 处改动' }),
  moreChanges: of({ other: '另外 # 处改动' }),
  plans: of({ other: '# 个规划' }),
  finishedPlans: of({ other: '# 个已完成的规划' }),
  otherTries: of({ other: '另外 # 次尝试' }),
  tries: of({ other: '# 次尝试' }),
  checks: of({ other: '# 项检查' }),
  scenes: of({ other: '# 个场景' }),
  files: of({ other: '# 个文件' }),
  runs: of({ other: '# 次运行' }),
  places: of({ other: '# 处' }),
  problems: of({ other: '# 处' }),
  lines: of({ other: '# 行' }),
  minutes: of({ other: '# 分钟' }),
  hours: of({ other: '# 小时' }),
  seconds: of({ other: '# 秒' }),
  tokens: of({ other: '# 个词元' }),
  boxes: of({ other: '# 个框' }),
  items: of({ other: '# 项' }),
  characters: of({ other: '# 个字符' }),
  threads: of({ other: '# 个处理器线程' }),
};
