import { list, number } from '../../../numbers';
import type { tidyWords } from '../../../parts/studio/tidy';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const tidy: TranslationOf<typeof tidyWords> = {
  unlock: '请解锁一个框，或修改提示词。',
  change: '请修改提示词，或缩小一个框。',
  noRoom: '所有关系都符合，且没有空间让框离得更远。',
  noRoomAdvice: '请缩小一个框，然后重新整理。',
  conflicts: ({ conflicts }) => `无论怎样移动框，都无法满足所有关系。冲突：${list(conflicts)}。`,
  moreConflicts: ({ conflicts, count }) =>
    `无论怎样移动框，都无法满足所有关系。冲突：${list([...conflicts, `另外 ${number(count)} 项`])}。`,
  objects: ({ count }) => `${many.objects(count)}`,
  theObject: ({ name }) => `“${name}”`,
  unnamed: '对象',
  left: ({ one, other }) => `${one}在${other}的左边`,
  right: ({ one, other }) => `${one}在${other}的右边`,
  above: ({ one, other }) => `${one}在${other}的上方`,
  below: ({ one, other }) => `${one}在${other}的下方`,
  on: ({ one, other }) => `${one}在${other}之上`,
  under: ({ one, other }) => `${one}在${other}之下`,
  'in front of': ({ one, other }) => `${one}在${other}的前面`,
  behind: ({ one, other }) => `${one}在${other}的后面`,
  inside: ({ one, other }) => `${one}在${other}的里面`,
  around: ({ one, other }) => `${one}在${other}的周围`,
  between: ({ one, other }) => `${one}在${other}之间`,
  tooMany: '未能求解：一次要求的关系太多。没有移动任何框。',
  tooManyAdvice: '请减少要求，或先手动移动一些框。',
  near: ({ one, other }) => `${one}靠近${other}`,
  inPlace: ({ one, place }) => `${one}：${place}`,
  tidy: '整理',
  asWritten: '恢复原样',
  tidiedPlan: ({ what }) => `已按提示词的要求整理：移动了${what}。`,
  wouldMend: ({ names, count }) =>
    `规划违反了提示词的要求。整理可以修正：${list(count > names.length ? [...names, `另外 ${number(count - names.length)} 项`] : names)}。`,
  tidied: ({ what }) => `已整理：移动了${what}。“撤销”可恢复。`,
  tidiedInPart: ({ what, broken }) => `已整理：移动了${what}。仍违反 ${many.checks(broken)}。“撤销”可恢复。`,
};
