import type { shelfWords } from '../../../parts/dialogs/shelf';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const shelf: TranslationOf<typeof shelfWords> = {
  title: '此设备上的场景',
  scenes: '场景',
  thisScene: '此场景',
  search: '搜索名称、提示词和规划',
  exportAll: '全部保存为一个文件',
  bringBack: '导入这样的文件',
  archive: '场景文件',
  empty: '这里还没有保存场景。修改后片刻即会保存。',
  noneFound: '没有包含这些词的场景。',
  untitled: '未命名场景',
  isOpen: '已打开',
  open: '打开',
  rename: '重命名',
  duplicate: '复制',
  delete: '删除',
  nameOf: ({ name }) => `${name} 的名称`,
  exported: ({ count }) => `已将 ${many.scenes(count)}连同图片和运行记录保存为文件。`,
};
