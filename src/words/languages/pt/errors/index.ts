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
  unknown: 'Algo deu errado no Scenograph.',
  'unknown.advice': 'Sua cena está guardada; recarregue a página se continuar.',
};
