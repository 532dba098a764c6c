import { number } from '../../../numbers';
import type { exportingWords } from '../../../parts/dialogs/exporting';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const exporting: TranslationOf<typeof exportingWords> = {
  recording: '录制视频',
  drawing: '制作动画 PNG',
  stopped: '导出已停止。',
  videoFailed: '浏览器无法录制视频。',
  animationFailed: '无法制作动画。',
  failedAdvice: '请改为导出网页。',
  leftOut: ({ pictures, logs }) =>
    `文件会太大而无法再次打开，因此未包含最早的内容：${many.pictures(pictures)}、${number(logs)} 份录制。`,
  leftOutAdvice: '它们仍在这里；请导出较短的一串运行。',
  isRecording: '正在录制视频。',
  isDrawing: '正在制作动画 PNG。',
  pageTitle: '规划及其图片',
  back: '上一步',
  play: '播放',
  pause: '暂停',
  next: '下一步',
  position: '位置',
  speed: '速度',
  boxes: '框',
  embedCopied: '嵌入代码已复制到剪贴板。',
  embedCopiedAdvice: '请将其粘贴到文章或幻灯片的 HTML 中。读者可以查看、逐步前进和播放，但不能更改任何内容。',
  embedNotCopied: '浏览器不允许将代码放入剪贴板，因此已保存为文件。',
  embedTooLong: '内容太长，无法作为嵌入代码。',
  embedTooLongAdvice: '请将回放导出为网页，并把该网页放入框架（iframe）中。',
};
