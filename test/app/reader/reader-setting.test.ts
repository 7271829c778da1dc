import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readerChoice } from '../../../src/app/reader/reader-setting.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reader-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function model(architecture: string, ...weights: string[]): void {
  mkdirSync(join(folder, 'onnx'));
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ architectures: [architecture] }));
  writeFileSync(join(folder, 'tokenizer.json'), '{}');
  for (const file of weights) writeFileSync(join(folder, 'onnx', file), '');
}

const chosen = (given = folder) => readerChoice(given, given);
const said = () => {
  const choice = chosen();
  return choice.ok ? 'a model' : choice.problem.message;
};

test('the encoder is named by a word', () => {
  expect(chosen('sentence-encoder')).toEqual({ ok: true, value: { kind: 'sentence-encoder' } });
});

test('a model that classifies reads question and sentence as a pair', () => {
  model('BertForSequenceClassification', 'model.onnx', 'model_quantized.onnx');
  expect(chosen()).toEqual({ ok: true, value: { kind: 'onnx', folder, weights: 'fp32', reads: 'pairs' } });
});

test('another reads each by itself; of the weights those that are there are taken', () => {
  model('BertModel', 'model_quantized.onnx');
  expect(chosen()).toEqual({ ok: true, value: { kind: 'onnx', folder, weights: 'q8', reads: 'sentences' } });
});

test('what is missing is named, with what was expected', () => {
  expect(said()).toContain('config.json is not in it');
  model('BertModel');
  expect(said()).toContain('onnx/model.onnx is not in it. It has to be "sentence-encoder", or the folder of a model');
});

test('a configuration that is no JSON is named', () => {
  model('BertModel', 'model.onnx');
  writeFileSync(join(folder, 'config.json'), '{');
  expect(said()).toContain('its config.json cannot be read');
});
