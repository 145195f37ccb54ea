/** Short forms of given names: `Tom` is Thomas. */

/** A short form and the whole names that it stands for, a line each. */
const TABLE = `
abby abigail
abe abraham
alex alexander alexandra alexandre alexandros alexei aleksandr
andy andrew andreas andrei anders
becky rebecca
ben benjamin bennett
beth elizabeth bethany
betty elizabeth
bill william
bob robert
bobby robert
cathy catherine
charlie charles charlotte
chris christopher christian christina christine christos
chuck charles
dan daniel danielle
danny daniel
dave david
debbie deborah
dick richard
dima dmitry dmitri dmitrii dmitriy
don donald
doug douglas
drew andrew
durk diederik
ed edward edwin edmund eduard edouard
eli elijah elias
fred frederick frederic alfred
gabe gabriel
gene eugene
greg gregory
hal harold
hank henry
hans johannes
harry harold henry
jack john
jeff jeffrey geoffrey
geoff geoffrey
jenny jennifer
jerry gerald jerome jeremiah
jessie jessica
jim james
jimmy james
joe joseph
johnny john
jon jonathan
josh joshua
kat katherine kathryn katharina katarzyna katerina
kate katherine catherine kathryn katharina katarzyna ekaterina
kathy katherine kathryn kathleen
katie katherine kathryn catherine
katya ekaterina
ken kenneth
kostya konstantin
larry lawrence laurence
leo leonard leonardo leonid
liz elizabeth
maggie margaret
manu emmanuel manuel
margo margaret margarita
matt matthew matthias
max maximilian maxim
mel melvin melanie
meg margaret megan
mick michael
mickey michael
mike michael mikhail
misha mikhail michael
mitch mitchell
nat nathan nathaniel natalie natalia
nate nathan nathaniel nathanael
ned edward
nick nicholas nicolas nikolaos nikolas nikolaus nikolai dominick
pam pamela
pat patrick patricia
peggy margaret
pete peter
phil philip phillip philippe
ray raymond
rich richard
rick richard frederick
rob robert
robbie robert
robby robert
ron ronald aaron
russ russell
sam samuel samantha
sandy alexander alexandra sandra
sasha alexander alexandra aleksandr
seb sebastian
serge sergey sergei
stan stanley stanislav
steph stephanie stephan
steve stephen steven stefan
sue susan suzanne
tasha natasha natalia
ted theodore edward
theo theodore theodor theodoros
tim timothy timothee
toby tobias
tom thomas tomas
tommy thomas
tony anthony antonio antoine antonios
val valerie valentin valentina valery
vicky victoria
vic victor
vince vincent
vlad vladimir vladislav volodymyr
wes wesley
will william
willie william
yura yuri yury
zach zachary
zack zachary
zhenya evgeny evgenii evgenia`

const WHOLE = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([short = '', ...whole]) => [short, whole] as const),
)

/** A normalized name with its short form written out, once for each name that it may stand for: none if it has no short form. */
export function writtenOut(name: readonly string[]): readonly (readonly string[])[] {
  if (name.length < 2) return []
  return name.flatMap((word, i) => (WHOLE.get(word) ?? []).map((whole) => name.with(i, whole)))
}
