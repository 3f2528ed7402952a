/**
 * Frequent words of the languages that share English's letters, where they are no English words
 * themselves: they tell that a short text is not English.
 */
const lists = {
  fr: `le la les un une des du de et est sont était ont avec pour par sur dans qui que quoi quand où
pourquoi parce comment combien il elle ils elles nous vous je tu moi toi lui leur leurs mon ma ses ces cet
cette ce ça ne pas plus jamais rien oui peut être avoir fait faire tout tous toute toutes très bien mais
aussi après avant depuis encore déjà bonjour merci monsieur madame chez sans sous entre vers deux trois
quatre cinq aux au même autre bon bonne petit grand nuit jour souvent toujours`,
  de: `der das dem den ein eine einen einem einer eines und ist sind war waren wird werden wurde haben
hatte ich du wir ihr sie mir mich dich uns euch mein meine kein keine nicht nichts nie mit von vom zu zum
zur bei aus auf für über unter nach vor seit wenn dann warum weil wie wo wer wann ja nein noch schon immer
auch aber oder doch nur sehr mehr viel guten gute gut danke bitte herr frau heute morgen gestern zwei drei
vier fünf darum oft wieder hier dort kann muss soll im am`,
  es: `el la los las un una unos unas del y es son era fue está están con por para en de que qué quién
cuándo dónde cómo cuánto porque yo tú él ella ellos nosotros usted ustedes mi su sus se lo le nos muy más
pero también ya sí nada nunca siempre todo toda todos hay ser estar tiene tengo hacer buenos buenas días
gracias señor señora hola hoy mañana ayer dos tres cuatro cinco sin sobre entre otra otro vez`,
  it: `il lo gli la le un uno una di del della dei delle e è sono era con per che chi cosa quando dove
perché come quanto io tu lui lei noi voi loro mio mia suo sua si ci non più ma anche già sì niente mai
sempre tutto tutti c'è essere avere ho ha hanno fare molto bene grazie signore signora buongiorno ciao oggi
domani ieri due tre quattro cinque senza tra fra nel nella alla al dal ancora spesso poi`,
  pt: `o os as um uma uns umas do da dos das e é são era foi está com por para em no na nos nas que quem
quando onde como quanto porque eu tu ele ela eles nós você vocês meu minha seu sua se lhe não mais mas
também já sim nada nunca sempre tudo todos há ser estar tem tenho fazer muito bem obrigado obrigada senhor
senhora bom boa dia olá hoje amanhã ontem dois duas três quatro cinco sem sobre entre outra outro vez ao`,
  nl: `de het een en is zijn waren wordt werden heeft hebben ik jij je wij ze zij hij mij ons mijn geen
niet niets nooit met van voor op om te uit naar bij aan over onder als dan dat dit waarom omdat hoe waar
wie wat wanneer ja nee nog al altijd ook maar of wel alleen zeer meer veel goed goede dank bedankt meneer
mevrouw vandaag morgen gisteren twee drie vier vijf daarom vaak weer hier daar kan moet zal er`,
  north: `och det den att som är var har hade inte jag du han hon vi ni de ett en på av för till från med
om när varför hur här där ja nej aldrig alltid också men eller bara mycket tack god i dag två tre fyra fem
og er ikke jeg hun vi dere af til fra hvor hvorfor hvordan hvem hva hvad når også aldri alltid bare meget
mange tak takk skal kan må eller være`,
  pl: `i w na z do nie jest są był była to że się jak co kto gdzie kiedy dlaczego ja ty on ona my wy oni
mój tak ale też już nigdy zawsze wszystko dla przez od po przed dzień dobry dziękuję pan pani dziś jutro
dwa trzy cztery pięć`
}

/** Those that English has too, as words, initials or parts of names. */
export const sharedWords: ReadonlySet<string> = new Set(
  `i a o e y w z s an as at do he me no on in is to so or of for over under us also was were war had has have
hat man men son sin sons pour par sur plus more bad ten den din fin du van von san mi ma pas pan per come dove
era fare hier ya due tu tin ni die will not her gut am im my te top it bin hay bare var dos da das ja see well
fast all still most mine wit dank far case note but wall mind side kan max min six net al mat ser two grand`.split(
    /\s+/
  )
)

/** Words in lower case. */
export const neighbourWords: ReadonlySet<string> = new Set(
  Object.values(lists)
    .flatMap((list) => list.split(/\s+/))
    .filter((word) => !sharedWords.has(word))
)
