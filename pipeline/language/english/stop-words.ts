/**
 * English words that carry no evidence of what a sentence is about: articles, pronouns,
 * prepositions, conjunctions, auxiliaries and the commonest adverbs.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along already also although always am among an
and another any anybody anyone anything are around as at away back be because been before being below
beside besides between both but by can cannot could did do does doing done down during each either else
enough even ever every everybody everyone everything few for from further get gets getting go goes going
gone got had has have having he hence her here hers herself him himself his how however i if in indeed
instead into is it its itself just least less let like made make makes making many may maybe me might
mine more moreover most much must my myself neither never nevertheless no nobody none nor not nothing
now of off often on once one ones only onto or other others otherwise our ours ourselves out over own
per perhaps quite rather really s same shall she should simply since so some somebody someone something
sometimes somewhat still such t than that the their theirs them themselves then there therefore these
they thing things this those though through throughout thus till to together too toward towards under
unless until up upon us very via was way we well went were what whatever when where whereas whether
which while who whole whom whose why will with within without would yes yet you your yours yourself
yourselves ll re ve m d don didn doesn isn wasn aren weren won wouldn couldn shouldn hasn haven hadn`.split(
    /\s+/
  )
)
