/** Names of the months as they stand in dates, with their usual short forms; one line a language, January first. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
  de: 'januar jän jänner|februar feber|märz mär mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez',
  fr: 'janvier janv|février févr fév fevrier|mars|avril avr|mai|juin|juillet juil|août aout|septembre|octobre|novembre|décembre déc decembre',
  es: 'enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic',
  it: 'gennaio gen genn|febbraio febbr|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre sett set|ottobre ott|novembre|dicembre',
  pt: 'janeiro|fevereiro fev|março|abril|maio|junho|julho|agosto|setembro|outubro out|novembro|dezembro',
  nl: 'januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december',
  pl: 'stycznia styczeń sty|lutego luty lut|marca marzec|kwietnia kwiecień kwi|maja|czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź|listopada listopad lis|grudnia grudzień gru',
  ru: 'января янв январь|февраля фев февраль|марта март|апреля апр апрель|мая май|июня июнь|июля июль|августа авг август|сентября сен сент сентябрь|октября окт октябрь|ноября ноя нояб ноябрь|декабря дек декабрь',
  uk: 'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  cs: 'ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen|listopadu|prosince prosinec',
  sv: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  da: 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december',
  no: 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember des',
  fi: 'tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta',
  tr: 'ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık',
  hu: 'január|február|március|április|május|június|július|augusztus|szeptember|október|november|december',
  ro: 'ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie',
};

const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.values(NAMES).flatMap((line) =>
    line.split('|').flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
  ),
);

/** Month, 1 to 12, that a word names in one of the languages known here, however it is capitalised; null for any other word. */
export function monthNamed(word: string): number | null {
  return MONTHS.get(word.normalize('NFC').toLowerCase()) ?? null;
}

const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    'sunday sun',
    'monday mon',
    'tuesday tue tues',
    'wednesday wed',
    'thursday thu thur thurs',
    'friday fri',
    'saturday sat',
  ]
    .concat(['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag sonnabend'])
    .concat(['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'])
    .concat(['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'])
    .concat(['domenica', 'lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato'])
    .concat(['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'])
    .concat(['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'])
    .flatMap((names, index) => names.split(' ').map((name) => [name, index % 7] as const)),
);

/** Day of the week, 0 for Sunday, that a word names in one of the languages known here; null for any other word. */
export function weekdayNamed(word: string): number | null {
  return WEEKDAYS.get(word.normalize('NFC').toLowerCase()) ?? null;
}
