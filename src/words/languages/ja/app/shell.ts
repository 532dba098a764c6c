import type { shellWords } from '../../../parts/app/shell';
import type { TranslationOf } from '../../../speaker';

export const shell: TranslationOf<typeof shellWords> = {
  description: '画像のプランを見て、直して、描く。すべてこのデバイスの中で完結します。',
  insecure:
    'このアドレスは安全ではありません。ブラウザーはここにモデルを保存せず、グラフィックス、スレッド、クリップボードも使えません。',
  insecureAdvice: 'Scenograph を速く、オフラインでも使うには https または localhost が必要です。',
  noPlannerAdvice: 'オブジェクトを手で追加して描いてください。',
  newVersion: 'Scenograph の新しい版の準備ができました。',
  updateWaits: 'Scenograph の新しい版は、このタブの作業が終わるまで待っています。',
  updateWaitsAdvice: 'その後は自動で更新されます。作ったものは失われません。',
  updateNow: '今すぐ更新',
  otherTabBusy: 'Scenograph の別のタブでまだ作業が続いています。終わりしだい更新されます。',
  leftWidth: '左の列の幅',
  rightWidth: '右の列の幅',
  dropHere: '画像、シーン、チェーンをドロップすると開き、モデルのフォルダーをドロップすると追加します',
  scenograph: 'Scenograph',
  lightTheme: 'ライトテーマ',
  darkTheme: 'ダークテーマ',
  nothingKeptAdvice: 'このページを閉じる前に、シーンをファイルに保存してください。',
  nothingKept: 'ここには何も保存されません',
  prompt: 'プロンプト',
  plan: 'プラン',
  paint: '描く',
  runs: '実行履歴',
  paintingOptions: '描画オプション',
  severalPlans: '複数のプラン',
  triesAbout:
    'プランがプロンプトの求めに反しているあいだ、最長 1 秒まで作り直します。試行を 1 回にすると無効になります。',
  severalPlansAbout:
    'プロンプトからいくつかプランを作り、最もよく満たすものを残します。ほかのプランも選べます。',
  paintSettings: 'シード、枚数、ガイダンス',
  scene: 'シーン',
  sceneMenu: 'シーンのメニュー',
  keptHere: 'このデバイスに保存済み',
  untitledScene: '無題のシーン',
  sceneName: 'シーンの名前',
  panel: 'キャンバス',
  takeUpdate: '更新の準備完了: 再読み込み',
  noPlanner: ({ name }) =>
    `${name} はプランを書きません。書けるはずのスタジオ標準モデルも読み込めませんでした。`,
  language: '言語',
  browserLanguage: 'ブラウザーの設定に合わせる',
  languageFailed: 'この言語を読み込めませんでした。',
  languageFailedAdvice: '接続を確認してから、もう一度選んでください。',
};
