import type { exportingWords } from '../../../parts/dialogs/exporting';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const exporting: TranslationOf<typeof exportingWords> = {
  recording: 'Gravação de um vídeo',
  drawing: 'Desenho de um PNG animado',
  stopped: 'A exportação foi interrompida.',
  videoFailed: 'O navegador não conseguiu gravar o vídeo.',
  animationFailed: 'Não foi possível desenhar a animação.',
  failedAdvice: 'Exporte como página web em vez disso.',
  leftOut: ({ pictures, logs }) =>
    `O arquivo seria grande demais para ser aberto de novo, então o mais antigo fica de fora: ${many.pictures(pictures)}, ${many.logs(logs)}.`,
  leftOutAdvice: 'Tudo continua aqui; exporte uma série de execuções mais curta.',
  isRecording: 'Gravando um vídeo.',
  isDrawing: 'Desenhando um PNG animado.',
  pageTitle: 'Um plano e sua imagem',
  back: 'Voltar',
  play: 'Reproduzir',
  pause: 'Pausar',
  next: 'Próximo',
  position: 'Posição',
  speed: 'Velocidade',
  boxes: 'Caixas',
  embedCopied: 'O código para incorporar está na área de transferência.',
  embedCopiedAdvice:
    'Cole-o no HTML de um artigo ou slide. Quem o ler pode olhar, avançar passo a passo e reproduzir, sem mudar nada.',
  embedNotCopied:
    'O navegador não deixou pôr o código na área de transferência; ele foi salvo em um arquivo.',
  embedTooLong: 'Isto é longo demais para um código incorporado.',
  embedTooLongAdvice: 'Exporte o replay como página web e ponha essa página em um quadro (iframe).',
};
