/**
 * What a full stop after a word says about the sentence: after a `title` it never ends there, since a name follows
 * (`Gen. Milley`); after a `maybe` it ends where the next word could only begin one (`Acme Inc. The`).
 */
export type AbbreviationKind = 'title' | 'maybe';

const words = (list: string): string[] => list.trim().split(/\s+/);

// Written as in print. Short forms that end more sentences as plain words (in., am, min.) are left out, and
// a word that is an abbreviation with a capital only (`Sat.`, `No.`, `Art.`) stands with it only.
const TITLES = words(`
  Mr Mrs Ms Mx Messrs Mme Mmes Mlle Dr Drs Prof Profs Rev Revd Fr Hon Gov Govs Lt-Gov Sen Sens Rep Reps Pres Gen Gens
  Lt-Gen Maj-Gen Brig-Gen Lt Col Lt-Col Maj Capt Cpt Cmdr Cdr Comdr Sgt Sgts Cpl Pvt Adm Brig Supt Insp Det Const Amb
  Atty Ald Asst Msgr Dep Sr-Gen Herr Hr Sra Srta Mgr Bp Abp Ven Vice-Adm Rear-Adm mr mrs ms dr prof gen sen rep gov
  vs v cf e.g eg i.e ie viz`);

const MAYBE = words(`
  St Ste Mt Mts Ft Jr Sr Esq Inc Ltd Co Cos Corp Bros Plc plc LLC Pty GmbH Mfg Assn Dept Div Dist Univ Inst Soc Ctr
  inc ltd corp dept univ
  Ave Blvd Rd Ln Dr Hwy Pkwy Sq Pl Ct Apt Bldg Fl Rm
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  No Nos Vol Vols vol vols Ch Chap Sec Sect Art Arts Para Paras Fig Figs fig figs Eq Eqs Ex App Ref Refs Tab Suppl Pt
  p pp ed eds Ed Eds trans rev repr fn n.d al etc ibid Ibid op loc ca approx est avg incl excl resp
  a.m p.m A.M P.M U.S U.K U.N E.U U.A.E U.S.A U.S.S.R D.C N.Y L.A Ph.D M.D B.A M.A B.Sc M.Sc LL.B J.D D.Phil
  b c d B.C A.D B.C.E C.E N.B P.S R.I.P
  ft lb lbs oz sq cu mi yd yds km kg cm mm hr hrs mins secs mph tel Tel ext Ext
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
  Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta`);

const KINDS = new Map<string, AbbreviationKind>([
  ...MAYBE.map((word) => [word, 'maybe'] as const),
  ...TITLES.map((word) => [word, 'title'] as const),
]);

/** The kind of a word that stands before a full stop, given without it (`Gen`, `U.S`, `a.m`); null for other words. */
export const abbreviationKind = (word: string): AbbreviationKind | null => KINDS.get(word) ?? null;
