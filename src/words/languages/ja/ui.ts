import { bytes } from '../../bytes';
import { number } from '../../numbers';
import type { uiWords } from '../../parts/ui';
import type { TranslationOf } from '../../speaker';

export const ui: TranslationOf<typeof uiWords> = {
  notFetched: ({ what }) => `${what}を取得できませんでした。`,
  notFetchedAdvice:
    'ネットワークが切れているか、Scenograph が更新された可能性があります。更新された場合は、ページを再読み込みすると新しい版になります。作ったものは失われていません。',
  beyondBounds: ({ min, max, value }) =>
    `入力できるのは ${number(min)} から ${number(max)} までの数です。${number(value)} のままにします。`,
  notWhole: ({ value }) => `入力できるのは整数だけです。${number(value)} のままにします。`,
  close: '閉じる',
  nothingLost: '作ったものは失われていません。シーンはこのデバイスに保存されています。',
  tryAgain: '再試行',
  reload: 'ページを再読み込み',
  details: '詳細',
  notes: 'メモ',
  dismiss: '閉じる',
  phaseManifest: '取得するものを確認中',
  phaseVerify: '取得したものを検証中',
  phaseCompile: 'このデバイス用に準備中',
  phaseTest: 'このデバイスでテスト中',
  stoppedWorking: ({ what }) => `${what}が動作を停止しました。`,
  someOf: ({ loaded, total }) => `${bytes(total)} 中 ${bytes(loaded)}`,
  quoted: ({ text }) => `「${text}」`,
  phaseDownload: 'ダウンロード中',
  phaseWithBytes: ({ phase, loaded, total }) => `${phase}、${bytes(total)} 中 ${bytes(loaded)}`,
  x: 'X',
  y: 'Y',
  width: '幅',
  height: '高さ',
  widthShort: '幅',
  heightShort: '高',
  keyCtrl: 'Ctrl',
  keyShift: 'Shift',
  keyAlt: 'Alt',
  keyEnter: 'Enter',
  keyEsc: 'Esc',
  keyTab: 'Tab',
  keySpace: 'スペース',
  keyDelete: 'Delete',
  keyArrows: '矢印キー',
};
