/**
 * The commonest function words of the languages that pages here are written in. A line of prose is a third of them; a
 * link, a headline or a menu has few. One set for all languages: the few clashes do no harm, and no language has to be
 * known before the text is clean.
 */
const BY_LANGUAGE = [
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which you were their her she we been has when who will more if no out so said what up its about into than them can only other some could these two may then do first any my now such like our over me even most after also did many before must through where how your all would there',
  'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn ich wir ihr kann doch',
  'le la les de des du un une et à en que qui dans pour pas sur au aux par plus ce cette est sont avec il elle ne se nous vous mais ou où son sa ses été leur comme tout',
  'el los las una y que del se por con para su al lo como más pero sus este ya o esta sí porque muy sin sobre también me hasta hay donde',
  'il gli di che è per un non sono con si da del della dei le al nel alla anche più ma come ha questo',
  'os as uma que não com para dos das no na por mais como mas foi ao ele tem à seu sua ou ser quando muito nos já está eu também pelo',
  'het een van dat op te zijn voor met die niet aan er ook als bij maar om uit dan nog naar door heeft hij werd',
  'och att det som på är av för med den till inte har de om ett men var jag så og ikke til af kan på',
];

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(BY_LANGUAGE.flatMap((words) => words.split(' ')));

/** Words by which a writer speaks of himself: rare in reports, frequent in readers' comments. */
export const FIRST_PERSON: ReadonlySet<string> = new Set(
  "i my me i’m i'm im ich mir mein je mon yo mi eu meu".split(' '),
);
