import { list, number } from '../../../numbers';
import type { outWords } from '../../../parts/dialogs/out';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const out: TranslationOf<typeof outWords> = {
  what: 'O que salvar',
  picture: 'Imagem',
  layers: 'Camadas',
  drawing: 'Desenho',
  tools: 'Outros programas',

  noPicture: 'Ainda não há imagem. Pinte o plano e volte aqui.',
  noPlan: 'Ainda não há plano. Planeje uma cena ou desenhe uma caixa, e volte aqui.',
  preview: 'Prévia',
  making: 'Criando o arquivo…',
  saved: ({ name }) => `Salvo como ${name}.`,
  save: 'Salvar o arquivo',
  file: 'Arquivo',
  png: 'Imagem PNG',
  webp: 'Imagem WebP',
  pdf: 'PDF para imprimir',
  printPng: 'PNG para imprimir',
  size: 'Tamanho',
  times: ({ factor }) => `${number(factor)}×`,
  sizeHint: 'Ampliada com bordas nítidas; nenhum detalhe é acrescentado.',
  width: 'Largura em mm',
  bleed: 'Sangria em mm',
  bleedHint: 'A imagem continua espelhada além de sua borda, onde será cortada.',
  pixels: ({ width, height }) => `${number(width)} × ${number(height)} px`,
  printed: ({ width, height }) => `${number(width)} × ${number(height)} mm com a sangria`,
  ppi: ({ ppi }) => `${number(ppi)} px por polegada`,
  bare: 'Sem o fundo',
  bareHint: 'Transparente onde há apenas o cenário.',
  notPlain: 'O fundo não é de uma só cor lisa. Com a imagem decomposta em camadas, ele pode ser removido.',
  toLayers: 'Ir para as camadas',
  noWebp: 'Este navegador não cria WebP. Escolha PNG.',
  holdsScene: 'O arquivo contém a cena inteira: solto aqui, abre-a de novo.',
  holdsPlan: 'O arquivo contém a cena sem sua imagem: solto aqui, abre o plano de novo.',

  layersAbout:
    'Cada objeto como imagem transparente em seu lugar, e o fundo sem eles. O modelo que pintou a imagem a decompõe; isso leva alguns segundos.',
  takeApart: 'Decompor a imagem',
  takingApart: 'Decomposição',
  beginning: 'Pedindo o fundo ao modelo…',
  step: ({ done, total }) => `Passo ${number(done)} de ${number(total)}`,
  waiting: 'Esperando o modelo, que antes faz outra coisa.',
  stop: 'Parar',
  tryAgain: 'Tentar de novo',
  layersFound: 'Camadas, da frente para trás',
  background: 'Fundo',
  ready: ({ count }) => `${many.layers(count)} e o fundo.`,
  exact: ({ most }) =>
    `Sobrepostas, reproduzem a imagem com uma diferença de até ${many.levels(most)} de 255.`,
  nearly: ({ share }) => `Sobrepostas, reproduzem ${share} dos pixels da imagem.`,
  byBoxes:
    'Os tokens deste modelo não dizem de que objeto são: as camadas foram recortadas pelas caixas, e suas bordas podem ser grosseiras.',
  missing: ({ names }) => `Não foi possível separar, porque a imagem não mostra nada disto: ${list(names)}.`,
  unplanned: ({ names }) => `Fora do plano, mas na imagem: ${list(names)}.`,
  apart: 'A imagem está decomposta.',
  psd: 'Salvar PSD',
  zip: 'Salvar ZIP de PNGs',
  svg: 'Salvar SVG',

  drawingAbout: 'As caixas do plano com seus nomes, para imprimir ou desenhar por cima.',
  drawingPreview: 'Desenho do plano',
  drawingSvg: 'Salvar SVG',
  drawingPdf: 'Salvar PDF',
  unwritable: ({ names }) =>
    `O PDF só tem letras da Europa ocidental; pontos de interrogação substituem as outras em ${list(names)}. O SVG tem todas.`,

  workflows: 'Para programas que criam imagens',
  layoutForms: 'Disposições',
  madeFor: ({ tool }) => `Feito para ${tool}.`,
  'name:comfy-regions': 'ComfyUI: prompts por região',
  'name:comfy-gligen': 'ComfyUI: caixas GLIGEN',
  'name:invoke': 'InvokeAI: orientação por região',
  'name:words': 'Só palavras',
  'about:comfy-regions':
    'Um fluxo de trabalho para soltar na página do ComfyUI; escolha lá o seu checkpoint.',
  'about:comfy-gligen':
    'Um fluxo de trabalho com uma caixa de texto por objeto; precisa de um modelo GLIGEN.',
  'about:invoke': 'Uma imagem para a galeria dele: recupere lá as camadas da tela a partir dos metadados.',
  'about:words': 'O prompt, e onde cada coisa está, para qualquer programa que leia texto.',
};
