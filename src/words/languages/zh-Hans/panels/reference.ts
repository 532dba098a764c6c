import type { referenceWords } from '../../../parts/panels/reference';
import type { TranslationOf } from '../../../speaker';

export const reference: TranslationOf<typeof referenceWords> = {
  title: '规划下方的图片',
  what: '用于描摹的照片或草图。请选择，或在任意位置拖入或粘贴。它留在此设备上，任何模型都看不到。',
  choose: '选择图片',
  another: '换一张图片',
  opacity: '不透明度',
  locked: '已锁定',
  lockedHint: '解锁后，可在没有框的地方拖动。',
  place: '位置和宽度',
  fit: '适应',
  remove: '移除',
  isThere: '图片已放在规划下方，可供描摹。',
  isThereAdvice: '其中没有场景。它留在此设备上，任何模型都看不到。',
  isGone: '规划下方的图片已移除。',
  undo: '撤销',
};
