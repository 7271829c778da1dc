export type DateLabel = 'published' | 'modified' | 'other';

/** Beginnings of the words in front of a date that say what day it is, by language; `other` is any third thing. */
const LABELS: Readonly<Record<DateLabel, readonly string[]>> = {
  published: [
    'published|posted|publication|created|written|issued|released?|release date|date|filed|first published',
    'veröffentlicht|erstellt|erschienen|verfasst|publiziert|datum|stand|online seit|eingestellt|eintrag vom|artikel vom',
    'beitrag vom|meldung vom|pressemitteilung vom|news vom|geschrieben',
    'publi[ée]|mis en ligne|paru le|rédigé|fecha|publicad[oa]|escrito|pubblicat[oa]|publicação|scritto',
    'gepubliceerd|geplaatst|opublikowan|data publikacji|опубликован|опубліковано|publicerad|publiceret|publisert',
    'julkaistu|yayınlan|publikováno|vydáno|közzétéve|megjelent|publicat',
  ],
  modified: [
    'updated?|modified|edited|revised|reviewed|changed|last update|amended',
    'aktualisiert|geändert|bearbeitet|überarbeitet|letzte änderung|letzte aktualisierung|aktualisierung|update',
    'mise? à jour|màj|modifié|aggiornat|aggiornamento|ultima modifica|actualizad|atualizad|última actualización',
    'última atualização|modificad|bijgewerkt|gewijzigd|zaktualizowan|aktualizacja|обновлен|изменен',
    'oppdatert|uppdaterad|opdateret|päivitetty|güncellen|aktualizováno|frissítve|actualizat',
  ],
  other: [
    'copyright|©|retrieved|accessed|since|born|joined|registered|deadline|expires?|until|valid|event|from|effective|captured?|screenshot|photo|image|img|bild|foto|file',
    'abgerufen|seit|geboren|registriert|dabei seit|frist|bis|ab|gültig|termin|wann|beginn|beginnt',
    'consulté|jusqu|depuis|né le|desde|hasta|dal|fino|tot|vanaf|sinds',
  ],
};

/** Between the label and its date may stand a time, a place, a name; no end of a sentence. */
const BETWEEN: Readonly<Record<DateLabel, number>> = { published: 45, modified: 35, other: 5 };

const PATTERNS = (Object.keys(LABELS) as DateLabel[]).map((label) => ({
  label,
  pattern: new RegExp(String.raw`(?<!\p{L})(?:${LABELS[label].join('|')})\p{L}{0,4}(?=([^\p{L}][^!?]*)?$)`, 'giu'),
}));

/** What the words in front of a date say it is; the label nearest to the date counts, and null is no label. */
export function dateLabel(before: string): DateLabel | null {
  const near = before.slice(-90);
  if (!/\p{L}|©/u.test(near)) return null;
  let nearest: { label: DateLabel; end: number } | null = null;
  for (const { label, pattern } of PATTERNS) {
    for (const match of near.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (near.length - end > BETWEEN[label]) continue;
      if (!nearest || end > nearest.end) nearest = { label, end };
    }
  }
  return nearest?.label ?? null;
}
