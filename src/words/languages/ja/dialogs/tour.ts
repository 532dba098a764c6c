import type { tourWords } from '../../../parts/dialogs/tour';
import type { TranslationOf } from '../../../speaker';

export const tour: TranslationOf<typeof tourWords> = {
  tour: 'ツアー',
  stop: ({ number, of }) => `ステップ ${number}/${of}`,
  back: '戻る',
  next: '次へ',
  done: '完了',
  leave: 'ツアーを終える',
  left: 'ツアーは終わりです。シーンのメニューからまた始められます。',
  promptTitle: '画像に何を描くかを書く',
  prompt: '物、色、数、そして位置。用意されたプロンプトも使えます。',
  planTitle: 'プランを作る',
  plan: 'モデルは描く前に、何をどこに置くかを書きます。少し時間がかかりますが、止められます。',
  stageTitle: '違う所を動かす',
  stage:
    'どの物にも枠があります。ドラッグし、角を引き、新しく描けます。キーボードでは Tab、次に矢印キーです。',
  objectsTitle: 'すべての一覧',
  objects: '名前の変更、ロック、非表示、並べ替え。一覧と枠と言葉は一つの文書で、どの操作も取り消せます。',
  paintTitle: '描く',
  paint: '画像は枠に従います。プランを変えてまた描けます。作ったものはすべて残ります。',
};
