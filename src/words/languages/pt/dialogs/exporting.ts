import type { exportingWords } from '../../../parts/dialogs/exporting';
import type { TranslationOf } from '../../../speaker';

export const exporting: TranslationOf<typeof exportingWords> = {
  recording: 'Gravação de um vídeo',
  drawing: 'Desenho de um PNG animado',
  stopped: 'A exportação foi interrompida.',
  videoFailed: 'O navegador não conseguiu gravar o vídeo.',
  animationFailed: 'Não foi possível desenhar a animação.',
  failedAdvice: 'Exporte como página web em vez disso.',
  isRecording: 'Gravando um vídeo.',
  isDrawing: 'Desenhando um PNG animado.',
  pageTitle: 'Um plano e sua imagem',
  back: 'Voltar',
  play: 'Reproduzir',
  pause: 'Pausar',
  next: 'Próximo',
  position: 'Posição',
  speed: 'Velocidade',
};
