/** Irregular forms and what they are forms of: verbs, nouns and comparatives. */
export const irregular: ReadonlyMap<string, string> = new Map(
  `arise arose arisen|awake awoke awoken|bear bore borne born|beat beaten|become became|begin began begun|bend bent
bet|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought
build built|burn burnt|burst|buy bought|cast|catch caught|choose chose chosen|cling clung|come came
creep crept|cut|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven
dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled
fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
give gave given|grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept
kneel knelt|know knew known|lay laid|lead led|leap leapt|learn learnt|leave left|lend lent|lie lain
light lit|lose lost|mean meant|meet met|mistake mistook mistaken|overcome overcame|pay paid|prove proven
ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold
send sent|sew sewn|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung
sink sank sunk|sit sat|sleep slept|slide slid|smell smelt|sow sown|speak spoke spoken|speed sped|spell spelt
spend spent|spill spilt|spin spun|spoil spoilt|spring sprang sprung|stand stood|steal stole stolen
stick stuck|sting stung|strike struck stricken|strive strove striven|swear swore sworn|sweep swept
swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told
think thought|throw threw thrown|tread trod trodden|undergo underwent undergone|understand understood
undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven|weep wept|win won
wind wound|withdraw withdrew withdrawn|write wrote written
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|person people
life lives|wife wives|knife knives|leaf leaves|half halves|self selves|shelf shelves|thief thieves|wolf wolves
crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses|phenomenon phenomena
criterion criteria|datum data|medium media|index indices|good better best|bad worse worst|far farther farthest
chinese china|american america|japanese japan|russian russia|german germany|british britain|english england
french france|european europe|asian asia|indian india|african africa|korean korea|taiwanese taiwan
die dying dies died|tie tying|year years|two twice|speech speeches|choice choices|strength strengths|long length
high height|deep depth|wide width|strong strength|die death|bear birth|succeed success|believe belief
advise advice|lose loss|sell sale|grow growth|weigh weight|see sight|fly flight|true truth|warm warmth|hot heat|angry anger`
    .split(/[|\n]/)
    .map((line) => line.trim().split(' '))
    .flatMap(([base = '', ...forms]) => forms.map((form): [string, string] => [form, base]))
)
