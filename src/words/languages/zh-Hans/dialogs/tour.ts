import type { tourWords } from '../../../parts/dialogs/tour';
import type { TranslationOf } from '../../../speaker';

export const tour: TranslationOf<typeof tourWords> = {
  tour: '导览',
  stop: ({ number, of }) => `第 ${number} 站，共 ${of} 站`,
  back: '上一步',
  next: '下一步',
  done: '完成',
  leave: '退出导览',
  left: '导览已结束。可在场景菜单中再次找到它。',
  promptTitle: '说明图片内容',
  prompt: '物体、颜色、数量以及位置。也可以选一条现成的提示词。',
  planTitle: '规划',
  plan: '模型在绘制前先写下什么放在哪里。需要片刻，可以随时停止。',
  stageTitle: '移动不对的地方',
  stage: '每样东西都有一个框。拖动它，拉它的角，或再画一个。键盘操作：先按 Tab，再按方向键。',
  objectsTitle: '一览所有对象',
  objects: '重命名、锁定、隐藏、排序。列表、框和文字是同一份文档，每一步都可撤销。',
  paintTitle: '绘制',
  paint: '图片遵循框。修改规划后再次绘制；所做的一切都会保留。',
};
