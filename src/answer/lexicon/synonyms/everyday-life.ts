/** Words for the same thing: work, money, people, places, nature. A line a group, as `SynonymGroup` describes. */
export const EVERYDAY_LIFE = `
trade, commerce
business, company, firm, corporation, enterprise
factory, plant
employ, hire, recruit
job, employment, position
worker, employee
layoff, job cut, redundancy
wage, pay, salary
earn, make
cost, price
cost, be worth
money, funds, funding
pay, payment
invest, investment
loan, credit
debt, liability
profit, earnings
revenue, turnover
tax, levy, duty
tariff, import duty
budget, spending plan
shortage, scarcity, lack
build, construct, construction
destroy, demolish, destruction
repair, fix, mend
damage, harm
expand, enlarge, expansion, extension
open, opening, inaugurate
close, shut, shut down, closure
move, relocate, relocation
born, birth
child, kid
aged, age, years old
birthplace, place of birth
buried, laid to rest
school, college
university, college
graduate, graduation
study, research
discover, find, discovery
invent, devise, invention
illness, disease, sickness
ill, sick
disease outbreak, epidemic
vaccinate, immunize, inoculate, vaccination
cure, treat, treatment
drug, medicine, medication
hospital, clinic, infirmary
car, automobile
plane, aircraft, airplane
ship, vessel
boat, craft
road, street
railway, railroad
harbor, port
dredge, deepen, dredging
town, city
citizen, national
resident, inhabitant
people, population
citizenship, nationality
border, frontier
weapon, arms
missile, rocket
nuclear, atomic
photo, photograph, picture, image
film, movie
newspaper, daily
journalist, reporter
interview, conversation
report, account
book, volume
song, track
win, victory
win, beat, defeat
award, prize
receive, get
champion, winner, titleholder
match, game
happen, take place, occur
delay, postpone, put off
cancel, call off, scrap
continue, go on, carry on
try, attempt
allow, permit, let
require, oblige, demand
decide, decision
choose, select, pick
change, alter, modify
replace, take the place of
join, become a member of, accede to
join, team up
leave, quit, exit
return, come back, go back
stay, remain
keep, retain
need, require
show, demonstrate
think, believe
like, resemble
big, large, great
small, little
quick, fast, rapid
near, close to
about, approximately, around, roughly
reason, cause
result, outcome, consequence
purpose, aim, goal, objective
aim, intend
role, part
task, mission
problem, issue
effort, attempt
danger, risk, hazard
emergency, crisis
drought, lack of rain
flood, flooding, inundation
earthquake, quake
wildfire, forest fire
storm, hurricane, cyclone, typhoon
electricity, power
power cut, blackout, outage
oil, petroleum, crude
gas, natural gas
petrol, gasoline
wind farm, wind park
solar, photovoltaic
pollution, contamination
drinking water, tap water
climate change, global warming
old, ancient
previous, former, past
first, initial
last, final
main, chief, principal
whole, entire
foreign, overseas
illegal, unlawful
secret, covert, clandestine
official, formal
officially, formally
mostly, mainly, largely
`;
