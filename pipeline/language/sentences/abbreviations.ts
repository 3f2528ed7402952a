/** Abbreviations that stand before a name or number, and so never end a sentence. */
export const beforeNames: ReadonlySet<string> = new Set(
  'Mr Mrs Ms Messrs Dr Prof St Mt Ft Gen Lt Col Maj Capt Cmdr Sgt Adm Sen Rep Gov Pres Rev Fr Hon Amb No Nos Fig Figs Vol Vols Ch Sec Art pp vs cf Cf viz ca approx'.split(
    ' '
  )
)

/** Abbreviations that may end a sentence: it depends on what follows. */
export const sometimesLast: ReadonlySet<string> = new Set(
  'inc ltd co corp llc plc bros jr sr etc al jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun dept univ assn ed eds est ave blvd rd phd approx'.split(
    ' '
  )
)
