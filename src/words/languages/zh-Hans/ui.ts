import { bytes } from '../../bytes';
import { number } from '../../numbers';
import type { uiWords } from '../../parts/ui';
import type { TranslationOf } from '../../speaker';

export const ui: TranslationOf<typeof uiWords> = {
  notFetched: ({ what }) => `无法获取${what}。`,
  notFetchedAdvice:
    '网络可能已断开，或 Scenograph 已更新：重新加载页面即可使用新版本。您所做的一切都没有丢失。',
  beyondBounds: ({ min, max, value }) =>
    `只能输入 ${number(min)} 到 ${number(max)} 之间的数字；仍为 ${number(value)}。`,
  notWhole: ({ value }) => `只能输入整数；仍为 ${number(value)}。`,
  close: '关闭',
  nothingLost: '您所做的一切都没有丢失：场景保存在此设备上。',
  tryAgain: '重试',
  reload: '重新加载页面',
  details: '详情',
  notes: '备注',
  dismiss: '忽略',
  phaseManifest: '正在查找要获取的内容',
  phaseVerify: '正在校验获取的内容',
  phaseCompile: '正在为此设备做准备',
  phaseTest: '正在此设备上测试',
  stoppedWorking: ({ what }) => `${what}停止了工作。`,
  someOf: ({ loaded, total }) => `${bytes(loaded)} / ${bytes(total)}`,
  quoted: ({ text }) => `“${text}”`,
  phaseDownload: '正在下载',
  phaseWithBytes: ({ phase, loaded, total }) => `${phase}，${bytes(loaded)} / ${bytes(total)}`,
  x: 'X',
  y: 'Y',
  width: '宽度',
  height: '高度',
  widthShort: '宽',
  heightShort: '高',
  keyCtrl: 'Ctrl',
  keyShift: 'Shift',
  keyAlt: 'Alt',
  keyEnter: 'Enter',
  keyEsc: 'Esc',
  keyTab: 'Tab',
  keySpace: '空格',
  keyDelete: 'Delete',
  keyArrows: '方向键',
};
