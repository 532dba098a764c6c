import type { helpWords } from '../../../parts/dialogs/help';
import type { TranslationOf } from '../../../speaker';

export const help: TranslationOf<typeof helpWords> = {
  nextObject: '下一个对象',
  rename: '重命名选中的对象',
  delete: '删除选中的对象',
  nudge: '微移；配合 Shift 步幅更大，配合 Alt 按模型的一格移动',
  fitPicture: '适应图片',
  fitSelection: '适应选中项',
  actualSize: '图片原始大小',
  holdToPan: '按住并拖动以平移',
  dragCopy: '拖出副本；从中心改变大小',
  keepRatio: '保持比例或轴向',
  withoutSnapping: '不吸附地拖动；点击下方的对象',
  title: '键盘',
  onCanvas: '画布上',
  run: '运行',
  edit: '编辑',
  objects: '对象',
  trace: '轨迹',
  view: '视图',
  scene: '场景',
};
