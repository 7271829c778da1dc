/** Pairs of which only one can hold of a thing at a time. Lower case, base forms, American spelling; a line a pair. */
export const antonyms: readonly (readonly [string, string])[] = `
open, close
open, closed
rise, fall
increase, decrease
increase, fall
rise, drop
grow, shrink
raise, lower
raise, cut
win, lose
accept, reject
accept, refuse
approve, reject
agree, refuse
allow, ban
allow, forbid
permit, forbid
lift, impose
legalize, outlaw
support, oppose
back, oppose
confirm, deny
admit, deny
pass, fail
succeed, fail
arrive, leave
join, leave
enter, leave
stay, leave
hire, fire
appoint, dismiss
resign, stay
buy, sell
early, late
earlier, later
faster, slower
higher, lower
more, fewer
first, last
guilty, innocent
convict, acquit
alive, dead
survive, die
safe, unsafe
legal, illegal
empty, full
public, secret
public, closed
married, divorced
free, banned
deepen, fill
build, demolish
create, destroy
remember, forget
north, south
east, west
`
  .trim()
  .split('\n')
  .map((line) => line.split(', ') as [string, string]);
