import { lineRule } from '../rule.ts';

const CAPTCHA =
  /\bre-?captcha\b|\bh-?captcha\b|\bi['’]?m not a robot\b|\b(?:verify|confirm|prove|check) (?:that )?you(?: are|'re|’re) (?:a |not a )?(?:human|robot|bot)|\benter the (?:characters|letters|code|text) (?:you see|shown|above|below|in the)|\bsecurity check\b.{0,40}\b(?:human|robot)|\b(?:type|enter|copy) the (?:letters|characters|words|numbers) (?:you see|shown|in the)\b|^captcha\b|\bich bin kein roboter\b|\bje ne suis pas un robot\b|\bno soy un robot\b/i;

const ABOUT_PAGE =
  /\bprotected by\b|\b(?:this|our) (?:site|page|form)\b|\bprivacy policy\b|\bterms of service\b|\brobot\b|\bhuman\b|^captcha|\benter\b|\bcode\b|\btype\b/i;

export const captcha = lineRule(
  'captcha',
  'a check that the visitor is a person',
  (line) => line.text.length <= 240 && line.words <= 35 && CAPTCHA.test(line.text) && ABOUT_PAGE.test(line.text),
);
