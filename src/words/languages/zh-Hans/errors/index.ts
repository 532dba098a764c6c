import type { errorWords } from '../../../parts/errors';
import type { TranslationOf } from '../../../speaker';
import { device } from './device';
import { files } from './files';
import { library } from './library';
import { models } from './models';
import { requests } from './requests';
import { servers } from './servers';

export const errors: TranslationOf<typeof errorWords> = {
  ...device,
  ...files,
  ...models,
  ...requests,
  ...servers,
  ...library,
  unknown: 'Scenograph 出了问题。',
  'unknown.advice': '您的场景已保存；若持续出现，请重新加载页面。',
};
