import { number } from '../../../numbers';
import type { layoutsWords } from '../../../parts/dialogs/layouts';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const layouts: TranslationOf<typeof layoutsWords> = {
  fileTooLarge: '文件比任何布局都大。请选择其他文件。',
  undoName: '导入布局',
  bringInAbout: '粘贴布局或打开其文件。它会取代规划；“撤销”可恢复规划。',
  form: '格式',
  layout: '布局',
  whatWasChanged: '所做的改动',
  openFile: '打开文件…',
  cancel: '取消',
  useAsPlan: '用作规划',
  asTextShows: '根据文本判断',
  bringIn: '导入',
  takeOut: '导出',
  title: '布局与导出',
  way: '方向',
  nothingToTakeOut: '还没有规划。请先规划场景或画框，再导出。',
  copied: '已复制。',
  layoutCopied: '布局已复制。',
  copyRefused: '浏览器不允许在此复制。请选中文本再复制。',
  copy: '复制',
  layoutSaved: '布局已保存为文件。',
  saveAsFile: '保存为文件',
  planNow: ({ count }) => `规划现在有 ${many.objects(count)}。`,
  read: ({ format, count }) => `${format}：${many.objects(count)}。`,
  'about:got-r1': '带标记的文字，与模型所写一致。不会丢失任何内容。',
  'about:got': '与 GoT-R1 相同，每个框后的括号中有颜色。',
  'about:plangen': '标签：<ref> 为名称，<box> 为 1000 格网上的角点。',
  'about:ideogram': '0 到 1000 的框，竖边在先。',
  'about:coco': '图片、类别和标注；框为 x、y、宽和高，单位像素。',
  'about:json': '对象列表，每个有名称和 1000 格网上的框 [x1, y1, x2, y2]。',
  more: ({ count }) => `还有 ${number(count)} 个。`,
};
