/** What people ask in plain words, and how reports put it. A line a group, as `SynonymGroup` describes. */
export const PLAIN_PHRASES = `
get sick, fall ill, fall sick, sicken
pick up, collect, fetch
get rid of, remove, dispose of
throw away, dump, dispose of
dig up, excavate
kick out, expel
lay off, make … redundant, dismiss
give back, hand back, return
get back, recover, regain
send back, deport
go wrong, fail
go bankrupt, go bust, become insolvent, file … bankruptcy
go missing, disappear, vanish
get hurt, injure
make worse, worsen, aggravate
make better, improve
put together, assemble, compile
pay back, repay, reimburse
cost more, more expensive, costlier, dearer
more expensive, rise in cost, cost increase
behind schedule, late, delayed
ahead of schedule, earlier than planned
take over from, replace, succeed
come up with, devise, propose
look after, care for
look for, search for
tell off, reprimand
give birth, born
drop out, withdraw, pull out
hold off, wait
kick off, start, begin
end up, finish up
get permission, permit, allow
break the law, illegal
go to court, sue, file a lawsuit
go to prison, jail, imprison
stay open, remain open, keep … open, keep … operational
stop working, break down, fail
run out of, exhaust, lack
turn off, switch off, shut off
turn on, switch on
win … contract, get … contract, land … contract, win … tender, award … contract, sign … contract
court case, trial, proceedings
shut down, close, cease operation
`;

/** Words that often answer a plainer one. */
export const PLAIN_WORDS = `
expensive, costly, dear
cheap, inexpensive
late, delayed
compensation, damages, redress
compensate, reimburse, redress
mud, silt, sediment, spoil
trash, rubbish, garbage, waste
successor, replace, succeed
predecessor, before
complain, complaint, grumble, object
complaint, grievance
opinion, view
reckon, estimate
inspect, examine, check
alert, warning, notice
mistake, error
wrong, incorrect, false
correct, accurate
money, sum, amount
fine, penalty
apartment, flat
house, home, household
shop, store
contractor, company, firm
staff, workforce, personnel, employee
job, work
fisherman, fishermen, skipper
truck, lorry
late, overdue
forbidden, ban, prohibit
allowed, permit, legal
army, military, armed forces
drill, exercise, maneuver
train, drill, exercise
neighbor, border
deputy, vice
travel, journey
outbreak, epidemic
infect, infection
safe, safety, security
scared, afraid, frightened
angry, furious, outraged
happy, glad, pleased
speed, pace
weigh, weight
tall, height
deep, depth
wide, width
long, length
far, distance
sue, lawsuit
boss, director, manager
run, manage, chief executive, director, chairman
job, role
owner, own, belong
owner, proprietor
rule, govern
writer, columnist
reporter, correspondent
quake, tremor
rescue, save
inquiry, investigation, probe
probe, investigate
leak, leakage, spill
crash, collision
collide, crash
blaze, fire
drown, drowning
strike, stoppage
backlog, arrears
crew, sailors
visa, permit
flight, plane
aim, purpose
`;
