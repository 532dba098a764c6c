import type { models as english } from '../../../parts/errors/models';
import type { Translation } from '../../../speaker';

const LAYOUT = 'Escolha a pasta de um pacote do Scenograph, ou uma com os seis grafos ONNX do Janus-Pro.';
const SAME_PLACE = 'Obtenha tokenizer.json do mesmo lugar que os grafos.';

export const models: Translation<typeof english> = {
  'not-a-bundle': 'Este não é um modelo do Scenograph.',
  'not-a-bundle.advice': 'Escolha uma pasta ou endereço com um manifest.json no formato scenograph-bundle.',
  'bundle-too-new': ({ found, supported }) =>
    `Este modelo usa o formato de pacote ${found}; este estúdio lê até o ${supported}.`,
  'bundle-too-new.advice': 'Atualize o estúdio, ou escolha uma versão mais antiga do modelo.',
  'model-not-listed': 'Este modelo já não está na lista.',
  'model-not-listed.advice': 'Adicione-o de novo.',
  'model-not-here': 'O modelo escolhido já não está neste dispositivo.',
  'model-not-here.advice': 'Escolha outro em “Modelos”, ou adicione-o de novo.',
  'file-for-other-backend': ({ name, file }) =>
    `${name} foi trazido para outro hardware: ${file} não está neste dispositivo.`,
  'file-for-other-backend.advice':
    'Escolha “Automático” em “Modelo”, ou exclua o modelo e adicione-o de novo.',
  'no-model-there': ({ where }) =>
    `Não há em ${where} um modelo que o Scenograph consiga ler: nem manifest.json nem config.json.`,
  'no-model-there.advice':
    'Dê um pacote do Scenograph, ou um repositório com a organização ONNX do Janus-Pro-1B-ONNX. Outros checkpoints podem ser exportados com python -m models.families.janus.',
  'no-model-in-folder': ({ folder }) =>
    folder === ''
      ? 'Não há modelo nesta pasta: nem manifest.json nem config.json.'
      : `Não há modelo em ${folder}: nem manifest.json nem config.json.`,
  'no-model-in-folder.advice':
    'Escolha a pasta que python -m models.families.janus escreveu, ou uma com a organização ONNX do Janus-Pro-1B-ONNX.',
  'file-size-unknown': ({ file }) => `O servidor não diz o tamanho de ${file}.`,
  'file-size-unknown.advice': 'Baixe a pasta do modelo por outros meios e adicione-a de lá.',
  'hub-lacks-model': ({ repository, revision }) =>
    `O Hugging Face não tem modelo público chamado ${repository}${revision === 'main' ? '' : ` em ${revision}`}.`,
  'hub-lacks-model.advice':
    'Verifique o nome; um modelo que pede login pode ser baixado lá e adicionado de uma pasta.',
  'hub-wants-login': 'Este modelo pede login no Hugging Face.',
  'hub-wants-login.advice': 'Baixe-o lá e adicione-o de uma pasta.',
  'architecture-unknown': ({ found }) => `O config.json descreve um modelo de outro tipo (“${found}”).`,
  'architecture-unknown.advice':
    'Escolha um modelo do tipo Janus, por exemplo onnx-community/Janus-Pro-1B-ONNX.',
  'model-lacks-file': ({ file }) => `O modelo não tem ${file}.`,
  'model-lacks-file.advice': `Obtenha a pasta inteira, com os arquivos pequenos. ${LAYOUT}`,
  'graph-missing': ({ graph }) => `Falta a este modelo onnx/${graph}.onnx em alguma precisão que rode aqui.`,
  'graph-missing.advice':
    'Ele precisa ter os seis grafos ONNX do Janus-Pro-1B-ONNX. Outros checkpoints podem ser exportados com python -m models.families.janus.',
  'graph-unsuited': ({ graph, backend }) =>
    `O grafo ${graph} está lá, mas em nenhum formato numérico que rode ${backend === 'wasm' ? 'em WebAssembly' : 'nesta placa gráfica'}.`,
  'graph-unsuited.advice':
    'Adicione uma variante em ponto flutuante de 32 bits, ou int8 para WebAssembly, de onde o modelo é publicado.',
  'vocabulary-too-small': ({ found, limit }) =>
    `O tokenizador não é o destes pesos: tem ids até ${found}, eles têm ${limit} linhas.`,
  'vocabulary-too-small.advice': SAME_PLACE,
  'token-missing': ({ token }) =>
    `O tokenizador não tem o token ${token}, de que este tipo de modelo precisa.`,
  'token-missing.advice': SAME_PLACE,
  'grid-not-square': ({ tokens }) =>
    `A configuração deste modelo não faz sentido: suas imagens têm ${tokens} tokens, que não formam um quadrado.`,
  'grid-not-square.advice': 'Obtenha a pasta inteira de novo de onde o modelo é publicado.',
  'graph-lacks-tensor': ({ what, tensor }) =>
    `Os grafos deste modelo não combinam: um não tem ${what} ${tensor}.`,
  'graph-lacks-tensor.advice': LAYOUT,
  'layers-differ': ({ found, expected }) =>
    `Os grafos deste modelo não combinam: guardam ${found} camadas, seu config.json fala de ${expected}.`,
  'layers-differ.advice': LAYOUT,
  'head-size-differs': ({ head, found, expected }) =>
    `Os grafos deste modelo não combinam: sua cabeça ${head} dá ${found} números por token, e não ${expected}.`,
  'head-size-differs.advice': LAYOUT,
  'picture-size-differs': ({ name, numbers, width, height }) =>
    `O decodificador de imagens de ${name} dá ${numbers} números; eram esperados ${width} × ${height} pixels.`,
  'picture-size-differs.advice':
    'Sua configuração é de outro modelo. Escolha uma pasta cujos arquivos venham de um só lugar.',
  'judge-missing': ({ folder }) => `Não há juiz em ${folder}.`,
  'judge-missing.advice':
    'Exporte um com python -m models.families.mini.export.detection.judge, ou use --detector.',
};
