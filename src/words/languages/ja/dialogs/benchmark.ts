import { fixed, number } from '../../../numbers';
import type { benchmarkWords } from '../../../parts/dialogs/benchmark';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

const rewarded = ({ reward }: { readonly reward: number | null }) =>
  reward === null ? '報酬は未チェックです。' : `報酬 ${fixed(reward, 2)}。`;
const prompts = ({ count }: { readonly count: number }) => `プロンプト ${many.prompts(count)}`;

export const benchmark: TranslationOf<typeof benchmarkWords> = {
  title: 'ベンチマーク',
  figures: '数値と 95% ブートストラップ区間',
  figure: '数値',
  mean: '平均',
  interval: '区間',
  of: '母数',
  readWhole: '全部読めたプロンプト',
  readWholeAbout: '読めないものはどの数値にも入りません',
  figureNotAsked: 'この種の求めなし',
  notPlanned: 'プランなし',
  openInStudio: 'スタジオで開く',
  noDetector: '未チェック: モデルに検出器がありません。',
  all: 'すべて',
  notHeld: '満たさない',
  pictures: 'ベンチマークの画像',
  whichPictures: '表示する画像',
  previous: '前へ',
  next: '次へ',
  allHeldSoFar: 'チェックできるものは今のところすべて満たしています。',
  pause: '一時停止',
  goOn: '続ける',
  newRun: '新しい実行',
  nothingYet: 'プロンプトが終わるごとに画像と数値がここに現れます。',
  typedPrompts: '入力したプロンプト',
  about:
    '各プロンプトを、読み込まれているモデルでプランにして描き、画像をチェックします。シーンはそのままで、シーンの作業が優先されます。',
  chooseFile: 'プロンプトのファイルを選ぶ',
  fileOfPrompts: 'プロンプトのファイル',
  orWriteHere: 'またはここに 1 行 1 件で書いてください',
  prompts: 'プロンプト',
  noPromptsYet: 'プロンプトはまだありません。',
  takeFirst: '先頭から使う数',
  seed: 'シード (すべてのプロンプトで共通)',
  constrained: 'チェーンを文法に従わせる',
  constrainedHint: 'オフにすると、自力で読めるチェーンの数がわかります。',
  backToResults: '結果に戻る',
  start: '開始',
  modelNotReady: 'モデルの準備がまだできていません。',
  fromTo: ({ low, high }) => `${fixed(low, 3)} から ${fixed(high, 3)}`,
  openPicture: ({ number: which }) => `画像 ${which} をスタジオで開く`,
  nothingToCheck: (facts) => `${rewarded(facts)}このプロンプトにチェックできるものはありません。`,
  allHeld: (facts) => `${rewarded(facts)}すべて満たしています。`,
  notHeldAre: ({ what, ...facts }) => `${rewarded(facts)}満たさないもの: ${what}。`,
  none: 'なし',
  pageOf: ({ from, to, of }) => `${number(of)} 件中 ${number(from)} から ${number(to)}`,
  runWith: ({ model, seed }) => `${model}、シード ${seed}`,
  runWithoutGrammar: ({ model, seed }) => `${model}、シード ${seed}、チェーンは文法に従わせない`,
  promptsRead: (facts) => `${prompts(facts)}。`,
  promptsOf: ({ name, ...facts }) => `${name}: ${prompts(facts)}。`,
  modelWithoutDetector: ({ name }) =>
    `${name} には検出器がありません。画像は描きますが、チェックはしません。`,
  startPrompts: (facts) => `${prompts(facts)}を開始`,
  replaces: ({ name }) => `新しい実行は「${name}」とその画像に置き換わります。`,
};
