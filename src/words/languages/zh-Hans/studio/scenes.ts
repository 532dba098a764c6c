import type { scenesWords } from '../../../parts/studio/scenes';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const scenes: TranslationOf<typeof scenesWords> = {
  planOpen: '规划已打开。',
  openPlan: '打开规划',
  planOpenWith: ({ problems }) => `规划已打开，但其中有 ${many.places(problems)}无法按原文读取。`,
  asProse: '这些地方以文字留在推理中，可以在那里修改。',
  sceneOpen: '场景已打开。',
  sceneOpenAdvice: '“撤销”可恢复之前的场景。',
  replayOpen: '回放已打开，在此场景的运行记录中。',
  replayOpenAdvice: '您自己的规划保持原样。',
  pictureBack: '图片已恢复。',
  pictureDeleted: '图片已删除。',
  undo: '撤销',
  sceneDeleted: '场景已连同其图片和运行记录一起删除。',
  copyOf: ({ name }) => (name === '' ? '副本' : `${name}的副本`),
  scenesBrought: ({ count, there }) =>
    `已导入 ${many.scenes(count)}${there > 0 ? `；${many.scenes(there)}原已在此` : ''}。`,
  filesSkipped: ({ count }) => `其中 ${many.files(count)}无法读取，已省略。`,
  elsewhere: '您上次的场景在另一个标签页中打开，因此这里从空场景开始。',
  openHere: '在此打开',
  openAsCopy: '场景仍在另一个标签页中打开，因此这里以副本继续，包括图片。',
  openAsCopyAdvice: '另一个标签页中的保持不变。',
  openTwice: '此场景也在另一个标签页中打开，只会保存最后的改动。',
  openTwiceAdvice: '请关闭另一个标签页，或将此场景保存为文件。',
};
