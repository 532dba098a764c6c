import { number } from '../../../numbers';
import type { reasoningWords } from '../../../parts/panels/reasoning';
import type { TranslationOf } from '../../../speaker';

export const reasoning: TranslationOf<typeof reasoningWords> = {
  chainAsText: 'La cadena como texto',
  problemsInChain: 'Problemas de la cadena',
  prose: 'Texto del plan',
  reasoning: 'Razonamiento',
  showProbabilities: 'Mostrar probabilidades',
  showTokens: 'Mostrar tokens',
  title: 'Editar como texto',
  empty:
    'Aquí se escribe el plan: qué muestra la imagen y dónde está cada cosa. Puede cambiar cualquier palabra.',
  breaksOff: 'El plan se interrumpe. Corríjalo si quiere y deje que el modelo siga.',
  notByModel:
    'El modelo no escribió el plan tal como está, así que sus tokens no tienen probabilidades. Deshaga los cambios o planifique de nuevo.',
  chooseAnother: 'Elija otro.',
  alternatives: 'Alternativas',
  stopToChoose: 'Detenga la ejecución para elegir otro token.',
  chooseAndGoOn: 'Elija uno y el modelo seguirá desde ahí. La ejecución se conserva.',
  over90: 'más del 90 %',
  over50: 'más del 50 %',
  over20: 'más del 20 %',
  over5: 'más del 5 %',
  tokens: 'Tokens',
  sameToken: 'Este es el token que está ahí.',
  halfCharacter: 'No se puede elegir medio carácter.',
  endsTooSoon: 'Un plan no puede terminar antes de empezar.',
  unreadable: 'Después de este token el plan no se podría leer.',
  underHundredth: 'menos del 0,01 %',
  endPlan: 'fin del plan',
  moreProblems: ({ count }) => `y ${number(count)} más.`,
  nameOf: ({ name }) => `Nombre de ${name}`,
  alternative: ({ token, share }) => `${token}, ${share}`,
  written: ({ token, share }) => `${token}, ${share}, escrito`,
  refused: ({ token, share, problem }) => `${token}, ${share}. ${problem}`,
  howLikely: 'Probabilidad de cada token:',
  less: 'menos',
  token: ({ token, share }) => `${token}, probabilidad ${share}`,
  tokenWas: ({ token, share }) => `«${token}» tenía una probabilidad de ${share}`,
};
