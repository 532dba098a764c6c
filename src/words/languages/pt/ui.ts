import { bytes } from '../../bytes';
import { number } from '../../numbers';
import type { uiWords } from '../../parts/ui';
import type { TranslationOf } from '../../speaker';

export const ui: TranslationOf<typeof uiWords> = {
  notFetched: ({ what }) => `Não foi possível obter: ${what}.`,
  notFetchedAdvice:
    'A rede pode ter caído, ou o Scenograph foi atualizado: recarregar a página traz então a nova versão. Nada do que você fez se perdeu.',
  beyondBounds: ({ min, max, value }) =>
    `Só números de ${number(min)} a ${number(max)}; o valor continua ${number(value)}.`,
  notWhole: ({ value }) => `Só números inteiros; o valor continua ${number(value)}.`,
  close: 'Fechar',
  nothingLost: 'Nada do que você fez se perdeu: sua cena está guardada neste dispositivo.',
  tryAgain: 'Tentar de novo',
  reload: 'Recarregar a página',
  details: 'Detalhes',
  notes: 'Notas',
  dismiss: 'Dispensar',
  phaseManifest: 'vendo o que é preciso obter',
  phaseVerify: 'verificando o que foi obtido',
  phaseCompile: 'preparando para este dispositivo',
  phaseTest: 'testando neste dispositivo',
  stoppedWorking: ({ what }) => `Parou de funcionar: ${what}.`,
  someOf: ({ loaded, total }) => `${bytes(loaded)} de ${bytes(total)}`,
  quoted: ({ text }) => `“${text}”`,
  phaseDownload: 'baixando',
  phaseWithBytes: ({ phase, loaded, total }) => `${phase}, ${bytes(loaded)} de ${bytes(total)}`,
  x: 'X',
  y: 'Y',
  width: 'Largura',
  height: 'Altura',
  widthShort: 'L',
  heightShort: 'A',
  keyCtrl: 'Ctrl',
  keyShift: 'Shift',
  keyAlt: 'Alt',
  keyEnter: 'Enter',
  keyEsc: 'Esc',
  keyTab: 'Tab',
  keySpace: 'Espaço',
  keyDelete: 'Delete',
  keyArrows: 'Teclas de seta',
};
