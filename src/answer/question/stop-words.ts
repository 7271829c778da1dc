/** Words that say nothing about what is asked for: never searched, never counted as missing. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but nor of to in on at by for from with without as into onto upon about over under between among
  through during against within is are was were be been being am do does did done doing have has had having will would
  shall should can could may might must it its he she they we you i him her them us me his hers their theirs our ours
  your yours my mine this that these those there here what which who whom whose when where why how if then than so not
  no s t d ll re ve also just only very more most much many any some such other another own same too ever please tell
  according say says said know one's many long far often old kind type sort exactly actually currently today now
  whats whos wheres whens hows whys thats theres its im ive weve theyre youre anyone anybody someone somebody everyone
  everybody anything something didnt doesnt dont isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt
  shouldnt`
    .split(/\s+/)
    .filter(Boolean),
);
